import Diagnostics
import SurveyLanguage

/// Lists in a header: `ft 3, chef 1`, with or without brackets around.
enum HeaderList {
    /// The items, each with its place.
    static func items(of value: Span) -> [Span] {
        var items: [Span] = []
        var start = value.range.start
        for part in value.text.split(separator: ",", omittingEmptySubsequences: false) {
            let end = start + part.utf8.count
            let front = part.prefix { " [{".contains($0) }
            let back = part.dropFirst(front.count).reversed().prefix { " ]}".contains($0) }
            let text = String(part.dropFirst(front.count).dropLast(back.count))
            if !text.isEmpty {
                items.append(
                    Span(
                        text: text,
                        range: SourceRange(
                            start: start + front.utf8.count, end: end - back.count)))
            }
            start = end + 1
        }
        return items
    }

    /// A name and a number: `ft 3`, `ft: 3`; nil for anything else.
    static func count(of item: Span) -> (name: Span, count: Int)? {
        guard let cut = item.text.lastIndex(where: { $0 == " " || $0 == ":" }),
            let count = Int(item.text[item.text.index(after: cut)...]),
            (0...100_000).contains(count)
        else { return nil }
        var name = item.text[..<cut]
        while let last = name.last, last == " " || last == ":" { name.removeLast() }
        guard !name.isEmpty else { return nil }
        let range = SourceRange(
            start: item.range.start, end: item.range.start + name.utf8.count)
        return (Span(text: String(name), range: range), count)
    }
}
