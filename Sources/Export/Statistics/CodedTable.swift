import ResponseStore
import SurveyModel
import Tables
import Tally

/// Answers as numbers in delimited text, for programs that are told in a script what the numbers
/// mean.
///
/// Closed columns hold `StatisticalCodes`. Texts, numbers and dates are empty where there is no
/// answer; a column beside each says why.
struct CodedTable {
    let variables: [Variable]
    private let export: AnswerExport

    /// What stands in a column of the file.
    enum Content {
        case place(AnswerTable.Place)
        /// Answers to a column of the layout, by its number.
        case answer(Int)
        /// Why a column of the layout has no answer.
        case reason(Int)
    }

    struct Variable {
        let name: String
        let label: String
        let content: Content
    }

    /// What only the answers tell.
    struct Findings {
        /// The most bytes of a text, by variable.
        var widths: [Int]
        /// Texts whose line breaks became spaces.
        var joinedTexts = 0
    }

    init(_ export: AnswerExport) {
        self.export = export
        let table = export.table
        var variables = AnswerTable.Place.ofFiles.map { place in
            Variable(
                name: table.name(of: place), label: Self.label(of: place, table.language),
                content: .place(place))
        }
        let reason = table.language == "sv" ? "Varför svar saknas" : "Why there is no answer"
        for (index, column) in table.columns.enumerated() {
            variables.append(
                Variable(name: column.name, label: column.label, content: .answer(index)))
            if !column.isClosed {
                variables.append(
                    Variable(
                        name: table.free(column.name + "_missing"),
                        label: reason + ": " + column.label, content: .reason(index)))
            }
        }
        self.variables = variables
    }

    /// - Parameter joinsLines: Whether line breaks in texts become spaces.
    func write(_ file: inout AtomicFile.Output, joinsLines: Bool) throws -> Findings {
        var findings = Findings(widths: Array(repeating: 1, count: variables.count))
        var writer = DelimitedWriter(.plain)
        variables.forEach { writer.plainText($0.name) }
        writer.endRecord()
        let codes = export.table.columns.map(StatisticalCodes.init)
        try export.rows.forEachWindow { window in
            let columns = try codes.indices.map { try window.column($0) }
            for row in window.rows {
                for (position, variable) in variables.enumerated() {
                    let text: String?
                    switch variable.content {
                    case .place(let place): text = try self.text(of: place, row, window)
                    case .answer(let index):
                        text = self.text(of: columns[index][row], codes[index])
                    case .reason(let index):
                        if case .none(let kind) = columns[index][row] {
                            writer.number(codes[index].noAnswers[kind.rawValue])
                        } else {
                            writer.number(0)
                        }
                        continue
                    }
                    guard let text else {
                        writer.empty()
                        continue
                    }
                    var line = text
                    if joinsLines, text.contains(where: \.isNewline) {
                        line = String(text.map { $0.isNewline ? " " : $0 })
                        findings.joinedTexts += 1
                    }
                    findings.widths[position] = max(findings.widths[position], line.utf8.count)
                    writer.plainText(line)
                }
                writer.endRecord()
                if writer.bytes.count > DelimitedAnswers.piece {
                    try file.write(writer.takeBytes())
                }
            }
        }
        try file.write(writer.takeBytes())
        return findings
    }

    private func text(of answer: Answer, _ codes: StatisticalCodes) -> String? {
        switch answer {
        case .category(let index): String(codes.numbers[index])
        case .none(let kind):
            // Of an open column the reason stands beside it.
            codes.numbers.isEmpty ? nil : String(codes.noAnswers[kind.rawValue])
        case .text(let text): text
        }
    }

    private func text(
        of place: AnswerTable.Place, _ row: Int, _ window: SegmentWindow
    ) throws -> String? {
        switch place {
        case .number: return nil
        case .responseID: return try window.key(row: row).id
        case .started: return try window.key(row: row).started
        case .wave: return window.segment.source.description.wave
        case .source: return window.segment.source.description.path
        case .sourceRow: return String(try window.lineage(row: row).row)
        case .sourceByte: return String(try window.lineage(row: row).byteOffset)
        }
    }

    private static func label(of place: AnswerTable.Place, _ language: String) -> String {
        switch (place, language == "sv") {
        case (.number, true): "Nummer"
        case (.number, false): "Number"
        case (.responseID, true): "Svarets id"
        case (.responseID, false): "Id of the response"
        case (.started, true): "Påbörjat"
        case (.started, false): "Started"
        case (.wave, true): "Mättillfälle"
        case (.wave, false): "Wave"
        case (.source, true): "Fil"
        case (.source, false): "File"
        case (.sourceRow, true): "Rad i filen"
        case (.sourceRow, false): "Line in the file"
        case (.sourceByte, true): "Byte i filen"
        case (.sourceByte, false): "Byte in the file"
        }
    }
}
