import Diagnostics
import Tables

/// Rows in columns for a person to read. The first rows decide how wide columns are, so that a long
/// result is not held in memory.
struct TextGrid {
    private static let sample = 1_000
    /// Of one column; a longer cell is cut, since its whole text is there in the other formats.
    private static let widest = 60

    private var names: [String] = []
    private var waiting: [[(text: String, isNumber: Bool)]] = []
    private var widths: [Int] = []
    private var bytes: [UInt8] = []

    mutating func begin(_ names: [String]) { self.names = names.map(Self.visible) }

    mutating func add(_ row: [SQLValue]) {
        let cells = row.map(Self.cell)
        guard widths.isEmpty else { return write(cells) }
        waiting.append(cells)
        if waiting.count == Self.sample { settle() }
    }

    mutating func end() { if widths.isEmpty { settle() } }

    mutating func takeBytes() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func settle() {
        guard !names.isEmpty else { return }
        widths = names.indices.map { column in
            let cells = [names[column]] + waiting.map { $0[column].text }
            return cells.map { DisplayWidth.columns(of: $0) }.max() ?? 0
        }
        let isNumber = names.indices.map { column in
            waiting.first { !$0[column].text.isEmpty }?[column].isNumber ?? false
        }
        write(zip(names, isNumber).map { (text: $0, isNumber: $1) })
        write(widths.map { (text: String(repeating: "-", count: $0), isNumber: false) })
        waiting.forEach { write($0) }
        waiting = []
    }

    private mutating func write(_ cells: [(text: String, isNumber: Bool)]) {
        var line = ""
        for (column, cell) in cells.enumerated() {
            let space = max(widths[column] - DisplayWidth.columns(of: cell.text), 0)
            let blanks = String(repeating: " ", count: space)
            line += (column == 0 ? "" : "  ") + (cell.isNumber ? blanks + cell.text : cell.text)
            if !cell.isNumber, column < cells.count - 1 { line += blanks }
        }
        bytes += line.utf8
        bytes.append(0x0A)
    }

    private static func cell(_ value: SQLValue) -> (text: String, isNumber: Bool) {
        switch value {
        case .null: ("", false)
        case .integer(let number): (String(number), true)
        case .real(let number): (ShortestDecimal.text(number), true)
        case .text(let text): (cut(visible(text)), false)
        case .bytes(let bytes): (cut(SQLResultWriter.hexadecimal(bytes)), false)
        }
    }

    private static func cut(_ text: String) -> String {
        text.count <= widest ? text : text.prefix(widest - 1) + "…"
    }

    /// Somebody's answer must not move the cursor or break the line.
    private static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        return String(
            String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format:
            (0x202A...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value)
        default: false
        }
    }
}
