import Foundation
import PersonalData
import Testing

@Suite("Personuppgifter i fritext")
struct DetectorTests {
    struct PlantedText: Sendable, CustomTestStringConvertible {
        let id: String
        let text: String
        let label: String
        let span: String
        var testDescription: String { id }

        /// `id,text,label,span`; the text may be quoted, nothing else is.
        static func all() throws -> [PlantedText] {
            let file = testsDirectory.appending(
                path: "StatisticsTests/Fixtures/g10_freetext_pii.csv")
            let lines = String(decoding: try Data(contentsOf: file), as: UTF8.self)
                .split(whereSeparator: \.isNewline).dropFirst()
            return try lines.map { line in
                let outer = line.split(
                    separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
                let rest = try #require(outer.last)
                let end = rest.reversed().split(
                    separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
                try #require(end.count == 3)
                let parts = end.map { String($0.reversed()) }
                return PlantedText(
                    id: String(outer[0]),
                    text: parts[2].trimmingCharacters(in: CharacterSet(charactersIn: "\"")),
                    label: parts[1], span: parts[0])
            }
        }
    }

    static let kinds: [String: Finding.Kind] = [
        "personnummer": .personalIdentityNumber, "samordningsnummer": .coordinationNumber,
        "epost": .emailAddress, "telefon": .telephoneNumber, "namn": .name,
        "unik_roll": .uniqueRole, "roll_plats": .roleAndPlace, "halsa": .healthStatement,
        "alias": .alias, "ip": .ipAddress, "hsa_id": .hsaID,
    ]

    @Test(
        "each planted text gives what was planted, and nothing else",
        arguments: try PlantedText.all())
    func planted(_ planted: PlantedText) {
        let findings = PersonalDataDetector.findings(in: planted.text)
        guard let kind = Self.kinds[planted.label] else {
            #expect(planted.label == "none" && findings.isEmpty)
            return
        }
        #expect(findings.map(\.kind) == [kind])
        let found = findings.map { slice($0, of: planted.text) }
        // Of what is said of health the word is marked, and not what follows.
        #expect(
            kind == .healthStatement ? planted.span.hasPrefix(found[0]) : found == [planted.span])
    }

    @Test("all kinds are among the planted texts")
    func plantedCoverage() throws {
        let labels = Set(try PlantedText.all().map(\.label))
        #expect(try PlantedText.all().count == 20)
        #expect(Self.kinds.keys.allSatisfy(labels.contains))
    }

    @Test("findings are in order, do not overlap, and lie on characters of the text")
    func ranges() {
        let text = "å 710314-3413 070-123 45 67 👩‍⚕️ anna@example.se +46 8 123 456 78 8811624108"
        let findings = PersonalDataDetector.findings(in: text)
        #expect(
            findings.map(\.kind) == [
                .personalIdentityNumber, .telephoneNumber, .emailAddress, .telephoneNumber,
                .coordinationNumber,
            ])
        for (first, second) in zip(findings, findings.dropFirst()) {
            #expect(first.range.upperBound <= second.range.lowerBound)
        }
    }

    @Test("no text makes it fail, and every range is valid UTF-8")
    func total() {
        let pieces = [
            "0", "7", "19", "710314", "3413", "-", "+", "46", " ", "@", ".", "a", "å", "se",
            "\u{0}",
            "\u{301}", "–", "👩‍⚕️", "\u{A0}", "(0)", "\n",
        ]
        // A fixed linear congruential generator (Knuth's MMIX constants): the same texts each time.
        var state: UInt64 = 7
        func next() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33)
        }
        for _ in 0..<20_000 {
            let text = (0..<next() % 14).map { _ in pieces[next() % pieces.count] }.joined()
            var previous = 0
            for finding in PersonalDataDetector.findings(in: text) {
                #expect(finding.range.lowerBound >= previous && !finding.range.isEmpty)
                #expect(finding.range.upperBound <= text.utf8.count)
                #expect(!slice(finding, of: text).contains("\u{FFFD}"))
                previous = finding.range.upperBound
            }
        }
    }

    @Test(
        "long runs of one character take linear time",
        arguments: [
            "0", "1", "@", "a@", "a.", "+", "070-", "19 ", "å",
            "www a ", "wwwa.", "Lena 070-123 45 67 ", "enda ", "jag är ", "doktor B ", "@abc ",
            "A. B ",
            "gravid ", "ABC 12", "chef på ", "Storgatan 1 ", "SE1234567890-",
        ])
    func linear(_ piece: String) {
        // Quadratic work on this would take minutes.
        let text = String(repeating: piece, count: 20_000)
        let length = text.utf8.count
        let findings = PersonalDataDetector.findings(in: text)
        #expect(findings.allSatisfy { $0.range.upperBound <= length })
    }
}
