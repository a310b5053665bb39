import Dialogue

/// People at tables that have come, or gone, since an earlier release of the same workshop: what it told less
/// what is told now is what they said.
struct TableNewcomers {
    private let round: DialogueRound
    private let least: Int
    /// By release, how many sat at each of its tables.
    private let earlier: [[String: (forum: String, people: Int)]]

    /// - Parameter least: k.
    init(_ round: DialogueRound, since earlier: EarlierCompanions, least: Int) {
        self.round = round
        self.least = least
        self.earlier = earlier.releases.compactMap { release in
            let tables = release.record.entries(of: .table).filter {
                $0.place.subject == round.workshop.id
            }
            return tables.isEmpty
                ? nil
                : tables.reduce(into: [:]) {
                    $0[$1.place.aspect] = ($1.place.measure, Int($1.value) ?? 1)
                }
        }
    }

    /// Whether they are few since any release.
    var areFew: Bool { areFew(in: nil) }

    /// Whether they are few in any forum by itself.
    var areFewInAForum: Bool { round.workshop.forums.contains { areFew(in: $0.id) } }

    private func areFew(in forum: String?) -> Bool {
        earlier.contains { tables in
            let now = Set(round.tables.map(\.key))
            let came = round.tables.filter {
                tables[$0.key] == nil && (forum == nil || $0.forum == forum)
            }.reduce(0) { $0 + ($1.participantCount ?? 1) }
            let gone = tables.filter {
                !now.contains($0.key) && (forum == nil || $0.value.forum == forum)
            }.reduce(0) { $0 + $1.value.people }
            return [came, gone].contains { EarlierCompanions.isFew($0, least: least) }
        }
    }
}
