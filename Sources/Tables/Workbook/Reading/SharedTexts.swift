/// The texts that cells refer to by number.
final class SharedTexts: PartHandler {
    let root = PartElement.sst
    private(set) var texts: [String] = []
    private let limits: WorkbookLimits
    private var current = RichText()
    private var bytes = 0

    // How Swift stores a text: up to 15 bytes in place, else behind a header.
    private static let inPlace = 15
    private static let header = 32

    init(limits: WorkbookLimits) { self.limits = limits }

    func start(_ name: PartElement, _ attributes: borrowing XMLAttributes) {
        current.start(name)
    }

    func end(_ name: PartElement) throws(TableError) {
        current.end(name)
        guard name == .si else { return }
        let text = current.take()
        let length = text.utf8.count
        bytes += MemoryLayout<String>.size + (length > Self.inPlace ? length + Self.header : 0)
        guard bytes <= limits.text else {
            throw TableError(.workbook(.tooLarge(limit: limits.text)))
        }
        texts.append(text)
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableError) {
        try current.append(bytes, limit: limits.text)
    }
}
