/// A number as a page prints it: `1 383`, `+1,0`, `67 %`.
struct PageNumber: Hashable {
    let value: Double
    let decimals: Int
    let isPercent: Bool

    /// The numbers in a text; digits that are part of a word are none.
    static func all(in text: String) -> [PageNumber] {
        let characters = Array(text)
        var found: [PageNumber] = []
        var place = 0
        while place < characters.count {
            guard characters[place].isWholeNumber else {
                place += 1
                continue
            }
            let isWord = place > 0 && characters[place - 1].isLetter
            var (digits, decimals) = ("", 0)
            scan: while place < characters.count {
                let character = characters[place]
                let next = place + 1 < characters.count ? characters[place + 1] : " "
                switch character {
                case _ where character.isWholeNumber:
                    digits += character.wholeNumberValue.map(String.init) ?? ""
                    if decimals > 0 { decimals += 1 }
                case ",", ".":
                    guard decimals == 0, next.isWholeNumber else { break scan }
                    digits += "."
                    decimals = 1
                // A space that does not break divides thousands.
                case "\u{A0}", "\u{202F}", "\u{2009}":
                    guard next.isWholeNumber, decimals == 0 else { break scan }
                default: break scan
                }
                place += 1
            }
            let rest = characters[place...].drop { $0.isWhitespace }
            guard !isWord, characters[safe: place]?.isLetter != true, let value = Double(digits)
            else { continue }
            // `83 % (61–94)`: the limits are per cent as well.
            let isLimit = found.last?.isPercent == true
            found.append(
                PageNumber(
                    value: value, decimals: max(decimals - 1, 0),
                    isPercent: rest.first == "%" || isLimit))
        }
        return found
    }

    /// Whether it is one of some numbers, printed with its decimals.
    func isPrinted(of numbers: Set<PublishedValues.Value>) -> Bool {
        // Most are printed as they stand.
        let own = isPercent ? value / 100 : value
        if numbers.contains(.init(own)) || numbers.contains(.init(-own)) { return true }
        var half = isPercent ? 0.005 : 0.5
        for _ in 0..<decimals { half /= 10 }
        // A whole number of people is never a rounded one.
        guard decimals > 0 || isPercent else { return false }
        return numbers.contains { abs(abs($0.number) - own) <= half + 1e-9 }
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}
