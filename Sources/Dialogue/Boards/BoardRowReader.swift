import Diagnostics
import PersonalData
import SurveyLanguage
import SurveyModel

/// Makes notes of the rows of an export, one by one; what is wrong with a row sets it aside.
struct BoardRowReader {
    private typealias Role = NoteMapping.Role

    private let reader: MappedNoteReader
    private let columns: BoardColumns
    private let file: String
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var notes = 0
    private(set) var setAside = 0
    private(set) var blank = 0
    /// In the order of their first note.
    private(set) var tables: [WorkshopTable] = []
    /// Places of tables by their key, and of rows by table and id.
    private var tablePlaces: [String: Int] = [:]
    private var rowsByID: [String: Int] = [:]

    init(_ reader: MappedNoteReader, _ columns: BoardColumns, file: String) {
        self.reader = reader
        self.columns = columns
        self.file = file
    }

    mutating func add(_ row: BoardTable.Row) {
        guard !row.isBlank else {
            blank += 1
            return
        }
        if let note = note(of: row) {
            notes += 1
            tables[note.table].notes.append(note.note)
        } else {
            setAside += 1
        }
    }

    /// Nil where the row is set aside, which is told.
    private mutating func note(of row: BoardTable.Row) -> (table: Int, note: Note)? {
        let text = [Role.title, .text].map { Self.text(cell($0, row)) }
            .filter { !$0.isEmpty }.joined(separator: ": ")
        guard !text.isEmpty else {
            tell(.boardRowWithoutText, .text, row)
            return nil
        }
        if cell(.moderation, row) == "-1" {
            tell(.boardRowTurnedDown, .moderation, row)
            return nil
        }
        var isWhole = true
        var said: [NoteMapping.Role: String] = [:]
        for role in Role.allCases where ![.text, .title, .moderation].contains(role) {
            switch meaning(of: role, row) {
            case .some(.some(let meaning)): said[role] = meaning
            case .some(.none): continue
            case .none: isWhole = false
            }
        }
        let table = said[.table] ?? Self.stem(of: file)
        let id = said[.id].flatMap(MappedNoteReader.code) ?? "r\(row.line)"
        guard isWhole, let area = said[.area], let horizon = said[.horizon],
            let forum = said[.forum]
        else { return nil }
        let key = forum + "-" + table
        if let earlier = rowsByID[key + " " + id] {
            tell(.boardRowTwice, .id, row, [.value: id, .line: String(earlier)])
            return nil
        }
        rowsByID[key + " " + id] = row.line
        tellPersonalData(in: text, row)
        let place = self.place(ofTable: table, forum: forum, key: key)
        return (
            place,
            Note(
                id: id, kind: said[.kind].flatMap(NoteKind.init(rawValue:)) ?? .observation,
                text: text, area: area, horizon: horizon, codes: Self.list(said[.codes]),
                perspectives: Self.list(said[.perspectives]),
                agreeing: said[.votes].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil },
                term: said[.term].flatMap(Term.init(rawValue:)), responsible: nil,
                isForFAQ: false, quoteStatus: nil, range: SourceRange(start: 0, end: 0))
        )
    }

    private mutating func place(ofTable table: String, forum: String, key: String) -> Int {
        if let place = tablePlaces[key] { return place }
        tablePlaces[key] = tables.count
        var new = WorkshopTable(file: file, forum: forum, table: table)
        new.isOfBoard = true
        new.participants = reader.mapping.participants?.compactMap { count in
            reader.workshop.profiles.id(named: count.profile.text).map {
                .init(profile: $0, count: count.count)
            }
        }
        tables.append(new)
        return tables.count - 1
    }

    // MARK: Cells

    private func cell(_ role: NoteMapping.Role, _ row: BoardTable.Row) -> String {
        guard let place = columns.places[role], row.cells.indices.contains(place) else {
            return ""
        }
        return NormalizedText.normalize(row.cells[place])
    }

    /// What a row says in a role: nothing where nothing is said, nil where it cannot be understood, which is
    /// told.
    private mutating func meaning(
        of role: NoteMapping.Role, _ row: BoardTable.Row
    ) -> String?? {
        let text = cell(role, row)
        if text.isEmpty {
            if let always = reader.mapping.always[role] {
                return .some(reader.meaning(of: always.text, as: role))
            }
            guard NoteMapping.Role.needed.contains(role) else { return .some(nil) }
        }
        let word = reader.mapping.values[role]?[NormalizedText.key(text)]?.text ?? text
        if let meaning = reader.meaning(of: word, as: role) { return .some(meaning) }
        tell(
            .boardValueUnknown, role, row,
            reader.facts(of: role).merging([.value: text]) { own, _ in own })
        return nil
    }

    /// On one line, letters in their one-character form.
    private static func text(_ text: String) -> String {
        let source = SourceText(name: "", text: text)
        let mended = MendedText(SourceRange(start: 0, end: text.utf8.count), of: source)
        return String(mended.characters)
    }

    private static func list(_ names: String?) -> [String] {
        NoteReader.distinct((names ?? "").split(separator: " ").map(String.init))
    }

    /// A file's name without folders and endings, as an id.
    private static func stem(of file: String) -> String {
        let name = file.split(separator: "/").last?.split(separator: ".").first.map(String.init)
        return name.flatMap(MappedNoteReader.code) ?? "1"
    }

    // MARK: Telling

    private mutating func tell(
        _ code: DiagnosticCode, _ role: NoteMapping.Role, _ row: BoardTable.Row,
        _ facts: [Fact: String] = [:]
    ) {
        let place = columns.places[role]
        let header = place.map { columns.header[$0] }
        diagnostics.append(
            Diagnostic(
                code, file: file,
                at: .cell(
                    row: row.line, column: place.map { $0 + 1 }, header: header,
                    byteOffset: row.byteOffset),
                facts: [.name: header ?? role.rawValue].merging(facts) { $1 }))
    }

    private mutating func tellPersonalData(in text: String, _ row: BoardTable.Row) {
        for finding in PersonalDataDetector.findings(in: text) {
            tell(
                .personalDataInNote, .text, row,
                [.name: NoteReader.phrase(for: finding.kind).fact])
        }
    }
}
