import Diagnostics
import FormSchemas
import Ingestion
import SurveyModel
import Tables
import Testing

@Suite("Samma svar genom alla format")
struct RoundTripTests {
    private static let layout = ExampleSurvey.layout

    /// Answers as respondents could have given them, with what each row must become.
    private struct Invented {
        var answers: [[CanonicalAnswer]] = []
        var expected: [[String]] = []
    }

    private static func invent(_ count: Int, seed: UInt64) -> Invented {
        var generator = SeededGenerator(seed)
        var invented = Invented()
        for _ in 0..<count {
            var row = [CanonicalAnswer](repeating: .none, count: layout.columns.count)
            var words = [String](repeating: "(skipped)", count: layout.columns.count)
            func at(_ name: String) -> Int { layout.index(of: name) ?? -1 }
            func choose(_ name: String, _ category: Int) {
                row[at(name)] = .category(category)
                words[at(name)] = layout.columns[at(name)].categories[category].code
            }
            func write(_ name: String, _ text: String) {
                row[at(name)] = .text(text)
                words[at(name)] = text
            }
            func hide(_ name: String) { words[at(name)] = "(not shown)" }
            choose("enhet", Int.random(in: 0..<3, using: &generator))
            let role = Int.random(in: 0..<5, using: &generator)
            if role < 4 { choose("yrke", role) }
            if role == 3 {
                write(
                    "yrke_annan_text", ["Logoped", "Kurator, socionom"][Int(generator.next() % 2)])
            } else {
                hide("yrke_annan_text")
            }
            if Bool.random(using: &generator) {
                write("ar_i_yrket", String(Int.random(in: 0...50, using: &generator)))
            }
            let pairs = [
                "komp_neuro_nu", "komp_neuro_behov", "komp_smarta_nu", "komp_smarta_behov",
            ]
            let flags = ["hinder_tid", "hinder_lokal", "hinder_inga", "hinder_annat"]
            if role == 2 {
                for name in pairs + flags + ["hinder_annat_text", "hinder_text"] { hide(name) }
            } else {
                for name in pairs where Int.random(in: 0..<6, using: &generator) > 0 {
                    choose(name, Int.random(in: 0..<7, using: &generator))
                }
                var ticked = flags.filter { _ in Bool.random(using: &generator) }
                // Stands alone, as the form would see to.
                if ticked.contains("hinder_inga") { ticked = ["hinder_inga"] }
                if !ticked.isEmpty {
                    for name in flags { choose(name, ticked.contains(name) ? 1 : 0) }
                }
                if ticked.contains("hinder_annat") {
                    write("hinder_annat_text", "Resor – långa; dyra")
                } else {
                    hide("hinder_annat_text")
                }
                let low = ["1", "2"].contains(words[at("komp_neuro_nu")])
                if ticked.contains("hinder_tid") || low {
                    if Bool.random(using: &generator) {
                        write("hinder_text", "- tiden; \"pengar\"\nmen inte = viljan, åäö")
                    }
                } else {
                    hide("hinder_text")
                }
            }
            if Bool.random(using: &generator) { write("timmar", "37.5") }
            if Bool.random(using: &generator) { write("sedan", "2024-02-29") }
            if Bool.random(using: &generator) {
                choose("stod", Int.random(in: 0..<2, using: &generator))
            }
            invented.answers.append(row)
            invented.expected.append(words)
        }
        return invented
    }

    private static func system(_ index: Int, _ role: SystemColumn.Role) -> String {
        switch role {
        case .responseID: String(index + 1)
        case .started, .submitted: "2026-01-14 09:00:00"
        case .email: "anonymous"
        case .language: "sv"
        case .survey: ExampleSurvey.survey.id
        case .state: "2"
        case .channel: "anonymous"
        case .name, .other: ""
        }
    }

    @Test(
        "gives back what was written, and no word of it elsewhere", arguments: ExportFormat.allCases
    )
    func roundTrip(_ format: ExportFormat) throws {
        let invented = Self.invent(300, seed: 7)
        let shape = ExportShape(
            survey: ExampleSurvey.survey, layout: Self.layout, format: format, language: "sv")
        let bytes = try ExportText.bytes(shape, invented.answers, system: Self.system)
        let (report, sink) = try Fixture.ingest(
            TableInput(name: "svar", bytes: bytes), options: IngestOptions(asNeeded: format))
        #expect(report.format == format)
        #expect(report.fates[.accepted] == 300)
        #expect(sink.rejects.map { $0.code.rawValue } == [])
        #expect(sink.rows(Self.layout) == invented.expected)
        // Google Forms gives its answers no ids.
        #expect(
            sink.keys.map(\.id)
                == (1...300).map { format == .googleForms ? nil : String($0) })
    }

    @Test("gives equal content equal hashes in every format")
    func hashes() throws {
        let invented = Self.invent(40, seed: 11)
        let hashes = try ExportFormat.allCases.map { format in
            let shape = ExportShape(
                survey: ExampleSurvey.survey, layout: Self.layout, format: format, language: "sv")
            let bytes = try ExportText.bytes(shape, invented.answers, system: Self.system)
            return try Fixture.ingest(
                TableInput(name: "svar", bytes: bytes), options: IngestOptions(asNeeded: format)
            ).sink.hashes
        }
        #expect(hashes.allSatisfy { $0 == hashes[0] })
        #expect(Set(hashes[0]).count == Set(invented.expected).count)
    }

    @Test("does not depend on how many bytes are read at a time", arguments: [1, 7, 4096])
    func blockSizes(_ size: Int) throws {
        let bytes = try Fixture.bytes("microsoft-forms/svar.csv")
        let whole = try Fixture.ingest(TableInput(name: "svar", bytes: bytes))
        let parts = try Fixture.ingest(TableInput(name: "svar", bytes: bytes, blockSize: size))
        #expect(parts.sink.rows(Self.layout) == whole.sink.rows(Self.layout))
        #expect(parts.sink.lineage == whole.sink.lineage)
        #expect(parts.report == whole.report)
    }
}
