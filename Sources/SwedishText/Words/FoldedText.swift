/// Text as words that can be compared: lower case, letters in their one-character form, what is
/// neither letter nor digit left out.
package enum FoldedText {
    /// The words in their order.
    package static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            if isLetterOrDigit(scalar) {
                word.unicodeScalars.append(scalar)
            } else if isMark(scalar), let last = word.unicodeScalars.last,
                let letter = composed(last, scalar)
            {
                word.unicodeScalars.removeLast()
                word.unicodeScalars.append(letter)
            } else if scalar == "\u{AD}" {
                continue
            } else if !word.isEmpty {
                words.append(word.lowercased())
                word = ""
            }
        }
        if !word.isEmpty { words.append(word.lowercased()) }
        return words
    }

    static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
                || ("0"..."9").contains(scalar)
        }
        return scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
    }

    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        (0x300...0x36F).contains(scalar.value)
    }

    /// What a letter and a mark behind it are together, for the letters of Nordic words.
    static func composed(
        _ letter: Unicode.Scalar, _ mark: Unicode.Scalar
    ) -> Unicode.Scalar? {
        switch (letter, mark.value) {
        case ("a", 0x30A): "å"
        case ("A", 0x30A): "Å"
        case ("a", 0x308): "ä"
        case ("A", 0x308): "Ä"
        case ("o", 0x308): "ö"
        case ("O", 0x308): "Ö"
        case ("e", 0x301): "é"
        case ("E", 0x301): "É"
        case ("u", 0x308): "ü"
        case ("a", 0x300): "à"
        default: nil
        }
    }
}
