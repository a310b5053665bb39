/// The texts that cells refer to by number.
final class SharedTexts: PartHandler {
    let root = "sst"
    private(set) var texts: [String] = []
    private let limits: WorkbookLimits
    private var current = RichText()
    private var bytes = 0

    init(limits: WorkbookLimits) { self.limits = limits }

    func start(_ name: String, _ attributes: borrowing XMLAttributes) {
        current.start(name)
    }

    func end(_ name: String) throws(TableError) {
        current.end(name)
        guard name == "si" else { return }
        guard texts.count < limits.cells else {
            throw TableError(.workbook(.tooMany(.texts, limit: limits.cells)))
        }
        let text = current.take()
        bytes += text.utf8.count
        guard bytes <= limits.text else {
            throw TableError(.workbook(.tooLarge(limit: limits.text)))
        }
        texts.append(text)
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableError) {
        try current.append(bytes, limit: limits.text)
    }
}
