import Disclosure
import Testing

@testable import Reporting

@Suite("Sentences by rule")
struct FindingsTests {
    private static func findings(_ answers: [[[Int]]]) -> Findings {
        Findings(SampleWorld.small(answers).released())
    }

    /// 24 people; both sides vary, so that nothing is hidden for being the same for all.
    private static func people(_ first: [[Int]], _ second: [[Int]]) -> [[[Int]]] {
        (0..<24).map { [first[$0 / 4 % first.count], second[$0 / 4 % second.count]] }
    }

    @Test("the heading names the area with the largest gap and the one with the smallest")
    func areas() {
        // Rutiner: 3→4 and 2→3, always 1. Tid: 1→4 and 2→5, always 3.
        let findings = Self.findings(Self.people([[3, 4], [2, 3]], [[1, 4], [2, 5]]))
        #expect(findings.areaGaps.map(\.text) == ["+3,0", "+1,0"])
        #expect(
            findings.summaryHeading == "Störst gap gäller Bemanning, minst gäller Arbetssätt")
        #expect(findings.situationHeading == "Störst gap: ”Tid”, från 1,5 i dag till 4,5 i behov")
    }

    @Test("gaps that print the same are the same")
    func ties() {
        let findings = Self.findings(Self.people([[3, 4], [2, 3]], [[1, 2], [4, 5]]))
        #expect(findings.summaryHeading == "Gapet är lika stort i alla områden")
        #expect(findings.largest(of: findings.rows).count == 2)
        #expect(findings.situationHeading == "Störst gap, +1,0, gäller ”Rutiner” och ”Tid”")
    }

    @Test("where no need is larger than today no gap is called largest")
    func noNeed() {
        let findings = Self.findings(Self.people([[4, 3], [3, 2]], [[3, 3], [2, 2]]))
        #expect(findings.summaryHeading == "I inget område är behovet större än dagens läge")
        #expect(findings.largest(of: findings.rows).isEmpty)
        #expect(findings.rowsMessage?.title == "I ingen fråga är behovet tydligt större än i dag")
    }

    @Test("a gap whose interval holds zero is not called clear")
    func unclear() {
        // Differences +2 and −2 in turn with a mean of 0.33: the interval holds zero.
        let findings = Self.findings(
            Self.people(
                [[2, 4], [4, 2], [2, 4], [3, 3]], [[1, 4], [2, 4], [2, 5], [1, 5]]))
        #expect(
            findings.rowsMessage?.title == "I 1 av 2 frågor är behovet tydligt större än i dag")
        let row = findings.rows[0]
        #expect(!row.isClearlyLarger)
        #expect(
            row.gap.flatMap { findings.certainty(of: $0) }
                == "Skillnaden kan bero på slumpen. Dra ingen slutsats av den ensam.")
    }

    @Test("few answers are said to be few before anything else is said")
    func few() {
        let rows = [[[3, 4], [1, 4]], [[2, 4], [2, 5]], [[1, 5], [1, 3]]]
        let people = (0..<24).map { rows[$0 % 3] }
        let findings = Self.findings(people)
        let less = Self.findings(Array(people.prefix(9)))
        #expect(
            findings.rows[0].gap.flatMap { findings.certainty(of: $0) }
                == "Skillnaden är större än vad slumpen brukar ge.")
        #expect(
            less.rows[0].gap.flatMap { less.certainty(of: $0) }
                == "Bygger på få svar (n\u{A0}=\u{A0}9). Läs det som en fingervisning.")
    }

    @Test("a group is said to answer less only when it is ten points below and beyond chance")
    func lowerGroups() {
        var world = SampleWorld.region()
        let all = Findings(world.released())
        // Of 40 managers 21 answered (53 %), of everyone 68 %: 15 points, 1.96 errors are 14.
        #expect(all.lowerGroups.map(\.group.label) == ["Chef"])
        #expect(all.participationHeading == "68\u{A0}procent svarade – Chef i lägre grad")
        #expect(
            all.lowerGroupsSentence
                == "Svarsfrekvensen är tydligt lägre än i hela organisationen (68\u{A0}procent) för "
                + "Chef (53\u{A0}procent). Deras bild är därför osäkrare.")
        // Three more managers: 60 %, eight points below.
        let managers = world.respondents.filter { $0.profession == 5 }
        world.respondents += managers.prefix(3)
        let more = Findings(world.released())
        #expect(more.lowerGroups.isEmpty)
        #expect(
            more.lowerGroupsSentence
                == "Ingen av de visade grupperna svarade i tydligt lägre grad än hela organisationen."
        )
    }

    @Test("nothing is said of what is hidden")
    func hidden() throws {
        var world = SampleWorld.region()
        world.respondents = Array(world.respondents.prefix(4))
        let findings = Findings(world.released())
        #expect(findings.summaryHeading == "Inga gap mellan nuläge och behov kan visas")
        #expect(findings.participationHeading == "Svarsfrekvensen kan inte visas")
        #expect(findings.rowsMessage == nil)
        #expect(findings.largestRowMessage == nil)
        #expect(findings.participationMessage == nil)
        #expect(findings.reliability.isEmpty)
        #expect(findings.widestSpread == nil)
        #expect(findings.lowerGroupsSentence == nil)
    }

    @Test("units are not ranked where their intervals overlap")
    func overlap() {
        // North 0, 1, 2, 1 with mean 1, south 1, 2, 1, 1 with mean 1.25, twelve of twenty each: the
        // intervals 0.7–1.3 and 1.1–1.4 overlap.
        let near = Self.findings(
            (0..<24).map { person in
                let turn = person / 2
                let gap = person % 2 == 0 ? [0, 1, 2, 1][turn % 4] : [1, 2, 1, 1][turn % 4]
                let now = 1 + turn % 3
                return [[now, now + gap], [1 + turn % 2, 3 + turn % 2]]
            })
        #expect(near.widestSpread?.area.id == "a")
        #expect(
            near.variationSentences == ["Intervallen överlappar. Rangordna inte enheterna."])
        // North always 0 or 1, south always 3 or 4: apart in the only row of the area.
        let apart = (0..<24).map { person in
            person % 2 == 0
                ? [[3, 3 + person / 2 % 2], [3, 4]] : [[1, 4 + person / 2 % 2], [3, 4]]
        }
        let far = Self.findings(apart)
        #expect(far.widestSpread?.area.id == "a")
        #expect(far.variationSentences.first?.contains("mer än vad slumpen brukar ge") == true)
        #expect(
            far.variationHeading
                == "Arbetssätt skiljer mest mellan enheterna: gapet går från +0,5 till +3,5")
    }
}
