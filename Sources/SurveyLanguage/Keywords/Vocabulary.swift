/// The words lines can begin with, for finding where a keyword ends and an id begins.
package struct Vocabulary: Sendable {
    /// By first word, the longest spelling first.
    private let byFirstWord: [String: [[String]]]

    /// - Parameter spellings: Keywords of one or more words (`visa om`).
    package init(_ spellings: [String]) {
        var table: [String: [[String]]] = [:]
        for spelling in spellings {
            let words = spelling.lowercased().split(separator: " ").map(String.init)
            guard let first = words.first else { continue }
            table[first, default: []].append(words)
        }
        byFirstWord = table.mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// How many of the words make up the longest keyword they begin with; 0 if none does.
    package func keywordLength(of words: [String]) -> Int {
        guard let first = words.first else { return 0 }
        let lowered = words.prefix(8).map { $0.lowercased() }
        return byFirstWord[first.lowercased()]?.first { lowered.starts(with: $0) }?.count ?? 0
    }
}
