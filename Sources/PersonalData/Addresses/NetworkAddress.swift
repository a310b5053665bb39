/// Addresses of computers: four numbers up to 255 (RFC 791).
enum NetworkAddress {
    /// The address that starts exactly at an offset, or nil.
    static func finding(in bytes: TextBytes, at start: Int) -> Finding? {
        let dot = UInt8(ascii: ".")
        guard bytes[start - 1] != dot, !bytes.hasASCIILetter(at: start - 1) else { return nil }
        var position = start
        for part in 0..<4 {
            let digits = bytes.digits(from: position, atMost: 4)
            guard (1...3).contains(digits.count) else { return nil }
            let value = digits.reduce(0) { $0 * 10 + $1 }
            // Sections and versions count from 1: 2.1.3.4.
            guard value <= 255, part > 0 || value >= 10 else { return nil }
            position += digits.count
            if part < 3 {
                guard bytes[position] == dot else { return nil }
                position += 1
            }
        }
        if bytes[position] == dot, bytes.isDigit(at: position + 1) { return nil }
        return Finding(kind: .ipAddress, range: start..<position)
    }
}
