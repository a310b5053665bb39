/// The cells of one record: places in a buffer of their own, or in the text itself.
///
/// All of it is used again for the next record.
struct FieldArena: Sendable {
    /// A record with more cells than this is broken; spreadsheets stop at 16,384.
    static let maximumCells = 65_536

    private(set) var bytes: [UInt8] = []
    /// The first `count` are those of the record; the rest is room.
    private(set) var places: [CellPlace] = []
    private(set) var count = 0
    /// Whether the places are those of the text.
    private(set) var isInPlace = false
    private(set) var hasTooManyCells = false
    private(set) var longest = 0
    /// Cells with doubled quotation marks in them, while the places are those of the text.
    private var doubled: [Int] = []

    /// The cells of the record.
    var cells: ArraySlice<CellPlace> { places[..<count] }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        count = 0
        isInPlace = false
        hasTooManyCells = false
        longest = 0
        if !doubled.isEmpty { doubled.removeAll(keepingCapacity: true) }
    }

    /// A cell that was read leniently.
    mutating func append(_ cell: some Sequence<UInt8>, isQuoted: Bool, isNull: Bool) {
        let start = bytes.count
        if count < Self.maximumCells { bytes.append(contentsOf: cell) }
        add(CellPlace(start..<bytes.count, isNull: isNull, isQuoted: isQuoted))
    }

    /// A cell that stands in the text as it is, or but for doubled quotation marks.
    @inline(__always)
    mutating func append(_ place: Range<Int>, _ form: LineCells.Form) {
        switch form {
        case .plain: add(CellPlace(place, isNull: place.isEmpty))
        case .quoted: add(CellPlace(place, isNull: false, isQuoted: true))
        case .doubled:
            doubled.append(count)
            add(CellPlace(place, isNull: false, isQuoted: true))
        }
    }

    @inline(__always)
    private mutating func add(_ place: CellPlace) {
        guard count < Self.maximumCells else {
            hasTooManyCells = true
            return
        }
        if place.count > longest { longest = place.count }
        if count < places.count { places[count] = place } else { places.append(place) }
        count += 1
    }

    /// Ends a record whose cells were appended as places, none with doubled quotation marks.
    mutating func endInPlace() {
        isInPlace = true
    }

    /// Ends a record whose cells were appended as places of a line of the text.
    mutating func endInPlace(of text: [UInt8], _ line: Range<Int>) {
        endInPlace()
        guard !doubled.isEmpty else { return }
        isInPlace = false
        copy(text, line)
    }

    /// Moves the cells into the buffer, with one quotation mark for every two.
    private mutating func copy(_ text: [UInt8], _ line: Range<Int>) {
        bytes += text[line]
        for index in 0..<count { places[index] = places[index].moved(by: -line.lowerBound) }
        for index in doubled where index < count {
            let range = places[index].range
            let start = bytes.count
            DoubledQuotes.copy(range, of: &bytes)
            places[index] = CellPlace(start..<bytes.count, isNull: false, isQuoted: true)
        }
        longest = cells.reduce(0) { max($0, $1.count) }
    }

    /// Takes the cells that libcsv told the lengths of from where they lie in their record.
    mutating func take(_ cells: borrowing RecordSplitter, in text: [UInt8], _ record: Range<Int>) {
        text.withUnsafeBytes { text in
            _ = ToldCells(text, record, lengths: cells.lengths).forEachCell { place, form in
                append(place, form)
                return true
            }
        }
        hasTooManyCells = cells.hasTooManyCells
        endInPlace(of: text, record)
    }
}
