/// What the header of a table's notes can say.
enum NoteHeaderKey: Sendable, Hashable, CaseIterable {
    case workshop, forum, table, leader, units, participants, registered

    /// The first is what messages show.
    var spellings: [String] {
        switch self {
        case .workshop: ["workshop"]
        case .forum: ["forum", "tillfälle", "occasion"]
        case .table: ["bord", "table"]
        case .leader: ["ledare", "leader"]
        case .units: ["enheter", "units"]
        case .participants: ["deltagare", "participants"]
        case .registered: ["anmälda", "registered"]
        }
    }

    /// Without these nobody knows which table it is.
    static let required: [NoteHeaderKey] = [.workshop, .forum, .table]

    init?(_ text: String) {
        let wanted = text.lowercased()
        guard let key = Self.allCases.first(where: { $0.spellings.contains(wanted) }) else {
            return nil
        }
        self = key
    }
}
