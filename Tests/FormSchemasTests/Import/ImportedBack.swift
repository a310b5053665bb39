import Diagnostics
import FormSchemas
import SurveyLanguage
import SurveyModel
import Testing

/// A form of ours, imported again, and which of its questions is which.
struct ImportedBack {
    let original: Survey
    let result: FormImport
    let survey: Survey
    /// Questions of the original beside what they became.
    let pairs: [(before: Question, after: Question)]

    enum Tool: String, CaseIterable, CustomTestStringConvertible {
        case surveyjs, fhirR4, fhirR5
        var testDescription: String { rawValue }

        var export: ExportFormat { self == .surveyjs ? .surveyJS : .fhir }
    }

    init(_ original: Survey, _ tool: Tool) throws {
        let layout = ColumnLayout(original)
        let files =
            tool == .surveyjs
            ? try SurveyJSTarget().emit(original, layout: layout)
            : try FHIRTarget().emit(original, layout: layout)
        let file = files[tool == .fhirR5 ? 1 : 0]
        self.original = original
        result = FormImport(
            ImportSource(name: file.name, bytes: file.bytes), target: "prov.enkat")
        let told = result.compiled?.diagnostics.filter { $0.code.severity == .error } ?? []
        survey = try #require(
            result.survey, "\(result.notes) \(told)\n\(result.text ?? "")")
        // Our own words before the first question, and fields for texts of options, are added.
        let texts = Set(
            layout.columns.compactMap { column -> String? in
                if case .otherText = column.kind { column.name } else { nil }
            })
        let after = survey.questions.filter {
            !["personal_data", "survey_personal_data"].contains($0.id) && !texts.contains($0.id)
        }
        // A calculation may be told of and left out.
        let leftOut = result.notes.count { $0.code == .calculationNotCarried }
        var rest = after[...]
        var lost = 0
        pairs = original.questions.compactMap { before in
            if case .calculated = before.kind, lost < leftOut,
                rest.first?.id.hasPrefix(IdentifierFolding.fold(before.id)) != true
            {
                lost += 1
                return nil
            }
            return rest.popFirst().map { (before, $0) }
        }
        try #require(
            rest.isEmpty && pairs.count + lost == original.questions.count, "\(after.map(\.id))")
    }

    /// Questions of the new survey that stand under fewer conditions than before, their own and
    /// their section's.
    var questionsWithoutTheirCondition: Set<String> {
        func conditions(_ survey: Survey) -> [String: Int] {
            var counts: [String: Int] = [:]
            for section in survey.sections {
                for question in section.questions {
                    counts[question.id] =
                        (section.condition == nil ? 0 : 1) + (question.condition == nil ? 0 : 1)
                }
            }
            return counts
        }
        let (before, after) = (conditions(original), conditions(survey))
        return Set(
            pairs.filter { before[$0.before.id, default: 0] > after[$0.after.id, default: 0] }
                .map(\.after.id))
    }

    /// Codes as the tool has them: its own "other" and "none" in place of ours.
    static func codes(of question: Question, in survey: Survey, _ tool: Tool) -> [String: String] {
        let layout = ColumnLayout(survey)
        let shape = ExportShape(
            survey: survey, layout: layout, format: tool.export, language: "sv")
        var codes: [String: String] = [:]
        for column in shape.columns {
            guard let first = column.columns.first,
                layout.columns[first].item.question == question.id
            else { continue }
            switch column.style {
            case .value:
                for (category, value) in zip(layout.columns[first].categories, column.values) {
                    codes[category.code] = value
                }
            case .list:
                for (position, value) in zip(column.columns, column.values) {
                    if case .optionFlag(let option) = layout.columns[position].kind {
                        codes[option] = value
                    }
                }
            default: break
            }
        }
        return codes
    }
}

extension Question {
    /// What kind of answer it takes, in a word that survives a journey through another tool.
    var journeyKind: String {
        switch kind {
        case .register, .single: "single"
        case .multiple: "multiple"
        case .scale: "scale"
        case .pair: "pair"
        case .matrix: "matrix"
        case .ranking: "ranking"
        case .allocation(_, let total): "allocation \(total)"
        case .text(let long): long ? "long text" : "text"
        case .integer(let range): "integer \(range.map { "\($0)" } ?? "")"
        case .decimal(let range): "decimal \(range.map { "\($0)" } ?? "")"
        case .date: "date"
        case .information: "information"
        case .calculated: "calculated"
        }
    }
}
