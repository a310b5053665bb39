import Diagnostics
import SurveyModel

/// How alike two headers are: by their words, since tools add numbers, hyphens and parts of their own
/// around a question's text.
enum HeaderLikeness {
    /// Below this it is another header.
    static let least = 0.5

    /// The header most like a text; nil where none is near.
    static func nearest(to text: String, among headers: [String]) -> String? {
        if let near = Suggestion.nearest(to: text, among: headers) { return near }
        let wanted = words(of: text)
        let best = headers.map { ($0, likeness(wanted, words(of: $0))) }.max { $0.1 < $1.1 }
        return best.flatMap { $0.1 >= least ? $0.0 : nil }
    }

    /// From 0 to 1.
    static func likeness(of text: String, to header: String) -> Double {
        NormalizedText.key(text) == NormalizedText.key(header)
            ? 1 : likeness(words(of: text), words(of: header)) * 0.99
    }

    /// Twice the words in common, out of all words of both; each as often as it stands there.
    private static func likeness(_ a: [String], _ b: [String]) -> Double {
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        var rest = b
        var common = 0
        for word in a {
            guard let place = rest.firstIndex(of: word) else { continue }
            rest.remove(at: place)
            common += 1
        }
        return 2 * Double(common) / Double(a.count + b.count)
    }

    static func words(of text: String) -> [String] {
        NormalizedText.key(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
