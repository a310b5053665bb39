/// The number formats of the cell styles.
final class CellStyles: PartHandler {
    let root = PartElement.styleSheet
    /// By the number that cells have as their style.
    private(set) var formats: [NumberFormat] = []
    private var custom: [Int: NumberFormat] = [:]
    private var isInCellFormats = false

    func start(_ name: PartElement, _ attributes: borrowing XMLAttributes) {
        switch name {
        case .numFmt:
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
            custom[id] = NumberFormat(code: attributes["formatCode"] ?? "")
        case .cellXfs: isInCellFormats = true
        case .xf:
            guard isInCellFormats else { return }
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            formats.append(custom[id] ?? NumberFormat(builtIn: id))
        default: break
        }
    }

    func end(_ name: PartElement) {
        if name == .cellXfs { isInCellFormats = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
