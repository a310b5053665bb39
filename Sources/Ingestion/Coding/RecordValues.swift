import SurveyModel

/// The values of one record, sorted to the export columns they belong to.
///
/// Filled by the reader of a table or of JSON; what is coded does not know which.
struct RecordValues {
    /// What stands under one export column.
    enum Slot: Sendable, Hashable {
        case absent
        /// Bytes of `bytes`.
        case text(Range<Int>)
        /// Positions in `items`.
        case list(Range<Int>)
        /// A JSON object or a nested list where a value was expected; its bytes.
        case structure(Range<Int>)
    }

    /// UTF-8 that the ranges point into.
    var bytes: [UInt8] = []
    /// Parallel to the shape's columns.
    private(set) var slots: [Slot]
    /// Those of them that hold something.
    private(set) var filled: [Int] = []
    private var isFilled: [Bool]
    /// Whether they were filled in the order of their numbers.
    private(set) var isInOrder = true
    /// The elements of lists.
    var items: [Range<Int>] = []
    /// Parallel to the shape's own columns of the tool; nil where the record has nothing there.
    var system: [Range<Int>?]

    init(columns: Int, system: Int) {
        slots = Array(repeating: .absent, count: columns)
        isFilled = Array(repeating: false, count: columns)
        self.system = Array(repeating: nil, count: system)
    }

    mutating func clear() {
        if !filled.isEmpty {
            for place in filled.indices {
                slots[filled[place]] = .absent
                isFilled[filled[place]] = false
            }
            filled.removeAll(keepingCapacity: true)
            isInOrder = true
        }
        system.withUnsafeMutableBufferPointer { $0.update(repeating: nil) }
        if !items.isEmpty { items.removeAll(keepingCapacity: true) }
    }

    @inline(__always)
    mutating func fill(_ index: Int, with slot: Slot) {
        if !isFilled[index] {
            isFilled[index] = true
            if let last = filled.last, last > index { isInOrder = false }
            filled.append(index)
        }
        slots[index] = slot
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// What one of the tool's own columns says, as `NormalizedText` writes it; nil where it is blank.
    func systemText(_ column: Int) -> String? {
        guard let range = system[column] else { return nil }
        // Nearly all are ids and codes, of which nothing has to be changed.
        if NormalizedText.isNormal(bytes.span.extracting(range)) {
            return range.isEmpty ? nil : text(range)
        }
        return isBlank(range) ? nil : NormalizedText.normalize(text(range))
    }

    /// Whether there is nothing but white space, no-break spaces included.
    func isBlank(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            case 0xC2 where index + 1 < range.upperBound && bytes[index + 1] == 0xA0: index += 2
            default: return false
            }
        }
        return true
    }
}
