import PersonalData
import Testing

/// All numbers are invented or Skatteverket's published test numbers.
@Suite("Personnummer och samordningsnummer")
struct PersonalNumberTests {
    @Test(
        "every written form is found",
        arguments: [
            // 19710314-3413 and its check digit by hand: 7·2→5, 1, 0, 3, 1·2, 4, 3·2, 4, 1·2 = 27, so 3.
            "19710314-3413", "710314-3413", "197103143413", "7103143413", "710314+3413",
            "19710314+3413", "710314 3413", "19710314 3413", "710314\u{A0}3413", "710314–3413",
            "710314\u{2011}3413", "710314−3413", "710314 - 3413", "1971-03-14-3413",
            "71-03-14-3413",
        ])
    func writtenForms(_ number: String) {
        let text = "Hör av er till åäö \(number), tack."
        let findings = PersonalDataDetector.findings(in: text)
        #expect(findings.map(\.kind) == [.personalIdentityNumber])
        #expect(findings.map { slice($0, of: text) } == [number])
    }

    @Test("60 added to the day makes a coordination number")
    func coordination() {
        for number in ["19881162-4108", "8811624108"] {
            let findings = PersonalDataDetector.findings(in: number)
            #expect(findings == [Finding(kind: .coordinationNumber, range: 0..<number.utf8.count)])
        }
    }

    @Test(
        "what only looks like one is left alone",
        arguments: [
            "197103-1234",  // six digits that are no date
            "19711314-3411", "711314-3411",  // month 13, check digit right
            "710230-1236",  // 30 February
            "21710314-3413",  // century
            "17103143413", "71031434131", "9197103143413",  // 11 and 13 digits
            "171031-43413", "710314--3413", "710314  3413", "710314", "710314-",
            "20150916-0006",  // birth number 000; the check digit is right
            "556036-0793",  // an organisation number
            "2022-11-18 1306",  // a date and a time
        ])
    func nearMisses(_ text: String) {
        #expect(PersonalDataDetector.findings(in: text).isEmpty)
    }

    @Test("a slip in what is written as nothing else is, is told as one")
    func slips() {
        for text in ["710314-3414", "19710314-3410", "710314+3414"] {
            let findings = PersonalDataDetector.findings(in: text)
            #expect(findings.map(\.kind) == [.possiblePersonalNumber])
            #expect(findings.allSatisfy { $0.kind.level == .warning })
        }
        for text in ["7103143414", "710314 3414"] {
            #expect(PersonalDataDetector.findings(in: text).isEmpty)
        }
    }

    @Test("29 February needs a leap year")
    func leapDay() {
        // 000229-2399 is a test number; 1900 was no leap year, 2000 was.
        #expect(PersonalDataDetector.findings(in: "20000229-2399").count == 1)
        #expect(PersonalDataDetector.findings(in: "000229-2399").count == 1)
        #expect(PersonalDataDetector.findings(in: "19000229-2399").isEmpty)
    }

    @Test("two in a row and one inside brackets are each found")
    func several() {
        let text = "(710314-3413) 19710314-3413/+710314-3413"
        #expect(PersonalDataDetector.findings(in: text).map(\.range) == [1..<12, 14..<27, 29..<40])
    }
}

/// What a finding covers.
func slice(_ finding: Finding, of text: String) -> String {
    String(decoding: Array(text.utf8)[finding.range], as: UTF8.self)
}
