import Diagnostics
import FormSchemas
import Ingestion
import SurveyLanguage
import SurveyModel
import Tables
import Testing

/// Answers to an earlier version of a survey, read with a later one in which things were renamed.
@Suite("Det som har bytt namn")
struct RenamedTests {
    private static let before = survey(
        """
        enkät prov: Prov
        skala grad: Grad
          1: Inte alls
          2: Delvis
          3: Helt
        register yrke: Vad är du?
          - ft: Fysioterapeut
          - at: Arbetsterapeut
        avsnitt a: A
          fråga yrke
            register: yrke
          fråga form: Hur arbetar du mest?
            - plats: På plats
            - hemma: Hemifrån
          fråga hinder: Vilka hinder ser du?
            flera
            - tid: Tidsbrist
            - annat: Annat
              fritext: ja
          par komp: Hur väl räcker det?
            skala: grad
            nuläge: I dag
            framtida behov: Sedan
            rad nevro: Neurologi
            rad smärta: Smärta
          matris klimat: Hur är det?
            skala: grad
            rad chef: Chefen
            rad lag: Laget
          fråga ordning: Ordna
            rangordna
            - pengar: Pengar
            - tid: Tid
          fråga poäng: Fördela
            fördela: 10 poäng
            - pengar: Pengar
            - tid: Tid
          fråga år: Hur många år?
            heltal
        """)
    private static let after = survey(
        """
        enkät prov: Prov
        skala grad: Grad
          1: Inte alls
          2: Delvis
          3: Helt
        register yrke: Vad är du?
          - fysio: Fysioterapeut
            tidigare: ft
          - at: Arbetsterapeut
        avsnitt a: A
          fråga roll: Vad är du?
            register: yrke
            tidigare: yrke
          fråga form: Hur arbetar du mest?
            - plats: På plats
            - distans: Hemifrån
              tidigare: hemifrån, hemma
          fråga hinder: Vilka hinder ser du?
            flera
            - tidsbrist: Tidsbrist
              tidigare: tid
            - övrigt: Annat
              fritext: ja
              tidigare: annat
          par kompetens: Hur väl räcker det?
            tidigare: kompet, komp
            skala: grad
            nuläge: I dag
            framtida behov: Sedan
            rad neuro: Neurologi
              tidigare: nevro
            rad smärta: Smärta
          matris miljö: Hur är det?
            tidigare: klimat
            skala: grad
            rad chef: Chefen
            rad team: Laget
              tidigare: lag
          fråga rang: Ordna
            rangordna
            tidigare: ordning
            - ekonomi: Pengar
              tidigare: pengar
            - tid: Tid
          fråga vikt: Fördela
            fördela: 10 poäng
            tidigare: poäng
            - ekonomi: Pengar
              tidigare: pengar
            - tid: Tid
          fråga erfarenhet: Hur många år?
            heltal
            tidigare: år
        """)

    private static func survey(_ text: String) -> Survey {
        let compiled = SurveyCompiler.compile(
            source: SourceText(name: "prov.enkat", text: text),
            registerRows: { _ in throw RegisterFileError(reason: "") })
        let errors = compiled.diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map(\.code))")
        return compiled.survey ?? Survey(id: "", title: LocalizedText(""))
    }

    /// Two answers, one canonical answer per column of either version: they correspond.
    private static let answers: [[CanonicalAnswer]] = [
        [
            .category(0), .category(1), .category(1), .category(1), .text("buller"),
            .category(0), .category(2), .category(1), .category(1), .category(2), .category(0),
            .category(1), .category(0), .text("7"), .text("3"), .text("12"),
        ],
        [
            .category(1), .category(0), .category(1), .category(0), .none, .category(1),
            .category(1), .none, .none, .category(0), .category(1), .category(0), .category(1),
            .text("10"), .text("0"), .none,
        ],
    ]

    @Test(
        "a table of the version before gives the same answers",
        arguments: ExportFormat.allCases.filter { !$0.isJSON })
    func tables(_ format: ExportFormat) throws {
        let old = try read(write(format, Self.before), format, by: Self.before)
        let new = try read(write(format, Self.before), format, by: Self.after)
        #expect(old.count == Self.answers.count)
        #expect(new == old)
    }

    /// The names as they are now must not have suffered.
    @Test(
        "a table of the version now is read as before",
        arguments: ExportFormat.allCases.filter { !$0.isJSON })
    func presentNames(_ format: ExportFormat) throws {
        let now = try read(write(format, Self.after), format, by: Self.after)
        let old = try read(write(format, Self.before), format, by: Self.before)
        #expect(now == old)
    }

    @Test("codes and keys in JSON are found by their former names too")
    func json() throws {
        let text = """
            [{"id": "1", "yrke": "ft", "form": "hemma", "hinder": ["tid", "annat"],
              "komp": {"nevro": {"nu": 1, "behov": 3}, "smärta": {"nu": 2}}, "år": 12}]
            """
        let folded = text.replacing("smärta", with: "smarta").replacing("\"år\"", with: "\"ar\"")
        let rows = try read(folded, .surveyJS, by: Self.after)
        #expect(rows == (try read(folded, .surveyJS, by: Self.before)))
        #expect(rows.first?.first == "category 0")
    }

    // MARK: Writing and reading

    private func write(_ format: ExportFormat, _ survey: Survey) -> String {
        let layout = ColumnLayout(survey)
        #expect(layout.columns.count == Self.answers[0].count)
        let shape = ExportShape(survey: survey, layout: layout, format: format, language: "sv")
        let width = shape.writtenSystem.count + shape.columns.count
        var lines = shape.headerRecords.map {
            $0.prefix(width).map(quoted).joined(separator: ",")
        }
        for (number, row) in Self.answers.enumerated() {
            let own = shape.writtenSystem.map { column in
                switch column.role {
                case .responseID: String(number + 1)
                case .submitted, .started: "2026-01-20 10:0\(number):00"
                case .state: "1"
                default: ""
                }
            }
            lines.append(
                (own + shape.cells(for: row).map(\.tableText)).map(quoted)
                    .joined(separator: ","))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func quoted(_ cell: String) -> String {
        "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }

    /// Every row as words that do not depend on what codes are called.
    private func read(
        _ text: String, _ format: ExportFormat, by survey: Survey
    ) throws -> [[String]] {
        let layout = ColumnLayout(survey)
        var sink = CollectingSink()
        let ingestor = Ingestor(
            survey: survey, layout: layout, options: IngestOptions(format: format))
        _ = try ingestor.ingest(
            TableInput(name: "svar", bytes: Array(text.utf8)), into: &sink)
        #expect(sink.rejects.isEmpty, "\(sink.rejects.map { ($0.code, $0.facts) })")
        return sink.batches.flatMap { batch in
            (0..<batch.count).map { row in
                batch.columns.map { column in
                    switch column {
                    case .codes(let codes): "category \(Int(codes[row]) - 1)"
                    case .register(let codes): "category \(Int(codes[row]) - 1)"
                    case .text(let texts): texts[row] ?? "none \(texts.kinds[row])"
                    }
                }
            }
        }
    }
}
