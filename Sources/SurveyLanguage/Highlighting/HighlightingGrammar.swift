/// How a survey file is coloured, as patterns that editors read: made from the table of keywords and
/// words, so that there is no second list of them.
///
/// The patterns are Oniguruma's and know no more than a line; what a line means the language server
/// says.
package struct HighlightingGrammar: Sendable {
    /// One pattern and the name of what it finds.
    package struct Pattern: Sendable, Hashable {
        package let pattern: String
        /// A scope as TextMate names it, for the whole match; empty for none.
        package let name: String
        /// Scopes of the match's groups, counted from 1.
        package let groups: [String]
    }

    /// In the order they are tried.
    package let patterns: [Pattern]

    package init() {
        let keywords = Self.alternatives(
            Keyword.allCases.filter { !KeywordTable.marks.contains($0) }
                .flatMap { KeywordTable.spellings[$0]?.all ?? [] })
        // Words a line may hold before its colon or instead of one.
        let id = #"[\p{L}\p{N}_.\-]+"#
        patterns = [
            Pattern(pattern: #"^\s*#.*$"#, name: "comment.line.number-sign.enkat", groups: []),
            Pattern(
                pattern: "^\\s*((?i:\(keywords)))(?:[ \\t]+(\(id)))?[ \\t]*(?:(:)|$)", name: "",
                groups: [
                    "keyword.control.enkat", "entity.name.enkat", "punctuation.separator.enkat",
                ]),
            Pattern(
                pattern: "^\\s*([-–—•*])[ \\t]+(\(id))[ \\t]*(:)", name: "",
                groups: [
                    "punctuation.definition.list.enkat", "entity.name.enkat",
                    "punctuation.separator.enkat",
                ]),
            Pattern(
                pattern: #"^\s*([0-9]+)[ \t]*(:)"#, name: "",
                groups: ["constant.numeric.enkat", "punctuation.separator.enkat"]),
            Pattern(
                pattern: #"^\s*(>)"#, name: "", groups: ["punctuation.definition.quote.enkat"]),
            Pattern(
                pattern: #"[ \t](\|)[ \t]*([A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?)[ \t]*(:)"#, name: "",
                groups: [
                    "punctuation.separator.enkat", "storage.type.language.enkat",
                    "punctuation.separator.enkat",
                ]),
            Pattern(
                pattern: #"\{(\p{L}[\p{L}\p{N}_]*)\}"#, name: "",
                groups: ["variable.other.enkat"]),
        ]
    }

    /// Lines whose values are words of the language: there they are coloured, in texts not.
    package var valueLines: Pattern {
        let keywords = Keyword.allCases.filter { keyword in
            Block.allCases.contains { block in
                Grammar.rules(in: block).contains {
                    $0.keyword == keyword
                        && [.words, .condition, .expression, .plan].contains($0.value)
                        && !KeywordTable.marks.contains(keyword)
                }
            }
        }
        let spellings = Self.alternatives(
            keywords.flatMap { KeywordTable.spellings[$0]?.all ?? [] })
        return Pattern(
            pattern: "^\\s*((?i:\(spellings)))(?:[ \\t]+([\\p{L}\\p{N}_.\\-]+))?[ \\t]*(:)",
            name: "",
            groups: ["keyword.control.enkat", "entity.name.enkat", "punctuation.separator.enkat"])
    }

    /// Inside such a value.
    package var words: [Pattern] {
        [
            Pattern(
                pattern: #"(?<![\p{L}\p{N}_.])(?i:"#
                    + Self.alternatives(Word.allCases.flatMap(\.spellings.all))
                    + #")(?![\p{L}\p{N}_.])"#,
                name: "keyword.operator.word.enkat", groups: []),
            Pattern(
                pattern: #"(?<![\p{L}\p{N}_.])[0-9]+(?:\.[0-9]+)?(?![\p{L}\p{N}_.])"#,
                name: "constant.numeric.enkat", groups: []),
            Pattern(
                pattern: #"[\p{L}_][\p{L}\p{N}_.]*"#, name: "variable.other.enkat", groups: []),
        ]
    }

    /// Longest first, so that `minsta grupp för fritext` is not taken for `minsta grupp`; spaces in
    /// any number.
    private static func alternatives(_ texts: [String]) -> String {
        Set(texts).sorted { ($1.count, $0) < ($0.count, $1) }
            .map { $0.split(separator: " ").joined(separator: "[ \\t]+") }
            .joined(separator: "|")
    }
}
