/// Writes delimited text that spreadsheets and `DelimitedReader` read back as it was.
package struct DelimitedWriter: Sendable {
    package enum Quoting: Sendable, Hashable {
        /// Only cells that need it.
        case minimal
        /// Every cell, numbers and empty ones too.
        case all
    }

    package struct Options: Sendable, Hashable {
        package var separator: UInt8
        /// UTF-8, UTF-8 (BOM) or Windows-1252; anything else is written as UTF-8.
        package var encoding: TextEncoding
        package var quoting: Quoting
        /// LF or CRLF; anything else is written as CRLF.
        package var lineEnd: Dialect.LineEnd
        /// Whether texts get the apostrophe of `FormulaGuard`; numbers never do.
        package var guardsFormulas: Bool
        /// Whether numbers have a comma for their point, as Swedish Excel reads them.
        package var decimalComma: Bool

        package init(
            separator: UInt8 = UInt8(ascii: ";"), encoding: TextEncoding = .utf8,
            quoting: Quoting = .minimal, lineEnd: Dialect.LineEnd = .crlf,
            guardsFormulas: Bool = true, decimalComma: Bool = false
        ) {
            self.separator = separator
            self.encoding = encoding
            self.quoting = quoting
            self.lineEnd = lineEnd
            self.guardsFormulas = guardsFormulas
            self.decimalComma = decimalComma
        }
    }

    /// What was written and not yet taken, in the encoding asked for.
    package private(set) var bytes: [UInt8] = []
    private let options: Options
    private var line = 1
    private var cells = 0
    /// The record so far is one empty cell without quotation marks: it would be a blank line.
    private var isInvisible = false

    package init(_ options: Options = Options()) {
        self.options = options
        if options.encoding == .utf8WithBOM { bytes += TextDecoding.utf8Mark }
    }

    // MARK: Cells

    /// A cell of text.
    ///
    /// - Throws: `.unencodable` if the encoding has no byte for one of the characters.
    package mutating func text(_ text: String) throws(TableError) {
        let cell = options.guardsFormulas ? FormulaGuard.guarded(text) : text
        try append(cell)
    }

    package mutating func number(_ value: Int) { append(digits: String(value)) }

    /// The shortest digits that read back as the same number; an empty cell if it is not finite.
    package mutating func number(_ value: Double) {
        guard value.isFinite else { return empty() }
        let digits = ShortestDecimal.text(value)
        append(digits: options.decimalComma ? String(digits.map { $0 == "." ? "," : $0 }) : digits)
    }

    /// A cell in the bytes that it has in this file already, such as those of `cell(_:_:)`.
    package mutating func encoded(_ cell: [UInt8]) {
        begin(isEmpty: cell.isEmpty)
        bytes += cell
    }

    /// The bytes of a cell that does not come first in its record, for writing it often.
    package static func cell(_ text: String, _ options: Options) throws(TableError) -> [UInt8] {
        var options = options
        if options.encoding == .utf8WithBOM { options.encoding = .utf8 }
        var writer = DelimitedWriter(options)
        writer.encoded([])
        try writer.text(text)
        return Array(writer.bytes.dropFirst())
    }

    /// A cell with nothing in it.
    package mutating func empty() { append(digits: "") }

    package mutating func endRecord() {
        if isInvisible { bytes += "\"\"".utf8 }
        bytes += options.lineEnd == .lf ? "\n".utf8 : "\r\n".utf8
        line += 1
        cells = 0
        isInvisible = false
    }

    /// A whole record of texts.
    package mutating func record(_ texts: [String]) throws(TableError) {
        for cell in texts { try text(cell) }
        endRecord()
    }

    /// What was written since it was last taken, for writing it away piece by piece.
    package mutating func takeBytes() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    // MARK: Parts

    /// Nothing in a number needs quotation marks but a comma.
    private mutating func append(digits: String) {
        begin(isEmpty: digits.isEmpty)
        if options.quoting == .minimal, !options.decimalComma {
            bytes += digits.utf8
        } else {
            append(Array(digits.utf8))
        }
    }

    private mutating func append(_ text: String) throws(TableError) {
        let cell = try encoded(text)
        begin(isEmpty: cell.isEmpty)
        append(cell)
    }

    private mutating func begin(isEmpty: Bool) {
        if cells > 0 { bytes.append(options.separator) }
        cells += 1
        isInvisible = isEmpty && cells == 1 && options.quoting == .minimal
    }

    private mutating func append(_ cell: [UInt8]) {
        guard options.quoting == .all || needsQuotes(cell) else {
            bytes += cell
            return
        }
        bytes.append(0x22)
        for byte in cell {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    private func needsQuotes(_ cell: [UInt8]) -> Bool {
        // Many programs trim blanks around a cell that has no quotation marks.
        guard let first = cell.first, let last = cell.last else { return false }
        if Self.isBlank(first) || Self.isBlank(last) { return true }
        // A first cell that looks like an instruction to Excel, or like a byte order mark.
        if cells == 1, line == 1, cell.starts(with: "sep=".utf8) || cell.first == 0xEF {
            return true
        }
        return cell.contains {
            $0 == options.separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0xA0
    }

    private func encoded(_ text: String) throws(TableError) -> [UInt8] {
        guard options.encoding == .windows1252 else { return Array(text.utf8) }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for character in text {
            guard let byte = Self.windows1252(character) else {
                throw TableError(
                    .unencodable(character, .windows1252), line: line, column: cells + 1)
            }
            result += byte
        }
        return result
    }

    /// The bytes of a character, also if it was written as a letter and a combining accent.
    private static func windows1252(_ character: Character) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in (composed[character] ?? character).unicodeScalars {
            if scalar.value < 0x80 {
                bytes.append(UInt8(scalar.value))
            } else if let index = SingleByteTables.windows1252.firstIndex(where: {
                UInt32($0) == scalar.value
            }) {
                bytes.append(UInt8(0x80 + index))
            } else {
                return nil
            }
        }
        return bytes
    }

    /// Characters compare by canonical equivalence, so `a` + ring finds `å`.
    private static let composed: [Character: Character] = {
        var table: [Character: Character] = [:]
        for code in SingleByteTables.windows1252 {
            if let scalar = Unicode.Scalar(code), code != 0 {
                table[Character(scalar)] = Character(scalar)
            }
        }
        return table
    }()
}
