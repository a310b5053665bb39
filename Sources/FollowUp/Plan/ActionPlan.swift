import Diagnostics
package import Dialogue
import SurveyLanguage

/// A plan of activities as its file says it: goals, improvement areas, activities, indicators.
package struct ActionPlan: Sendable {
    package var title = ""
    package var period: String?
    /// The day by which it is told what is late; nil for nobody said.
    package var date: Day?
    package var decided: String?
    package var goals: [Topic] = []
    package var areas: [ImprovementArea] = []
    package var indicators: [Indicator] = []

    package var activities: [Activity] { areas.flatMap { $0.headings.flatMap(\.activities) } }
}

/// One improvement area: what a plan card shows.
package struct ImprovementArea: Sendable {
    package let id: String
    package let title: String
    package var goals: [String] = []
    /// The fixed fields of a card, as far as they are filled in.
    package var card: [CardField: String] = [:]
    package var headings: [PlanHeading] = []

    package enum CardField: String, Sendable, CaseIterable {
        case background = "bakgrund"
        case purpose = "syfte"
        case targetGroup = "målgrupp"
        case responsible = "ansvarig"
        case timeFrame = "tidsram"
        case implementation = "genomförande"
        case followUp = "uppföljning"
    }
}

package struct PlanHeading: Sendable {
    /// Empty for activities that stand under none.
    package let title: String
    package var activities: [Activity] = []
}

package struct Activity: Sendable {
    package let id: String
    package let title: String
    package var targetGroup: String?
    /// A function, never a person.
    package var responsible: String?
    package var horizon: Horizon?
    package var status: Status = .planned
    package var start: Day?
    package var end: Day?
    package var checklist: Set<Check> = []
    package var milestones: [Milestone] = []
    package var indicators: [String] = []
    package var comment: String?

    package enum Horizon: String, Sendable, CaseIterable { case short, long, ongoing }
    package enum Status: String, Sendable, CaseIterable {
        case planned, started, done, paused, cancelled
    }
    /// What an activity is to hold where possible.
    package enum Check: String, Sendable, CaseIterable {
        case publicHealth = "public_health"
        case rehabilitation
        case participation = "resident_participation"
    }

    /// Whether it should be over by a day and is not.
    package func isLate(on date: Day?) -> Bool {
        guard let date, let end, status != .done, status != .cancelled else { return false }
        return end.isBefore(date)
    }
}

package struct Milestone: Sendable {
    package let title: String
    package let date: Day
    package var isDone = false
    /// Who decides or receives; nil for nobody said.
    package var body: String?

    package func isLate(on date: Day?) -> Bool {
        guard let date, !isDone else { return false }
        return self.date.isBefore(date)
    }
}

/// What shows whether activities lead somewhere.
package struct Indicator: Sendable {
    package let id: String
    package let title: String
    package let perspective: Perspective
    package var direction: Direction = .up
    package var target: WrittenNumber?
    package var baseline: WrittenNumber?
    /// The release that the baseline is taken from, in place of a number; nil where the file has one.
    var baselineRelease: BaselineRelease?
    /// A day, a month or a year.
    package var baselineDate: String?
    /// In words: `dagar`, `procent`; nil for none.
    package var unit: String?
    var source: Source = .none

    /// The four perspectives of learning follow-up in close care.
    package enum Perspective: String, Sendable, CaseIterable {
        case resident, staff, health, resource
    }
    package enum Direction: String, Sendable { case up, down }

    enum Source: Sendable {
        case none
        case figure(FigureReference)
        case external(ExternalValue, source: String)
    }
}

/// A release that an indicator's baseline is taken from.
struct BaselineRelease: Sendable, Hashable {
    enum Which: Sendable, Hashable {
        case first, last
        /// Its place in the ledger, from 1.
        case number(Int)
    }

    let which: Which
    /// Where the file says so.
    let place: SourceRange

    /// - Returns: Nil for anything but `första släppet`, `förra släppet` and `släpp 3`.
    init?(_ text: Span) {
        place = text.range
        let words = text.text.lowercased().split(separator: " ")
        switch words {
        case ["första", "släppet"]: which = .first
        case ["förra", "släppet"], ["senaste", "släppet"]: which = .last
        default:
            guard words.count == 2, words[0] == "släpp", let number = Int(words[1]), number > 0
            else { return nil }
            which = .number(number)
        }
    }
}

/// A value from outside: the latest, and that of women and men where they are told.
package struct ExternalValue: Sendable, Hashable {
    package let number: WrittenNumber
    /// A day, or a year.
    package let when: String
    package let women: WrittenNumber?
    package let men: WrittenNumber?
}
