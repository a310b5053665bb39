/// Which things of a version were which of the version before, by their ids and `tidigare`.
///
/// Used alike for questions, for the rows of one, and for the codes of a list.
struct IdentityMatch {
    /// New id → the id it had in the version before.
    private(set) var earlier: [String: String] = [:]
    /// Ids of the version before that nothing answers to any more, in their order.
    private(set) var removed: [String] = []
    private(set) var problems: [Problem] = []

    struct Problem: Hashable {
        let reason: Reason
        /// The new id it is about.
        let id: String
        /// What its `tidigare` says.
        let former: String

        enum Reason: Hashable {
            /// The id was something else's.
            case reused
            /// `tidigare` names what never was.
            case unknown
            /// `tidigare` names what is still there.
            case stillThere
            /// Two say that they were the same.
            case claimedTwice
        }
    }

    /// - Parameter old: Nil where no version was published: then only what contradicts itself is
    ///   found.
    init(_ new: [some SurveyLock.Named], _ old: [some SurveyLock.Named]?) {
        let present = Set(new.map(\.id))
        let known = Set((old ?? []).map(\.id))
        var byFormer: [String: String] = [:]
        for item in old ?? [] {
            for former in item.formerIDs where byFormer[former] == nil {
                byFormer[former] = item.id
            }
        }
        var claims: [String: String] = [:]
        /// Old ids that a problem already speaks of.
        var spoken: Set<String> = []

        for item in new where known.contains(item.id) {
            earlier[item.id] = item.id
            claims[item.id] = item.id
        }
        for item in new {
            for former in item.formerIDs where former != item.id {
                guard !present.contains(former) else {
                    note(.stillThere, item.id, former)
                    continue
                }
                if let other = claims[former], other != item.id {
                    note(.claimedTwice, item.id, former)
                    continue
                }
                claims[former] = item.id
                guard old != nil else { continue }
                let was = known.contains(former) ? former : byFormer[former]
                guard let was else {
                    note(.unknown, item.id, former)
                    continue
                }
                switch earlier[item.id] {
                case nil:
                    if let other = claims[was], other != item.id {
                        note(.claimedTwice, item.id, former)
                    } else {
                        earlier[item.id] = was
                        claims[was] = item.id
                    }
                case was: break
                default:
                    note(.reused, item.id, former)
                    spoken.insert(was)
                }
            }
            if item.formerIDs.isEmpty, earlier[item.id] == nil, let owner = byFormer[item.id] {
                note(.reused, item.id, owner)
            }
        }
        let answered = Set(earlier.values).union(spoken)
        removed = (old ?? []).map(\.id).filter { !answered.contains($0) }
    }

    private mutating func note(_ reason: Problem.Reason, _ id: String, _ former: String) {
        // One mistake is told once, however many former ids it concerns.
        if !problems.contains(where: { $0.id == id }) {
            problems.append(Problem(reason: reason, id: id, former: former))
        }
    }
}
