/// What notes are told apart by, to see which words belong where; the raw values are stable names for files.
package enum WordGrouping: String, Sendable, Hashable, CaseIterable {
    case horizon
    case area
    case forum

    /// Its groups, in the workshop's order.
    package func groups(of workshop: Workshop) -> [Topic] {
        switch self {
        case .horizon: workshop.horizons
        case .area: workshop.areas
        case .forum: workshop.forumTopics
        }
    }

    /// The group of a note.
    func group(of note: Note, at table: WorkshopTable) -> String {
        switch self {
        case .horizon: note.horizon
        case .area: note.area
        case .forum: table.forum
        }
    }
}
