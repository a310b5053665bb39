import Analysis
import Disclosure
import Statistics

/// Rules: the sentence on meetings is written where all three numbers of everyone are shown; the answers
/// are those that count.
extension Findings {
    func meetings(_ statistic: StatisticName, in group: ReleasedGroup) -> ReleasedFigure? {
        participationSubject.flatMap { report.figure(statistic, of: $0, in: group) }
    }

    var meetingsSentence: String? {
        guard let everyone, let n = participation(of: everyone).n,
            let registered = meetings(.registered, in: everyone)?.published?.value,
            let attended = meetings(.attended, in: everyone)?.published?.value,
            let rate = meetings(.answerRate, in: everyone)?.published?.value
        else { return nil }
        return words(
            .meetingsSentence,
            [
                "attended": numbers.decimal(attended, decimals: 0),
                "registered": numbers.decimal(registered, decimals: 0),
                "n": numbers.integer(n), "rate": numbers.percentInWords(rate),
            ])
    }
}
