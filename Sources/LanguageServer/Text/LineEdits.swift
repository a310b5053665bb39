import Diagnostics

/// What to change, line by line, to make one text another: what stays is not touched, so that
/// cursors and marks in it stay where they are.
enum LineEdits {
    struct Edit: Hashable {
        let range: SourceRange
        let text: String
    }

    /// Lines at either end that are the same are left alone. Between them every line that differs
    /// is an edit of its own where there are as many lines in both, else all are one edit.
    static func between(_ old: String, _ new: String) -> [Edit] {
        let (before, after) = (lines(of: old), lines(of: new))
        var head = 0
        while head < min(before.count, after.count), before[head] == after[head] { head += 1 }
        var tail = 0
        while tail < min(before.count, after.count) - head,
            before[before.count - 1 - tail] == after[after.count - 1 - tail]
        {
            tail += 1
        }
        let (left, right) = (
            before[head..<(before.count - tail)], after[head..<(after.count - tail)]
        )
        guard !left.isEmpty || !right.isEmpty else { return [] }
        var offset = before[..<head].reduce(0) { $0 + $1.count }
        guard left.count == right.count else {
            let length = left.reduce(0) { $0 + $1.count }
            return [edit(at: offset, length, Array(right.joined()))]
        }
        var edits: [Edit] = []
        for (line, wanted) in zip(left, right) {
            if line != wanted { edits.append(edit(at: offset, line.count, Array(wanted))) }
            offset += line.count
        }
        return edits
    }

    private static func edit(at offset: Int, _ length: Int, _ bytes: [UInt8]) -> Edit {
        Edit(
            range: SourceRange(start: offset, end: offset + length),
            text: String(decoding: bytes, as: UTF8.self))
    }

    /// The bytes of each line with its line break. Only LF ends a line here: a text with other line
    /// breaks differs in every line and is changed in every line.
    private static func lines(of text: String) -> [ArraySlice<UInt8>] {
        let bytes = Array(text.utf8)
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            lines.append(bytes[start..<end])
            start = end
        }
        return lines
    }
}
