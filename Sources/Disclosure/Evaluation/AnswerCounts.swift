import Analysis
import Evaluation
import Statistics

/// How many answers there are by track and profession, as far as the report shows it.
///
/// A page about an evaluation has no numbers of answers but these, so none can follow from holding it
/// against the report.
struct AnswerCounts {
    let report: ReleasedReport
    let evaluation: Evaluation

    enum Count: Hashable {
        case shown(Int)
        case hidden
        /// The report has no such group.
        case notCounted
    }

    /// - Parameters:
    ///   - track: Its id; nil for all.
    ///   - profession: Its code; nil for all.
    func count(track: String?, profession: String?) -> Count {
        guard let subject = report.subjects.first(where: { $0.kind == .participation }),
            let group = group(track: track, profession: profession)
        else { return .notCounted }
        let figure = report.figure(.n, of: subject, in: group)?.published
        return figure.map { .shown(Int($0.value)) } ?? .hidden
    }

    func group(track: String?, profession: String?) -> ReleasedGroup? {
        let question = evaluation.professionQuestion
        return report.groups.first { group in
            switch (track, profession) {
            case (nil, nil): group.kind == .everyone
            case (nil, let code?):
                group.kind == .category && group.dimension == question && group.code == code
            case (let track?, nil):
                group.kind.isUnit
                    ? group.unit == track
                    : group.kind == .category && group.dimension == evaluation.trackQuestion
                        && group.code == track
            case (let track?, let code?):
                group.kind == .crossing && group.unit == track && group.dimension == question
                    && group.code == code
            }
        }
    }

    func entries(_ evaluation: Evaluation) -> [PeopleTable.Entry] {
        var entries: [PeopleTable.Entry] = []
        func add(_ track: Int?, _ group: Int?) {
            let place = PeopleTable.Place(step: .answered, track: track, group: group)
            switch count(
                track: track.map { evaluation.tracks[$0].id },
                profession: group.map { evaluation.professions[$0].id })
            {
            case .shown(let count):
                entries.append(.init(place: place, value: count, kind: .known))
            case .hidden:
                entries.append(.init(place: place, value: nil, kind: .hiddenElsewhere))
            case .notCounted: break
            }
        }
        let tracks = [Int?.none] + evaluation.tracks.indices.map { $0 }
        let groups = [Int?.none] + evaluation.professions.indices.map { $0 }
        for track in tracks { for group in groups { add(track, group) } }
        return entries
    }
}
