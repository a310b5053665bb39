/// Finds what may identify a person in Swedish text: numbers, addresses, names, and what someone says
/// of a role or of their own health.
///
/// Names cannot be known by rules: a text without findings is not thereby anonymous.
package struct PersonalDataDetector: Sendable {
    private let allowed: AllowedContacts
    private let places: PlaceNames
    private let findsInterimNumbers: Bool

    /// - Parameters:
    ///   - contacts: Names and addresses that may stand in texts, such as the project's own.
    ///   - places: What the units are called, so that a role at one of them is seen.
    ///   - findsInterimNumbers: Whether numbers with a letter are looked for; some reference numbers
    ///     are written alike.
    package init(
        allowing contacts: [String] = [], places: [String] = [], findsInterimNumbers: Bool = false
    ) {
        allowed = AllowedContacts(contacts)
        self.places = PlaceNames(places)
        self.findsInterimNumbers = findsInterimNumbers
    }

    /// Everything found, in order, without overlaps.
    ///
    /// Where a place could be two things, the surer goes before the other: an address before a number
    /// in it, a personal identity number before a telephone number, any of these before words. Time is
    /// linear in the length of the text, and no text fails.
    package func findings(in text: String) -> [Finding] { findings(in: text.utf8.span) }

    /// Everything found in a text of UTF-8.
    package func findings(in text: Span<UInt8>) -> [Finding] {
        let glance = TextGlance(text)
        guard !glance.isEmpty else { return [] }
        let bytes = TextBytes(text)
        var found = FindingList()
        if glance.hasNumberOrAt {
            let addresses = EmailAddresses.ranges(in: bytes)
            found.add(.emailAddress, addresses)
            found.add(.alias, Aliases.ranges(in: bytes, outside: addresses))
        }
        var words: [Word] = []
        if glance.hasWord || glance.hasNumberOrAt { words = WordScanner.words(in: bytes) }
        if glance.hasWord { found.add(.personalLink, PersonalLinks.ranges(in: bytes, words)) }
        if glance.hasNumberOrAt {
            found.add(.hsaID, ServiceIdentifiers.ranges(in: bytes, words))
            found.add(numbers(in: bytes, outside: found))
            found.add(.registrationPlate, RegistrationPlates.ranges(in: bytes, words))
            found.add(.address, PostalAddresses.ranges(in: bytes, words))
        }
        if glance.hasWord {
            found.add(.roleAndPlace, RolesAtPlaces(bytes, words, places).ranges())
            found.add(.uniqueRole, UniqueRoles.ranges(words))
            found.add(.name, Names(bytes, words).ranges())
            found.add(.healthStatement, HealthStatements.ranges(bytes, words))
        }
        return allowed.isEmpty
            ? found.findings : found.findings.filter { !allowed.holds($0, in: bytes) }
    }

    /// Everything found with the project's defaults.
    package static func findings(in text: String) -> [Finding] {
        standard.findings(in: text)
    }

    private static let standard = PersonalDataDetector()

    /// Tries a number at the start of every run of digits, and at a `+`, outside what was found.
    private func numbers(in bytes: TextBytes, outside found: FindingList) -> [Finding] {
        var numbers: [Finding] = []
        for gap in found.gaps(upTo: bytes.count) {
            var position = gap.lowerBound
            while let start = bytes.firstNumberStart(from: position, to: gap.upperBound) {
                position = start
                let finding =
                    PersonalNumber.finding(
                        in: bytes, at: position, includingInterim: findsInterimNumbers)
                    ?? TelephoneNumber.finding(in: bytes, at: position)
                    ?? NetworkAddress.finding(in: bytes, at: position)
                if let finding, finding.range.upperBound <= gap.upperBound {
                    numbers.append(finding)
                    position = finding.range.upperBound
                } else if bytes.isDigit(at: position) {
                    // A number starts only where a run of digits starts.
                    position = bytes.endOfDigits(from: position)
                } else {
                    position += 1
                }
            }
        }
        return numbers
    }
}
