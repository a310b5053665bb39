package import Diagnostics
package import Tables

/// `quarantine.csv`: what was set aside, for a person to mend in a Swedish spreadsheet.
///
/// Semicolons, UTF-8 with a byte order mark, CR LF, formulas defused.
package struct QuarantineTable {
    package static let header = [
        "fil", "rad", "byte", "kolumn", "rubrik", "kod", "omfattning", "värde", "fel", "åtgärd",
        "posten", "nyckel", "beslut", "skäl",
    ]

    private var writer: DelimitedWriter
    private let language: MessageLanguage

    package init(language: MessageLanguage = .swedish) throws(TableError) {
        writer = DelimitedWriter(
            DelimitedWriter.Options(separator: UInt8(ascii: ";"), encoding: .utf8WithBOM))
        self.language = language
        try writer.record(Self.header)
    }

    /// - Parameters:
    ///   - key: What the record is called in commands.
    ///   - verdict: What was decided about it, in the user's words; empty where nothing was.
    package mutating func add(
        _ record: RejectedRecord, key: String = "", verdict: String = "", reason: String = ""
    ) throws(TableError) {
        let wording = Catalogue.wording(of: record.diagnostic, in: language)
        let help = [meant(record.suggestion), wording.help].compactMap { $0 }
        try writer.text(record.file)
        writer.number(record.line)
        writer.number(record.byteOffset)
        if let column = record.column { writer.number(column) } else { writer.empty() }
        try writer.text(record.header ?? "")
        try writer.text(record.code.rawValue)
        try writer.text(scope(of: record))
        try writer.text(record.rawValue ?? "")
        try writer.text(wording.what)
        try writer.text(help.joined(separator: " "))
        try writer.text(record.rawRecord)
        try writer.text(key)
        try writer.text(verdict)
        try writer.text(reason)
        writer.endRecord()
    }

    /// What has been written since last asked.
    package mutating func takeBytes() -> [UInt8] { writer.takeBytes() }

    private func meant(_ suggestion: String?) -> String? {
        suggestion.map { language == .swedish ? "Menade du \"\($0)\"?" : "Did you mean \"\($0)\"?" }
    }

    private func scope(of record: RejectedRecord) -> String {
        switch (language, record.isWholeRecord, record.code.severity) {
        case (.swedish, true, _): "hela svaret"
        case (.swedish, false, .error): "cellen"
        case (.swedish, false, .warning): "anmärkning"
        case (.english, true, _): "whole answer"
        case (.english, false, .error): "cell"
        case (.english, false, .warning): "remark"
        }
    }
}
