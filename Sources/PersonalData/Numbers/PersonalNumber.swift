/// *Personnummer* and *samordningsnummer* (SKV 704, SKV 707).
///
/// Ten or twelve digits: year, month and day, then four, the last of which is a check digit by the
/// Luhn algorithm over the last ten. Between day and the four: nothing, `-`, or `+` from age 100;
/// in running text also a space or another dash, or a dash with spaces around it, and dashes within
/// the date. Organisation numbers have a month of 20 or more, so their date is never valid.
enum PersonalNumber {
    /// The number that starts exactly at an offset, where a run of digits starts, or nil.
    ///
    /// - Parameter includingInterim: Whether a letter may stand first among the last four.
    static func finding(
        in bytes: TextBytes, at start: Int, includingInterim: Bool = false
    ) -> Finding? {
        let run = bytes.digits(from: start, atMost: 13)
        switch run.count {
        case 10, 12:
            return finding(digits: run, range: start..<start + run.count)
        case 6, 8:
            let end = start + run.count
            if includingInterim,
                let found = interim(
                    in: bytes, from: start, date: run,
                    serialAt: separator(in: bytes, at: end) ?? end)
            {
                return found
            }
            guard let tail = separator(in: bytes, at: end) else { return nil }
            let isDashed = tail == end + 1 && bytes[end] != UInt8(ascii: " ")
            return finding(
                in: bytes, from: start, date: run, serialAt: tail, isUnmistakable: isDashed)
        case 2, 4:
            return dashedDate(in: bytes, from: start, year: run)
        default:
            return nil
        }
    }

    /// A date with dashes, `1971-03-14-3413`. After it only `-` or `+`: a space would make every
    /// date with a time of day a candidate.
    private static func dashedDate(in bytes: TextBytes, from start: Int, year: [Int]) -> Finding? {
        var date = year
        var position = start + year.count
        for _ in 0..<2 {
            guard let dash = bytes.match(Separator.dashes, at: position) else { return nil }
            let part = bytes.digits(from: position + dash, atMost: 3)
            guard part.count == 2 else { return nil }
            date += part
            position += dash + part.count
        }
        guard let sign = bytes.match(dashesAndPlus, at: position) else { return nil }
        return finding(in: bytes, from: start, date: date, serialAt: position + sign)
    }

    private static func finding(
        in bytes: TextBytes, from start: Int, date: [Int], serialAt position: Int,
        isUnmistakable: Bool = false
    ) -> Finding? {
        let serial = bytes.digits(from: position, atMost: 5)
        guard serial.count == 4 else { return nil }
        return finding(
            digits: date + serial, range: start..<position + serial.count,
            isUnmistakable: isUnmistakable)
    }

    /// A number with a letter among the last four, which counts as 1 (Inera's interim numbers).
    private static func interim(
        in bytes: TextBytes, from start: Int, date: [Int], serialAt position: Int
    ) -> Finding? {
        let serial = bytes.digits(from: position + 1, atMost: 4)
        guard "TRSUWXJKLMN".utf8.contains(bytes[position]), serial.count == 3,
            !bytes.hasASCIILetter(at: position + 4)
        else { return nil }
        let range = start..<position + 4
        let found = finding(digits: date + [1] + serial, range: range)
        return found.map { _ in Finding(kind: .interimNumber, range: range) }
    }

    /// - Parameter isUnmistakable: Whether it is written as nothing else is, so that a wrong check digit
    ///   is more likely a slip than another kind of number.
    private static func finding(
        digits: [Int], range: Range<Int>, isUnmistakable: Bool = false
    ) -> Finding? {
        let ten = Array(digits.suffix(10))
        let century = digits.count == 12 ? digits[0] * 10 + digits[1] : nil
        if let century, !centuries.contains(century) { return nil }
        // The birth number 000 is never given out.
        guard ten[6...8] != [0, 0, 0], let isCoordination = dayKind(ten, century: century) else {
            return nil
        }
        guard passesLuhn(ten) else {
            return isUnmistakable ? Finding(kind: .possiblePersonalNumber, range: range) : nil
        }
        return Finding(
            kind: isCoordination ? .coordinationNumber : .personalIdentityNumber, range: range)
    }

    /// Whether the day has 60 added; nil when there is no such date.
    ///
    /// Without a century 29 February is valid when some century has it, so that no clock is needed.
    private static func dayKind(_ ten: [Int], century: Int?) -> Bool? {
        let year = ten[0] * 10 + ten[1]
        let month = ten[2] * 10 + ten[3]
        let written = ten[4] * 10 + ten[5]
        guard daysInMonth.indices.contains(month - 1) else { return nil }
        let isLeap = year % 4 == 0 && (year != 0 || (century ?? 20) % 4 == 0)
        let days = month == 2 && !isLeap ? 28 : daysInMonth[month - 1]
        let isCoordination = written > coordinationOffset
        let day = isCoordination ? written - coordinationOffset : written
        return (1...days).contains(day) ? isCoordination : nil
    }

    /// Weights 2, 1, 2, …; the digits of the products add up to a multiple of ten.
    private static func passesLuhn(_ ten: [Int]) -> Bool {
        var sum = 0
        for (index, digit) in ten.enumerated() {
            let product = index.isMultiple(of: 2) ? 2 * digit : digit
            sum += product > 9 ? product - 9 : product
        }
        return sum.isMultiple(of: 10)
    }

    /// The offset behind what separates the date from the last four, or nil.
    private static func separator(in bytes: TextBytes, at start: Int) -> Int? {
        var position = start
        if let space = bytes.match(Separator.spaces, at: position) { position += space }
        if let sign = bytes.match(dashesAndPlus, at: position) {
            position += sign
            if let space = bytes.match(Separator.spaces, at: position) { position += space }
        }
        return position > start ? position : nil
    }

    private static let dashesAndPlus = Separator.dashes + Separator.spellings("+")
    private static let centuries = 18...20
    private static let coordinationOffset = 60
    private static let daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}
