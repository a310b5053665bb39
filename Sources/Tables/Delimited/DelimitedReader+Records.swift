extension DelimitedReader {
    /// The lines that a record takes which begins with `first`, as far as quotation marks tell: an odd
    /// number of them leaves one open. `first` alone where the window does not hold the others, or none
    /// closes it soon: then libcsv decides.
    mutating func joined(_ first: PhysicalLine) -> JoinedLines {
        let start = cursor - window.base
        let content = start..<first.contentEnd - window.base
        guard ByteSearch.first(DoubledQuotes.mark, in: window.bytes, content) != nil else {
            return JoinedLines(contentEnd: first.contentEnd, end: first.end, hasQuotes: false)
        }
        let alone = JoinedLines(contentEnd: first.contentEnd, end: first.end, hasQuotes: true)
        var marks = ByteSearch.count(DoubledQuotes.mark, in: window.bytes, content)
        guard !marks.isMultiple(of: 2) else { return alone }
        var search = lineEnds
        var joined = alone
        repeat {
            guard joined.lines < JoinedLines.most,
                let next = search.find(from: joined.end, in: window),
                next.contentEnd - cursor <= limits.cell, next.end - cursor <= limits.record
            else { return alone }
            marks += ByteSearch.count(
                DoubledQuotes.mark, in: window.bytes,
                joined.end - window.base..<next.contentEnd - window.base)
            joined.contentEnd = next.contentEnd
            joined.end = next.end
            joined.lines += 1
        } while !marks.isMultiple(of: 2)
        lineEnds = search
        return joined
    }

    /// Offers the lines of a record to the sink; whether it was taken.
    mutating func offer(
        _ next: JoinedLines, to sink: inout some TableSink & ~Copyable
    ) -> Bool {
        let content = cursor - window.base..<next.contentEnd - window.base
        let flow = offer(content, hasQuotes: next.hasQuotes, lengths: nil, to: &sink)
        guard let flow else { return false }
        cursor = next.end
        line += next.lines
        summary.endsWithoutLineEnd = false
        accept(flow)
        return true
    }

    /// Offers a record that libcsv has split; whether it was taken.
    private mutating func offerSplit(
        _ content: Range<Int>, to sink: inout some TableSink & ~Copyable
    ) -> Bool {
        guard !splitter.hasTooManyCells else { return false }
        let flow = offer(
            content, hasQuotes: splitter.hasQuotes, lengths: splitter.lengths, to: &sink)
        guard let flow else { return false }
        accept(flow)
        return true
    }

    /// Offers a record to the sink, where no byte of the file needs a closer look.
    private mutating func offer(
        _ content: Range<Int>, hasQuotes: Bool,
        lengths: UnsafeBufferPointer<RecordSplitter.Length>?,
        to sink: inout some TableSink & ~Copyable
    ) -> ReadingFlow? {
        guard !mayHaveZeroByte, !mayHaveMojibake, width != nil, !content.isEmpty,
            content.count <= limits.cell
        else { return nil }
        let offset = window.originalOffset(at: window.base + content.lowerBound)
        let end = window.originalOffset(at: window.base + content.upperBound)
        return sink.receive(
            TableLine(
                line: recordLine, byteOffset: offset, byteCount: end - offset,
                storage: window.bytes, range: content, separator: dialect.separator,
                hasQuotes: hasQuotes, lengths: lengths))
    }

    /// A record that was offered has been taken.
    private mutating func accept(_ flow: ReadingFlow) {
        summary.records += 1
        if flow == .stop { summary.isStopped = true }
        begin()
    }

    /// Hands over the record that has just ended and begins the next.
    mutating func complete(contentEnd: Int, into sink: inout some TableSink & ~Copyable) {
        let raw = recordStart - window.base..<max(contentEnd, recordStart) - window.base
        if splitter.isEnded {
            if offerSplit(raw, to: &sink) { return }
            arena.take(splitter, in: window.bytes, raw)
        }
        if arena.longest > limits.cell {
            return giveUp(.fieldTooLarge(limit: limits.cell), upTo: cursor, into: &sink)
        }
        handOver(raw, notes: [], into: &sink)
    }

    /// What holds for strictly and leniently read records alike.
    private mutating func handOver(
        _ raw: Range<Int>, notes: RecordNotes, into sink: inout some TableSink & ~Copyable
    ) {
        if arena.hasTooManyCells {
            return refuse(.tooManyColumns(limit: FieldArena.maximumCells), raw, into: &sink)
        }
        if mayHaveZeroByte, ByteSearch.contains(0, in: window.bytes, raw) {
            return refuse(.nulByte, raw, into: &sink)
        }
        var notes = notes
        if mayHaveMojibake, Mojibake.occurs(in: window.bytes, raw) { notes.insert(.mojibake) }
        if !notes.isEmpty {
            for kind in TableWarning.Kind.allCases where notes.contains(RecordNotes(kind)) {
                tally.note(kind, line: recordLine)
            }
        }
        if width == nil, arena.count > 0 { width = arena.count }
        let offset = window.originalOffset(at: window.base + raw.lowerBound)
        let end = window.originalOffset(at: window.base + raw.upperBound)
        summary.records += 1
        let flow = sink.receive(
            TableRecord(
                line: recordLine, byteOffset: offset, byteCount: end - offset, notes: notes,
                arena: arena, text: window.bytes, rawRange: raw))
        if flow == .stop { summary.isStopped = true }
        begin()
    }

    /// Refuses a record whose end is known: reading goes on after it.
    private mutating func refuse(
        _ reason: TableError.Reason, _ raw: Range<Int>,
        into sink: inout some TableSink & ~Copyable
    ) {
        report(reason, raw, into: &sink)
        begin()
    }

    private mutating func report(
        _ reason: TableError.Reason, _ raw: Range<Int>,
        into sink: inout some TableSink & ~Copyable
    ) {
        let offset = window.originalOffset(at: window.base + raw.lowerBound)
        let end = window.originalOffset(at: window.base + raw.upperBound)
        summary.faults += 1
        let fault = RecordFault(
            TableError(reason, line: recordLine, byteOffset: offset), line: recordLine,
            byteOffset: offset, byteCount: end - offset, raw: window.bytes[raw])
        if sink.receive(fault) == .stop { summary.isStopped = true }
    }

    /// Refuses the first physical line of a record that does not end where it should, and reads on
    /// at the second. The lines it had swallowed are under suspicion.
    mutating func giveUp(
        _ reason: TableError.Reason, upTo end: Int, into sink: inout some TableSink & ~Copyable
    ) {
        splitter.reset()
        report(
            reason, recordStart - window.base..<firstLineContentEnd - window.base, into: &sink)
        suspectUntil = max(suspectUntil, end)
        summary.lines = max(summary.lines, line - 1)
        cursor = firstLineEnd
        line = recordLine + 1
        begin()
    }

    /// A record, or a single line, longer than allowed.
    mutating func giveUpTooLong(
        _ next: PhysicalLine, into sink: inout some TableSink & ~Copyable
    ) throws(TableError) {
        let isFirstLine = firstLineEnd == next.end
        giveUp(.recordTooLarge(limit: limits.record), upTo: next.end, into: &sink)
        guard isFirstLine, !next.isEnded else { return }
        // The line goes on: let it pass by without keeping it.
        while true {
            cursor = window.base + window.bytes.count
            recordStart = cursor
            guard try window.refill(keepingFrom: cursor) else { break }
            if let rest = try nextLine(), rest.isEnded {
                cursor = rest.end
                break
            }
        }
        begin()
    }

    /// The strict reading stopped at a quotation mark in `next`: tries the lenient one.
    mutating func reread(upTo next: PhysicalLine, into sink: inout some TableSink & ~Copyable) {
        guard !splitter.isOutOfMemory else {
            return giveUp(.outOfMemory, upTo: next.end, into: &sink)
        }
        splitter.reset()
        let isSuspect = recordStart < suspectUntil
        let start = recordStart - window.base
        // The whole of it may only have blanks too many: an inner quotation mark several lines
        // down is more likely a sign that one was lost above.
        if !isSuspect, next.end > firstLineEnd {
            let outcome = LenientSplit.split(
                window.bytes, start..<next.contentEnd - window.base,
                separator: dialect.separator, into: &arena)
            if case .whole(let notes) = outcome, notes == .blanksAfterQuote, isExpectedWidth {
                return accept(notes, through: next, into: &sink)
            }
        }
        let outcome = LenientSplit.split(
            window.bytes, start..<firstLineContentEnd - window.base,
            separator: dialect.separator, into: &arena)
        switch outcome {
        case .whole(let notes):
            guard !isSuspect, isExpectedWidth, arena.longest <= limits.cell else {
                let reason: TableError.Reason =
                    notes.contains(.strayQuote) ? .strayQuote : .textAfterClosingQuote
                return giveUp(reason, upTo: next.end, into: &sink)
            }
            let first = PhysicalLine(
                contentEnd: firstLineContentEnd, end: firstLineEnd,
                isEnded: next.isEnded || firstLineEnd < next.end)
            line = recordLine
            accept(notes, through: first, into: &sink)
        case .broken(let reason): giveUp(reason, upTo: next.end, into: &sink)
        }
    }

    /// The first record sets the width and has none to keep to.
    private var isExpectedWidth: Bool { width.map { $0 == arena.count } ?? true }

    private mutating func accept(
        _ notes: RecordNotes, through last: PhysicalLine,
        into sink: inout some TableSink & ~Copyable
    ) {
        cursor = last.end
        line += 1
        summary.endsWithoutLineEnd = !last.isEnded
        handOver(
            recordStart - window.base..<last.contentEnd - window.base, notes: notes, into: &sink)
    }
}
