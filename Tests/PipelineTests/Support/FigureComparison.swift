import Tables
import Testing

/// Two tables of figures, ours and somebody else's, row by row.
struct FigureComparison {
    /// What does not agree, one line each.
    private(set) var disagreements: [String] = []
    /// How many numbers of each statistic were compared: values and limits.
    private(set) var compared: [String: Int] = [:]
    /// Our rows.
    let rows: Int

    private static let key = [
        "unit", "unit_parent", "dimension", "group", "question", "row", "horizon", "option",
        "statistic",
    ]
    /// What is a number or nothing, and the text that must be the same.
    private static let numbers = ["value", "lower", "upper", "n", "population", "df"]

    /// Relative, and absolute below 1. Programs iterate to these, and psych stops early.
    private static let iterated = [
        "raked_mean": 1e-7, "linear_mean": 1e-7, "logit_mean": 1e-7, "omega_total": 1e-4,
    ]
    private static let ofValue = 1e-12
    private static let ofLimit = 1e-10
    private static let ofP = 1e-10

    init(_ ours: [UInt8], with others: [UInt8]) throws {
        let (own, their) = (try Self.figures(ours), try Self.figures(others))
        rows = own.count
        let theirs = Dictionary(grouping: their, by: \.key)
        for (key, same) in Dictionary(grouping: own, by: \.key).sorted(by: { $0.key < $1.key }) {
            guard same.count == 1, let other = theirs[key], other.count == 1 else {
                disagreements.append(
                    "\(key): \(same.count) rows, and \(theirs[key]?.count ?? 0) there")
                continue
            }
            compare(same[0], other[0])
        }
        let known = Set(own.map(\.key))
        for key in theirs.keys.sorted() where !known.contains(key) {
            disagreements.append("\(key): not here")
        }
    }

    private mutating func compare(_ one: Figure, _ other: Figure) {
        if one.status != other.status {
            disagreements.append("\(one.key): \(one.status), and \(other.status) there")
        }
        for (place, column) in Self.numbers.enumerated() {
            let (mine, theirs) = (one.numbers[place], other.numbers[place])
            // N says nothing where nothing rests on it.
            if column == "population", one.numbers[0] == nil, other.numbers[0] == nil { continue }
            if let mine, let theirs, Self.isClose(mine, theirs, column, one.statistic) {
                if place < 3 { compared[one.statistic, default: 0] += 1 }
            } else if mine != nil || theirs != nil {
                disagreements.append(
                    "\(one.key): \(column) is \(Self.text(mine)), and \(Self.text(theirs)) there")
            }
        }
    }

    private static func isClose(
        _ one: Double, _ other: Double, _ column: String, _ statistic: String
    ) -> Bool {
        let usual = statistic.hasSuffix("_p") || statistic == "p_adjusted" ? ofP : ofValue
        let tolerance = iterated[statistic] ?? (column == "value" ? usual : ofLimit)
        return (one - other).magnitude <= tolerance * max(1, other.magnitude)
    }

    private static func text(_ number: Double?) -> String {
        number.map { "\($0)" } ?? "nothing"
    }

    // MARK: Reading

    private struct Figure {
        let key: String
        let statistic: String
        let status: String
        let numbers: [Double?]
    }

    private struct Records: TableSink {
        var texts: [[String]] = []

        mutating func receive(_ record: TableRecord) -> ReadingFlow {
            texts.append(record.texts)
            return .more
        }

        mutating func receive(_ fault: RecordFault) -> ReadingFlow { .stop }
    }

    private static func figures(_ bytes: [UInt8]) throws -> [Figure] {
        var reader = try DelimitedReader(
            TableInput(name: "figures.csv", bytes: bytes), separator: UInt8(ascii: ","))
        var records = Records()
        _ = try reader.read(into: &records)
        let header = try #require(records.texts.first)
        func places(_ names: [String]) throws -> [Int] {
            try names.map { name in try #require(header.firstIndex(of: name), "\(name)") }
        }
        let (keys, values) = (try places(key), try places(numbers))
        let (statistic, status) = (try places(["statistic"])[0], try places(["status"])[0])
        return records.texts.dropFirst().map { cells in
            Figure(
                key: keys.map { cells[$0] }.joined(separator: "|"), statistic: cells[statistic],
                status: cells[status], numbers: values.map { Double(cells[$0]) })
        }
    }
}
