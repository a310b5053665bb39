/// Codes one line: the loop all ingestion waits for.
///
/// Each way gives the number of closed cells that are empty; nil where the line is not regular, has too
/// many or too few cells, or one that is not known.
struct LineCoding {
    let text: UnsafeRawBufferPointer
    let plans: UnsafeBufferPointer<KnownCells.Plan>
    let finder: CellCodes.Finder
    let destination: CellCodes.Destination
    let places: UnsafeMutableBufferPointer<PlacedCell>

    /// So many bytes behind a line `plain` reads.
    static let reach = max(PlainCells.reach, CellKey.reach)

    /// A line without quotation marks, `reach` bytes or more before the end of the text.
    func plain(_ line: Range<Int>, separator: UInt8) -> Int? {
        guard let text = text.baseAddress else { return nil }
        return code(line, PlainCells(text, line, separator: separator))
    }

    /// Any regular line.
    func regular(_ line: Range<Int>, separator: UInt8) -> Int? {
        code { LineCells(text, line, separator: separator).forEachCell($0) }
    }

    /// A line that libcsv has split; without quotation marks, and `reach` bytes or more before the end of
    /// the text, if it is plain.
    func told(
        _ line: Range<Int>, _ lengths: UnsafeBufferPointer<RecordSplitter.Length>, isPlain: Bool
    ) -> Int? {
        guard lengths.count == plans.count else { return nil }
        let cells = ToldCells(text, line, lengths: lengths)
        return isPlain ? code(line, cells) : code { cells.forEachCell($0) }
    }

    @inline(__always)
    private func code(_ line: Range<Int>, _ ends: some PlainCellEnds) -> Int? {
        guard let text = text.baseAddress else { return nil }
        var cells = ends
        var start = line.lowerBound
        var emptyCount = 0
        for plan in plans {
            let end = cells.next()
            let count = end &- start
            // The cell before was the line's last.
            guard count >= 0 else { return nil }
            switch plan.kind {
            case .passed: break
            case .placed:
                places[Int(plan.group)] = PlacedCell(Range(uncheckedBounds: (start, end)))
            case .closed:
                let code: UInt16
                if count == 1 {
                    code = finder.code(
                        of: text.load(fromByteOffset: start, as: UInt8.self),
                        group: Int(plan.group))
                    guard code > 0 else { return nil }
                } else if count == 0 {
                    code = plan.emptyCode
                    destination.states[Int(plan.target)] = destination.empty
                    emptyCount &+= 1
                } else {
                    code = finder.code(of: text + start, count: count, group: Int(plan.group))
                    guard code > 0 else { return nil }
                }
                destination.codes[Int(plan.target)] = code
            }
            start = end &+ 1
        }
        // No cell is left.
        return start == line.upperBound &+ 1 ? emptyCount : nil
    }

    @inline(__always)
    private func code(
        _ forEachCell: (_ visit: (Range<Int>, LineCells.Form) -> Bool) -> Bool
    ) -> Int? {
        var index = 0
        var emptyCount = 0
        let isTaken = forEachCell { place, form in
            guard index < plans.count else { return false }
            let plan = plans[index]
            index &+= 1
            switch plan.kind {
            case .passed: return true
            case .placed:
                places[Int(plan.group)] = PlacedCell(place, isDoubled: form == .doubled)
                return true
            case .closed: break
            }
            if form == .doubled { return false }
            guard !place.isEmpty else {
                destination.codes[Int(plan.target)] = plan.emptyCode
                destination.states[Int(plan.target)] = destination.empty
                emptyCount &+= 1
                return true
            }
            let code = finder.code(of: place, in: text, group: Int(plan.group))
            guard code > 0 else { return false }
            destination.codes[Int(plan.target)] = code
            return true
        }
        return isTaken && index == plans.count ? emptyCount : nil
    }
}
