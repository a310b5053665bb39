/// People and addresses of the project itself, who may be named.
struct AllowedContacts: Sendable {
    /// In lower case.
    private let texts: [String]
    private let words: Set<String>

    init(_ contacts: [String]) {
        texts = contacts.map { $0.lowercased() }
        words = Set(texts.flatMap(Self.words))
    }

    var isEmpty: Bool { texts.isEmpty }

    /// Whether a finding is one of them: an address as a whole, a name by each of its words.
    func holds(_ finding: Finding, in bytes: TextBytes) -> Bool {
        let text = bytes.text(finding.range).lowercased()
        switch finding.kind {
        case .emailAddress, .telephoneNumber: return texts.contains { $0.contains(text) }
        case .name:
            let own = Self.words(text)
            return !own.isEmpty
                && own.allSatisfy {
                    words.contains($0)
                        || ($0.hasSuffix("s") && words.contains(String($0.dropLast())))
                }
        default: return false
        }
    }

    private static func words(_ text: String) -> [String] {
        text.split { !$0.isLetter && $0 != "-" }.map(String.init)
    }
}
