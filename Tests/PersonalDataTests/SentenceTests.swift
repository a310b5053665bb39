import Foundation
import PersonalData
import Testing

/// Sentences in which a person has marked what identifies somebody.
struct MarkedSentence {
    struct Mark: Hashable {
        let kind: Finding.Kind
        let range: Range<Int>
    }

    let text: String
    let marks: [Mark]

    static let kinds: [String: Finding.Kind] = [
        "pnr": .personalIdentityNumber, "samnr": .coordinationNumber,
        "typo": .possiblePersonalNumber, "mail": .emailAddress, "tel": .telephoneNumber,
        "hsa": .hsaID, "ip": .ipAddress, "alias": .alias, "plate": .registrationPlate,
        "link": .personalLink, "addr": .address, "name": .name, "unique": .uniqueRole,
        "place": .roleAndPlace, "health": .healthStatement,
    ]

    /// `Min chef {name:Lena Provqvist} lyssnar aldrig.`
    init(_ line: Substring) throws {
        var (text, marks) = ("", [Mark]())
        var rest = line
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open]
            let close = try #require(rest.firstIndex(of: "}"))
            let parts = rest[rest.index(after: open)..<close].split(separator: ":", maxSplits: 1)
            let kind = try #require(Self.kinds[String(parts[0])], "\(line)")
            let start = text.utf8.count
            text += parts[1]
            marks.append(Mark(kind: kind, range: start..<text.utf8.count))
            rest = rest[rest.index(after: close)...]
        }
        self.text = text + rest
        self.marks = marks
    }

    static func all() throws -> [MarkedSentence] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Fixtures/sentences.txt")
        return try String(decoding: Data(contentsOf: file), as: UTF8.self)
            .split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
            .map { try MarkedSentence($0) }
    }
}

/// How many of those marked were found, and how many of those found were marked.
struct Score: CustomStringConvertible {
    var marked = 0
    var found = 0
    /// Of those marked.
    var met = 0
    /// Of those found.
    var right = 0

    var recall: Double { marked == 0 ? 1 : Double(met) / Double(marked) }
    var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }

    mutating func add(_ marks: [MarkedSentence.Mark], _ findings: [Finding]) {
        marked += marks.count
        found += findings.count
        met += marks.count { mark in findings.contains { $0.range.overlaps(mark.range) } }
        right += findings.count { finding in marks.contains { $0.range.overlaps(finding.range) } }
    }

    var description: String {
        func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
        return "recall \(percent(recall)) (\(met) of \(marked)), "
            + "precision \(percent(precision)) (\(right) of \(found))"
    }
}

@Suite("Svenska meningar med facit")
struct SentenceTests {
    /// The least that is accepted; what is measured is printed.
    private static let floors: [Finding.Kind: (recall: Double, precision: Double)] = [
        .personalIdentityNumber: (1, 1), .coordinationNumber: (1, 1),
        .possiblePersonalNumber: (1, 1), .emailAddress: (1, 1), .telephoneNumber: (1, 1),
        .hsaID: (1, 1), .ipAddress: (1, 1), .alias: (1, 1), .registrationPlate: (1, 1),
        .personalLink: (1, 1), .address: (1, 1), .name: (0.85, 0.95), .uniqueRole: (0.9, 0.9),
        .roleAndPlace: (0.9, 0.9), .healthStatement: (0.9, 0.9),
    ]

    @Test("recall and precision are what they are said to be, by kind and over all")
    func scores() throws {
        let sentences = try MarkedSentence.all()
        #expect(sentences.count >= 300)
        let clean = sentences.count { $0.marks.isEmpty }
        #expect(clean * 3 >= sentences.count, "a third has nothing to find")
        var all = Score()
        var scores: [Finding.Kind: Score] = [:]
        var misses: [String] = []
        for sentence in sentences {
            let findings = PersonalDataDetector.findings(in: sentence.text)
            for kind in Finding.Kind.allCases {
                let marks = sentence.marks.filter { $0.kind == kind }
                let found = findings.filter { $0.kind == kind }
                scores[kind, default: Score()].add(marks, found)
                all.add(marks, found)
                for mark in marks where !found.contains(where: { $0.range.overlaps(mark.range) }) {
                    misses.append("missed \(kind.rawValue): \(sentence.text)")
                }
                for finding in found
                where !marks.contains(where: { $0.range.overlaps(finding.range) }) {
                    misses.append(
                        "not meant \(kind.rawValue) \"\(slice(finding, of: sentence.text))\": "
                            + sentence.text)
                }
            }
        }
        print("personal data in \(sentences.count) sentences, \(clean) of them clean: \(all)")
        for kind in Finding.Kind.allCases {
            guard let score = scores[kind], score.marked > 0 || score.found > 0 else { continue }
            print("  \(kind.rawValue): \(score)")
        }
        misses.forEach { print("  " + $0) }
        for (kind, floor) in Self.floors {
            let score = try #require(scores[kind])
            #expect(score.recall >= floor.recall, "\(kind.rawValue): \(score)")
            #expect(score.precision >= floor.precision, "\(kind.rawValue): \(score)")
        }
        #expect(all.recall >= 0.9 && all.precision >= 0.95, "\(all)")
    }

    @Test("masks stand where something was found, plain to see")
    func masks() {
        let text = "Min chef Lena Provqvist, 070-123 45 67, vet att jag är gravid."
        #expect(
            Masking.masked(text, PersonalDataDetector.findings(in: text))
                == "Min chef [namn], [telefon], vet att jag är [hälsa].")
        #expect(Masking.masked("åäö", []) == "åäö")
        for kind in Finding.Kind.allCases {
            #expect(kind.mask.hasPrefix("[") && kind.mask.hasSuffix("]"))
            // A masked text has nothing more to find.
            #expect(PersonalDataDetector.findings(in: "Det var \(kind.mask) det.").isEmpty)
        }
    }

    @Test("the project's own contacts may be named, and nobody else")
    func contacts() {
        let detector = PersonalDataDetector(
            allowing: ["Lena Provqvist", "Dataskyddsombudet, dso@exempel.se"])
        for text in ["Fråga Lena Provqvist.", "Lenas svar dröjer.", "Mejla dso@exempel.se."] {
            #expect(detector.findings(in: text).isEmpty, "\(text)")
            #expect(!PersonalDataDetector.findings(in: text).isEmpty, "\(text)")
        }
        #expect(detector.findings(in: "Lena Andersson sa nej.").map(\.kind) == [.name])
        #expect(detector.findings(in: "anna@exempel.se").map(\.kind) == [.emailAddress])
    }

    @Test("a unit of the register is a place, whatever its capitals")
    func places() {
        let detector = PersonalDataDetector(places: ["Rehab norr", "Lilla enheten"])
        let text = "Som enhetschef på rehab norr vill jag ha mer."
        #expect(
            detector.findings(in: text).map { slice($0, of: text) }
                == ["enhetschef på rehab norr"])
        #expect(PersonalDataDetector.findings(in: text).isEmpty)
        #expect(detector.findings(in: "Fysioterapeuterna på rehab norr är bra.").isEmpty)
    }

    @Test("interim numbers are found where that is asked for")
    func interim() {
        let detector = PersonalDataDetector(findsInterimNumbers: true)
        for number in ["000101-T220", "20000101-T220", "000101T220", "20000101R220"] {
            #expect(detector.findings(in: "Nr \(number).").map(\.kind) == [.interimNumber])
            #expect(PersonalDataDetector.findings(in: "Nr \(number).").isEmpty)
        }
        #expect(detector.findings(in: "Nr 000101-T221.").isEmpty)
    }
}
