/// E-mail addresses, with letters of any alphabet on both sides of the `@`.
enum EmailAddresses {
    /// The ranges of all addresses, in order, without overlaps.
    static func ranges(in bytes: TextBytes) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var free = 0
        for at in bytes.atSigns {
            let start = startOfLocalPart(in: bytes, before: at, from: free)
            let end = endOfDomain(in: bytes, from: at + 1)
            if let end, start < at {
                ranges.append(start..<end)
                free = end
            }
        }
        return ranges
    }

    private static func startOfLocalPart(
        in bytes: TextBytes, before end: Int, from limit: Int
    ) -> Int {
        var start = end
        while let (scalar, length) = bytes.scalar(before: start), start - length >= limit {
            guard isWordCharacter(scalar) || localSigns.contains(scalar) else { break }
            start -= length
        }
        // A dot or dash in front belongs to the sentence.
        while start < end, bytes[start] == UInt8(ascii: ".") || bytes[start] == UInt8(ascii: "-") {
            start += 1
        }
        return start
    }

    /// At least two labels, the last of two letters or more; a full stop behind it is not included.
    private static func endOfDomain(in bytes: TextBytes, from start: Int) -> Int? {
        var end: Int?
        var position = start
        var labels = 0
        while true {
            let label = position
            var letters = 0
            var lastSolid = position
            while let (scalar, length) = bytes.scalar(at: position) {
                guard isWordCharacter(scalar) || scalar == "-" else { break }
                position += length
                if scalar != "-" { lastSolid = position }
                if scalar.properties.isAlphabetic { letters += 1 }
            }
            guard lastSolid > label else { return end }
            labels += 1
            if labels > 1, letters > 1 { end = lastSolid }
            guard position == lastSolid, bytes[position] == UInt8(ascii: ".") else { return end }
            position += 1
        }
    }

    private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
        }
        switch scalar.properties.generalCategory {
        // å may be written as a and a ring.
        case .nonspacingMark, .spacingMark: return true
        default: return scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
        }
    }

    private static let localSigns: Set<Unicode.Scalar> = [".", "_", "-", "+", "%"]
}
