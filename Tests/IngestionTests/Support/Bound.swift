import Diagnostics
import FormSchemas
import Foundation
import Ingestion
import SurveyModel
import Tables

/// Bindings of the example survey, written short.
enum Bound {
    typealias Word = ColumnBinding.Word

    static func single(
        _ header: String, values: KeyValuePairs<String, String> = [:], other: String? = nil
    ) -> ColumnBinding.Cells {
        .single(
            header: Word(header), values: meanings(values), other: other.map { Word($0) })
    }

    static func delimited(
        _ header: String, by: String = ";", values: KeyValuePairs<String, String> = [:],
        other: String? = nil
    ) -> ColumnBinding.Cells {
        .delimited(
            header: Word(header), by: Word(by), values: meanings(values),
            other: other.map { Word($0) })
    }

    static func oneHot(
        _ columns: KeyValuePairs<String, String?>, yes: [String] = [], no: [String] = []
    ) -> ColumnBinding.Cells {
        .oneHot(
            columns.map { ColumnBinding.OptionColumn(Word($0.key), $0.value.map { Word($0) }) },
            yes: yes.map { Word($0) }, no: no.map { Word($0) })
    }

    private static func meanings(
        _ values: KeyValuePairs<String, String>
    ) -> [ColumnBinding.Meaning] {
        values.map { ColumnBinding.Meaning(Word($0.key), Word($0.value)) }
    }

    static func binding(
        _ entries: KeyValuePairs<String, ColumnBinding.Cells>, headerRows: Int = 1,
        dates: DateOrder = .unsaid
    ) -> ColumnBinding {
        ColumnBinding(
            entries.map { ColumnBinding.Entry(Word($0.key), $0.value) }, headerRows: headerRows,
            dates: dates, file: "pipelines.yml")
    }

    static func columns(_ binding: ColumnBinding) -> BoundColumns {
        BoundColumns(binding, survey: ExampleSurvey.survey, layout: ExampleSurvey.layout)
    }

    /// Reads a table by a binding without mistakes.
    static func ingest(
        _ text: String, _ binding: ColumnBinding, encoding: String.Encoding = .utf8
    ) throws -> (report: IngestReport, sink: CollectingSink) {
        let bytes = try TextBytes.of(text, encoding)
        return try Fixture.ingest(
            TableInput(name: "svar.csv", bytes: bytes),
            options: IngestOptions(bound: columns(binding)))
    }

    /// The answers of every row by canonical column.
    static func answers(_ sink: CollectingSink) -> [[String: String]] {
        sink.rows(ExampleSurvey.layout).map { row in
            Dictionary(
                zip(ExampleSurvey.layout.columns.map(\.name), row),
                uniquingKeysWith: { first, _ in first })
        }
    }
}

/// A text as the bytes of a file.
enum TextBytes {
    struct NotWritable: Error {}

    static func of(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
        guard let data = text.data(using: encoding) else { throw NotWritable() }
        return Array(data)
    }
}
