/// Turns the bytes of a file into UTF-8, block by block, whatever the blocks are cut at.
///
/// UTF-8 passes through as it is: the survey has already checked it.
struct TextDecoder: Sendable {
    let encoding: TextEncoding
    private var toSkip: Int
    /// Bytes taken from the file so far.
    private var offset = 0

    // UTF-16: half a unit, half a pair, and the line for the message if it breaks.
    private var firstHalf: UInt8?
    private var highSurrogate: UInt16?
    private var lines = LineCounter()

    init(_ survey: TextSurvey) {
        encoding = survey.encoding
        toSkip = survey.markLength
    }

    /// Whether what follows in the file is the text as it stands.
    var passesThrough: Bool { encoding.isUTF8 && toSkip == 0 }

    /// Appends what `block` says to `text`.
    ///
    /// - Throws: `.undecodableByte`, `.brokenUTF16`.
    mutating func decode(_ block: [UInt8], into text: inout [UInt8]) throws(TableError) {
        let mark = min(toSkip, block.count)
        toSkip -= mark
        offset += mark
        let rest = block[mark...]
        switch encoding {
        case .utf8, .utf8WithBOM:
            text += rest
            offset += rest.count
        case .windows1252: try decode(rest, by: SingleByteTables.windows1252, into: &text)
        case .macRoman: try decode(rest, by: SingleByteTables.macRoman, into: &text)
        case .utf16LittleEndian, .utf16BigEndian: try decodeUTF16(rest, into: &text)
        }
    }

    /// - Throws: `.brokenUTF16` if the file ends in the middle of a character.
    mutating func finish() throws(TableError) {
        if firstHalf != nil || highSurrogate != nil { throw broken() }
    }

    private mutating func decode(
        _ block: ArraySlice<UInt8>, by table: [UInt16], into text: inout [UInt8]
    ) throws(TableError) {
        text.reserveCapacity(text.count + block.count + block.count / 8)
        for byte in block {
            if byte < 0x80 {
                text.append(byte)
            } else {
                let code = UInt32(table[Int(byte) - 0x80])
                guard code != 0 else {
                    throw TableError(.undecodableByte(byte, encoding), byteOffset: offset)
                }
                Self.append(code, to: &text)
            }
            offset += 1
        }
    }

    private mutating func decodeUTF16(
        _ block: ArraySlice<UInt8>, into text: inout [UInt8]
    ) throws(TableError) {
        text.reserveCapacity(text.count + block.count)
        for byte in block {
            offset += 1
            guard let first = firstHalf else {
                firstHalf = byte
                continue
            }
            firstHalf = nil
            let unit =
                encoding == .utf16LittleEndian
                ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte)
            try take(unit, into: &text)
        }
    }

    private mutating func take(_ unit: UInt16, into text: inout [UInt8]) throws(TableError) {
        if let high = highSurrogate {
            guard (0xDC00...0xDFFF).contains(unit) else { throw broken() }
            highSurrogate = nil
            Self.append(
                0x10000 + (UInt32(high - 0xD800) << 10 | UInt32(unit - 0xDC00)), to: &text)
            return
        }
        switch unit {
        case 0xD800...0xDBFF: highSurrogate = unit
        case 0xDC00...0xDFFF: throw broken()
        default:
            Self.append(UInt32(unit), to: &text)
            if unit < 0x80 { lines.add(UInt8(unit)) } else { lines.add(0x80) }
        }
    }

    private func broken() -> TableError {
        let taken = (firstHalf == nil ? 2 : 1) + (highSurrogate == nil || firstHalf == nil ? 0 : 2)
        return TableError(.brokenUTF16, line: lines.line, byteOffset: max(0, offset - taken))
    }

    private static func append(_ code: UInt32, to text: inout [UInt8]) {
        switch code {
        case ..<0x80: text.append(UInt8(code))
        case ..<0x800:
            text.append(UInt8(0xC0 | code >> 6))
            text.append(UInt8(0x80 | code & 0x3F))
        case ..<0x10000:
            text.append(UInt8(0xE0 | code >> 12))
            text.append(UInt8(0x80 | code >> 6 & 0x3F))
            text.append(UInt8(0x80 | code & 0x3F))
        default:
            text.append(UInt8(0xF0 | code >> 18 & 0x07))
            text.append(UInt8(0x80 | code >> 12 & 0x3F))
            text.append(UInt8(0x80 | code >> 6 & 0x3F))
            text.append(UInt8(0x80 | code & 0x3F))
        }
    }
}
