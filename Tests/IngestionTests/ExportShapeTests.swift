import FormSchemas
import SurveyModel
import Testing

@Suite("Exporternas form")
struct ExportShapeTests {
    private func shape(_ format: ExportFormat, language: String = "sv") -> ExportShape {
        ExportShape(
            survey: ExampleSurvey.survey, layout: ExampleSurvey.layout, format: format,
            language: language)
    }

    @Test("carries every canonical column exactly once", arguments: ExportFormat.allCases)
    func isABijection(_ format: ExportFormat) {
        let carried = shape(format).columns.flatMap { column in
            column.columns + [column.otherText].compactMap { $0 }
        }
        let expected = Array(ExampleSurvey.layout.columns.indices)
        guard format == .odk else {
            #expect(carried.sorted() == expected)
            return
        }
        // KoboToolbox writes a multiple choice both in one cell and one by one.
        #expect(Set(carried).sorted() == expected)
        let twice = expected.filter { index in carried.count { $0 == index } > 1 }
        #expect(
            twice.allSatisfy {
                if case .optionFlag = ExampleSurvey.layout.columns[$0].kind { true } else { false }
            })
    }

    @Test("never gives two columns one header", arguments: ExportFormat.allCases)
    func headersDiffer(_ format: ExportFormat) {
        let shape = shape(format)
        let headers = shape.system.map(\.header) + shape.columns.map(\.header)
        let keys = headers.map { NormalizedText.key($0) }
        #expect(Set(keys.filter { key in keys.count { $0 == key } > 1 }) == [])
    }

    // form-targets: the header of one cell in every export, canonical komp_neuro_nu.
    @Test(
        "names one side of a pair as each tool does",
        arguments: [
            (ExportFormat.limeSurvey, "komp[neuro][1]"), (.surveyJS, "komp.neuro.nu"),
            (.microsoftForms, "Neurologisk rehabilitering – I dag"), (.table, "komp_neuro_nu"),
            (.lagesbild, "answers.komp_neuro_nu"),
        ])
    func pairHeader(_ format: ExportFormat, _ expected: String) throws {
        let index = try #require(ExampleSurvey.layout.index(of: "komp_neuro_nu"))
        let column = try #require(shape(format).columns.first { $0.columns == [index] })
        #expect(column.header == expected)
        if format == .limeSurvey { #expect(column.aliases.contains(["komp_neuro_0"])) }
    }

    @Test("writes LimeSurvey's headings in its order")
    func limeSurveyHeadings() {
        #expect(
            shape(.limeSurvey).columns.map(\.header) == [
                "enhet", "yrke", "yrke[other]", "ariyrket", "komp[neuro][1]", "komp[neuro][2]",
                "komp[smarta][1]", "komp[smarta][2]", "hinder[tid]", "hinder[lokal]",
                "hinder[inga]", "hinder[other]", "hindertext", "timmar", "sedan", "stod",
            ])
    }

    @Test("keeps LimeSurvey's answer codes within five letters and digits")
    func limeSurveyAnswers() throws {
        let units = try #require(shape(.limeSurvey).columns.first)
        // rehab_norr and rehab_soder are too long without their underscores; bhv is not.
        #expect(units.values == ["a0001", "a0002", "bhv"])
        let roles = shape(.limeSurvey).columns[1]
        #expect(roles.values == ["ft", "at", "chef", "-oth-"])
    }

    @Test("gives a repeated Microsoft Forms header a number without a separator")
    func repeatedHeader() {
        var survey = Survey(id: "x", title: LocalizedText("X"))
        survey.sections = [
            Section(
                id: "s", title: LocalizedText("S"),
                questions: ["a", "b", "c"].map {
                    Question(id: $0, title: LocalizedText("Kommentar"), kind: .text(long: false))
                }
                    + [Question(id: "namn", title: LocalizedText("Name"), kind: .text(long: false))]
            )
        ]
        let shape = ExportShape(
            survey: survey, layout: ColumnLayout(survey), format: .microsoftForms, language: "sv")
        #expect(
            shape.columns.map(\.header) == ["Kommentar", "Kommentar2", "Kommentar3", "Name2"])
    }

    @Test("takes headers and labels in the language asked for")
    func language() {
        let english = shape(.microsoftForms, language: "en")
        #expect(english.columns[1].header == "Your role?")
        #expect(english.columns[1].values.first == "Physiotherapist")
        #expect(shape(.microsoftForms, language: "de").language == "sv")
    }

    @Test("lets a question keep a name that a tool would use for its own")
    func systemNameTaken() {
        var survey = Survey(id: "x", title: LocalizedText("X"))
        survey.sections = [
            Section(
                id: "s", title: LocalizedText("S"),
                questions: [
                    Question(id: "id", title: LocalizedText("Id?"), kind: .text(long: false))
                ]
            )
        ]
        let shape = ExportShape(
            survey: survey, layout: ColumnLayout(survey), format: .surveyJS, language: "sv")
        #expect(shape.system.first { $0.role == .responseID }?.path == ["instanceId"])
    }
}
