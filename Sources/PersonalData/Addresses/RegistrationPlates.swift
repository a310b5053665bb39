/// Swedish registration numbers of vehicles: three letters, two digits, and a digit or a letter.
///
/// Held apart by a space they look like many codes, so then a word on vehicles has to stand in the text.
enum RegistrationPlates {
    static func ranges(in bytes: TextBytes, _ words: [Word]) -> [Range<Int>] {
        let speaksOfVehicles = words.contains { $0.classes.contains(.vehicle) }
        return words.compactMap { word in
            guard word.range.count == 3, word.isUppercase,
                word.range.allSatisfy({ isPlateLetter(bytes[$0]) }),
                !bytes.isDigit(at: word.range.lowerBound - 1)
            else { return nil }
            var position = word.range.upperBound
            if bytes[position] == UInt8(ascii: " ") {
                guard speaksOfVehicles else { return nil }
                position += 1
            }
            guard bytes.isDigit(at: position), bytes.isDigit(at: position + 1),
                bytes.isDigit(at: position + 2) || isPlateLetter(bytes[position + 2])
            else { return nil }
            let end = position + 3
            guard !bytes.isDigit(at: end), !WordScanner.isLetter(bytes, at: end),
                bytes[end] != UInt8(ascii: "-")
            else { return nil }
            return word.range.lowerBound..<end
        }
    }

    /// I, Q, V, Å, Ä and Ö are not used.
    private static func isPlateLetter(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") && !"IQV".utf8.contains(byte)
    }
}
