import FormSchemas
import Foundation
import SurveyModel
import Tables
import Testing

@Suite("A FHIR questionnaire enables what the survey shows")
struct FHIRConditionTests {
    static let surveys = 200
    static let answers = 100

    /// An item answered, as a response holds it.
    static func fhir(_ value: ConditionValue) -> [EnableWhen.Answer] {
        switch value {
        case .unanswered: []
        case .code(let code, _), .missingCode(let code): [.coding(code)]
        case .codes(let codes): codes.map { .coding($0) }
        case .number(let number): [.number(number)]
        case .text(let text): [.string(text)]
        }
    }

    static func link(_ item: ItemReference) -> String {
        ([item.question] + [item.row].compactMap(\.self)).map(IdentifierFolding.fold)
            .joined(separator: ".") + (item.horizon.map { "." + $0.columnSuffix } ?? "")
    }

    /// A ranking is answered with whole numbers.
    static func answer(
        _ item: ItemReference, _ value: ConditionValue, _ survey: Survey
    ) -> [EnableWhen.Answer] {
        if case .ranking = survey.question(item.question)?.kind, case .code(_, let place?) = value {
            return [.number(place)]
        }
        return fhir(value)
    }

    @Test("for 200 generated surveys and 100 sets of answers each, wherever enableWhen says it")
    func generated() throws {
        var compared = 0
        var expressions = 0
        for seed in 0..<Self.surveys {
            let generated = GeneratedSurvey(seed: UInt64(seed))
            let survey = generated.survey
            let form = try AnsweredQuestionnaire(survey, layout: generated.layout)
            let plain = form.items.filter { item, parents in
                (parents + [item]).allSatisfy {
                    AnsweredQuestionnaire.expression($0, "enableWhenExpression") == nil
                }
            }
            expressions += form.items.count - plain.count
            let questions = Dictionary(
                survey.questions.map { (IdentifierFolding.fold($0.id), $0.id) },
                uniquingKeysWith: { first, _ in first })
            for number in 0..<Self.answers {
                let answers = GeneratedAnswers(generated, seed: UInt64(seed * 1000 + number))
                // What is not enabled has no answers in a response.
                var state = EnableWhen()
                for (item, value) in answers.values {
                    state.answers[Self.link(item)] = Self.answer(item, value, survey)
                }
                for (item, parents) in plain {
                    guard let id = questions[item["linkId"]?.text ?? ""] else { continue }
                    compared += 1
                    let isEnabled = (parents + [item]).allSatisfy { state.holds($0) }
                    try #require(
                        isEnabled == answers.shown.contains(id),
                        "survey \(seed), answers \(number): \(id)")
                }
            }
        }
        #expect(compared > 60_000)
        #expect(expressions > 0)
    }

    // MARK: FHIRPath

    @Test(
        "by FHIRPath where it cannot, and works out what is calculated",
        .enabled(if: Peer.hasFHIR, "fhirpathpy is missing: FHIRPath is not evaluated"))
    func expressions() throws {
        var cases: [JSONValue] = []
        var expected: [[Double]] = []
        for seed in 0..<50 {
            let generated = GeneratedSurvey(seed: UInt64(seed))
            let survey = generated.survey
            let form = try AnsweredQuestionnaire(survey, layout: generated.layout, file: seed % 2)
            let writer = try FHIRResponseWriter(survey, layout: generated.layout, language: "sv")
            for number in 0..<12 {
                let answers = GeneratedAnswers(generated, seed: UInt64(seed * 1000 + number))
                var texts: [String] = []
                var values: [Double] = []
                for question in survey.questions {
                    let item = form.items.first {
                        $0.item["linkId"]?.text == IdentifierFolding.fold(question.id)
                    }?.item
                    guard let item else { continue }
                    let isShown = question.condition?.holds { answers.values[$0] ?? .unanswered }
                    if let isShown,
                        let text = AnsweredQuestionnaire.expression(item, "enableWhenExpression")
                    {
                        texts.append(text)
                        values.append(isShown ? 1 : 0)
                    }
                    if case .calculated(let calculation) = question.kind,
                        let text = AnsweredQuestionnaire.expression(item, "calculatedExpression")
                    {
                        texts.append(text)
                        values.append(
                            calculation.value { answers.values[$0] ?? .unanswered } ?? .nan)
                    }
                }
                guard !texts.isEmpty else { continue }
                let resource = Self.response(answers.values, generated, writer)
                cases.append([
                    "resource": resource, "expressions": .array(texts.map(JSONValue.string)),
                ])
                expected.append(values)
            }
        }
        let folder = try TemporaryFolder()
        let file = try folder.write(
            JSONValue.array(cases).rendered(.compact).utf8, to: "cases.json")
        let report = try Peer.report("fhir_path.py", [file])
        let results = try #require(report["results"] as? [[Any]])
        var compared = 0
        for (index, values) in expected.enumerated() {
            for (place, value) in values.enumerated() {
                let found = (results[index][place] as? NSNumber)?.doubleValue
                compared += 1
                if value.isNaN {
                    #expect(found == nil, "\(cases[index])")
                } else {
                    let difference = abs((found ?? .infinity) - value)
                    #expect(difference < 1e-6, "\(cases[index].rendered(.compact)) \(place)")
                }
            }
        }
        #expect(compared > 150)
    }

    /// A response with what was answered, also what is calculated, which the writer has no cell for.
    private static func response(
        _ values: [ItemReference: ConditionValue], _ generated: GeneratedSurvey,
        _ writer: FHIRResponseWriter
    ) -> JSONValue {
        let survey = generated.survey
        let shape = ExportShape(
            survey: survey, layout: generated.layout, format: .fhir, language: "sv")
        let row = generated.layout.columns.map { ScriptForm.canonical($0, values) }
        var cells = Dictionary(
            zip(shape.columns, shape.cells(for: row)).map { ($0.header, $1) },
            uniquingKeysWith: { first, _ in first })
        for question in survey.questions {
            guard case .calculated = question.kind,
                case .number(let number) = values[ItemReference(question: question.id)]
            else { continue }
            cells[IdentifierFolding.fold(question.id)] = .number(Calculation.text(of: number))
        }
        return writer.resource(
            id: "r", status: "completed", authored: "2026-01-12T08:00:00Z", answers: cells)
    }
}
