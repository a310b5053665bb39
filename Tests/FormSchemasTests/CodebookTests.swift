import FormSchemas
import SurveyModel
import Tables
import Testing

@Suite("The codebook")
struct CodebookTests {
    private static func table() throws -> SmallTable {
        let files = try CodebookTarget().emit(SampleSurvey.survey, layout: SampleSurvey.layout)
        let file = try #require(files.first)
        #expect(file.name == "provning.codebook.csv")
        return try SmallTable(TableInput(name: file.name, bytes: file.bytes))
    }

    @Test("has one row per canonical column, in their order")
    func columns() throws {
        let table = try Self.table()
        #expect(table.rows.map { $0.cells[0] } == SampleSurvey.layout.columns.map(\.name))
    }

    @Test("tells codes from missing codes")
    func codes() throws {
        let table = try Self.table()
        let row = try #require(table.rows.first { $0.cells[0] == "komp_neuro_nu" }).cells
        #expect(
            row == [
                "komp_neuro_nu", "komp", "neuro", "now", "", "drift", "choice", "0",
                "Hur väl räcker … Neurologi (I dag)",
                "1=Nivå 1|2=Nivå 2|3=Nivå 3|4=Nivå 4", "9=Vet ej|8=Berör inte",
            ])
        let flag = try #require(table.rows.first { $0.cells[0] == "hinder_tid" }).cells
        #expect(flag[8] == "Vilka hinder?: Tid")
        #expect(flag[9] == "0|1")
    }
}

@Suite("The layout's fingerprint")
struct LayoutFingerprintTests {
    private static func survey(
        _ codes: [String], label: String = "x"
    ) -> Survey {
        var survey = Survey(id: "x", title: LocalizedText("x"))
        let options = codes.map { SurveyModel.Option(code: $0, label: LocalizedText(label)) }
        survey.sections = [
            Section(
                id: "s", title: LocalizedText("s"),
                questions: [
                    Question(id: "q", title: LocalizedText("q"), kind: .single(options))
                ])
        ]
        return survey
    }

    @Test("changes with the codes and their order, not with texts")
    func changes() {
        let print = ColumnLayout(Self.survey(["a", "b"])).fingerprint
        #expect(print.count == 16)
        #expect(ColumnLayout(Self.survey(["a", "b"], label: "y")).fingerprint == print)
        #expect(ColumnLayout(Self.survey(["b", "a"])).fingerprint != print)
        #expect(ColumnLayout(Self.survey(["ab"])).fingerprint != print)
        #expect(ColumnLayout(Self.survey(["a", "b", "c"])).fingerprint != print)
    }
}
