/// What cells were seen to mean, laid out to be looked up for every cell of a file.
///
/// It remembers what others found and judges nothing itself. Columns with the same values are one group
/// and share what is known, so that all of it stays in the processor's nearest memory. A cell of one byte
/// is looked up by the byte; others by a hash whose multiplier is chosen so that the few labels of a
/// scale never meet. One table for every kind of file.
package struct CellCodes: Sendable {
    /// Where the codes of a record go, by target.
    package struct Destination {
        /// A byte each.
        let states: UnsafeMutableRawBufferPointer
        let codes: UnsafeMutableBufferPointer<UInt16>
        /// The state of a target that has an answer, and of one that has none.
        let answered: UInt8
        let empty: UInt8

        package init(
            states: UnsafeMutableRawBufferPointer, codes: UnsafeMutableBufferPointer<UInt16>,
            answered: UInt8, empty: UInt8
        ) {
            self.states = states
            self.codes = codes
            self.answered = answered
            self.empty = empty
        }
    }

    /// Cells beyond this in one group, and longer ones, are not remembered: ever new spellings must not
    /// take memory without end.
    static let capacity = 2048
    static let longest = 1024

    /// By group, 256 places each, the codes of cells of one byte; 0 where it is not known.
    private var singles: [UInt16]
    private var dictionaries: [CellDictionary]
    private var memory = CellDictionary.Memory()
    private let shapes = CellKey.Shape.all

    package init(groups: Int) {
        // Never empty: then each has an address.
        let groups = max(groups, 1)
        singles = Array(repeating: 0, count: groups << 8)
        dictionaries = Array(repeating: CellDictionary(), count: groups)
        for index in dictionaries.indices { dictionaries[index].begin(in: &memory) }
    }

    /// Remembers the code of a cell of a group's columns; codes are above 0. One that is known keeps its
    /// code.
    package mutating func learn(
        _ code: UInt16, for range: Range<Int>, of bytes: [UInt8], group: Int
    ) {
        guard code > 0, !range.isEmpty, range.count <= Self.longest,
            dictionaries[group].count < Self.capacity,
            self.code(of: range, in: bytes, group: group) == 0
        else { return }
        if range.count == 1 {
            singles[group << 8 + Int(bytes[range.lowerBound])] = code
            return
        }
        bytes.withUnsafeBytes { bytes in
            let cell = UnsafeRawBufferPointer(rebasing: bytes[range])
            dictionaries[group].learn(CellKey(cell), cell, code, in: &memory)
        }
    }

    /// The code of a cell; 0 where it is not known.
    package func code(of range: Range<Int>, in bytes: [UInt8], group: Int) -> UInt16 {
        guard !range.isEmpty else { return 0 }
        return bytes.withUnsafeBytes { bytes in
            withFinder { $0.code(of: range, in: bytes, group: group) } ?? 0
        }
    }

    /// Codes the cells of closed columns that were met before.
    ///
    /// - Parameters:
    ///   - places: By column of the file.
    ///   - unknown: Gets the positions among `columns` of the cells that were not.
    package func code(
        _ columns: [ClosedColumn], _ places: ArraySlice<CellPlace>, of bytes: [UInt8],
        into destination: Destination, unknown: inout [Int]
    ) {
        bytes.withUnsafeBytes { bytes in
            places.withUnsafeBufferPointer { places in
                columns.withUnsafeBufferPointer { columns in
                    _ = withFinder { finder in
                        for index in columns.indices {
                            let column = columns[index]
                            let place = places[column.file]
                            let code =
                                place.count == 0
                                ? column.emptyCode
                                : finder.code(of: place.range, in: bytes, group: column.group)
                            guard let code else { continue }
                            if code == 0 {
                                unknown.append(index)
                                continue
                            }
                            destination.codes[column.target] = code
                            if place.count > 0 {
                                destination.states[column.target] = destination.answered
                            }
                        }
                    }
                }
            }
        }
    }

    /// Calls with everything that is known, where it lies.
    @inline(__always)
    func withFinder<Result>(_ body: (Finder) -> Result) -> Result? {
        singles.withUnsafeBufferPointer { singles in
            dictionaries.withUnsafeBufferPointer { dictionaries in
                memory.slots.withUnsafeBufferPointer { slots in
                    memory.middles.withUnsafeBufferPointer { middles in
                        shapes.withUnsafeBufferPointer { shapes in
                            guard let singles = singles.baseAddress,
                                let dictionaries = dictionaries.baseAddress,
                                let slots = slots.baseAddress, let middles = middles.baseAddress,
                                let shapes = shapes.baseAddress
                            else { return nil }
                            return body(
                                Finder(
                                    singles: singles, dictionaries: dictionaries, slots: slots,
                                    middles: middles, shapes: shapes))
                        }
                    }
                }
            }
        }
    }

    /// What is known, for as long as nothing is learned.
    struct Finder {
        let singles: UnsafePointer<UInt16>
        let dictionaries: UnsafePointer<CellDictionary>
        let slots: UnsafePointer<CellDictionary.Slot>
        let middles: UnsafePointer<UInt8>
        let shapes: UnsafePointer<CellKey.Shape>

        /// The code of a cell of one byte; 0 where it is not known.
        @inline(__always)
        func code(of byte: UInt8, group: Int) -> UInt16 { singles[group &<< 8 &+ Int(byte)] }

        /// The code of a cell of two bytes or more; 0 where it is not known.
        ///
        /// - Parameter cell: Where it begins; `CellKey.reach` bytes from there may be read.
        @inline(__always)
        func code(of cell: UnsafeRawPointer, count: Int, group: Int) -> UInt16 {
            dictionaries[group].code(
                of: CellKey(cell, count: count, shapes), cell, slots, middles)
        }

        /// The code of any cell that is not empty, wherever it lies; 0 where it is not known.
        @inline(__always)
        func code(of range: Range<Int>, in text: UnsafeRawBufferPointer, group: Int) -> UInt16 {
            guard let base = text.baseAddress else { return 0 }
            if range.count == 1 { return code(of: text[range.lowerBound], group: group) }
            let cell = base + range.lowerBound
            if range.lowerBound &+ CellKey.reach <= text.count {
                return code(of: cell, count: range.count, group: group)
            }
            let key = CellKey(UnsafeRawBufferPointer(start: cell, count: range.count))
            return dictionaries[group].code(of: key, cell, slots, middles)
        }
    }
}
