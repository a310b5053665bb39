package import Diagnostics
import Tables

/// A text file of decisions, one a line and never changed: fields between tabs, the oldest first.
///
/// Lines that begin with `#` are for the reader. A tab, a line end or a backslash in a field is
/// written `\t`, `\n`, `\r`, `\\`.
struct DecisionLines {
    /// A line's fields, and where it stands.
    struct Line {
        let number: Int
        let fields: [String]
    }

    let path: String
    /// As a user knows the file.
    let name: String
    private(set) var lines: [Line] = []
    private var text: String

    /// What a file tells its reader, put on top of one that is made.
    let heading: String
    /// How many a line may have.
    let fieldCounts: ClosedRange<Int>

    /// Reads the file; one that is not there has no lines.
    ///
    /// - Throws: `DecisionProblem` for one that cannot be read, and for a line that has not as many
    ///   fields as it should: what was decided must never be passed over.
    init(
        path: String, name: String, heading: String, fieldCount: Int
    ) throws(DecisionProblem) {
        try self.init(
            path: path, name: name, heading: heading, fieldCounts: fieldCount...fieldCount)
    }

    /// The same, where a newer version writes more fields than an older one did.
    init(
        path: String, name: String, heading: String, fieldCounts: ClosedRange<Int>
    ) throws(DecisionProblem) {
        self.path = path
        self.name = name
        self.heading = heading
        self.fieldCounts = fieldCounts
        do throws(TableError) {
            text = try TextDecoding.text(of: TableInput(path: path, name: name)).text
        } catch {
            switch error.reason {
            case .notFound, .empty: text = ""
            default: throw DecisionProblem([error.diagnostic(file: name)])
            }
        }
        let written = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for (index, line) in written.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
                .map { Self.unescaped(String($0)) }
            guard fieldCounts.contains(fields.count) else { throw problem(atLine: index + 1) }
            lines.append(Line(number: index + 1, fields: fields))
        }
    }

    /// Adds lines and writes the file anew, whole or not at all.
    mutating func append(_ added: [[String]]) throws(TableError) {
        guard !added.isEmpty else { return }
        var grown = text.isEmpty ? heading : text
        if let last = grown.last, !last.isNewline { grown += "\n" }
        for fields in added {
            grown += fields.map(Self.escaped).joined(separator: "\t") + "\n"
        }
        try AtomicFile.write(Array(grown.utf8), to: path, mode: 0o600)
        text = grown
        for fields in added { lines.append(Line(number: 0, fields: fields)) }
    }

    /// A line that is no decision: the file was changed by hand, or cut off.
    func problem(atLine number: Int) -> DecisionProblem {
        DecisionProblem([
            Diagnostic(
                .decisionUnreadable, file: name,
                at: .cell(row: number, column: nil, header: nil, byteOffset: nil),
                facts: [.line: String(number)])
        ])
    }

    /// A field as it will be read back.
    static func kept(_ field: String) -> String { unescaped(escaped(field)) }

    private static func escaped(_ field: String) -> String {
        var result = ""
        for scalar in field.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\t": result += "\\t"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            // Line ends of their own kind would split the line when it is read.
            case "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func unescaped(_ field: String) -> String {
        var result = ""
        var isEscaped = false
        for scalar in field.unicodeScalars {
            if isEscaped {
                switch scalar {
                case "t": result += "\t"
                case "n": result += "\n"
                case "r": result += "\r"
                default: result.unicodeScalars.append(scalar)
                }
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// Decisions that could not be read or kept: nothing may be done as if there were none.
package struct DecisionProblem: Error, Sendable {
    package let diagnostics: [Diagnostic]

    package init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }
}
