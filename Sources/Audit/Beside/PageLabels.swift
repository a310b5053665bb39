import Diagnostics
import Tables

/// What figures.json calls the groups and questions that figures.csv names by codes.
struct PageLabels {
    private(set) var groups: [String: [GroupName]] = [:]
    private(set) var questions: [String: [PublishedValues.Subject]] = [:]
    /// By area, its questions and rows.
    private(set) var areas: [String: [PublishedValues.Subject]] = [:]

    private var names: Set<String> = []

    init() {}

    init(_ input: TableInput) throws(Diagnostic) {
        do throws(TableError) {
            let bytes = try input.bytes(limit: 1 << 30)
            // The figures themselves, nearly all of the file, are not looked at here.
            let end = ByteSearch.first(
                Array(#""figures":["#.utf8), in: bytes, within: 0..<bytes.count)
            let head = end.map { Array(bytes[..<$0]) + Array(#""figures":[]}"#.utf8) } ?? bytes
            let document = try JSONDocument.parse(head)
            for group in document["groups"]?.entries ?? [] {
                groups[group.string("label"), default: []].append(
                    GroupName(
                        unit: group.string("unit"), dimension: group.string("dimension"),
                        category: group.string("group")))
            }
            for question in document["questions"]?.entries ?? [] {
                let subject = PublishedValues.Subject(
                    question: question.string("question"), row: question.string("row"))
                for title in ["title", "short_title"] where !question.string(title).isEmpty {
                    questions[question.string(title), default: []].append(subject)
                }
                areas[question.string("area"), default: []].append(subject)
            }
        } catch { throw error.diagnostic(file: input.name) }
        names = Set((Array(groups.keys) + Array(questions.keys)).map(Self.spaced))
    }

    /// How many texts of a chart, from one on, are the name of a group or a question, broken into lines or cut
    /// where there was no room; 0 where they are none.
    func lines(at place: Int, in texts: [String]) -> Int {
        var joined = ""
        for count in 1...Self.most where place + count <= texts.count {
            joined = Self.spaced(joined + " " + texts[place + count - 1])
            if names.contains(joined) { return count }
            if joined.hasSuffix("…") {
                let start = joined.dropLast()
                return names.contains { $0.hasPrefix(start) } ? count : 0
            }
        }
        return 0
    }

    private static func spaced(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A chart breaks a name into so many lines.
    private static let most = 3
}

extension JSONValue {
    fileprivate var entries: [JSONValue] {
        if case .array(let entries) = self { entries } else { [] }
    }

    fileprivate func string(_ key: String) -> String { self[key]?.text ?? "" }
}
