import Diagnostics
import SurveyLanguage
import Testing

@Suite("Keywords")
struct KeywordTests {
    @Test("every keyword is spelled in both languages, and no two are spelled alike")
    func table() {
        for spelling in Spelling.allCases {
            var owners: [String: Keyword] = [:]
            for keyword in Keyword.allCases {
                let row = KeywordTable.spellings[keyword]
                #expect(row != nil, "\(keyword) has no spelling")
                guard !KeywordTable.marks.contains(keyword) else { continue }
                let text = KeywordTable.spelling(of: keyword, in: spelling)
                #expect(owners.updateValue(keyword, forKey: text) == nil, "\(text) is used twice")
                let match = KeywordTable.keyword(text)
                #expect(match?.keyword == keyword)
                #expect(match?.spellings.contains(spelling) == true)
            }
        }
    }

    @Test("every keyword may stand somewhere")
    func grammar() {
        let placed = Set(Block.allCases.flatMap { Grammar.rules(in: $0) }.map(\.keyword))
        #expect(Keyword.allCases.filter { !placed.contains($0) }.isEmpty)
    }

    /// Every keyword of every block with every one-letter deletion, doubling, swap and
    /// replacement, as far as it does not give another word that may stand there.
    @Test("a misspelt keyword is suggested first in at least nine cases of ten")
    func suggestions() throws {
        var tried = 0
        var right = 0
        for spelling in Spelling.allCases {
            for block in Block.allCases {
                let keywords = Grammar.rules(in: block).map(\.keyword)
                    .filter { !KeywordTable.marks.contains($0) && $0 != .survey && $0 != .module }
                for keyword in keywords {
                    let word = KeywordTable.spelling(of: keyword, in: spelling)
                    for misspelt in Self.misspellings(of: word)
                    where KeywordTable.keyword(misspelt) == nil {
                        let suggestion = suggestion(for: misspelt, in: block, spelling)
                        tried += 1
                        if suggestion == word { right += 1 }
                    }
                }
            }
        }
        #expect(tried > 1500)
        #expect(Double(right) >= 0.9 * Double(tried), "\(right) of \(tried)")
    }

    private func suggestion(for word: String, in block: Block, _ spelling: Spelling) -> String? {
        let (head, depth) = Self.surroundings(of: block, spelling)
        let line = String(repeating: "  ", count: depth) + word + " x: y"
        let source = SourceText(name: "test.enkat", text: head + line + "\n")
        let found = SyntaxParser.parse(source).diagnostics.first { $0.code == .unknownKeyword }
        return found?.fix?.replacement
    }

    /// Lines under which the block's lines stand.
    private static func surroundings(of block: Block, _ spelling: Spelling) -> (String, Int) {
        func word(_ keyword: Keyword) -> String {
            KeywordTable.spelling(of: keyword, in: spelling)
        }
        let start = "\(word(.survey)) a: A\n"
        let section = start + "\(word(.section)) a: A\n"
        switch block {
        case .file: return (start, 0)
        case .survey: return (start, 1)
        case .module: return ("\(word(.module)) a: A\n", 1)
        case .area: return (start + "\(word(.area)) a: A\n", 1)
        case .personalData: return (start + word(.personalData) + "\n", 1)
        case .anonymity: return (start + word(.anonymity) + "\n", 1)
        case .register: return (start + "\(word(.register)) a: A\n", 1)
        case .entry: return (start + "\(word(.register)) a: A\n  - x: X\n", 2)
        case .scale: return (start + "\(word(.scale)) a: A\n", 1)
        case .section: return (section, 1)
        case .question: return (section + "  \(word(.question)) b: B?\n", 2)
        case .option: return (section + "  \(word(.question)) b: B?\n    - x: X\n", 3)
        case .pair: return (section + "  \(word(.pair)) b: B?\n", 2)
        case .row: return (section + "  \(word(.pair)) b: B?\n    \(word(.row)) x: X\n", 3)
        case .matrix: return (section + "  \(word(.matrix)) b: B?\n", 2)
        case .matrixRow:
            return (section + "  \(word(.matrix)) b: B?\n    \(word(.row)) x: X\n", 3)
        case .information: return (section + "  \(word(.information)) b: B\n", 2)
        case .index: return (start + "\(word(.index)) a: A\n", 1)
        case .analysis: return (start + word(.analysis) + "\n", 1)
        }
    }

    private static func misspellings(of word: String) -> [String] {
        let letters = Array(word)
        var result: [String] = []
        for index in letters.indices where letters[index] != " " {
            var deleted = letters
            deleted.remove(at: index)
            var doubled = letters
            doubled.insert(letters[index], at: index)
            var replaced = letters
            replaced[index] = letters[index] == "e" ? "u" : "e"
            result += [deleted, doubled, replaced].map { String($0) }
            if index + 1 < letters.count, letters[index + 1] != " " {
                var swapped = letters
                swapped.swapAt(index, index + 1)
                result.append(String(swapped))
            }
        }
        return result.filter { $0 != word && !$0.isEmpty && $0.first != " " && $0.last != " " }
    }
}
