import SurveyModel
import Tally
import Testing

@Suite("Målgruppen")
struct EligibilityTests {
    private static func eligibility(_ condition: Condition) throws -> Eligibility {
        var survey = TallySample.survey
        survey.eligibility = condition
        return try #require(Eligibility(survey, TallySample.layout))
    }

    private static func column(_ name: String) throws -> Int {
        try #require(TallySample.layout.columns.firstIndex { $0.name == name })
    }

    private static let channel = ItemReference(question: "kanal")
    private static let job = ItemReference(question: "yrke")
    private static let number = ItemReference(question: "antal")

    @Test("nobody is outside where the survey names no target group")
    func everyone() {
        #expect(Eligibility(TallySample.survey, TallySample.layout) == nil)
    }

    @Test("an answer that contradicts puts one outside, a missing one does not")
    func missing() throws {
        let job = try Self.column("yrke")
        let eligibility = try Self.eligibility(.isOneOf(Self.job, ["at"]))
        #expect(eligibility.neededColumns == [job])
        func holds(_ cell: Eligibility.Cell) -> Bool {
            eligibility.holds { $0 == job ? cell : .missing }
        }
        #expect(!holds(.category(0)))
        #expect(holds(.category(1)))
        #expect(holds(.missing))
    }

    @Test("of a multiple choice the options chosen count, once anything is ticked or left")
    func options() throws {
        let mail = try Self.column("kanal_mejl")
        let chat = try Self.column("kanal_chatt")
        let eligibility = try Self.eligibility(.contains(Self.channel, "chatt"))
        func holds(_ mails: Eligibility.Cell, _ chats: Eligibility.Cell) -> Bool {
            eligibility.holds { $0 == mail ? mails : $0 == chat ? chats : .missing }
        }
        #expect(holds(.category(0), .category(1)))
        #expect(!holds(.category(1), .category(0)))
        #expect(holds(.missing, .missing))
    }

    @Test("numbers are compared as numbers; one known part can decide, an unknown one cannot")
    func numbers() throws {
        let count = try Self.column("antal")
        let both = try Self.eligibility(
            .all([.atLeast(Self.number, 1), .isOneOf(Self.job, ["at"])]))
        func holds(_ text: String) -> Bool {
            both.holds { $0 == count ? .text(text) : .missing }
        }
        #expect(!holds("0"))
        #expect(holds("10"))
        #expect(holds("1"))
    }
}
