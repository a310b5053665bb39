/// What the tables said, counted: themes, areas and horizons, forums. Numbers only, no text.
package struct Synthesis: Sendable {
    package let round: DialogueRound
    /// Every code that was used or suggested, with those above it, in the codebook's order.
    package let themes: [Theme]
    /// Every area and horizon, in the workshop's order.
    package let cells: [Cell]
    package let areas: [AreaNotes]
    package let forums: [ForumTables]
    /// All notes together.
    package let all: NoteCounts
    /// Codes of each note, table by table: those set, then those only suggested, as places in the
    /// codebook.
    package let codings: [[NoteCodes]]

    package struct NoteCodes: Sendable, Hashable {
        package let set: [Int]
        package let suggested: [Int]
    }

    /// A code, overall and by where it was said. What lies below a code counts for it too.
    package struct Theme: Sendable {
        package let code: Code
        package internal(set) var overall = NoteCounts()
        package internal(set) var cells: [CellKey: NoteCounts] = [:]
        /// By forum, in the workshop's order.
        package internal(set) var forums: [NoteCounts]
    }

    package struct CellKey: Sendable, Hashable {
        package let area: String
        package let horizon: String

        package init(area: String, horizon: String) {
            self.area = area
            self.horizon = horizon
        }
    }

    /// An area and a horizon: empty where no table spoke of it.
    package struct Cell: Sendable {
        package let key: CellKey
        package internal(set) var counts = NoteCounts()
    }

    /// What was said of an area, by perspective.
    package struct AreaNotes: Sendable {
        package let area: Topic
        package internal(set) var counts = NoteCounts()
        /// In the workshop's order.
        package internal(set) var perspectives: [NoteCounts]
        /// Actions on short and on long term, and those that say neither.
        package internal(set) var actions: [Term: Int] = [:]
        package internal(set) var otherActions = 0
    }

    /// The tables of a forum.
    package struct ForumTables: Sendable {
        package let forum: Forum
        package internal(set) var tables: [Int] = []
        package internal(set) var counts = NoteCounts()
    }

    package init(_ round: DialogueRound) {
        var maker = SynthesisMaker(round)
        for index in round.tables.indices { maker.add(table: index) }
        self.round = round
        themes = maker.themes.filter { $0.overall.notes + $0.overall.suggested > 0 }
        cells = maker.cells
        areas = maker.areas
        forums = maker.forums
        all = maker.all
        codings = maker.codings
    }

    package func cell(_ key: CellKey) -> NoteCounts? { cells.first { $0.key == key }?.counts }
}
