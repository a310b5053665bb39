/// Text as a workbook's XML holds it (ST_Xstring, ISO/IEC 29500-1, 22.9.2.19).
///
/// What XML cannot hold is written `_xHHHH_`, a UTF-16 code unit; so is the underscore before a text
/// that only looks like that.
enum EscapedText {
    /// For characters that XML 1.0 has no place for, and CR, which XML would turn into LF.
    static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0 == "_" || isUnwritable($0) }) else {
            return text
        }
        let units = Array(text.utf16)
        var result = String.UnicodeScalarView()
        var place = 0
        for scalar in text.unicodeScalars {
            if isUnwritable(scalar) || escapedUnit(in: units, at: place) != nil {
                result.append(contentsOf: code(UInt16(truncatingIfNeeded: scalar.value)))
            } else {
                result.append(scalar)
            }
            place += UTF16.width(scalar)
        }
        return String(result)
    }

    /// What `escaped` was given. A code that is no character (half a surrogate pair) stays as written.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        let units = Array(text.utf16)
        var result: [UInt16] = []
        var place = 0
        while place < units.count {
            guard let value = escapedUnit(in: units, at: place) else {
                result.append(units[place])
                place += 1
                continue
            }
            place += length
            if UTF16.isLeadSurrogate(value), let trail = escapedUnit(in: units, at: place),
                UTF16.isTrailSurrogate(trail)
            {
                result += [value, trail]
                place += length
            } else if UTF16.isLeadSurrogate(value) || UTF16.isTrailSurrogate(value) {
                result += units[place - length..<place]
            } else {
                result.append(value)
            }
        }
        return String(decoding: result, as: UTF16.self)
    }

    /// The same for UTF-8 in place, from `start` to the end.
    static func unescape(_ bytes: inout [UInt8], from start: Int) {
        guard bytes[start...].contains(UInt8(ascii: "_")) else { return }
        let text = unescaped(String(decoding: bytes[start...], as: UTF8.self))
        bytes.removeSubrange(start...)
        bytes += text.utf8
    }

    /// `_x`, four digits, `_`.
    private static let length = 7

    /// The code unit that is written at a place as `_xHHHH_`; nil if there is none.
    private static func escapedUnit(in units: [UInt16], at place: Int) -> UInt16? {
        guard place + length <= units.count, units[place] == 0x5F, units[place + 1] == 0x78,
            units[place + 6] == 0x5F
        else { return nil }
        return units[place + 2..<place + 6].reduce(UInt16?(0)) { value, unit in
            guard let value, unit < 0x80,
                let digit = Character(UnicodeScalar(UInt8(unit))).hexDigitValue
            else { return nil }
            return value << 4 | UInt16(digit)
        }
    }

    private static func isUnwritable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case ..<0x20, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func code(_ unit: UInt16) -> String.UnicodeScalarView {
        let digits = String(unit, radix: 16, uppercase: true)
        return ("_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_")
            .unicodeScalars
    }
}
