extension Dialect {
    /// Records looked at when the separator is decided.
    private static let trialRecords = 200

    /// The dialect of a text, decided from its beginning.
    ///
    /// A `sep=x` line decides. Else every candidate that stands in the header outside quotation
    /// marks is tried on the records that follow, and the one under which the most records have as
    /// many cells as the header wins; equal shares: the one with more cells. A table of one column
    /// takes the candidate that splits the fewest records.
    ///
    /// - Parameters:
    ///   - sample: The first 64 KiB of the text as UTF-8, without byte order mark.
    ///   - isWhole: Whether that is all of it; else the last record is left out.
    package static func detect(in sample: ArraySlice<UInt8>, isWhole: Bool) -> Dialect {
        let announced = separatorLine(in: sample)
        let body = sample[(announced?.end ?? sample.startIndex)...]
        if let announced {
            let shape = RecordShape(of: body, separator: announced.separator, isWhole: isWhole)
            return Dialect(
                separator: announced.separator, lineEnd: shape.lineEnd, hasSeparatorLine: true)
        }
        let trials = candidates.map { separator in
            (separator, RecordShape(of: body, separator: separator, isWhole: isWhole))
        }
        let wide = trials.filter { $0.1.headerWidth > 1 }
        guard let first = wide.first else {
            let narrow = trials.reduce(trials[0]) { $1.1.sameWidth > $0.1.sameWidth ? $1 : $0 }
            return Dialect(separator: narrow.0, lineEnd: narrow.1.lineEnd)
        }
        let best = wide.dropFirst().reduce(first) { best, next in
            next.1.score > best.1.score ? next : best
        }
        return Dialect(
            separator: best.0, lineEnd: best.1.lineEnd, isCertain: best.1.isRegular)
    }

    /// `sep=x` alone on the first line, in any case, with or without quotation marks around it.
    private static func separatorLine(
        in sample: ArraySlice<UInt8>
    ) -> (separator: UInt8, end: Int)? {
        let line = sample.prefix { $0 != 0x0A && $0 != 0x0D }
        var text = line
        if text.count == 7, text.first == 0x22, text.last == 0x22 {
            text = text.dropFirst().dropLast()
        }
        guard text.count == 5, let separator = text.last, separator < 0x80,
            text.prefix(4).elementsEqual("sep=".utf8, by: { $0 | 0x20 == $1 | 0x20 })
        else { return nil }
        let isLetterOrDigit =
            (0x30...0x39).contains(separator) || (0x61...0x7A).contains(separator | 0x20)
        guard !isLetterOrDigit, separator != 0x22, separator != 0 else { return nil }
        var end = line.endIndex
        if end < sample.endIndex {
            let isCarriageReturn = sample[end] == 0x0D
            end += 1
            if isCarriageReturn, end < sample.endIndex, sample[end] == 0x0A { end += 1 }
        }
        return (separator, end)
    }

    /// What the first records look like under one separator.
    private struct RecordShape {
        private(set) var headerWidth = 0
        /// Records after the header, blank ones left out, and those of them as wide as it.
        private(set) var records = 0
        private(set) var sameWidth = 0
        private var ends: [LineEnd: Int] = [:]

        /// Four records in five: a few ragged ones must not overrule the header.
        var isRegular: Bool { records == 0 || sameWidth * 5 >= records * 4 }
        /// The share of regular records first, then the width.
        var score: Double {
            let share = records == 0 ? 1 : Double(sameWidth) / Double(records)
            return (isRegular ? 1_000_000 : 0) + share * Double(headerWidth)
        }
        var lineEnd: LineEnd {
            let seen = [LineEnd.lf, .crlf, .cr].filter { ends[$0, default: 0] > 0 }
            return seen.count > 1 ? .mixed : seen.first ?? .lf
        }

        init(of text: ArraySlice<UInt8>, separator: UInt8, isWhole: Bool) {
            var width = 1
            var length = 0
            var isQuoted = false
            var isFieldStart = true
            var isJustClosed = false
            var index = text.startIndex
            while index < text.endIndex, records < Dialect.trialRecords {
                let byte = text[index]
                index += 1
                // A doubled quotation mark closes and opens again: the same in the end.
                let mayOpen = isFieldStart || isJustClosed
                isJustClosed = false
                if isQuoted {
                    if byte == 0x22 {
                        isQuoted = false
                        isJustClosed = true
                    }
                    length += 1
                } else if byte == 0x22, mayOpen {
                    isQuoted = true
                    isFieldStart = false
                    length += 1
                } else if byte == separator {
                    width += 1
                    length += 1
                    isFieldStart = true
                } else if byte == 0x0A || byte == 0x0D {
                    var end = LineEnd.lf
                    if byte == 0x0D {
                        // Nobody knows what follows a CR on the edge of a sample.
                        guard index < text.endIndex || isWhole else { break }
                        end = .cr
                        if index < text.endIndex, text[index] == 0x0A {
                            index += 1
                            end = .crlf
                        }
                    }
                    ends[end, default: 0] += 1
                    if length > 0 { take(width) }
                    (width, length, isFieldStart) = (1, 0, true)
                } else {
                    isFieldStart = false
                    length += 1
                }
            }
            if length > 0, isWhole || headerWidth == 0 { take(width) }
        }

        private mutating func take(_ width: Int) {
            if headerWidth == 0 {
                headerWidth = width
            } else {
                records += 1
                if width == headerWidth { sameWidth += 1 }
            }
        }
    }
}
