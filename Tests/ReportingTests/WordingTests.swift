import Testing

@testable import Reporting

@Suite("Wording")
struct WordingTests {
    private static func names(in text: String) -> Set<Substring> {
        Set(text.matches(of: /\{(\w+)\}/).map(\.1))
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
