import Diagnostics
import Tables

/// Every number that figures.csv tells, by whom and what it is of: what other files and pages may have.
struct PublishedValues {
    /// By group, its numbers; groups that are only hidden have none.
    private(set) var byGroup: [GroupName: Set<Value>] = [:]
    /// By question and row.
    private(set) var bySubject: [Subject: Set<Value>] = [:]
    private(set) var all: Set<Value> = []
    /// Values beside the number of respondents that they are of.
    private(set) var pairs: Set<[Value]> = []
    /// Means of everyone, by subject and horizon.
    private(set) var means: [Subject: [String: Double]] = [:]
    /// Mean gaps of everyone by area.
    private(set) var areaGaps: [String: Double] = [:]

    struct Subject: Hashable {
        let question: String
        let row: String
    }

    /// A number to the sixth decimal.
    struct Value: Hashable {
        let millionths: Int

        init(_ value: Double) { millionths = Int((value * 1e6).rounded()) }

        var number: Double { Double(millionths) / 1e6 }
    }

    init(_ input: TableInput) throws(Diagnostic) {
        var sink = Sink()
        do throws(TableError) {
            var reader = try DelimitedReader(input, separator: UInt8(ascii: ","))
            _ = try reader.read(into: &sink)
        } catch { throw error.diagnostic(file: input.name) }
        self = sink.values
    }

    /// Where there are no figures.
    init() {}

    private struct Sink: TableSink {
        var values = PublishedValues()
        private var places: [String: Int]?

        mutating func receive(_ fault: RecordFault) -> ReadingFlow { .more }

        mutating func receive(_ record: TableRecord) -> ReadingFlow {
            guard let places else {
                places = Dictionary(
                    record.texts.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
                return .more
            }
            func text(_ column: String) -> String {
                places[column].map { FormulaGuard.unguarded(record.text($0)) } ?? ""
            }
            guard text("status") == "published" else { return .more }
            let numbers = ["value", "lower", "upper", "n"].map { PrintedNumber(text($0))?.value }
            values.add(
                numbers,
                GroupName(
                    unit: text("unit"), dimension: text("dimension"), category: text("group")),
                Subject(question: text("question"), row: text("row")),
                horizon: text("horizon"), statistic: text("statistic"))
            return .more
        }
    }

    private mutating func add(
        _ numbers: [Double?], _ group: GroupName, _ subject: Subject, horizon: String,
        statistic: String
    ) {
        let own = numbers.compactMap { $0.map(Value.init) }
        all.formUnion(own)
        byGroup[group, default: []].formUnion(own)
        bySubject[subject, default: []].formUnion(own)
        // A mean over an area is of everyone or of a unit.
        if group.dimension == "area" {
            byGroup[GroupName(unit: group.unit), default: []].formUnion(own)
        }
        guard let value = numbers[0] else { return }
        if let n = numbers[3] { pairs.insert([Value(value), Value(n)]) }
        guard statistic == "mean" else { return }
        if group == GroupName() { means[subject, default: [:]][horizon] = value }
        if group.unit.isEmpty, group.dimension == "area", horizon == "gap" {
            areaGaps[group.category] = value
        }
    }
}
