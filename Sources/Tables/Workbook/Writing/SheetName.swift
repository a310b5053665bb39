/// What Excel accepts as the name of a sheet.
enum SheetName {
    /// Whether a name can be used, after those in `taken`.
    ///
    /// Upper and lower case count as the same; Excel keeps `History` for itself.
    static func isUsable(_ name: String, taken: Set<String>) -> Bool {
        let folded = name.lowercased()
        return !name.isEmpty && name.utf16.count <= WorkbookBounds.sheetNameLength
            && !name.unicodeScalars.contains(where: isForbidden)
            // Programs disagree on whether codes in a name are decoded.
            && EscapedText.escaped(name) == name
            && name.first != "'" && name.last != "'"
            && folded != "history" && !taken.contains(folded)
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "[", "]", ":", "*", "?", "/", "\\": true
        default: scalar.value < 0x20
        }
    }
}
