import Tables

extension DelimitedWriter.Options {
    /// As RFC 4180 has it but for the line ends: what programs read.
    static let plain = DelimitedWriter.Options(
        separator: UInt8(ascii: ","), encoding: .utf8, lineEnd: .lf, guardsFormulas: false)

    /// What Excel opens by a double click with Swedish settings.
    static let spreadsheet = DelimitedWriter.Options(
        separator: UInt8(ascii: ";"), encoding: .utf8WithBOM, lineEnd: .crlf,
        guardsFormulas: true, decimalComma: true)
}

extension DelimitedWriter {
    /// A text in UTF-8, which can write every character.
    mutating func plainText(_ text: String) { try? self.text(text) }
}
