import Diagnostics
import FormSchemas
import Ingestion
import SurveyLanguage
import SurveyModel
import Tables
import Testing

/// Answers that must fulfil something together. Columns: place of a and b, points of a and b, age
/// and years in the work.
@Suite("Svar som hör ihop")
struct AnswersTogetherTests {
    private static let survey = compiled(
        """
        enkät prov: Prov
        avsnitt a: A
          fråga rang: Ordna
            rangordna
            - a: Det ena
            - b: Det andra
          fråga vikt: Fördela
            fördela: 10 poäng
            - a: Det ena
            - b: Det andra
          fråga ålder: Hur gammal är du?
            heltal
          fråga år: Hur många år?
            heltal
            giltigt om: år högst 60
            felmeddelande: Så länge har ingen arbetat.
        """)

    private static func compiled(_ text: String) -> Survey? {
        SurveyCompiler.compile(
            source: SourceText(name: "prov.enkat", text: text),
            registerRows: { _ in throw RegisterFileError(reason: "") }
        ).survey
    }

    private func read(_ line: String) throws -> (rows: [[String]], rejects: [RejectedRecord]) {
        let survey = try #require(Self.survey)
        let layout = ColumnLayout(survey)
        var sink = CollectingSink()
        let text = "id,rang_a,rang_b,vikt_a,vikt_b,alder,ar\n1," + line + "\n"
        _ = try Ingestor(survey: survey, layout: layout, options: IngestOptions(format: .table))
            .ingest(TableInput(name: "svar.csv", bytes: Array(text.utf8)), into: &sink)
        return (sink.rows(layout), sink.rejects)
    }

    @Test(
        "a share left empty is 0 where the others add up to what there was to share",
        arguments: [
            ("10,", ["10", "0"]), (",10", ["0", "10"]), ("4,6", ["4", "6"]),
            ("10,0", ["10", "0"]),
        ])
    func shares(_ cells: String, _ points: [String]) throws {
        let (rows, rejects) = try read("1,2,\(cells),40,7")
        #expect(rejects.isEmpty)
        #expect(rows.first.map { Array($0[2...3]) } == points)
    }

    @Test("nothing shared out is an answer skipped, not zeros")
    func nothingShared() throws {
        let (rows, rejects) = try read("1,2,,,40,7")
        #expect(rejects.isEmpty)
        #expect(rows.first.map { Array($0[2...3]) } == ["(skipped)", "(skipped)"])
    }

    @Test(
        "a sum that is wrong is set aside, and tells what it is and should be",
        arguments: [("4,", "4"), ("7,4", "11"), ("0,0", "0")])
    func wrongSum(_ cells: String, _ sum: String) throws {
        let (rows, rejects) = try read("1,2,\(cells),40,7")
        #expect(rejects.map(\.code) == [.pointsDoNotAddUp])
        #expect(rejects.first?.facts[.count] == sum)
        #expect(rejects.first?.facts[.expected] == "10")
        let shares = rows.first.map { Array($0[2...3]) } ?? []
        #expect(shares.contains("(rejected)"))
        #expect(shares.allSatisfy { $0 == "(rejected)" || $0 == "(skipped)" })
    }

    @Test("the same place twice is set aside")
    func places() throws {
        let (rows, rejects) = try read("2,2,4,6,40,7")
        #expect(rejects.map(\.code) == [.placeUsedTwice])
        #expect(rows.first == ["(rejected)", "(rejected)", "4", "6", "40", "7"])
    }

    @Test("an answer against the question's own rule is set aside with the rule's words")
    func rule() throws {
        let (rows, rejects) = try read("1,2,4,6,40,61")
        #expect(rejects.map(\.code) == [.answerAgainstRule])
        #expect(rejects.first?.facts[.reason] == "Så länge har ingen arbetat.")
        #expect(rows.first?.last == "(rejected)")
    }
}
