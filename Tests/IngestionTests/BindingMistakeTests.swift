import Diagnostics
import FormSchemas
import Ingestion
import SurveyModel
import Testing

@Suite("Mistakes in a binding")
struct BindingMistakeTests {
    private func told(
        _ entries: KeyValuePairs<String, ColumnBinding.Cells>
    ) -> [Diagnostic] {
        let all = Bound.columns(
            Bound.binding([("enhet", Bound.single("Enhet"))], then: entries)
        ).diagnostics
        #expect(all.allSatisfy { $0.file == "pipelines.yml" })
        return all.filter { $0.code != .questionsNotBound }
    }

    @Test("a question that is not there is told with the nearest name")
    func unknownQuestion() {
        let told = told(["komp.neuro.nulage": Bound.single("a"), "kön": Bound.single("b")])
        #expect(told.map(\.code) == [.boundQuestionUnknown, .boundQuestionUnknown])
        #expect(told[0].fix?.replacement == "komp.neuro.nuläge")
        #expect(told[1].facts[.name] == "kön")
    }

    @Test("a pair, or a row of it, is not one answer")
    func parts() throws {
        let told = told(["komp": Bound.single("a")])
        #expect(told.map(\.code) == [.boundPartMissing])
        #expect(
            told[0].facts[.list]
                == "komp.neuro.nuläge, komp.neuro.behov, komp.smärta.nuläge, komp.smärta.behov")
        #expect(self.told(["komp": .absent]).isEmpty)
    }

    @Test("an option that is not there is told with the nearest one")
    func unknownOption() {
        let told = told([
            "yrke": Bound.single("a", values: ["x": "chfe"]),
            "hinder": Bound.oneHot(
                ["tid": "b", "lokaler": "c", "inga": "d", "annat": "e", "lokal": "f"]),
            "stöd": Bound.single("g", other: "a"),
        ])
        #expect(told.allSatisfy { $0.code == .boundOptionUnknown })
        #expect(told.map { $0.facts[.value] } == ["chfe", "lokaler", "a"])
        #expect(told.map { $0.fix?.replacement } == ["chef", "lokal", nil])
    }

    @Test("labels of the survey name options too")
    func labels() {
        #expect(told(["yrke": Bound.single("a", values: ["x": "Fysioterapeut"])]).isEmpty)
    }

    @Test("a column read twice, and a question with two columns")
    func twice() {
        let told = told([
            "yrke": Bound.single("Yrke"), "stöd": Bound.single("  YRKE "),
            "hinder.tid": Bound.single("h"), "hinder": Bound.delimited("i"),
        ])
        #expect(told.map(\.code).prefix(2) == [.boundColumnTwice, .boundQuestionTwice])
        #expect(told[0].facts[.other] == "yrke" && told[0].facts[.name] == "stöd")
        #expect(told[1].facts[.name] == "hinder.tid" && told[1].facts[.other] == "hinder.tid")
    }

    @Test("an option without a column has to be said to be missing")
    func optionMissing() {
        let told = told(["hinder": Bound.oneHot(["tid": "a", "lokal": "b", "inga": "c"])])
        #expect(told.map(\.code) == [.boundOptionMissing])
        #expect(told[0].facts[.value] == "annat" && told[0].facts[.name] == "hinder")
        #expect(
            self.told([
                "hinder": Bound.oneHot(["tid": "a", "lokal": "b", "inga": "c", "annat": nil])
            ]).isEmpty)
        // The same where every option has a line of its own.
        let single = self.told(["hinder.tid": Bound.single("a")])
        #expect(single.map { $0.facts[.value] } == ["lokal", "inga", "annat"])
    }

    @Test("the unit must have a column, and so must what everyone has to answer")
    func required() {
        var survey = ExampleSurvey.survey
        var questions = survey.sections[0].questions
        questions[1].isRequired = true
        survey.sections[0] = Section(
            id: "bakgrund", title: LocalizedText("Om dig"), questions: questions)
        let layout = ExampleSurvey.layout
        func codes(
            _ entries: KeyValuePairs<String, ColumnBinding.Cells>
        ) -> [DiagnosticCode] {
            BoundColumns(Bound.binding(entries), survey: survey, layout: layout).diagnostics
                .map(\.code).filter { $0 != .questionsNotBound }
        }
        #expect(codes(["yrke": Bound.single("a")]) == [.boundUnitMissing])
        #expect(codes(["yrke": .absent, "enhet": .absent]) == [.boundUnitMissing])
        #expect(codes(["enhet": Bound.single("e")]) == [.boundRequiredMissing])
        #expect(codes(["enhet": Bound.single("e"), "yrke": .absent]) == [])
    }

    @Test(
        "each kind of question has its ways to be bound",
        arguments: [
            ("hinder", Bound.single("a"), "delimited, one-hot"),
            ("yrke", Bound.delimited("a"), "column, values, other"),
            ("stöd", Bound.oneHot(["a": "x"]), "column, values, other"),
            ("timmar", Bound.single("a", values: ["x": "1"]), "column"),
            ("id", Bound.delimited("a"), "column"),
        ])
    func kinds(_ key: String, _ cells: ColumnBinding.Cells, _ expected: String) {
        let told = Bound.columns(
            Bound.binding([("enhet", Bound.single("e")), (key, cells)], then: [:])
        ).diagnostics.filter { $0.severity == .error }
        #expect(told.map(\.code) == [.boundKindWrong])
        #expect(told.first?.facts[.expected] == expected)
    }

    @Test("what stands between answers is one sign; a value means one thing")
    func signs() {
        #expect(told(["hinder": Bound.delimited("a", by: "och")]).map(\.code) == [.boundSeparator])
        #expect(told(["hinder": Bound.delimited("a", by: ", ")]).isEmpty)
        #expect(
            told(["yrke": Bound.single("a", values: ["X": "ft", "x ": "at"])]).map(\.code)
                == [.boundValueTwice])
        let flags: KeyValuePairs<String, String?> = [
            "tid": "a", "lokal": "b", "inga": "c", "annat": "d",
        ]
        #expect(
            told(["hinder": Bound.oneHot(flags, yes: ["1"], no: ["1"])]).map(\.code)
                == [.boundValueTwice])
    }

    @Test("what is worked out has no column")
    func calculated() {
        var survey = ExampleSurvey.survey
        let sum = Question(
            id: "summa", title: LocalizedText("Summa"),
            kind: .calculated(.number(1)))
        survey.sections.append(
            Section(id: "mer", title: LocalizedText("Mer"), questions: [sum]))
        let told = BoundColumns(
            Bound.binding(["enhet": Bound.single("e"), "summa": Bound.single("s")]),
            survey: survey, layout: ColumnLayout(survey)
        ).diagnostics
        #expect(told.map(\.code) == [.boundCalculated, .questionsNotBound])
    }
}

extension Bound {
    static func binding(
        _ first: [(String, ColumnBinding.Cells)],
        then rest: KeyValuePairs<String, ColumnBinding.Cells>
    ) -> ColumnBinding {
        let entries = first + rest.map { ($0.key, $0.value) }
        return ColumnBinding(
            entries.map { ColumnBinding.Entry(Word($0.0), $0.1) }, file: "pipelines.yml")
    }
}
