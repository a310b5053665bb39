import Diagnostics
import SurveyModel

/// What a survey says that a FHIR questionnaire cannot, or only to programs that read FHIRPath.
struct FHIRLimitations {
    private let survey: Survey
    private let conditions: FHIRConditions

    init(_ survey: Survey) {
        self.survey = survey
        let choices = FHIRChoices(survey)
        conditions = FHIRConditions(survey) { choices.options(of: $0) }
    }

    var all: [Limitation] {
        survey.sections.flatMap { section in
            var found: [Limitation] = []
            if section.isRandomized {
                found.append(Limitation(.section(section.id), .sectionsInOrder))
            }
            if needsExpression(section.condition) {
                found.append(Limitation(.sectionCondition(section.id), .conditionNeedsFHIRPath))
            }
            if quotes(section.title) {
                found.append(Limitation(.section(section.id), .answersNotQuoted))
            }
            return found + section.questions.flatMap(limitations)
        }
    }

    private func limitations(_ question: Question) -> [Limitation] {
        var found: [Limitation] = []
        func add(_ reason: Phrase) { found.append(Limitation(.question(question.id), reason)) }
        if needsExpression(question.condition) {
            found.append(Limitation(.questionCondition(question.id), .conditionNeedsFHIRPath))
        }
        if quotes(question.title) || question.help.map(quotes) ?? false {
            add(.answersNotQuoted)
        }
        if question.isRandomized { add(.optionsInOrder) }
        switch question.kind {
        case .ranking: add(.rankingAsNumbers)
        case .calculated: add(.calculationNeedsFHIRPath)
        case .allocation: add(.ruleNeedsFHIRPath)
        default: break
        }
        if question.validity != nil { add(.ruleNeedsFHIRPath) }
        return found
    }

    private func needsExpression(_ condition: Condition?) -> Bool {
        guard let condition else { return false }
        if case .expression = conditions.enableWhen(condition) { return true }
        return false
    }

    private func quotes(_ text: LocalizedText) -> Bool {
        ([text.base] + text.translations.values).contains {
            !survey.piped($0).references.isEmpty
        }
    }
}
