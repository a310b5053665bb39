/// The one way an author's id becomes a column name that every tool accepts.
package enum IdentifierFolding {
    /// Lower case; å→a, ä→a, ö→o, é→e, ü→u and their like; anything else outside a–z, 0–9 → `_`.
    ///
    /// Decomposed letters (a + ring) fold like composed ones.
    package static func fold(_ id: String) -> String {
        var result = ""
        for scalar in id.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9", "_": result.unicodeScalars.append(scalar)
            case "å", "ä", "à", "á", "â", "ã", "æ": result += "a"
            case "ö", "ø", "ò", "ó", "ô", "õ": result += "o"
            case "é", "è", "ê", "ë": result += "e"
            case "ü", "ù", "ú", "û": result += "u"
            case "í", "ì", "î", "ï": result += "i"
            case "ñ": result += "n"
            case "ç": result += "c"
            case "\u{0300}"..."\u{036F}": continue
            default: result += "_"
            }
        }
        return result
    }
}
