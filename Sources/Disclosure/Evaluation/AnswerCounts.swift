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
    /// How many there are, shown or not: for deciding what else must not be shown.
    private let truth: [ReleasedGroup: Int]

    init(_ report: ReleasedReport, _ evaluation: Evaluation, analysis: SituationAnalysis) {
        self.report = report
        self.evaluation = evaluation
        var truth: [ReleasedGroup: Int] = [:]
        for group in report.groups {
            let index = analysis.groups.indices.first { index in
                let place = GroupPlace(index, in: analysis.groups)
                return !analysis.groups[index].isUnanswered && place.unit == group.unit
                    && place.dimension == group.dimension && place.code == group.code
            }
            truth[group] = index.flatMap { analysis.results.first?[$0].n }
        }
        self.truth = truth
    }

    /// How many there are, shown or not; nil where the report has no such group.
    func truth(track: String?, profession: String?) -> Int? {
        group(track: track, profession: profession).flatMap { truth[$0] }
    }

    /// The report's group; nil where it has none.
    ///
    /// - Parameters:
    ///   - track: Its id; nil for all.
    ///   - profession: Its code; nil for all.
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

    func entries() -> [PeopleTable.Entry] {
        guard let subject = report.subjects.first(where: { $0.kind == .participation }) else {
            return []
        }
        var entries: [PeopleTable.Entry] = []
        func add(_ track: Int?, _ group: Int?) {
            let found = self.group(
                track: track.map { evaluation.tracks[$0].id },
                profession: group.map { evaluation.professions[$0].id })
            guard let found else { return }
            let shown = report.figure(.n, of: subject, in: found)?.published?.value
            entries.append(
                .init(
                    place: .init(step: .answered, track: track, group: group),
                    value: shown.map { Int($0) } ?? truth[found] ?? 0,
                    kind: shown == nil ? .hiddenElsewhere : .known))
        }
        let tracks = [Int?.none] + evaluation.tracks.indices.map { $0 }
        let groups = [Int?.none] + evaluation.professions.indices.map { $0 }
        for track in tracks { for group in groups { add(track, group) } }
        return entries
    }
}
