package import Diagnostics

/// The bytes of a file as text.
package enum SurveyFile {
    /// Decodes UTF-8.
    /// - Throws: E004, which names the encoding the file seems to have instead.
    package static func decode(
        _ bytes: some Collection<UInt8>, name: String
    ) throws(Diagnostic) -> SourceText {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let encoding = likelyEncoding(of: bytes)
            let advice: Phrase = mendable.contains(encoding) ? .formatMends : .saveAsUTF8
            throw Diagnostic(
                .notUTF8, file: name, facts: [.value: encoding, .expected: advice.fact])
        }
        return SourceText(name: name, text: text)
    }

    /// Encodings that `lagesbild format` reads and writes anew as UTF-8.
    package static let mendable: Set<String> = ["Windows-1252", "MacRoman", "UTF-16"]

    private static func likelyEncoding(of bytes: some Collection<UInt8>) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return "UTF-16"
        }
        if bytes.contains(0) { return "?" }
        // å, ä and ö in DOS' code page 850 are 0x86, 0x84 and 0x94; in Windows-1252 those are
        // punctuation, so which of the two sets is there tells them apart.
        let windows = bytes.count { [0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6].contains($0) }
        let dos = bytes.count { [0x86, 0x84, 0x94, 0x8F, 0x8E, 0x99].contains($0) }
        let macintosh = bytes.count { [0x8C, 0x8A, 0x9A, 0x81, 0x80, 0x85].contains($0) }
        if macintosh > windows, macintosh > dos { return "MacRoman" }
        return dos > windows ? "CP850" : "Windows-1252"
    }
}
