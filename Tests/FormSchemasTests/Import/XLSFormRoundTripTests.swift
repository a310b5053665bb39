import FormSchemas
import SurveyModel
import Testing

/// A form that becomes a survey, and a form again, and a survey again.
@Suite("XLSForms there and back")
struct XLSFormRoundTripTests {
    private static func again(_ survey: Survey) throws -> Survey {
        let file = try #require(
            try XLSFormTarget().emit(survey, layout: ColumnLayout(survey)).first)
        let source = ImportSource(name: file.name, bytes: file.bytes)
        let imported = FormImport(source, target: "again.enkat")
        return try #require(imported.survey, "\(imported.notes)")
    }

    /// What differs between the two, question by question.
    private static func differences(_ a: Survey, _ b: Survey) -> [String] {
        var differences: [String] = []
        for question in a.questions {
            guard let other = b.question(question.id) else {
                differences.append("\(question.id) is gone")
                continue
            }
            if question.kind != other.kind {
                differences.append("\(question.id): \(question.kind) / \(other.kind)")
            }
            if question.title != other.title {
                differences.append("\(question.id): \(question.title) / \(other.title)")
            }
            if question.isRequired != other.isRequired {
                differences.append("\(question.id): required")
            }
        }
        for seed in 0..<80 {
            let filled = FilledImport(a, seed: UInt64(seed))
            for section in a.sections {
                for question in section.questions {
                    guard let shown = filled.shown[question.id],
                        let twin = b.sections.first(where: { section in
                            section.questions.contains { $0.id == question.id }
                        }), let other = b.question(question.id)
                    else { continue }
                    func holds(_ condition: Condition?) -> Bool {
                        condition?.holds { filled.values[$0] ?? .unanswered } ?? true
                    }
                    if shown != (holds(twin.condition) && holds(other.condition)) {
                        differences.append("\(question.id) is shown otherwise")
                    }
                }
            }
        }
        return differences
    }

    @Test(
        "names, kinds, choices, texts and relevance stay", arguments: Forms.all)
    func own(_ form: Forms) throws {
        let source = ImportSource(name: form.name + ".md", bytes: Array(form.text.utf8))
        let survey = try #require(FormImport(source, target: "form.enkat").survey)
        let differences = Self.differences(survey, try Self.again(survey))
        #expect(differences.isEmpty, "\(differences.prefix(8))")
    }

    @Test("pairs, matrices, scales with missing levels and options with texts come back as such")
    func patterns() throws {
        let grade = Scale(
            id: "grad", title: LocalizedText(""),
            levels: [
                .init(value: 1, label: LocalizedText("Inte alls")),
                .init(value: 2, label: LocalizedText("Delvis")),
                .init(value: 3, label: LocalizedText("Helt")),
            ], missing: [.init(value: 9, label: LocalizedText("Vet ej"), kind: .doNotKnow)])
        var survey = Survey(id: "prov", title: LocalizedText("Prov"))
        survey.scales = [grade]
        let rows = [
            ItemRow(id: "tid", title: LocalizedText("Tiden")),
            ItemRow(id: "lokal", title: LocalizedText("Lokalerna")),
        ]
        var other = SurveyModel.Option(code: "annan", label: LocalizedText("Annan"))
        other.hasText = true
        var none = SurveyModel.Option(code: "ingen", label: LocalizedText("Ingen"))
        none.isExclusive = true
        let chef = SurveyModel.Option(code: "chef", label: LocalizedText("Chef"))
        var pair = Question(
            id: "komp", title: LocalizedText("Räcker det?"),
            kind: .pair(
                Pair(
                    scale: "grad", nowTitle: LocalizedText("I dag"),
                    needTitle: LocalizedText("Om tre år"), rows: rows)))
        pair.isRequired = true
        var after = Question(
            id: "varför", title: LocalizedText("Varför?"), kind: .text(long: true))
        after.condition = .any([
            .atMost(ItemReference(question: "komp", row: "tid", horizon: .now), 2),
            .isOneOf(ItemReference(question: "klimat", row: "lokal"), ["9"]),
        ])
        survey.sections = [
            Section(
                id: "a", title: LocalizedText("Allt"),
                questions: [
                    Question(
                        id: "roll", title: LocalizedText("Roll?"), kind: .single([chef, other])),
                    Question(
                        id: "vad", title: LocalizedText("Vad?"), kind: .multiple([chef, none])),
                    pair,
                    Question(
                        id: "klimat", title: LocalizedText("Stämmer det?"),
                        kind: .matrix(Matrix(scale: "grad", rows: rows))),
                    Question(id: "hur", title: LocalizedText("Hur?"), kind: .scale("grad")),
                    after,
                ])
        ]
        let again = try Self.again(survey)
        let differences = Self.differences(survey, again).filter { !$0.hasPrefix("varför is gone") }
        #expect(differences.isEmpty, "\(differences)")
        #expect(again.scale("grad")?.missing == grade.missing)
        #expect(again.scale("grad")?.levels == grade.levels)
        // Letters that other tools cannot have in a name are folded there.
        #expect(again.question("varfor")?.condition?.references.map(\.row) == ["tid", "lokal"])
    }
}
