import Diagnostics
import Tables

/// What figures.json calls the groups and questions that figures.csv names by codes.
struct PageLabels {
    private(set) var groups: [String: [GroupName]] = [:]
    private(set) var questions: [String: [PublishedValues.Subject]] = [:]
    /// By area, its questions and rows.
    private(set) var areas: [String: [PublishedValues.Subject]] = [:]

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
    }
}

extension JSONValue {
    fileprivate var entries: [JSONValue] {
        if case .array(let entries) = self { entries } else { [] }
    }

    fileprivate func string(_ key: String) -> String { self[key]?.text ?? "" }
}
