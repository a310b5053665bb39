/// What the cells of a table's closed columns were seen to mean, laid out to be looked up for every
/// cell of a file.
///
/// It remembers what others found and judges nothing itself. A single digit is looked up by the digit;
/// other cells by a hash whose multiplier is chosen so that the few labels of a scale never meet.
/// Columns with the same values share what is known, so that all of it stays in the processor's
/// nearest memory.
package struct KnownCells: Sendable {
    /// A column of a table whose every cell is one closed answer.
    package struct Column: Sendable, Hashable {
        /// Position among the columns of the file.
        package let file: Int
        /// Where its code belongs.
        package let target: Int
        /// Where it belongs that a cell of it was not empty.
        package let flag: Int
        /// The code of an empty cell; nil where that is decided later.
        package let emptyCode: UInt16?
        /// Columns with the same number have the same codes for the same cells.
        package let group: Int

        package init(file: Int, target: Int, flag: Int, emptyCode: UInt16?, group: Int) {
            self.file = file
            self.target = target
            self.flag = flag
            self.emptyCode = emptyCode
            self.group = group
        }
    }

    /// Where the codes of a record go.
    package struct Destination {
        /// By target: set to `answered` where there is an answer, a byte each.
        let states: UnsafeMutableRawBufferPointer
        let answered: UInt8
        /// By target; set where a cell says something.
        let codes: UnsafeMutableBufferPointer<UInt16>
        /// By flag; set where a cell is not empty.
        let flags: UnsafeMutableBufferPointer<Bool>
        /// By number among the columns placed, where their cells lie.
        let places: UnsafeMutableBufferPointer<Range<Int>>

        package init(
            states: UnsafeMutableRawBufferPointer, answered: UInt8,
            codes: UnsafeMutableBufferPointer<UInt16>, flags: UnsafeMutableBufferPointer<Bool>,
            places: UnsafeMutableBufferPointer<Range<Int>>
        ) {
            self.states = states
            self.answered = answered
            self.codes = codes
            self.flags = flags
            self.places = places
        }
    }

    /// Cells beyond this in one dictionary are not remembered: ever new spellings must not grow it
    /// without end.
    static let capacity = 2048

    /// What is to be done with the cells of one column of the file.
    private struct Plan {
        enum Kind {
            /// The column answers nothing.
            case passed
            /// Its place is asked for.
            case placed
            case closed
        }

        var kind = Kind.passed
        var target: Int32 = 0
        var flag: Int32 = 0
        /// The dictionary, or the number among the columns whose places are asked for.
        var group: Int32 = 0
        /// 0 where an empty cell is settled later.
        var emptyCode: UInt16 = 0
    }

    /// By column of the file.
    private let plans: [Plan]
    /// By dictionary, sixteen places each, the codes of `0` to `9`; 0 where it is not known.
    private var digits: [UInt16]
    private var dictionaries: [CellDictionary]
    /// The places of all dictionaries.
    private var slots: [CellDictionary.Slot] = []

    /// - Parameters:
    ///   - placed: Numbers of the file's columns whose cells are not closed answers, but wanted.
    ///   - width: How many columns the file has.
    package init(_ columns: [Column], placed: [Int], width: Int) {
        var plans = [Plan](repeating: Plan(), count: width)
        for (index, column) in placed.enumerated() {
            plans[column] = Plan(kind: .placed, group: Int32(index))
        }
        for column in columns {
            plans[column.file] = Plan(
                kind: .closed, target: Int32(column.target), flag: Int32(column.flag),
                group: Int32(column.group), emptyCode: column.emptyCode ?? 0)
        }
        self.plans = plans
        let groups = (columns.map(\.group).max() ?? -1) + 1
        digits = Array(repeating: 0, count: groups * 16)
        dictionaries = Array(repeating: CellDictionary(), count: groups)
        for index in dictionaries.indices { dictionaries[index].begin(in: &slots) }
    }

    /// Remembers the code of a cell of a group's columns; codes are above 0.
    package mutating func learn(_ code: UInt16, for cell: ArraySlice<UInt8>, group: Int) {
        guard code > 0, let first = cell.first else { return }
        if cell.count == 1, first &- UInt8(ascii: "0") < 10 {
            digits[group << 4 + Int(first & 0x0F)] = code
            return
        }
        guard let key = CellKey(cell), dictionaries[group].count < Self.capacity else { return }
        dictionaries[group].learn(key, code, in: &slots)
    }

    /// Codes a record that is one line, if it is regular and every closed cell in it is known.
    ///
    /// - Returns: Whether it was, had a cell for every column, and an answer; if not, what was set
    ///   of the record is to be forgotten.
    package func code(_ line: TableLine, into destination: Destination) -> Bool {
        line.storage.withUnsafeBytes { bytes in
            plans.withUnsafeBufferPointer { plans in
                digits.withUnsafeBufferPointer { digits in
                    dictionaries.withUnsafeBufferPointer { dictionaries in
                        slots.withUnsafeBufferPointer { slots in
                            let known = Known(
                                plans: plans, digits: digits, dictionaries: dictionaries,
                                slots: slots)
                            return known.code(
                                bytes, LineCells(bytes, line.range, separator: line.separator),
                                into: destination)
                        }
                    }
                }
            }
        }
    }

    /// Everything that is known, where it lies: the loop all ingestion waits for.
    private struct Known {
        let plans: UnsafeBufferPointer<Plan>
        let digits: UnsafeBufferPointer<UInt16>
        let dictionaries: UnsafeBufferPointer<CellDictionary>
        let slots: UnsafeBufferPointer<CellDictionary.Slot>

        @inline(__always)
        func code(
            _ bytes: UnsafeRawBufferPointer, _ cells: LineCells, into destination: Destination
        ) -> Bool {
            var index = 0
            var answers = 0
            let isTaken = cells.forEachCell { place, form in
                guard index < plans.count else { return false }
                if case .doubled = form { return false }
                let plan = plans[index]
                index &+= 1
                switch plan.kind {
                case .passed: return true
                case .placed:
                    destination.places[Int(plan.group)] = place
                    return true
                case .closed: break
                }
                let target = Int(plan.target)
                guard !place.isEmpty else {
                    if plan.emptyCode > 0 { destination.codes[target] = plan.emptyCode }
                    return true
                }
                let code = code(of: place, in: bytes, group: Int(plan.group))
                guard code > 0 else { return false }
                destination.flags[Int(plan.flag)] = true
                destination.states[target] = destination.answered
                destination.codes[target] = code
                answers &+= 1
                return true
            }
            return isTaken && index == plans.count && answers > 0
        }

        /// 0 where it is not known.
        @inline(__always)
        private func code(
            of cell: Range<Int>, in bytes: UnsafeRawBufferPointer, group: Int
        ) -> UInt16 {
            let digit = bytes[cell.lowerBound] &- UInt8(ascii: "0")
            if cell.count == 1, digit < 10 { return digits[group << 4 &+ Int(digit)] }
            guard let key = CellKey(bytes, cell) else { return 0 }
            return dictionaries[group].code(of: key, in: slots)
        }
    }
}
