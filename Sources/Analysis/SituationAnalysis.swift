import Statistics
package import SurveyModel

/// Everything computed about a survey's answers, for every group; nothing of it may be shown
/// before the gate has let it through.
package struct SituationAnalysis: Sendable {
    package let survey: Survey
    package let wave: String
    /// Group 0 is everyone; parents come before their children.
    package let groups: [ReportingGroup]
    /// Subject 0 is participation.
    package let subjects: [Subject]
    /// `results[subject][group]`.
    package let results: [[GroupResult]]
    /// How many people of each category of each group question work in each leaf unit, where the
    /// register says: known to any attacker, so the gate must reckon with it.
    package let staffing: [Staffing]
    /// How many respondents of each category of each group question there are in each leaf unit:
    /// never shown, but what the gate must keep open.
    package let crossings: [Crossing]
    /// Responses of people outside the target group: in nothing else here.
    package let outsideCount: Int

    package init(
        survey: Survey, wave: String, groups: [ReportingGroup], subjects: [Subject],
        results: [[GroupResult]], staffing: [Staffing] = [], crossings: [Crossing] = [],
        outsideCount: Int = 0
    ) {
        self.survey = survey
        self.wave = wave
        self.groups = groups
        self.subjects = subjects
        self.results = results
        self.staffing = staffing
        self.crossings = crossings
        self.outsideCount = outsideCount
    }

    /// The same with more figures of everyone, by subject.
    package func adding(_ figures: [Int: [Figure]]) -> SituationAnalysis {
        var results = results
        for (subject, more) in figures where results.indices.contains(subject) {
            results[subject][0] = results[subject][0].adding(more)
        }
        return replacing(results)
    }

    /// The same with other results.
    func replacing(_ results: [[GroupResult]]) -> SituationAnalysis {
        SituationAnalysis(
            survey: survey, wave: wave, groups: groups, subjects: subjects, results: results,
            staffing: staffing, crossings: crossings, outsideCount: outsideCount)
    }

    /// What a group is called among all: one within a unit or a value is called after it too.
    package func name(of group: ReportingGroup) -> String {
        let own = group.label.base
        return group.within.map { groups[$0].label.base + ": " + own } ?? own
    }

    /// Groups where more is noted of people, answers included, than there are people.
    package var overnotedGroups: [ReportingGroup] {
        zip(groups, results.first ?? []).compactMap { group, result in
            let isImpossible = result.figures.contains {
                $0.statistic == .rr1 && $0.reason == .frameTooSmall
            }
            return isImpossible && group.headcount.map { result.n <= $0 } == true ? group : nil
        }
    }

    /// Groups with more answers than people: the register is wrong there.
    package var overfullGroups: [ReportingGroup] {
        zip(groups, results.first ?? []).compactMap { group, result in
            group.headcount.map { result.n > $0 } == true ? group : nil
        }
    }
}

/// Headcounts per leaf unit and category of one group question.
package struct Staffing: Sendable, Hashable {
    package let dimension: String
    /// `headcounts[leaf unit][category code]`; a category that is absent has nobody there. Empty for
    /// a unit whose categories the register does not tell.
    package let headcounts: [[String: Int]]

    package init(dimension: String, headcounts: [[String: Int]]) {
        self.dimension = dimension
        self.headcounts = headcounts
    }
}

/// One subject in one group.
package struct GroupResult: Sendable, Hashable {
    /// Respondents in the subject's base.
    package let n: Int
    /// False where the survey's conditions say that the group is never asked, whatever it answers.
    package let isAsked: Bool
    /// The counts that could be published or derived: what the gate adds and subtracts.
    package let footprint: Footprint
    package let figures: FigureList

    package init(n: Int, isAsked: Bool = true, footprint: Footprint, figures: [Figure]) {
        self.init(
            n: n, isAsked: isAsked, footprint: footprint, figures: FigureList(figures))
    }

    init(n: Int, isAsked: Bool, footprint: Footprint, figures: FigureList) {
        self.n = n
        self.isAsked = isAsked
        self.footprint = footprint
        self.figures = figures
    }
}

extension GroupResult {
    /// With more figures of the same people.
    func adding(_ more: [Figure]) -> GroupResult {
        more.isEmpty
            ? self
            : GroupResult(
                n: n, isAsked: isAsked, footprint: footprint, figures: figures.adding(more))
    }

    /// With more figures of the same people.
    func adding(_ more: NamedFigures) -> GroupResult {
        more.isEmpty
            ? self
            : GroupResult(
                n: n, isAsked: isAsked, footprint: footprint, figures: figures.adding(more))
    }

    /// What the gate needs to know of a group that nobody asked to see.
    func withoutFigures() -> GroupResult {
        GroupResult(n: n, isAsked: isAsked, footprint: footprint, figures: [])
    }

    /// Whether the survey's plan asks for it.
    package var isReported: Bool { !figures.isEmpty }
}

/// The additive counts behind a subject's figures: those of a union are sums, those of what is
/// left when a part is taken away are differences.
package struct Footprint: Sendable, Hashable {
    /// Respondents in the base.
    package var n: Int
    /// Full distributions over the base, such as today's and the need's.
    package var distributions: [[Int]]
    /// Counts that reveal something only when nearly everybody is in them (chosen options).
    package var marks: [Int]

    package init(n: Int, distributions: [[Int]] = [], marks: [Int] = []) {
        self.n = n
        self.distributions = distributions
        self.marks = marks
    }

    package static func + (a: Footprint, b: Footprint) -> Footprint { a.combined(with: b, +) }
    package static func - (a: Footprint, b: Footprint) -> Footprint { a.combined(with: b, -) }

    private func combined(with other: Footprint, _ operation: (Int, Int) -> Int) -> Footprint {
        Footprint(
            n: operation(n, other.n),
            distributions: zip(distributions, other.distributions).map {
                zip($0, $1).map(operation)
            },
            marks: zip(marks, other.marks).map(operation))
    }
}
