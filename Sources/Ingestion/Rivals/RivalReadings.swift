import Diagnostics
import FormSchemas
import SurveyModel

/// All ways to read a file that fit it equally well.
struct RivalReadings {
    /// Where a column stands in the file.
    struct Column {
        /// Counted from 1; nil in JSON.
        let number: Int?
        let header: String
    }

    private let file: String
    private let layout: ColumnLayout
    private(set) var readings: [RivalReading]

    init(_ readings: [RivalReading], layout: ColumnLayout, file: String) {
        self.readings = readings
        self.layout = layout
        self.file = file
    }

    /// Reads a record in every way.
    ///
    /// - Parameters:
    ///   - fill: Gives the values to a reading, told by its number.
    ///   - column: The file's column of a reading's; nil where it has none.
    /// - Returns: The first difference; nil where there is none.
    mutating func read(
        line: Int, byteOffset: Int, fill: (_ reading: Int, inout RecordValues) -> Void,
        column: (_ reading: Int, HeaderBinding.Target) -> Column?
    ) -> Diagnostic? {
        for index in readings.indices {
            fill(index, &readings[index].values)
            readings[index].code()
        }
        for index in readings.indices.dropFirst() {
            guard let difference = readings[0].difference(from: readings[index], layout) else {
                continue
            }
            let places = [(0, difference.targets.0), (index, difference.targets.1)]
            let place = places.compactMap { reading, target in
                target.flatMap { target in column(reading, target).map { (reading, target, $0) } }
            }.first
            return Diagnostic(
                .readingsDiffer, file: file,
                at: .cell(
                    row: line, column: place?.2.number, header: place?.2.header,
                    byteOffset: byteOffset),
                facts: [
                    .list: readings.map(\.shape.format.rawValue).joined(separator: ", "),
                    .value: place.map { readings[$0.0].text(of: $0.1) } ?? "",
                    .name: difference.name, .expected: difference.meanings.0 ?? "–",
                    .other: difference.meanings.1 ?? "–",
                ])
        }
        return nil
    }
}
