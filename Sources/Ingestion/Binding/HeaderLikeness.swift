import Diagnostics
import SurveyModel

/// How alike two headers are: by their words, since tools add numbers, hyphens and parts of their own
/// around a question's text, and by runs of three letters, which do not mind where words end.
enum HeaderLikeness {
    /// A text made ready to be compared with many.
    struct Profile {
        let key: String
        fileprivate let words: [String: Int]
        fileprivate let runs: [String: Int]
        fileprivate let wordCount: Int
        fileprivate let runCount: Int

        init(_ text: String) {
            key = NormalizedText.key(text)
            let words = key.split { !$0.isLetter && !$0.isNumber }.map(String.init)
            let letters = Array(words.joined().prefix(HeaderLikeness.longest))
            let runs =
                letters.count > 3
                ? (0...letters.count - 3).map { String(letters[$0..<$0 + 3]) }
                : [String(letters)]
            self.words = Self.counts(words)
            self.runs = Self.counts(runs)
            (wordCount, runCount) = (words.count, runs.count)
        }

        private static func counts(_ texts: [String]) -> [String: Int] {
            texts.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }

        /// From 0 to 1; 1 only where they are the same.
        func likeness(to other: Profile) -> Double {
            if key == other.key { return 1 }
            guard wordCount > 0, other.wordCount > 0 else { return 0 }
            return
                (Self.share(words, other.words, wordCount + other.wordCount)
                + Self.share(runs, other.runs, runCount + other.runCount)) / 2 * 0.99
        }

        /// Twice what is in common, out of all of both; each as often as it stands there.
        private static func share(
            _ a: [String: Int], _ b: [String: Int], _ total: Int
        ) -> Double {
            var common = 0
            for (text, count) in a { common += min(count, b[text] ?? 0) }
            return 2 * Double(common) / Double(total)
        }
    }

    /// Below this it is another header.
    static let least = 0.5

    /// Headers longer than this are told apart by their beginnings.
    fileprivate static let longest = 300

    /// The header most like a text; nil where none is near.
    static func nearest(to text: String, among headers: [String]) -> String? {
        if let near = Suggestion.nearest(to: text, among: headers) { return near }
        let wanted = Profile(text)
        var best: (header: String, likeness: Double)?
        for header in headers {
            let likeness = wanted.likeness(to: Profile(header))
            if likeness >= least, likeness > best?.likeness ?? 0 { best = (header, likeness) }
        }
        return best?.header
    }
}
