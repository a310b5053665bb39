/// Swedish telephone numbers, as people write them.
///
/// National: 0, area code, subscriber, eight to ten digits in all. International: `+46` or `0046`,
/// then the same without the 0, which may stand as `(0)`. Groups are held apart by spaces; a dash, a
/// slash or a bracket may stand after the area code, in mobile numbers (07…) a dash anywhere.
enum TelephoneNumber {
    /// The number that starts exactly at an offset, or nil.
    static func finding(in bytes: TextBytes, at start: Int) -> Finding? {
        guard startsNumber(in: bytes, at: start) else { return nil }
        let prefix = bytes.match(countryCode, at: start)
        var position = start + (prefix ?? 0)
        if prefix != nil {
            if let space = bytes.match(Separator.spaces, at: position) { position += space }
            if let trunk = bytes.match(bracketedTrunk, at: position) { position += trunk }
            if let gap = bytes.match(Separator.spaces + Separator.dashes, at: position) {
                position += gap
            }
        } else {
            guard bytes[position] == UInt8(ascii: "0") else { return nil }
            position += 1
        }
        guard let first = bytes.digit(at: position), first != 0 else { return nil }
        let end = endOfNumber(in: bytes, from: position, isNational: prefix == nil)
        return end.map { Finding(kind: .telephoneNumber, range: start..<$0) }
    }

    /// Reads groups as far as they fit, from the first digit behind the 0 or the country code.
    private static func endOfNumber(
        in bytes: TextBytes, from start: Int, isNational: Bool
    ) -> Int? {
        let isMobile = bytes[start] == UInt8(ascii: "7")
        let firstGroup = bytes.digits(from: start, atMost: mostDigits + 1).count
        // 08 is the only area code of two digits; without this rule times of day would be numbers.
        if isNational, firstGroup == 1, bytes[start] != UInt8(ascii: "8") { return nil }
        // Between an area code and a whole number there is nothing. Seven digits behind a 0 without
        // any separator are more often something else.
        let isWhole = firstGroup > (isNational ? fewestDigits : fewestDigits - 1)
        if firstGroup > longestAreaCode, !isWhole, !isMobile { return nil }

        var digits = 0
        var groups = 0
        var position = start
        var end: Int?
        while true {
            let group = bytes.digits(from: position, atMost: mostDigits + 1).count
            guard group >= (groups == 0 ? 1 : 2), digits + group <= mostDigits else { break }
            digits += group
            groups += 1
            position += group
            if isMobile ? digits == mostDigits : digits >= fewestDigits { end = position }
            let signs = groups == 1 || isMobile ? anySeparator : Separator.spaces
            guard let sign = bytes.match(signs, at: position) else { break }
            position += sign
        }
        return end
    }

    /// A number does not start inside a word, a date or another number.
    private static func startsNumber(in bytes: TextBytes, at start: Int) -> Bool {
        if bytes.isDigit(at: start - 1) || bytes.hasASCIILetter(at: start - 1) { return false }
        let joins = Separator.dashes + Separator.spellings(".", "_")
        for join in joins where bytes.match([join], at: start - join.count) != nil {
            if bytes.isDigit(at: start - join.count - 1) { return false }
        }
        return true
    }

    /// Digits behind the 0 or the country code: 8-12 34 56 has seven, 70-123 45 67 nine.
    private static let fewestDigits = 7
    private static let mostDigits = 9
    /// Without the 0: 8, 31, 480.
    private static let longestAreaCode = 3
    private static let countryCode = Separator.spellings("+46", "0046")
    private static let bracketedTrunk = Separator.spellings("(0)")
    private static let anySeparator =
        Separator.spaces + Separator.dashes + Separator.spellings("/", " - ", " / ", ") ", ")")
}
