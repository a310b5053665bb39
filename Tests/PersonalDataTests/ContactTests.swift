import PersonalData
import Testing

@Suite("E-postadresser")
struct EmailAddressTests {
    @Test(
        "an address is found without the sentence around it",
        arguments: [
            ("Mejla anna.testsson@example.se.", "anna.testsson@example.se"),
            ("<åsa.öberg+enkät@räkna.exempel.se>", "åsa.öberg+enkät@räkna.exempel.se"),
            ("a\u{30A}sa@exempel.se", "a\u{30A}sa@exempel.se"),
            ("(x_1@a-b.nu)", "x_1@a-b.nu"),
            ("”anna@example.se”", "anna@example.se"),
            ("...anna@example.se-", "anna@example.se"),
            ("710314-3413@example.se", "710314-3413@example.se"),
        ])
    func found(_ text: String, _ address: String) {
        let findings = PersonalDataDetector.findings(in: text)
        #expect(findings.map(\.kind) == [.emailAddress])
        #expect(findings.map { slice($0, of: text) } == [address])
    }

    @Test(
        "an at sign alone is no address",
        arguments: [
            "5 @ 10 kr", "anna@", "anna@lokal", "anna@.se", "a@b.c", "@",
        ])
    func notFound(_ text: String) {
        #expect(PersonalDataDetector.findings(in: text).isEmpty)
    }

    @Test("an address keeps its digits, whatever stands before it")
    func digits() {
        let text = "070-123 45 67@exempel.se"
        #expect(
            PersonalDataDetector.findings(in: text).map { slice($0, of: text) } == ["67@exempel.se"]
        )
    }

    @Test("addresses next to each other are each found, in order")
    func several() {
        let text = "a@ett.se;b@två.se, 070-123 45 67, c@tre.se"
        #expect(
            PersonalDataDetector.findings(in: text).map { slice($0, of: text) }
                == ["a@ett.se", "b@två.se", "070-123 45 67", "c@tre.se"])
    }
}

@Suite("Telefonnummer")
struct TelephoneNumberTests {
    @Test(
        "Swedish numbers are found however they are grouped",
        arguments: [
            "070-123 45 67", "0701234567", "070 123 45 67", "070-123-45-67", "0701-23 45 67",
            "+46 8 123 456 78", "+46701234567", "+46 (0)70-123 45 67", "0046 70 123 45 67",
            "+46-31-12 34 56", "08-123 456 78", "08-12 34 56", "08/123 45 67", "031 - 12 34 56",
            "0480-123 45", "0812345678", "010-123 45 67", "070–123 45 67",
            "070\u{A0}123\u{A0}45\u{A0}67", "0771-123 456",
        ])
    func found(_ number: String) {
        let text = "Ring \(number), helst på förmiddagen."
        let findings = PersonalDataDetector.findings(in: text)
        #expect(findings.map(\.kind) == [.telephoneNumber])
        #expect(findings.map { slice($0, of: text) } == [number])
    }

    @Test("a bracket may close the area code")
    func brackets() {
        let text = "(08) 123 456 78"
        #expect(
            PersonalDataDetector.findings(in: text).map { slice($0, of: text) }
                == ["08) 123 456 78"])
    }

    @Test("a number ends where it is full")
    func ends() {
        let text = "070-123 45 67 20 mars"
        #expect(
            PersonalDataDetector.findings(in: text).map { slice($0, of: text) } == ["070-123 45 67"]
        )
    }

    @Test(
        "dates, times, amounts and references are not numbers",
        arguments: [
            "2022-11-18", "2023-08-15 12 30 20", "öppet 08-16 09-15", "08.30-12.45", "08:30",
            "0,75", "0.7512345678", "000 000 000", "1 070 123 456", "rum 0123", "12345678",
            "01-15 2023", "0123456", "08123456", "A0701234567", "07012345678901", "08-123",
            "+47 912 34 567", "51 anmälda", "070-123 45 6", "+",
            "+46", "0",
        ])
    func notFound(_ text: String) {
        #expect(PersonalDataDetector.findings(in: text).isEmpty)
    }
}
