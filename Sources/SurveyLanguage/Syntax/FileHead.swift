import Diagnostics

/// What must be known of a file before its lines can be read: the language of its keywords and
/// the languages of its texts.
struct FileHead {
    let spelling: Spelling
    let languages: [String]

    init(_ source: SourceText, lines: ClosedRange<Int>) {
        let lexer = LineLexer(vocabulary: KeywordTable.vocabulary, languages: [])
        let statements = lines.compactMap { number -> Statement? in
            guard case .statement(let statement) = lexer.line(number, of: source).content else {
                return nil
            }
            return statement
        }
        spelling = Self.spelling(of: statements)
        let declared =
            statements.lazy
            .first { KeywordTable.keyword($0.keyword.text)?.keyword == .languages }
            .flatMap { $0.texts.first }
            .map { Self.codes($0.text.text) } ?? []
        languages = declared.isEmpty ? [spelling.defaultLanguage] : declared
    }

    /// The first word chooses; where it is neither `enkät` nor `survey`, the first keyword that
    /// belongs to one language only.
    private static func spelling(of statements: [Statement]) -> Spelling {
        let matches = statements.lazy.compactMap { KeywordTable.keyword($0.keyword.text) }
        let chosen = matches.first { $0.spellings.count == 1 }
        return chosen?.spellings.first ?? .swedish
    }

    /// The language codes of a list, without doubles; what is no code is left out.
    static func codes(_ list: String) -> [String] {
        var result: [String] = []
        for part in list.lowercased().split(separator: ",") {
            let code = part.trimming(" ")
            if isLanguageCode(code), !result.contains(code) { result.append(code) }
        }
        return result
    }

    /// `sv`, `fit`, `zh-hant`: what BCP 47 calls a language and a script or region.
    static func isLanguageCode(_ code: String) -> Bool {
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count) else { return false }
        return parts.count <= 2
            && parts.allSatisfy { part in
                (2...4).contains(part.count) && part.allSatisfy { $0.isASCII && $0.isLetter }
            }
    }
}
