/// Counts table by table.
struct SynthesisMaker {
    private let round: DialogueRound
    private let coder: LexiconCoder
    private(set) var themes: [Synthesis.Theme]
    private(set) var cells: [Synthesis.Cell]
    private(set) var areas: [Synthesis.AreaNotes]
    private(set) var forums: [Synthesis.ForumTables]
    private(set) var all = NoteCounts()
    private(set) var codings: [[Synthesis.NoteCodes]] = []
    private let cellPlaces: [Synthesis.CellKey: Int]
    private let areaPlaces: [String: Int]
    private let forumPlaces: [String: Int]
    private let perspectivePlaces: [String: Int]
    /// Of each code: its own place and those above it.
    private let lineages: [[Int]]

    init(_ round: DialogueRound) {
        self.round = round
        let workshop = round.workshop
        let codebook = round.codebook
        coder = LexiconCoder(codebook)
        let forumCount = workshop.forums.count
        themes = codebook.codes.map {
            Synthesis.Theme(
                code: $0, forums: Array(repeating: NoteCounts(), count: forumCount))
        }
        cells = workshop.areas.flatMap { area in
            workshop.horizons.map {
                Synthesis.Cell(key: Synthesis.CellKey(area: area.id, horizon: $0.id))
            }
        }
        areas = workshop.areas.map {
            Synthesis.AreaNotes(
                area: $0,
                perspectives: Array(repeating: NoteCounts(), count: workshop.perspectives.count))
        }
        forums = workshop.forums.map { Synthesis.ForumTables(forum: $0) }
        cellPlaces = Self.places(cells.map(\.key))
        areaPlaces = Self.places(workshop.areas.map(\.id))
        forumPlaces = Self.places(workshop.forums.map(\.id))
        perspectivePlaces = Self.places(workshop.perspectives.map(\.id))
        lineages = codebook.codes.map { code in
            codebook.lineage(of: code.path).compactMap(codebook.place)
        }
    }

    private static func places<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
        Dictionary(
            keys.enumerated().map { ($0.element, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    mutating func add(table index: Int) {
        let table = round.tables[index]
        let forum = forumPlaces[table.forum] ?? 0
        if forums.indices.contains(forum) { forums[forum].tables.append(index) }
        codings.append(table.notes.map { add($0, table: index, forum: forum) })
    }

    private mutating func add(_ note: Note, table: Int, forum: Int) -> Synthesis.NoteCodes {
        let key = Synthesis.CellKey(area: note.area, horizon: note.horizon)
        all.add(note, table: table, forum: forum)
        if let cell = cellPlaces[key] {
            cells[cell].counts.add(note, table: table, forum: forum)
        }
        if forums.indices.contains(forum) {
            forums[forum].counts.add(note, table: table, forum: forum)
        }
        if let area = areaPlaces[note.area] { add(note, toArea: area, table: table, forum: forum) }
        let set = note.codes.compactMap(round.codebook.place)
        let above = Set(set.flatMap { lineages[$0] })
        for code in above {
            themes[code].overall.add(note, table: table, forum: forum)
            themes[code].cells[key, default: NoteCounts()].add(note, table: table, forum: forum)
            if themes[code].forums.indices.contains(forum) {
                themes[code].forums[forum].add(note, table: table, forum: forum)
            }
        }
        let suggested = coder.suggestions(for: note.text).filter { !above.contains($0) }
        for code in Set(suggested.flatMap { lineages[$0] }).subtracting(above) {
            themes[code].overall.suggested += 1
            themes[code].cells[key, default: NoteCounts()].suggested += 1
        }
        return Synthesis.NoteCodes(set: set, suggested: suggested)
    }

    private mutating func add(_ note: Note, toArea area: Int, table: Int, forum: Int) {
        areas[area].counts.add(note, table: table, forum: forum)
        for perspective in note.perspectives.compactMap({ perspectivePlaces[$0] }) {
            areas[area].perspectives[perspective].add(note, table: table, forum: forum)
        }
        guard note.kind == .action else { return }
        if let term = note.term {
            areas[area].actions[term, default: 0] += 1
        } else {
            areas[area].otherActions += 1
        }
    }
}
