/// Breaks a label into lines that fit.
enum TextLines {
    /// - Parameters:
    ///   - width: What a line may take.
    ///   - limit: The most lines; what does not fit ends in an ellipsis. The whole text always
    ///     stands in the chart's table.
    /// - Returns: At least one line, each no wider than `width` by `TextWidth`.
    static func wrapped(
        _ text: String, width: Double, size: Double, isBold: Bool = false, limit: Int = 3
    ) -> [String] {
        var lines: [String] = []
        var line = ""
        func fits(_ candidate: String) -> Bool {
            TextWidth.of(candidate, size: size, isBold: isBold) <= width
        }
        // A space that does not break stays as it is, as in `1 200 000`.
        let words = text.split { $0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" }
        for word in words.map(String.init) {
            let joined = line.isEmpty ? word : line + " " + word
            if fits(joined) {
                line = joined
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = word
            while !fits(line), lines.count <= limit {
                let head = fittingHead(of: line, fits)
                lines.append(head)
                line.removeFirst(head.count)
            }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        guard lines.count > limit else { return lines }
        var kept = Array(lines.prefix(limit))
        var last = kept.removeLast()
        while !last.isEmpty, !fits(last + "…") { last.removeLast() }
        return kept + [last + "…"]
    }

    /// One line, cut with an ellipsis where it must be.
    static func single(_ text: String, width: Double, size: Double, isBold: Bool = false) -> String
    {
        wrapped(text, width: width, size: size, isBold: isBold, limit: 1)[0]
    }

    /// As many characters of a long word as fit, at least one.
    private static func fittingHead(of word: String, _ fits: (String) -> Bool) -> String {
        var head = ""
        for character in word {
            guard head.isEmpty || fits(head + String(character)) else { break }
            head.append(character)
        }
        return head
    }
}
