/// What a cell's number stands for, by the format it is shown in.
enum NumberFormat: UInt8, Sendable, Hashable {
    case number
    case date
    case dateTime
    case time
    /// Hours, minutes or seconds that may exceed a day, `[h]:mm`.
    case duration

    /// Formats that every workbook has (ISO/IEC 29500-1, 18.8.30), those of East Asia included.
    init(builtIn id: Int) {
        switch id {
        case 14...17, 27...31, 36, 50...58: self = .date
        case 18...21, 32...35, 45, 47: self = .time
        case 22: self = .dateTime
        case 46: self = .duration
        default: self = .number
        }
    }

    /// A format that the workbook defines, by the letters outside quotation marks, brackets and
    /// escapes. Only the first section counts, the one for positive numbers.
    init(code: String) {
        var letters: Set<Character> = []
        var isElapsed = false
        var rest = Array(code.lowercased())[...]
        while let character = rest.popFirst(), character != ";" {
            switch character {
            case "\\", "_", "*": rest = rest.dropFirst()
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                if let unit = inside.first, "hms".contains(unit), inside.allSatisfy({ $0 == unit })
                {
                    isElapsed = true
                }
            case "a" where rest.starts(with: "m/pm"): rest = rest.dropFirst(4)
            case "a" where rest.starts(with: "/p"): rest = rest.dropFirst(2)
            case "g" where rest.starts(with: "eneral"): rest = rest.dropFirst(6)
            case "d", "h", "m", "s", "y": letters.insert(character)
            default: break
            }
        }
        let hasTime = letters.contains("h") || letters.contains("s")
        // An m is a month, unless it stands beside hours or seconds.
        let hasDate =
            letters.contains("d") || letters.contains("y") || letters.contains("m") && !hasTime
        self =
            switch (hasDate, hasTime) {
            case _ where isElapsed: .duration
            case (true, true): .dateTime
            case (true, false): .date
            case (false, true): .time
            case (false, false): .number
            }
    }
}
