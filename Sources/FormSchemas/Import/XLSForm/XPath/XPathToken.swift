/// A word or sign of an XPath expression.
struct XPathToken {
    let kind: Kind
    let text: String

    enum Kind: Hashable {
        case string, number, answer, name, sign, open, close, comma, dot, other, end
    }
}

/// Splits an expression into words and signs. Total: what is no token becomes `.other`.
enum XPathLexer {
    static func tokens(of text: String) -> [XPathToken] {
        let characters = Array(text.map(straightened))
        var tokens: [XPathToken] = []
        var index = 0
        func add(_ kind: XPathToken.Kind, _ text: String) {
            tokens.append(XPathToken(kind: kind, text: text))
        }
        while index < characters.count {
            let character = characters[index]
            if character.isWhitespace {
                index += 1
            } else if character == "'" || character == "\"" {
                let rest = characters[(index + 1)...]
                guard let close = rest.firstIndex(of: character) else {
                    add(.other, String(characters[index...]))
                    break
                }
                add(.string, String(characters[(index + 1)..<close]))
                index = close + 1
            } else if character == "$", index + 1 < characters.count, characters[index + 1] == "{" {
                guard let close = characters[index...].firstIndex(of: "}") else {
                    add(.other, String(characters[index...]))
                    break
                }
                add(.answer, String(characters[(index + 2)..<close]).trimmed)
                index = close + 1
            } else if startsNumber(characters, at: index) {
                let end = self.end(ofNumber: characters, from: index)
                add(.number, String(characters[index..<end]))
                index = end
            } else if isNameStart(character) {
                let end = self.end(ofName: characters, from: index)
                add(.name, String(characters[index..<end]))
                index = end
            } else {
                let two = String(characters[index..<min(index + 2, characters.count)])
                if ["!=", "<=", ">="].contains(two) {
                    add(.sign, two)
                    index += 2
                } else {
                    add(kind(of: character), String(character))
                    index += 1
                }
            }
        }
        add(.end, "")
        return tokens
    }

    private static func kind(of character: Character) -> XPathToken.Kind {
        switch character {
        case "(": .open
        case ")": .close
        case ",": .comma
        case ".": .dot
        case "=", "<", ">", "+", "-", "*", "|": .sign
        default: .other
        }
    }

    /// Curved quotation marks, as pyxform makes them straight.
    private static func straightened(_ character: Character) -> Character {
        switch character {
        case "\u{2018}", "\u{2019}": "'"
        case "\u{201C}", "\u{201D}": "\""
        case "\u{A0}": " "
        default: character
        }
    }

    private static func startsNumber(_ characters: [Character], at index: Int) -> Bool {
        if isDigit(characters[index]) { return true }
        return characters[index] == "." && index + 1 < characters.count
            && isDigit(characters[index + 1])
    }

    private static func end(ofNumber characters: [Character], from start: Int) -> Int {
        var index = start
        var points = 0
        while index < characters.count,
            isDigit(characters[index]) || characters[index] == "." && points == 0
        {
            if characters[index] == "." { points += 1 }
            index += 1
        }
        return index
    }

    /// Names may have `-`, `.` and one `:` within: `jr:choice-name`.
    private static func end(ofName characters: [Character], from start: Int) -> Int {
        var index = start
        while index < characters.count {
            let character = characters[index]
            let isWithin =
                isNameStart(character) || isDigit(character) || "-.".contains(character)
                || character == ":" && index + 1 < characters.count
                    && isNameStart(characters[index + 1])
            guard isWithin else { break }
            index += 1
        }
        return index
    }

    private static func isNameStart(_ character: Character) -> Bool {
        character.isLetter || character == "_"
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }
}
