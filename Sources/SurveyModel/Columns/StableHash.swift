/// FNV-1a, 64 bits: tells texts apart from one run to the next, and protects against nothing.
package struct StableHash: Sendable, Hashable {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    package init() {}

    /// Adds a text, set apart from the next one.
    package mutating func add(_ text: String) {
        for byte in text.utf8 { mix(byte) }
        mix(0xff)  // never part of UTF-8
    }

    private mutating func mix(_ byte: UInt8) {
        state ^= UInt64(byte)
        state &*= 0x0000_0100_0000_01b3
    }

    /// Sixteen hexadecimal digits.
    package var digits: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Of some texts.
    package static func digits(of texts: [String]) -> String {
        var hash = StableHash()
        for text in texts { hash.add(text) }
        return hash.digits
    }
}
