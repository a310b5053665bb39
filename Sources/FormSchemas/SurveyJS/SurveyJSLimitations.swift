import Diagnostics
import SurveyModel

/// What a survey says that SurveyJS cannot.
struct SurveyJSLimitations {
    private let survey: Survey

    init(_ survey: Survey) {
        self.survey = survey
    }

    var all: [Limitation] {
        survey.sections.flatMap { section in
            var found: [Limitation] = []
            if section.isRandomized {
                found.append(Limitation(.section(section.id), .sectionsInOrder))
            }
            if comparesText(section.condition) {
                found.append(Limitation(.sectionCondition(section.id), .textCaseIgnored))
            }
            return found + section.questions.flatMap(limitations)
        }
    }

    private func limitations(_ question: Question) -> [Limitation] {
        var found: [Limitation] = []
        if case .allocation = question.kind, question.isRandomized {
            found.append(Limitation(.question(question.id), .optionsInOrder))
        }
        if let other = SurveyJSNames.nativeOther(of: question, in: survey) {
            found.append(
                Limitation(.option(question: question.id, option: other), .otherTextRequired))
        }
        if comparesText(question.condition) {
            found.append(Limitation(.questionCondition(question.id), .textCaseIgnored))
        }
        if comparesText(question.validity?.condition) {
            found.append(Limitation(.question(question.id), .textCaseIgnored))
        }
        return found
    }

    /// Whether a condition compares what respondents typed, where letters' case counts.
    private func comparesText(_ condition: Condition?) -> Bool {
        guard let condition else { return false }
        switch condition {
        case .all(let parts), .any(let parts): return parts.contains(where: comparesText)
        case .not(let part): return comparesText(part)
        case .isOneOf(let item, _), .isNot(let item, _):
            guard case .text = survey.question(item.question)?.kind else { return false }
            return true
        default: return false
        }
    }
}
