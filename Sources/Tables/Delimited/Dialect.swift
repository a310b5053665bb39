/// How a delimited text is laid out.
package struct Dialect: Sendable, Hashable {
    package enum LineEnd: String, Sendable, Hashable, CaseIterable {
        case lf = "LF"
        case crlf = "CRLF"
        case cr = "CR"
        case mixed = "mixed"
    }

    /// The byte between cells.
    package let separator: UInt8
    /// How most lines end; readers accept all kinds in one file.
    package let lineEnd: LineEnd
    /// The first line is `sep=x`, an instruction to Excel and no record.
    package let hasSeparatorLine: Bool
    /// Whether nearly every record of the sample has as many cells as the header.
    package let isCertain: Bool

    package init(
        separator: UInt8, lineEnd: LineEnd = .lf, hasSeparatorLine: Bool = false,
        isCertain: Bool = true
    ) {
        self.separator = separator
        self.lineEnd = lineEnd
        self.hasSeparatorLine = hasSeparatorLine
        self.isCertain = isCertain
    }

    /// The separators looked for, in the order that breaks a tie.
    package static let candidates: [UInt8] = [
        UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "|"),
    ]
}
