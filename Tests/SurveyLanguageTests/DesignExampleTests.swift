import Diagnostics
import SurveyLanguage
import SurveyModel
import Testing

/// The example that the language was designed by.
@Suite("The design's example")
struct DesignExampleTests {
    @Test("compiles without errors; its warnings are the missing translations and a small unit")
    func compiles() throws {
        let compiled = try Fixtures.compile("ok/design.enkat")
        #expect(compiled.survey != nil)
        #expect(compiled.diagnostics.map(\.code) == [.missingTranslation])
    }

    @Test("is already in canonical form, in both spellings", arguments: ["", "-english"])
    func isCanonical(_ ending: String) throws {
        let source = try Fixtures.source("ok/design\(ending).enkat")
        #expect(SurveyFormatter.format(source) == source.text)
    }

    @Test("gives the same survey in English spelling", arguments: ["design", "kinds"])
    func englishIsTheSame(_ name: String) throws {
        let swedish = try #require(try Fixtures.compile("ok/\(name).enkat").survey)
        let english = try #require(try Fixtures.compile("ok/\(name)-english.enkat").survey)
        #expect(swedish == english)
    }

    @Test("says what it says")
    func header() throws {
        let survey = try #require(try Fixtures.compile("ok/design.enkat").survey)
        #expect(survey.id == "rehab2026")
        #expect(
            survey.title
                == LocalizedText(
                    "Verksamhetsenkät rehabilitering 2026",
                    translations: ["en": "Rehabilitation service survey 2026"]))
        #expect(survey.languages == ["sv", "en"])
        #expect(survey.wave == "2026-vår")
        #expect(survey.opens == "2026-01-12")
        #expect(survey.closes == "2026-02-06")
        #expect(survey.introduction?.text(in: "en") == "About 8 minutes.")
        #expect(survey.personalData?.categories == ["arbetsplats", "yrkesroll", "fritext"])
        #expect(survey.personalData?.retention == "2 år efter avslutat projekt, dnr 2025/123")
        #expect(survey.personalData?.officer == "dso@exempel.se")
        var rules = AnonymityRules()
        rules.minimumGroup = 5
        rules.minimumGroupForText = 10
        rules.maximumCrossing = 2
        rules.crossable = ["enhet", "yrke"]
        rules.meanDecimals = 1
        rules.shareDecimals = 0
        #expect(survey.anonymity == rules)
        #expect(survey.areas.map(\.id) == ["kompetens", "resurser"])
    }

    @Test("has its scale with missing levels outside the order")
    func scale() throws {
        let survey = try #require(try Fixtures.compile("ok/design.enkat").survey)
        let scale = try #require(survey.scale("räcker"))
        #expect(scale.levels.map(\.value) == [1, 2, 3, 4, 5])
        #expect(scale.levels.last?.label.base == "Helt")
        #expect(scale.missing.map(\.value) == [9, 8])
        #expect(scale.missing.map(\.kind) == [.doNotKnow, .notApplicable])
    }

    @Test("asks its questions")
    func questions() throws {
        let survey = try #require(try Fixtures.compile("ok/design.enkat").survey)
        #expect(survey.questions.map(\.id) == ["enhet", "yrke", "komp", "hinder", "hinder_text"])
        let unit = try #require(survey.question("enhet"))
        #expect(unit.kind == .register("enhet"))
        #expect(unit.isRequired)
        #expect(unit.title.base == "Var arbetar du?")
        let pair = try #require(survey.question("komp"))
        #expect(pair.area == "kompetens")
        #expect(
            pair.kind
                == .pair(
                    Pair(
                        scale: "räcker", nowTitle: LocalizedText("I dag"),
                        needTitle: LocalizedText("Behov om tre år"),
                        rows: [
                            .init(id: "neuro", title: LocalizedText("Neurologisk rehabilitering")),
                            .init(id: "smärta", title: LocalizedText("Långvarig smärta")),
                        ])))
        let barriers = try #require(survey.question("hinder"))
        #expect(barriers.options.map(\.code) == ["tid", "lokal", "inga"])
        #expect(barriers.options.map(\.isExclusive) == [false, false, true])
        let text = try #require(survey.question("hinder_text"))
        #expect(text.kind == .text(long: true))
        #expect(text.isSensitive)
        let entries = try #require(survey.register("yrke")).entries
        #expect(entries.map(\.code) == ["ft", "at", "chef", "annan"])
        #expect(entries.map(\.hasText) == [false, false, false, true])
    }

    @Test("shows its questions when it says so")
    func conditions() throws {
        let survey = try #require(try Fixtures.compile("ok/design.enkat").survey)
        let role = ItemReference(question: "yrke")
        #expect(survey.sections[0].condition == nil)
        #expect(survey.sections[1].condition == .isNot(role, "chef"))
        let neuroNow = ItemReference(question: "komp", row: "neuro", horizon: .now)
        #expect(
            survey.question("hinder_text")?.condition
                == .any([
                    .contains(ItemReference(question: "hinder"), "tid"), .atMost(neuroNow, 2),
                ]))
    }

    @Test("plans its analysis")
    func plan() throws {
        let survey = try #require(try Fixtures.compile("ok/design.enkat").survey)
        let items = ["neuro", "smärta"].map {
            ItemReference(question: "komp", row: $0, horizon: .now)
        }
        #expect(
            survey.indices == [
                ItemIndex(
                    id: "samlat", title: LocalizedText("Samlad bedömning av nuläget"), items: items,
                    minimumAnswered: 2)
            ])
        #expect(
            survey.plan == [
                PlanItem(
                    measure: .responseRate,
                    breakdowns: [.init(["enhet"]), .init(["yrke"])]),
                PlanItem(
                    measure: .gap("komp"),
                    breakdowns: [.init(["enhet"]), .init(["yrke"]), .init(["enhet", "yrke"])]),
                PlanItem(measure: .quotes("hinder_text", perTheme: 3), breakdowns: []),
            ])
    }

    /// The sums were made by hand from Fixtures/ok/enheter.csv: Nord 7 + 5 + 3 + 5 = 20, the
    /// hospital 12 + 9 + 2 = 23, the region 43; physiotherapists 7 + 3 + 12 = 22.
    @Test("adds up its unit register")
    func units() throws {
        let survey = try #require(try Fixtures.compile("ok/design.enkat").survey)
        let units = try #require(survey.unitRegister)
        #expect(units.id == "enhet")
        #expect(units.source == "enheter.csv")
        #expect(units.attributes == ["huvudman", "vårdnivå"])
        let codes = ["region", "nord", "hemrehab", "korttid", "sjukhus"]
        #expect(units.entries.map(\.code) == codes)
        #expect(units.entries.map(\.headcount) == [43, 20, 12, 8, 23])
        #expect(units.leaves.map(\.code) == ["hemrehab", "korttid", "sjukhus"])
        #expect(units.entry("nord")?.headcounts["yrke"] == ["ft": 10, "at": 10])
        #expect(units.entry("region")?.headcounts["yrke"] == ["ft": 22, "at": 19, "chef": 2])
        #expect(units.entry("sjukhus")?.attributes["vårdnivå"] == "slutenvård")
    }
}
