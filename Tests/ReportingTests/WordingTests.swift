import Testing

@testable import Reporting

@Suite("Wording")
struct WordingTests {
    private static func names(in text: String) -> Set<Substring> {
        Set(text.matches(of: /\{(\w+)[:}]/).map(\.1))
    }

    @Test(
        "both languages say everything, with the same things filled in", arguments: Phrase.allCases)
    func languages(_ phrase: Phrase) {
        #expect(!phrase.swedish.isEmpty)
        #expect(!phrase.english.isEmpty)
        #expect(Self.names(in: phrase.swedish) == Self.names(in: phrase.english))
    }

    @Test(
        "both languages say everything of workshops, with the same things filled in",
        arguments: WorkshopPhrase.allCases)
    func workshopLanguages(_ phrase: WorkshopPhrase) {
        #expect(!phrase.swedish.isEmpty)
        #expect(!phrase.english.isEmpty)
        #expect(Self.names(in: phrase.swedish) == Self.names(in: phrase.english))
        #expect(Phrase(rawValue: phrase.rawValue) == nil, "templates would find the other one")
    }

    @Test(
        "both languages say everything of evaluations, with the same things filled in",
        arguments: EvaluationPhrase.allCases)
    func evaluationLanguages(_ phrase: EvaluationPhrase) {
        #expect(!phrase.swedish.isEmpty)
        #expect(!phrase.english.isEmpty)
        #expect(Self.names(in: phrase.swedish) == Self.names(in: phrase.english))
        #expect(Phrase(rawValue: phrase.rawValue) == nil, "templates would find the other one")
        #expect(WorkshopPhrase(rawValue: phrase.rawValue) == nil)
    }

    @Test(
        "both languages say everything of the pages beside a report, with the same things filled in",
        arguments: FollowUpPhrase.allCases)
    func followUpLanguages(_ phrase: FollowUpPhrase) {
        #expect(!phrase.swedish.isEmpty)
        #expect(!phrase.english.isEmpty)
        #expect(Self.names(in: phrase.swedish) == Self.names(in: phrase.english))
        #expect(Phrase(rawValue: phrase.rawValue) == nil, "templates would find the other one")
        #expect(WorkshopPhrase(rawValue: phrase.rawValue) == nil)
        #expect(EvaluationPhrase(rawValue: phrase.rawValue) == nil)
    }

    /// The texts of all pages, by name, in both languages.
    private static let texts: [(name: String, sv: String, en: String)] =
        Phrase.allCases.map { ($0.rawValue, $0.swedish, $0.english) }
        + WorkshopPhrase.allCases.map { ($0.rawValue, $0.swedish, $0.english) }
        + EvaluationPhrase.allCases.map { ($0.rawValue, $0.swedish, $0.english) }
        + FollowUpPhrase.allCases.map { ($0.rawValue, $0.swedish, $0.english) }

    @Test("a word that agrees with a number has two forms, and the number is in the same text")
    func forms() {
        for text in Self.texts {
            for language in [text.sv, text.en] {
                let written = Set(language.matches(of: /\{(\w+)\}/).map(\.1))
                for choice in language.matches(of: /\{(\w+):([^}]*)\}/) {
                    #expect(choice.2.split(separator: "|").count == 2, "\(text.name)")
                    #expect(written.contains(choice.1), "\(text.name)")
                }
            }
        }
    }

    /// Numbers that are never one: thresholds, and what is said of two or more only.
    private static let neverOne: Set<String> = [
        // At least two, by the rule of the sentence.
        "allRowsClear", "someRowsClear", "manyQuestions", "changeBoth", "changeUp", "changeDown",
        "changeNone", "placeSure", "placeUnsure", "variationClear", "setAsideIntro", "decimalsMany",
        "planAreasNote", "largestRowMany",
        // k, which is at least three, and numbers told from k on.
        "methodThresholdMean", "methodThresholdIndex", "methodThresholdDistribution",
        "methodThresholdSensitive", "methodThresholdHeadcount", "methodHidden", "answeredGroups",
        "outsideTarget", "panelSentence", "setAsideHidden", "evaluationMethodPrivacyText",
        // The rules' own numbers.
        "methodLower", "workshopWordsIntro",
    ]

    @Test("of one thing no text says that it is many")
    func one() throws {
        for language in ["sv", "en"] {
            let words = Wording(language: language)
            func text(_ text: (name: String, sv: String, en: String)) -> String {
                language == "sv" ? text.sv : text.en
            }
            // Every word that some text has for many things.
            let many = Set(
                Self.texts.flatMap { text($0).matches(of: /\{\w+:[^|}]*\|([^}]*)\}/).map(\.1) })
            #expect(many.count > 10)
            for one in Self.texts where !Self.neverOne.contains(one.name) {
                let values = Dictionary(
                    uniqueKeysWithValues: Self.names(in: text(one)).map { (String($0), "1") })
                let filled = try #require(
                    Phrase(rawValue: one.name).map { words($0, values) }
                        ?? WorkshopPhrase(rawValue: one.name).map { words($0, values) }
                        ?? EvaluationPhrase(rawValue: one.name).map { words($0, values) }
                        ?? FollowUpPhrase(rawValue: one.name).map { words($0, values) })
                for form in many {
                    #expect(!filled.contains("1 \(form) "), "\(one.name): \(filled)")
                    #expect(!filled.hasSuffix("1 \(form)"), "\(one.name): \(filled)")
                }
            }
        }
    }

    @Test(
        "a form is the first for one, in digits, in words and below zero, and else the second",
        arguments: [
            ("1", true), ("\u{2212}1", true), ("en", true), ("En", true), ("ett", true),
            ("0", false),
            ("2", false),
            ("11", false), ("1,0", false), ("två", false), ("", false),
        ])
    func oneOrMany(_ number: String, _ isOne: Bool) {
        let words = Wording(language: "sv")
        #expect(
            words(.keyClearNote, ["count": number])
                == "av \(number) \(isOne ? "fråga" : "frågor") som visas")
        if number.isEmpty {
            #expect(Wording(language: "en")(.baseNote, ["n": "one"]) == "one answer.")
        }
    }

    @Test(
        "each text that counts has its word for none, one and two",
        arguments: [
            (
                EvaluationPhrase.evaluationInquirySentence, "0",
                "Brevlådan används sparsamt: 0 frågor.", "Little used: Brevlådan, with 0 questions."
            ),
            (
                .evaluationInquirySentence, "1", "Brevlådan används sparsamt: 1 fråga.",
                "Little used: Brevlådan, with 1 question."
            ),
            (
                .evaluationInquirySentence, "2", "Brevlådan används sparsamt: 2 frågor.",
                "Little used: Brevlådan, with 2 questions."
            ),
            (
                .evaluationKnowledgeSentence, "0",
                "Kunskapen skattas klart högre efter än före i 0 av 0 frågor om innehållet.",
                "Knowledge is rated clearly higher after than before in 0 of 0 questions about the content."
            ),
            (
                .evaluationKnowledgeSentence, "1",
                "Kunskapen skattas klart högre efter än före i 1 av 1 fråga om innehållet.",
                "Knowledge is rated clearly higher after than before in 1 of 1 question about the content."
            ),
            (
                .evaluationKnowledgeSentence, "2",
                "Kunskapen skattas klart högre efter än före i 2 av 2 frågor om innehållet.",
                "Knowledge is rated clearly higher after than before in 2 of 2 questions about the content."
            ),
            (
                .evaluationMatrixEmpty, "1",
                "1 av 1 ruta är tom: där finns ingen strategi för gruppen.",
                "1 of 1 cell is empty: there is no strategy for the group there."
            ),
            (
                .evaluationMatrixEmpty, "2",
                "2 av 2 rutor är tomma: där finns ingen strategi för gruppen.",
                "2 of 2 cells are empty: there is no strategy for the group there."
            ),
            (
                .evaluationInquiriesIntro, "1",
                "1 fråga kom in, 1 är besvarad. Här räknas frågor, inte personer. Vad någon skrev läses aldrig in.",
                "1 question came in, 1 is answered. Questions are counted here, not people. What somebody wrote is never read."
            ),
            (.evaluationMeetingDays, "1", "1 träff, 3 maj", "1 meeting, 3 maj"),
        ])
    func counted(_ phrase: EvaluationPhrase, _ number: String, _ sv: String, _ en: String) {
        let names = ["count", "total", "empty", "answered"]
        var values = Dictionary(uniqueKeysWithValues: names.map { ($0, number) })
        values["channels"] = "Brevlådan"
        values["days"] = "3 maj"
        #expect(Wording(language: "sv")(phrase, values) == sv)
        #expect(Wording(language: "en")(phrase, values) == en)
    }

    @Test("what is filled in is not read for braces again")
    func onePass() {
        let words = Wording(language: "sv")
        #expect(words(.everyoneRate, ["rate": "{rate} {n}"]) == "Alla {rate} {n}")
        #expect(words(.answeredOf, ["n": "3"]) == "3 av  svarade.")
    }

    @Test("every text that templates name is there, and only drawings and styles go in unescaped")
    func templates() {
        for (name, source) in TemplateLibrary.sources {
            for match in source.matches(of: /\{\{t\.(\w+)\}\}/) {
                let phrase = String(match.1)
                #expect(
                    phrase == "language" || Phrase(rawValue: phrase) != nil
                        || WorkshopPhrase(rawValue: phrase) != nil
                        || EvaluationPhrase(rawValue: phrase) != nil
                        || FollowUpPhrase(rawValue: phrase) != nil, "\(phrase) in \(name)")
            }
            for match in source.matches(of: /\{\{\{(.*?)\}\}\}/) {
                #expect(
                    ["styleSheet", ".wide.source", ".narrow.source"].contains(String(match.1)))
            }
            #expect(!source.contains("{{&"))
        }
    }

    @Test("percent signs and percentage points are never mixed up")
    func points() {
        for phrase in Phrase.allCases {
            #expect(!phrase.swedish.contains("%-enheter"))
            #expect(!phrase.swedish.contains(" %") || phrase.swedish.contains("\u{A0}%"))
        }
    }

    @Test("the sentences on what is hidden and how sure it is are the agreed ones")
    func agreed() {
        let words = Wording(language: "sv")
        #expect(words[.hiddenSpoken] == "Visas inte")
        #expect(
            words(.hiddenExplanation, ["parent": "X"])
                == "Visas inte, för att ingen ska kunna kännas igen. Svaren räknas med i resultatet för X."
        )
        #expect(
            words(.hiddenUnit, ["group": "X"])
                == "Enheten får ingen egen rapport, för att ingen ska kunna kännas igen. Svaren ingår i X."
        )
        #expect(words[.notAsked] == "Frågan ställdes inte till enheten.")
        #expect(words[.clearDifference] == "Skillnaden är större än vad slumpen brukar ge.")
        #expect(
            words[.unclearDifference]
                == "Skillnaden kan bero på slumpen. Dra ingen slutsats av den ensam.")
        #expect(
            words(.fewAnswers, ["n": "8"])
                == "Bygger på få svar (n\u{A0}=\u{A0}8). Läs det som en fingervisning.")
        #expect(
            words(.censusReliability, ["rate": "65 procent"])
                == "Alla fick frågan och 65 procent svarade. Den största osäkerheten är vilka som inte svarade."
        )
        #expect(
            words[.overlappingIntervals] == "Intervallen överlappar. Rangordna inte enheterna.")
        #expect(words[.rounding] == "Summan kan avvika från 100 på grund av avrundning.")
    }
}
