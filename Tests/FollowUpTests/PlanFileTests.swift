import Diagnostics
import Dialogue
import Foundation
import SurveyModel
import Testing

@testable import Disclosure
@testable import FollowUp

@Suite("Action plans as they are written")
struct PlanFileTests {
    private static let plan = """
        plan: Plan
        datum: 30 juni 2026
        mål:
          nära: Nära vård
        källor:
          kolada: k.json
          egna: v.csv
        indikatorer:
          - {id: a, namn: A, perspektiv: hälsa, från: {källa: kolada, id: "0020", kommun: "0180"}, riktning: minska, målvärde: 10}
          - {id: b, namn: B, perspektiv: resurs, från: {källa: egna, id: x}, utgångsvärde: "1 250,5", målvärde: 1300}
        förbättringsområden:
          - id: o
            namn: Område
            mål: nära
            ansvarig: Samverkansgruppen
            rubriker:
              - rubrik: R
                aktiviteter:
                  - {id: ett, namn: Ett, status: pågår, slut: maj 2026, indikatorer: [a]}
                  - id: två
                    namn: Två
                    status: klar
                    slut: 260101
                    checklista: [folkhälsa, rehab]
                    milstolpar:
                      - {namn: M, datum: 16 feb 2026}
                      - {namn: K, datum: 2026-02-01, klar: ja}

        """

    private static let kolada = """
        {"values": [
          {"kpi": "0020", "municipality": "0180", "period": 2024, "values": [
            {"count": 1, "gender": "T", "status": "", "value": 12.5}]},
          {"kpi": "0020", "municipality": "0180", "period": 2025, "values": [
            {"count": 1, "gender": "K", "status": "", "value": 11},
            {"count": 1, "gender": "M", "status": "", "value": 9.0},
            {"count": 1, "gender": "T", "status": "", "value": 9.9}]},
          {"kpi": "0020", "municipality": "0180", "period": 2026, "values": [
            {"count": 0, "gender": "T", "status": "Missing", "value": null}]},
          {"kpi": "20", "municipality": "0180", "period": 2025, "values": [
            {"gender": "T", "value": 1}]}
        ], "count": 4, "next_page": null}
        """

    private func read(
        _ text: String,
        values: String = "id;datum;värde\nx;2026-01-01;1 200\nx;2026-04-01;1 290,25\n"
    )
        -> PlanFile
    {
        PlanFile(SourceText(name: "plan.yaml", text: text)) { path in
            Array((path == "k.json" ? Self.kolada : values).utf8)
        }
    }

    private func told(_ text: String) -> [String] {
        let source = SourceText(name: "plan.yaml", text: text)
        let renderer = DiagnosticRenderer(language: .swedish, sources: [source])
        return read(text).diagnostics.map { renderer.text($0) }
    }

    @Test("have areas, headings and activities, and tell what is late on the day given")
    func plan() throws {
        let file = read(Self.plan)
        #expect(file.diagnostics.isEmpty, "\(file.diagnostics)")
        let plan = try #require(file.plan)
        #expect(plan.activities.map(\.id) == ["ett", "två"])
        #expect(plan.areas[0].headings.map(\.title) == ["R"])
        #expect(plan.areas[0].card == [.responsible: "Samverkansgruppen"])
        #expect(plan.activities[1].checklist == [.publicHealth, .rehabilitation])
        // The end of May is before 30 June; what is done is never late.
        #expect(plan.activities.map { $0.isLate(on: plan.date) } == [true, false])
        #expect(
            plan.activities.map { $0.isLate(on: Day(reading: "2026-05-31")) } == [false, false])
        #expect(plan.activities.allSatisfy { !$0.isLate(on: nil) })
        #expect(plan.activities[1].milestones.map { $0.isLate(on: plan.date) } == [true, false])
    }

    @Test("take the latest value of Kolada's files by id as text, and of tables")
    func external() throws {
        let plan = try #require(read(Self.plan).plan)
        guard case .external(let kolada, let name) = plan.indicators[0].source,
            case .external(let table, _) = plan.indicators[1].source
        else {
            Issue.record("no values")
            return
        }
        #expect(name == "kolada" && kolada.when == "2025")
        #expect(kolada.number.value == 9.9 && kolada.women?.value == 11 && kolada.men?.value == 9)
        #expect(table.when == "2026-04-01" && table.number.value == 1290.25)
        let readings = plan.indicators.map { indicator -> IndicatorReading in
            guard case .external(let value, let source) = indicator.source else {
                return IndicatorReading(indicator, .none)
            }
            return IndicatorReading(indicator, .external(value, source: source))
        }
        // 9.9 is at most 10; 1290.25 is 39.75 above 1250.5 and below 1300.
        #expect(readings.map(\.standing) == [.reached, .nearing])
        #expect(readings.map(\.change) == [nil, 39.75])
    }

    @Test("where a value moves the wrong way, or not at all, that is told")
    func standings() throws {
        func standing(_ value: String, _ edit: (inout Indicator) -> Void) throws
            -> IndicatorReading.Standing
        {
            var indicator = Indicator(id: "i", title: "I", perspective: .health)
            indicator.baseline = WrittenNumber("10")
            indicator.target = WrittenNumber("20")
            edit(&indicator)
            let number = try #require(WrittenNumber(value))
            let external = ExternalValue(number: number, when: "", women: nil, men: nil)
            return IndicatorReading(indicator, .external(external, source: "")).standing
        }
        #expect(try standing("20") { _ in } == .reached)
        #expect(try standing("12") { _ in } == .nearing)
        #expect(try standing("10") { _ in } == .unchanged)
        #expect(try standing("9") { _ in } == .receding)
        #expect(try standing("9") { $0.baseline = nil } == .notReached)
        #expect(
            try standing("9") {
                $0.baseline = nil
                $0.target = nil
            } == .noTarget)
        #expect(try standing("25") { $0.direction = .down } == .receding)
        #expect(
            IndicatorReading(Indicator(id: "i", title: "I", perspective: .staff), .none).standing
                == .notMeasured)
    }

    @Test("with a day that is none, a word that is not known or an id that is not there say where")
    func mistakes() {
        let day = told(Self.plan.replacing("16 feb 2026", with: "2026-02-046"))
        #expect(day.count == 1)
        #expect(day[0].contains("plan.yaml:26:34: fel [E832] \"2026-02-046\" är ingen dag."))
        let key = told(Self.plan.replacing("    ansvarig:", with: "    ansvrig:"))
        #expect(key[0].contains("plan.yaml:15:5: fel [E402] \"ansvrig\""), "\(key)")
        #expect(key[0].contains("Menade du \"ansvarig\"?"))
        let status = told(Self.plan.replacing("status: pågår", with: "status: pagår"))
        #expect(status[0].contains("Menade du \"pågår\"?"))
        let link = told(Self.plan.replacing("indikatorer: [a]", with: "indikatorer: [c]"))
        #expect(link[0].contains("\"c\" är inte en indikator i planen."))
        let value = told(Self.plan.replacing("id: \"0020\"", with: "id: \"0021\""))
        #expect(value[0].contains("k.json har inget värde för \"0021 0180\"."), "\(value)")
        let twice = told(Self.plan.replacing("id: två", with: "id: ett"))
        #expect(twice[0].contains("Id \"ett\" finns redan"))
        #expect(told("plan: [")[0].contains("[E401]"))
        #expect(told("plan: x\nplan: y\n")[0].contains("plan.yaml:2:1: fel [E455]"))
        #expect(told("").contains { $0.contains("E408") || $0.contains("fel") })
        let person = told(Self.plan.replacing("Samverkansgruppen", with: "Anna Andersson"))
        #expect(person.count == 1 && person[0].contains("plan.yaml:15:15: varning [W321]"))
    }

    @Test("a table of values with a cell that is no number is told with its place")
    func tables() throws {
        let file = read(Self.plan, values: "id,date,value\nx,2026-01-01,många\nx,2026-02-01,3\n")
        let problem = try #require(file.diagnostics.first)
        #expect(problem.code == .badValue && problem.file == "v.csv")
        #expect(problem.place == .cell(row: 2, column: 3, header: "value", byteOffset: 14))
    }

    @Test(
        "numbers are read as they are written in Swedish and English",
        arguments: [
            ("1 250,5", 1250.5, 1), ("0.25", 0.25, 2), ("−3", -3, 0), ("70 %", 0.7, 0),
            ("12,5 procent", 0.125, 1),
        ])
    func numbers(_ text: String, _ value: Double, _ decimals: Int) throws {
        let number = try #require(WrittenNumber(text))
        #expect(number.value == value && number.decimals == decimals)
    }

    @Test("what is no number is none", arguments: ["", "många", "1e5", "0x10", "nan", "1-2", "%"])
    func noNumbers(_ text: String) {
        #expect(WrittenNumber(text) == nil)
    }

    /// Two releases of the plan: b was 1 200, then 1 250; `ett` was planned, `tre` was there, `två` was not.
    private static let earlier = EarlierCompanions(
        [("1200", "planned"), ("1250", "planned")].enumerated().map { number, told in
            .init(
                number: number + 1, date: "2026-0\(number + 1)-01", isOwn: true,
                record: CompanionRecord([
                    .init(.init(.activity, "ett", "title"), "Ett"),
                    .init(.init(.activity, "ett", "status"), told.1),
                    .init(.init(.activity, "tre", "title"), "Tre"),
                    .init(.init(.activity, "tre", "status"), "started"),
                    .init(.init(.indicator, "b", "value"), told.0),
                ]))
        })

    /// Of a survey that nobody has answered.
    private static let report = ReleasedReport(
        title: "", surveyID: "", wave: "", language: "sv", opens: nil, closes: nil,
        controller: nil, dataProtectionContact: nil, rules: AnonymityRules(), isDraft: true,
        areas: [], groups: [], subjects: [], earlierWave: nil,
        figures: [],
        accounting: ReleasedAccounting(
            accepted: nil, setAside: [], setAsideTotal: nil, hasSetAside: false, sources: 0),
        positions: [:])

    private func followUp(
        _ baseline: String, _ earlier: EarlierCompanions = earlier
    ) throws -> (plan: PlanFollowUp?, diagnostics: [Diagnostic]) {
        let text = Self.plan.replacingOccurrences(
            of: "utgångsvärde: \"1 250,5\"", with: "utgångsvärde: " + baseline)
        let plan = try #require(read(text).plan)
        return plan.followUp(
            ReleasedResults(Self.report, nil), file: "plan.yaml", date: nil, since: earlier)
    }

    @Test("take a baseline from a release, and say so where that release has none")
    func baselines() throws {
        func reading(_ baseline: String) throws -> IndicatorReading {
            try #require(try followUp(baseline).plan?.readings[1])
        }
        // 1290.25 − 1200, and − 1250.
        let first = try reading("första släppet")
        #expect(first.change == 90.25 && first.indicator.baselineDate == "2026-01-01")
        #expect(try reading("förra släppet").change == 40.25)
        #expect(try reading("Släpp 1").change == 90.25)
        #expect(first.previous == 1250 && first.sincePrevious == 40.25)
        let missing = try followUp("släpp 7")
        #expect(missing.plan?.readings[1].change == nil)
        #expect(missing.diagnostics.map(\.code) == [.baselineNotReleased])
        #expect(missing.diagnostics[0].facts[.list] == "1 (2026-01-01), 2 (2026-02-01)")
        // Before the first release there is nothing to tell.
        let before = try followUp("förra släppet", .none)
        #expect(before.plan?.readings[1].change == nil && before.diagnostics.isEmpty)
        #expect(
            !told(Self.plan.replacingOccurrences(of: "\"1 250,5\"", with: "släppet")).isEmpty)
    }

    @Test("tell which activities have another status since the last release, are new or gone")
    func changes() throws {
        let change = try #require(try followUp("släpp 1").plan?.change)
        #expect(change.release == 2 && change.date == "2026-02-01")
        #expect(change.activities.map(\.title) == ["Ett", "Två", "Tre"])
        #expect(change.activities[0].before == .planned && change.activities[0].now == .started)
        #expect(change.activities[1].before == nil && change.activities[1].now == .done)
        #expect(change.activities[2].before == .started && change.activities[2].now == nil)
        #expect(try followUp("1", .none).plan?.change == nil)
    }
}
