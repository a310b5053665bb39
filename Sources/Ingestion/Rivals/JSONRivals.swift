import Diagnostics
import FormSchemas
import SurveyModel
import Tables

/// Reads every object of a JSON export in several ways at once and stops where they do not say the same.
struct JSONRivals: JSONSink {
    private let survey: Survey
    private let shapes: [ExportShape]
    private let paths: [PathBinding]
    private var rivals: RivalReadings
    /// Where the readings differ first.
    private(set) var difference: Diagnostic?

    init(_ shapes: [ExportShape], survey: Survey, layout: ColumnLayout, file: String) {
        self.survey = survey
        self.shapes = shapes
        paths = shapes.map { PathBinding($0) }
        let readings = shapes.map {
            RivalReading($0, survey: survey, layout: layout) { _ in true }
        }
        rivals = RivalReadings(readings, layout: layout, file: file)
    }

    mutating func receive(_ record: JSONRecord) -> ReadingFlow {
        if record.object.members.isEmpty { return .more }
        let (shapes, paths, survey) = (self.shapes, self.paths, self.survey)
        difference = rivals.read(
            line: record.line, byteOffset: record.byteOffset,
            fill: { reading, values in
                let object = shapes[reading].flattened(record.object, survey: survey)
                paths[reading].fill(&values, from: object) { _ in }
            },
            column: { reading, target in
                let path =
                    switch target {
                    case .answer(let index): shapes[reading].columns[index].path
                    case .system(let index): shapes[reading].system[index].path
                    }
                return RivalReadings.Column(number: nil, header: path.joined(separator: "."))
            })
        return difference == nil ? .more : .stop
    }

    mutating func receive(_ fault: RecordFault) -> ReadingFlow { .more }
}
