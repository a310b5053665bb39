/// What stands in the tables and charts of a page, read from its bytes as anyone can.
///
/// Knows just enough of HTML for pages that were written by a program: tags with quoted attributes,
/// entities, no scripts.
struct PageScanner {
    struct Cell: Hashable {
        /// As it is read, with what is only spoken.
        var text = ""
        /// The column's heading, where the cell names it.
        var heading = ""
        /// Texts of attributes in it that could hold a number.
        var attributes: [String] = []
        /// Whether a symbol or words say that nothing is shown.
        var isHidden: Bool { text.contains("..") }
    }

    struct Row: Hashable {
        var title = ""
        var cells: [Cell] = []
    }

    /// Rows with a heading of their own, in the order of the page.
    private(set) var rows: [[Row]] = []
    /// A text in somebody's own words, and what stands below it of whoever wrote.
    struct Quote: Hashable {
        var text = ""
        var label = ""
    }

    private(set) var quotes: [Quote] = []
    /// Texts of charts.
    private(set) var chartTexts: [String] = []

    init(_ bytes: [UInt8]) {
        var place = 0
        var row = Row()
        var isTitle = false
        var cell: Cell?
        var chartText: String?
        var quoted: WritableKeyPath<Quote, String>?
        while place < bytes.count {
            let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            if open > place, cell != nil || isTitle || chartText != nil || quoted != nil {
                let text = Self.decoded(bytes[place..<open])
                cell?.text += text
                chartText? += text
                if isTitle { row.title += text }
                if let quoted, !quotes.isEmpty { quotes[quotes.count - 1][keyPath: quoted] += text }
            }
            guard open < bytes.count else { break }
            let tag = Tag(bytes, at: open)
            place = tag.end
            switch tag.name {
            case "table": rows.append([])
            case "tr": row = Row()
            case "/tr":
                if !row.cells.isEmpty, !rows.isEmpty { rows[rows.count - 1].append(row) }
            case "th": isTitle = tag.attributes["scope"] == "row"
            case "/th": isTitle = false
            case "td": cell = Cell(heading: Self.decoded(tag.attributes["data-label"] ?? ""))
            case "/td":
                if let cell { row.cells.append(cell) }
                cell = nil
            case "blockquote":
                quotes.append(Quote())
                quoted = \.text
            case "figcaption": quoted = \.label
            case "figure", "/blockquote", "/figcaption": quoted = nil
            case "text": chartText = ""
            case "/text":
                if let text = chartText { chartTexts.append(text) }
                chartText = nil
            default: break
            }
            if cell != nil { cell?.attributes += tag.telling.map(Self.decoded) }
        }
    }

    /// A tag and where the text goes on.
    private struct Tag {
        var name = ""
        var attributes: [String: String] = [:]
        var end: Int

        /// Values of attributes that are more than form.
        var telling: [String] {
            attributes.filter { !Self.ofForm.contains($0.key) }.sorted { $0.key < $1.key }
                .map(\.value)
        }

        private static let ofForm: Set<String> = [
            "class", "data-label", "role", "scope", "colspan", "rowspan", "href", "id", "headers",
            "aria-hidden", "style", "lang",
        ]

        init(_ bytes: [UInt8], at start: Int) {
            var place = start + 1
            func isName(_ byte: UInt8) -> Bool {
                byte != UInt8(ascii: ">") && byte > UInt8(ascii: " ")
                    && byte != UInt8(ascii: "=")
            }
            func word() -> String {
                let first = place
                while place < bytes.count, isName(bytes[place]) { place += 1 }
                return String(decoding: bytes[first..<place], as: UTF8.self).lowercased()
            }
            name = word()
            if name.hasPrefix("!") || name.hasPrefix("style") || name.hasPrefix("script") {
                end = Self.skipped(name, bytes, place)
                return
            }
            while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
                let key = word()
                guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else {
                    if key.isEmpty { place += 1 }
                    continue
                }
                place += 1
                guard place < bytes.count else { break }
                let quote = bytes[place]
                guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                    attributes[key] = word()
                    continue
                }
                let first = place + 1
                place = bytes[first...].firstIndex(of: quote) ?? bytes.count
                attributes[key] = String(decoding: bytes[first..<place], as: UTF8.self)
                place += 1
            }
            end = min(place + 1, bytes.count)
        }

        /// The end of what is no part of a page's text.
        private static func skipped(_ name: String, _ bytes: [UInt8], _ place: Int) -> Int {
            let close = name.hasPrefix("!") ? ">" : "</" + name
            var place = place
            while place < bytes.count, !bytes[place...].starts(with: close.utf8) { place += 1 }
            return min(place + close.utf8.count, bytes.count)
        }
    }

    // MARK: Text

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        decoded(String(decoding: bytes, as: UTF8.self))
    }

    /// Entities as characters, any space as one.
    private static func decoded(_ text: String) -> String {
        guard text.contains("&") else { return text }
        let parts = text.split(separator: "&", omittingEmptySubsequences: false)
        var result = String(parts[0])
        for part in parts.dropFirst() {
            guard let end = part.firstIndex(of: ";"), let character = entity(part[..<end]) else {
                result += "&" + part
                continue
            }
            result += String(character) + part[part.index(after: end)...]
        }
        return result
    }

    private static func entity(_ name: Substring) -> Character? {
        let named: [Substring: Character] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
            "shy": "\u{AD}",
        ]
        if let character = named[name] { return character }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let code =
            digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
        return code.flatMap(Unicode.Scalar.init).map(Character.init)
    }
}
