/// In how many texts each word stands.
struct WordCounts {
    private var counts: [String: Int] = [:]

    init(_ texts: [String]) {
        for text in texts {
            for word in Set(Self.words(text)) { counts[word, default: 0] += 1 }
        }
    }

    /// The words of a text that no other has, in its order: a dialect, a rare role, a nickname.
    func unusual(in text: String) -> [String] {
        var seen: Set<String> = []
        return Array(
            Self.words(text).filter { counts[$0] == 1 && seen.insert($0).inserted }
                .prefix(Self.most))
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count > 3 }
    }

    private static let most = 8
}
