import Tables

/// Lays a result out for a terminal or for another program, row by row.
package struct SQLResultWriter {
    package enum Format: String, Sendable, CaseIterable {
        case table
        case csv
        case ndjson
    }

    private let format: Format
    private var names: [String] = []
    private var csv = DelimitedWriter(.plain)
    private var json = JSONWriter(.compact)
    private var grid = TextGrid()

    package init(_ format: Format) { self.format = format }

    /// The head of the result.
    package mutating func begin(_ names: [String]) {
        self.names = Self.unique(names)
        switch format {
        case .table: grid.begin(names)
        case .csv:
            names.forEach { csv.plainText($0) }
            csv.endRecord()
        case .ndjson: break
        }
    }

    package mutating func add(_ row: [SQLValue]) {
        switch format {
        case .table: grid.add(row)
        case .csv:
            row.forEach { add($0) }
            csv.endRecord()
        case .ndjson:
            json.beginObject()
            for (name, value) in zip(names, row) {
                json.key(name)
                switch value {
                case .null: json.null()
                case .integer(let number): json.value(.number(String(number)))
                case .real(let number): json.number(number)
                case .text(let text): json.string(text)
                case .bytes(let bytes): json.string(Self.hexadecimal(bytes))
                }
            }
            json.endObject()
            json.endLine()
        }
    }

    private mutating func add(_ value: SQLValue) {
        switch value {
        case .null: csv.empty()
        case .integer(let number): csv.encoded(Array(String(number).utf8))
        case .real(let number): csv.number(number)
        case .text(let text): csv.plainText(text)
        case .bytes(let bytes): csv.plainText(Self.hexadecimal(bytes))
        }
    }

    package mutating func end() { if format == .table { grid.end() } }

    /// What can be written already.
    package mutating func takeBytes() -> [UInt8] {
        switch format {
        case .table: grid.takeBytes()
        case .csv: csv.takeBytes()
        case .ndjson: json.takeBytes()
        }
    }

    /// JSON has no use for two members of one name.
    private static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.map { name in
            var candidate = name
            var number = 1
            while !seen.insert(candidate).inserted {
                number += 1
                candidate = "\(name):\(number)"
            }
            return candidate
        }
    }

    static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.reduce(into: "") { text, byte in
            text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
    }
}
