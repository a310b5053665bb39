/// The texts that cells refer to by number.
final class SharedTexts: PartHandler {
    let root = PartElement.sst
    private(set) var texts = TextHeap()
    private let limits: WorkbookLimits
    private var current = RichText()

    init(limits: WorkbookLimits) { self.limits = limits }

    func start(_ name: PartElement, _ attributes: borrowing XMLAttributes) {
        current.start(name)
    }

    func end(_ name: PartElement) throws(TableError) {
        current.end(name)
        guard name == .si else { return }
        texts.append { current.move(to: &$0) }
        guard texts.size <= limits.text else {
            throw TableError(.workbook(.tooLarge(limit: limits.text)))
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableError) {
        try current.append(bytes, limit: limits.text)
    }
}
