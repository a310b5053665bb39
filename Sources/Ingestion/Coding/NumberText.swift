/// Numbers as people and spreadsheets write them, brought to one form.
enum NumberText {
    enum Reading: Sendable, Hashable {
        /// Digits with a point before decimals, no superfluous zeros: `-3.5`.
        case number(String)
        /// `1,234`: a thousand and more, or little more than one.
        case ambiguous
        case notANumber
    }

    /// Digits beyond this are no measurement; also keeps every value exact in arithmetic.
    static let mostDigits = 15

    /// - Parameter text: May have a decimal comma or point, and spaces between thousands.
    static func read(_ text: String) -> Reading {
        var digits: [UInt8] = []
        var point: Int?
        var groups: [Int] = []
        var isNegative = false
        var isComma = false
        let scalars = trimmed(text)
        guard !scalars.isEmpty else { return .notANumber }
        for (place, scalar) in scalars.enumerated() {
            switch scalar {
            case "0"..."9": digits.append(UInt8(scalar.value))
            case "-", "\u{2212}", "+":
                guard place == 0 else { return .notANumber }
                isNegative = scalar != "+"
            case ".", ",":
                guard point == nil else { return .notANumber }
                point = digits.count
                isComma = scalar == ","
            case _ where scalar.properties.isWhitespace:
                guard point == nil else { return .notANumber }
                groups.append(digits.count)
            default: return .notANumber
            }
        }
        guard !digits.isEmpty, point != digits.count || !isComma else { return .notANumber }
        let whole = digits.prefix(point ?? digits.count)
        let decimals = digits.dropFirst(whole.count)
        guard areThousands(groups, of: whole.count) else { return .notANumber }
        if isComma, groups.isEmpty, decimals.count == 3, (1...3).contains(whole.count),
            whole.first != UInt8(ascii: "0")
        {
            return .ambiguous
        }
        return form(whole, decimals, isNegative: isNegative)
    }

    private static func form(
        _ whole: ArraySlice<UInt8>, _ decimals: ArraySlice<UInt8>, isNegative: Bool
    ) -> Reading {
        let zero = UInt8(ascii: "0")
        let head = whole.drop { $0 == zero }
        var tail = decimals
        while tail.last == zero { tail.removeLast() }
        guard head.count + tail.count <= mostDigits else { return .notANumber }
        guard !head.isEmpty || !tail.isEmpty else { return .number("0") }
        let front = head.isEmpty ? "0" : String(decoding: head, as: UTF8.self)
        let back = tail.isEmpty ? "" : "." + String(decoding: tail, as: UTF8.self)
        return .number((isNegative ? "-" : "") + front + back)
    }

    /// Every gap stands a multiple of three digits from the end.
    private static func areThousands(_ gaps: [Int], of count: Int) -> Bool {
        gaps.allSatisfy { $0 > 0 && $0 < count && (count - $0) % 3 == 0 }
    }

    private static func trimmed(_ text: String) -> ArraySlice<Unicode.Scalar> {
        var scalars = Array(text.unicodeScalars)[...]
        while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        return scalars
    }
}
