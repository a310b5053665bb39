import Diagnostics

/// What must be known of a file before its lines can be read: the language of its keywords and
/// the languages of its texts.
struct FileHead {
    let spelling: Spelling
    let languages: [String]

    init(_ source: SourceText, lines: ClosedRange<Int>) {
        let lexer = LineLexer(vocabulary: KeywordTable.vocabulary, languages: [])
        spelling = Self.spelling(of: source, lines, lexer)
        let declared = Self.declaredLanguages(of: source, lines, lexer)
        languages = declared.isEmpty ? [spelling.defaultLanguage] : declared
    }

    /// The first word chooses; where it is neither `enkät` nor `survey`, the first keyword that
    /// belongs to one language only. A first word that is alone in its language among several is
    /// itself the mistake, and not all the others.
    private static func spelling(
        of source: SourceText, _ lines: ClosedRange<Int>, _ lexer: LineLexer
    ) -> Spelling {
        var chosen: Spelling?
        var others = 0
        for number in lines {
            guard case .statement(let statement) = lexer.line(number, of: source).content,
                let match = KeywordTable.keyword(statement.keyword.text),
                match.spellings.count == 1, let spelling = match.spellings.first
            else { continue }
            guard let chosen else {
                chosen = spelling
                continue
            }
            if spelling == chosen { return chosen }
            others += 1
            if others > 2 { return spelling }
        }
        return chosen ?? .swedish
    }

    private static func declaredLanguages(
        of source: SourceText, _ lines: ClosedRange<Int>, _ lexer: LineLexer
    ) -> [String] {
        for number in lines where mayDeclareLanguages(source.line(number)) {
            guard case .statement(let statement) = lexer.line(number, of: source).content,
                KeywordTable.keyword(statement.keyword.text)?.keyword == .languages
            else { continue }
            return statement.texts.first.map { codes($0.text.text) } ?? []
        }
        return []
    }

    /// Spares reading most lines twice: whether the first plain letter is one that the keyword
    /// begins with.
    private static func mayDeclareLanguages(_ line: Substring) -> Bool {
        guard let first = line.utf8.first(where: { isLetter($0) }) else { return false }
        return firstLetters.contains(first | 0x20)
    }

    private static let firstLetters: Set<UInt8> = Set(
        (KeywordTable.spellings[.languages]?.all ?? []).compactMap { spelling in
            spelling.utf8.first { isLetter($0) }
        })

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20)
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
