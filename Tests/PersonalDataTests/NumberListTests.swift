import Foundation
import PersonalData
import Testing

/// `Tests/`, where it really lies.
let testsDirectory = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent()

/// The fictitious numbers of the personnummer project (MIT), if they lie beside the repository.
enum NumberLists {
    static let directory = testsDirectory.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/data/personnummer")

    static let isPresent = FileManager.default.fileExists(
        atPath: directory.appending(path: "list.json").path)

    static let skipped: Comment =
        "skipped: shared/data/personnummer (list, structured, orgnumber) is not beside the repository"

    static func decode<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(contentsOf: directory.appending(path: name)))
    }
}

@Suite(
    "Projektet personnummers testnummer", .enabled(if: NumberLists.isPresent, NumberLists.skipped))
struct NumberListTests {
    struct Number: Decodable {
        let longFormat: String?
        let shortFormat: String
        let separatedFormat: String
        let separatedLong: String?
        let isValid: Bool
        let type: String

        enum CodingKeys: String, CodingKey {
            case type
            case longFormat = "long_format"
            case shortFormat = "short_format"
            case separatedFormat = "separated_format"
            case separatedLong = "separated_long"
            case isValid = "valid"
        }

        var forms: [String] {
            [shortFormat, separatedFormat] + [longFormat, separatedLong].compactMap { $0 }
        }
    }

    struct Structured: Decodable {
        struct Group: Decodable {
            struct Strings: Decodable {
                let valid: [String]
                let invalid: [String]
            }
            let string: Strings
        }
        let ssn: Group
        let con: Group
    }

    /// What the numbers in a text are, telephone numbers aside.
    static func numbers(in text: String) -> [Finding.Kind] {
        PersonalDataDetector.findings(in: text).map(\.kind).filter {
            $0 != .telephoneNumber && $0.level == .error
        }
    }

    @Test("all valid numbers are found in all forms, and no invalid one")
    func list() throws {
        let list = try NumberLists.decode([Number].self, "list.json")
        #expect(list.count == 14)
        for number in list {
            let kind: Finding.Kind =
                number.type == "con" ? .coordinationNumber : .personalIdentityNumber
            for form in number.forms {
                // With a space a form field must refuse it; in running text it is a person's.
                let expected = number.isValid || form.contains(" ") ? [kind] : []
                #expect(Self.numbers(in: form) == expected, "\(form)")
            }
        }
    }

    @Test("the structured list too, with or without words around")
    func structured() throws {
        let lists = try NumberLists.decode(Structured.self, "structured.json")
        for (group, kind) in [
            (lists.ssn, Finding.Kind.personalIdentityNumber), (lists.con, .coordinationNumber),
        ] {
            try #require(!group.string.valid.isEmpty)
            for number in group.string.valid {
                #expect(Self.numbers(in: "Min är \(number).") == [kind], "\(number)")
            }
            for number in group.string.invalid {
                let expected: [Finding.Kind] = number.contains(" ") ? [kind] : []
                #expect(Self.numbers(in: "Min är \(number).") == expected, "\(number)")
            }
        }
    }

    @Test("interim numbers are found in all forms where they are looked for")
    func interim() throws {
        let list = try NumberLists.decode([Number].self, "interim.json")
        #expect(list.count == 12)
        let detector = PersonalDataDetector(findsInterimNumbers: true)
        for number in list {
            for form in number.forms {
                let found = detector.findings(in: "Nr \(form)").map(\.kind)
                #expect(found == (number.isValid ? [.interimNumber] : []), "\(form)")
                #expect(PersonalDataDetector.findings(in: form).isEmpty, "\(form)")
            }
        }
    }

    @Test("organisation numbers are no personal numbers")
    func organisations() throws {
        let list = try NumberLists.decode([Number].self, "orgnumber.json")
        #expect(list.count == 6)
        for number in list {
            for form in number.forms {
                #expect(PersonalDataDetector.findings(in: form).isEmpty, "\(form)")
            }
        }
    }
}
