/// Finds what identifies a person in Swedish text: personal identity and coordination numbers,
/// e-mail addresses and Swedish telephone numbers.
///
/// Patterns know neither names nor roles: a text without findings is not thereby anonymous.
package enum PersonalDataDetector {
    /// Everything found, in order, without overlaps.
    ///
    /// Where digits could be two things, a personal identity number goes before a telephone number;
    /// an e-mail address is one finding, also with digits inside. Time is linear in the length of
    /// the text, and no text fails.
    package static func findings(in text: String) -> [Finding] {
        guard mayHaveFindings(text) else { return [] }
        let bytes = TextBytes(text)
        var findings: [Finding] = []
        var position = 0
        for address in EmailAddresses.ranges(in: bytes) {
            appendNumbers(in: bytes, from: position, to: address.lowerBound, findings: &findings)
            findings.append(Finding(kind: .emailAddress, range: address))
            position = address.upperBound
        }
        appendNumbers(in: bytes, from: position, to: bytes.count, findings: &findings)
        return findings
    }

    /// Every finding has an `@` or a digit; most texts have neither. Without a way out, so that many
    /// bytes are compared at once.
    private static func mayHaveFindings(_ text: String) -> Bool {
        let bytes = text.utf8.span
        // Bits, since of truth values the compiler makes one comparison after the other.
        var found: UInt8 = 0
        for index in bytes.indices {
            let byte = bytes[index]
            found |=
                (byte &- UInt8(ascii: "0") < 10 ? 1 : 0) | (byte == UInt8(ascii: "@") ? 1 : 0)
        }
        return found > 0
    }

    /// Tries a number at the start of every run of digits, and at a `+`, between two offsets.
    private static func appendNumbers(
        in bytes: TextBytes, from start: Int, to end: Int, findings: inout [Finding]
    ) {
        var position = start
        while let start = bytes.firstNumberStart(from: position, to: end) {
            position = start
            let finding =
                PersonalNumber.finding(in: bytes, at: position)
                ?? TelephoneNumber.finding(in: bytes, at: position)
            if let finding, finding.range.upperBound <= end {
                findings.append(finding)
                position = finding.range.upperBound
            } else if bytes.isDigit(at: position) {
                // A number starts only where a run of digits starts.
                position = bytes.endOfDigits(from: position)
            } else {
                position += 1
            }
        }
    }
}
