import SurveyModel
import Testing

@Suite("Canonical columns")
struct ColumnLayoutTests {
    /// The worked example of the form targets: registers `enhet` and `yrke`, integer `år_i_yrket`,
    /// pair `komp` of three rows, multiple choice `hinder`, free text `hinder_text`.
    private static let survey: Survey = {
        var units = [
            Register.Entry(code: "region", label: LocalizedText("Regionen")),
            Register.Entry(code: "lund", label: LocalizedText("Lund")),
            Register.Entry(code: "eslöv", label: LocalizedText("Eslöv")),
        ]
        units[1].parent = "region"
        units[2].parent = "region"
        var roles = ["ft", "at", "log", "chef", "annan"].map {
            Register.Entry(code: $0, label: LocalizedText($0))
        }
        roles[4].hasText = true
        let scale = Scale(
            id: "räcker", title: LocalizedText("Räcker det?"),
            levels: (1...5).map { .init(value: $0, label: LocalizedText("Steg \($0)")) },
            missing: [.init(value: 9, label: LocalizedText("Vet ej"), kind: .doNotKnow)])
        let pair = Pair(
            scale: "räcker", nowTitle: LocalizedText("I dag"), needTitle: LocalizedText("Behov"),
            rows: ["neuro", "smärta", "barn"].map { .init(id: $0, title: LocalizedText($0)) })
        let barriers = ["tid", "lokal", "inga"].map {
            Option(code: $0, label: LocalizedText($0))
        }
        func question(_ id: String, _ kind: Question.Kind) -> Question {
            Question(id: id, title: LocalizedText(id), kind: kind)
        }
        var survey = Survey(id: "exempel", title: LocalizedText("Exempel"))
        survey.registers = [
            Register(id: "enhet", title: LocalizedText("Var?"), entries: units),
            Register(id: "yrke", title: LocalizedText("Roll?"), entries: roles),
        ]
        survey.scales = [scale]
        survey.sections = [
            Section(
                id: "bakgrund", title: LocalizedText("Om dig"),
                questions: [
                    question("enhet", .register("enhet")), question("yrke", .register("yrke")),
                    question("år_i_yrket", .integer(range: 0...50)),
                ]),
            Section(
                id: "kompetens", title: LocalizedText("Kompetens"),
                questions: [
                    question("komp", .pair(pair)), question("hinder", .multiple(barriers)),
                    question("hinder_text", .text(long: true)),
                ]),
        ]
        return survey
    }()

    @Test("have the names that every export is read into")
    func names() {
        #expect(
            ColumnLayout(Self.survey).columns.map(\.name) == [
                "enhet", "yrke", "yrke_annan_text", "ar_i_yrket", "komp_neuro_nu",
                "komp_neuro_behov", "komp_smarta_nu", "komp_smarta_behov", "komp_barn_nu",
                "komp_barn_behov", "hinder_tid", "hinder_lokal", "hinder_inga", "hinder_text",
            ])
    }

    @Test("offer the units nothing lies under, and the scale's levels with the missing ones last")
    func categories() throws {
        let layout = ColumnLayout(Self.survey)
        #expect(layout.columns[0].categories.map(\.code) == ["lund", "eslöv"])
        let cell = try #require(layout.index(of: "komp_smarta_behov")).self
        #expect(layout.columns[cell].categories.map(\.code) == ["1", "2", "3", "4", "5", "9"])
        #expect(layout.columns[cell].categories.map(\.value) == [1, 2, 3, 4, 5, nil])
        #expect(layout.columns[cell].categories.last?.missing == .doNotKnow)
        #expect(layout.columns[10].categories.map(\.code) == ["0", "1"])
    }

    @Test("are found by what they answer")
    func lookup() {
        let layout = ColumnLayout(Self.survey)
        let cell = ItemReference(question: "komp", row: "smärta", horizon: .need)
        #expect(layout.index(of: cell) == layout.index(of: "komp_smarta_behov"))
        #expect(layout.index(of: ItemReference(question: "yrke")) == 1)
        #expect(layout.index(of: "hinder", option: "lokal") == layout.index(of: "hinder_lokal"))
        // A multiple choice has no single column, and what is not asked has none.
        #expect(layout.index(of: ItemReference(question: "hinder")) == nil)
        #expect(layout.index(of: "finns_inte") == nil)
    }

    @Test("text and numbers are kept as text, choices as codes")
    func kinds() {
        let columns = ColumnLayout(Self.survey).columns
        let texts = columns.filter(\.isText).map(\.name)
        #expect(texts == ["yrke_annan_text", "ar_i_yrket", "hinder_text"])
    }
}
