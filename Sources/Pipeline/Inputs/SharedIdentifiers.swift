import Diagnostics
import ResponseStore
import SurveyModel

/// Ids that stand in two files without a time of starting and with different answers: nobody can
/// tell whether it is one person who changed an answer or two people, so both count and it is told.
enum SharedIdentifiers {
    /// One warning per pair of files.
    static func warnings(
        in sources: [StoredSource], of store: ResponseStore
    ) throws -> [Diagnostic] {
        // Within one file the ids were told apart when it was read.
        guard sources.count > 1 else { return [] }
        var owners: [Identity: Int] = [:]
        return try sources.enumerated().flatMap { place, source -> [Diagnostic] in
            var shared: [Int: Int] = [:]
            for id in try identifiers(of: source, in: store) {
                let identity = Identity(id: id, wave: source.description.wave)
                if let owner = owners[identity] {
                    shared[owner, default: 0] += 1
                } else {
                    owners[identity] = place
                }
            }
            return shared.keys.sorted().map { owner in
                Diagnostic(
                    .sameIDsWithoutStart, file: source.description.path,
                    facts: [
                        .count: String(shared[owner] ?? 0),
                        .other: sources[owner].description.path,
                    ])
            }
        }
    }

    private struct Identity: Hashable {
        let id: String
        let wave: String
    }

    /// Of the rows that count and have no time of starting.
    private static func identifiers(
        of source: StoredSource, in store: ResponseStore
    ) throws -> [String] {
        try (0..<source.segmentCount).flatMap { segment in
            let status = try store.status(of: source, segment: segment)
            let keys = try store.keys(of: source, segment: segment)
            return zip(status, keys).compactMap { status, key in
                status == RowStatus.alive.rawValue && key.started == nil ? key.id : nil
            }
        }
    }
}
