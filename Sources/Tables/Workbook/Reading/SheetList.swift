/// The part that names the sheets of a workbook.
final class SheetList: PartHandler {
    struct Entry {
        let name: String
        let relationship: String
    }

    let root = PartElement.workbook
    private(set) var entries: [Entry] = []
    /// Whether dates count from 1904, as on the first Macintosh.
    private(set) var countsFrom1904 = false
    private var isInSheets = false

    func start(_ name: PartElement, _ attributes: borrowing XMLAttributes) {
        switch name {
        case .workbookPr: countsFrom1904 = ["1", "true", "on"].contains(attributes["date1904"])
        case .sheets: isInSheets = true
        case .sheet:
            guard isInSheets else { return }
            entries.append(
                Entry(
                    name: EscapedText.unescaped(attributes["name"] ?? ""),
                    relationship: attributes.relationship ?? ""))
        default: break
        }
    }

    func end(_ name: PartElement) {
        if name == .sheets { isInSheets = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
