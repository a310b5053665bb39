import Diagnostics
import FormSchemas
import SurveyModel
import Tables

/// Makes the report of a file that was read to its end.
struct Closing {
    /// Names in one message; what is more is counted.
    private static let mostNamed = 20

    private let file: String
    private let shape: ExportShape
    private let wave: String
    private let encoding: String
    private let dialect: String
    private var warnings: [Diagnostic] = []

    init(_ file: String, _ shape: ExportShape, wave: String, encoding: String, dialect: String) {
        self.file = file
        self.shape = shape
        self.wave = wave
        self.encoding = encoding
        self.dialect = dialect
    }

    mutating func add(_ code: DiagnosticCode, _ facts: [Fact: String] = [:]) {
        warnings.append(Diagnostic(code, file: file, facts: facts))
    }

    mutating func add(_ more: [TableWarning]) {
        warnings += more.map { $0.diagnostic(file: file) }
    }

    /// - Parameter unnamed: Columns without a header that are not empty, counted from 0.
    mutating func addWarnings(
        of binding: HeaderBinding, headerLine: Int, unnamed: Set<Int>
    ) {
        let extras = binding.extras(of: shape).compactMap { index in
            let header = NormalizedText.normalize(binding.headers[index])
            return header.isEmpty ? unnamed.contains(index) ? "(\(index + 1))" : nil : header
        }
        addUnknown(extras, hasMore: false)
        for index in binding.shortened {
            let expected =
                switch binding.targets[index] {
                case .answer(let column)?: shape.columns[column].header
                case .system(let column)?: shape.system[column].header
                case nil: ""
                }
            warnings.append(
                Diagnostic(
                    .columnMatchedByBeginning, file: file,
                    at: .cell(
                        row: headerLine, column: index + 1, header: binding.headers[index],
                        byteOffset: nil),
                    facts: [.value: binding.headers[index], .expected: expected]))
        }
    }

    mutating func addUnknown(_ names: [String], hasMore: Bool) {
        guard !names.isEmpty else { return }
        add(
            .unknownColumns,
            [
                .count: String(names.count) + (hasMore ? "+" : ""),
                .list: list(names),
            ])
    }

    /// JSON has no header: a question that nobody answered and one that was never asked look alike.
    mutating func addNeverSeen(_ answered: [Bool]) {
        let names = shape.columns.indices.filter { shape.columns[$0].isExpected && !answered[$0] }
            .map { shape.columns[$0].header }
        guard !names.isEmpty else { return }
        add(.columnNeverSeen, [.count: String(names.count), .list: list(names)])
    }

    private func list(_ names: [String]) -> String {
        names.prefix(Self.mostNamed).joined(separator: ", ")
            + (names.count > Self.mostNamed ? ", …" : "")
    }

    /// - Throws: `IngestRefusal` if the fates do not add up to the records.
    func report(
        _ session: IngestSession, records: Int
    ) throws(IngestRefusal) -> IngestReport {
        guard session.fates.total == records else {
            throw IngestRefusal([
                Diagnostic(
                    .fatesDoNotAddUp, file: file,
                    facts: [
                        .count: String(records), .other: String(session.fates.total),
                    ])
            ])
        }
        return IngestReport(
            file: file, format: shape.format, language: shape.language, wave: wave,
            encoding: encoding, dialect: dialect, records: records, fates: session.fates,
            remarks: session.remarks.sorted { $0.key.rawValue < $1.key.rawValue }.map {
                IngestReport.RemarkCount(code: $0.key, count: $0.value)
            },
            findings: session.findings.sorted { $0.key < $1.key }.map {
                IngestReport.FindingCount(kind: $0.key, count: $0.value)
            },
            warnings: warnings)
    }
}
