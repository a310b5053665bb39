/// Texts as a survey file can hold them.
package enum WritableText {
    /// The text as it is read back when it has been written.
    ///
    /// Line breaks of all kinds become `\n`, other control characters spaces; what
    /// `MendedText` mends is mended; paragraphs lose the spaces at their edges and the text the
    /// empty lines at its own. `|en:`, which begins a translation, becomes `| en:`, which can be
    /// written so that it does not.
    /// - Parameter languages: Those the survey declares.
    package static func normalized(_ text: String, languages: [String]) -> String {
        var plain = ""
        for character in text {
            switch character {
            case "\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{85}": plain.append("\n")
            default:
                for scalar in character.unicodeScalars {
                    let isControl = scalar.properties.generalCategory == .control
                    plain.unicodeScalars.append(isControl || scalar == "\u{FFFD}" ? " " : scalar)
                }
            }
        }
        let paragraphs = plain.split(separator: "\n", omittingEmptySubsequences: false)
            .map { normalizedLine(String($0), languages) }
        return paragraphs.joined(separator: "\n").trimming("\n")
    }

    private static func normalizedLine(_ line: String, _ languages: [String]) -> String {
        var characters = MendedText.mended(line)
        // A mark without a letter would join the space before it.
        while let first = characters.first, first == " " || joinsWhatStandsBefore(first) {
            characters.removeFirst()
        }
        while characters.last == " " { characters.removeLast() }
        for index in characters.indices.reversed() where characters[index] == "|" {
            guard let code = marker(characters, at: index, languages) else { continue }
            characters.replaceSubrange((index + 1)..<code, with: [" "])
        }
        return String(characters)
    }

    private static func joinsWhatStandsBefore(_ character: Character) -> Bool {
        (" " + String(character)).count == 1
    }

    /// Where the code of `| en:` at a bar begins; nil where there is no such mark.
    private static func marker(
        _ characters: [Character], at bar: Int, _ languages: [String]
    ) -> Int? {
        guard bar == 0 || characters[bar - 1] == " " else { return nil }
        var index = bar + 1
        while index < characters.count, characters[index] == " " { index += 1 }
        let first = index
        while index < characters.count, characters[index].isASCII,
            characters[index].isLetter || characters[index] == "-"
        {
            index += 1
        }
        let code = String(characters[first..<index]).lowercased()
        while index < characters.count, characters[index] == " " { index += 1 }
        guard languages.contains(code), index < characters.count, characters[index] == ":" else {
            return nil
        }
        return first
    }

    /// The lines to write a text on: the first after the colon, the others after `>`.
    static func lines(_ text: String, languages: [String]) -> [String] {
        var lines: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if !lines.isEmpty { lines.append("") }
            let pieces = pieces(String(paragraph), languages)
            // An empty line of its own is the break already made.
            if lines.isEmpty || pieces != [""] { lines += pieces }
        }
        return lines
    }

    /// A paragraph cut after every bar that would begin a translation.
    private static func pieces(_ paragraph: String, _ languages: [String]) -> [String] {
        let characters = Array(paragraph)
        var pieces: [String] = []
        var start = 0
        for index in characters.indices where characters[index] == "|" {
            guard let code = marker(characters, at: index, languages) else { continue }
            pieces.append(String(characters[start...index]))
            start = code
        }
        pieces.append(String(characters[start...]))
        return pieces
    }
}
