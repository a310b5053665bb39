package import Analysis
package import SurveyModel

/// How many must stand behind what is told of a question, the same in every group.
///
/// It comes from the survey alone, so it says no more of a hidden figure than of a shown one.
package struct FigureThresholds: Sendable, Hashable {
    /// Respondents, for how many they are.
    package let respondents: Int
    /// Respondents, for the mean; nil where there is none.
    package let mean: Int?
    /// Respondents, for how the answers are distributed.
    package let distribution: Int
    /// Respondents behind each answer that anybody gave; nil where that does not matter.
    package let perOption: Int?
    /// People in the register; nil where that does not matter.
    package let headcount: Int?

    package init(for subject: Subject, _ rules: AnonymityRules) {
        let minimum = MinimumBase(rules)
        respondents = minimum.respondents(for: subject, .number)
        mean =
            switch subject.kind {
            case .participation, .single, .multiple: nil
            case .pairRow, .scale, .index: minimum.respondents(for: subject, .mean)
            }
        distribution = minimum.respondents(for: subject, .distribution)
        let (perOption, headcount) = (minimum.perOption(of: subject), rules.effective(.headcount))
        self.perOption = perOption > 1 ? perOption : nil
        self.headcount = headcount > 0 ? headcount : nil
    }
}
