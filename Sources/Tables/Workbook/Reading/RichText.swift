/// Gathers the text of `si` and `is` elements: plain, or runs one after the other.
///
/// Phonetic runs (`rPh`), which say how a text is pronounced, are no part of it.
struct RichText {
    private var bytes: [UInt8] = []
    private var isInText = false
    private var isInPhonetic = false

    mutating func start(_ name: PartElement) {
        switch name {
        case .t: isInText = !isInPhonetic
        case .rPh: isInPhonetic = true
        default: break
        }
    }

    mutating func end(_ name: PartElement) {
        switch name {
        case .t: isInText = false
        case .rPh: isInPhonetic = false
        default: break
        }
    }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>, limit: Int) throws(TableError) {
        guard isInText else { return }
        bytes += text
        guard bytes.count <= limit else { throw TableError(.workbook(.tooLarge(limit: limit))) }
    }

    /// Appends what was gathered, and begins anew.
    mutating func move(to target: inout [UInt8]) {
        let start = target.count
        target += bytes
        EscapedText.unescape(&target, from: start)
        bytes.removeAll(keepingCapacity: true)
    }
}
