internal import CLibCrypto

/// HMAC-SHA-256 (RFC 2104, FIPS 180-4) under a secret of 32 bytes: recognises a text that comes again
/// and tells nobody what it was.
package struct KeyedDigest: Sendable {
    private static let length = 32

    private let secret: [UInt8]

    /// A secret of the system's random numbers; nil where it has none to give.
    package init?() {
        var bytes = [UInt8](repeating: 0, count: Self.length)
        guard RAND_bytes(&bytes, Int32(Self.length)) == 1 else { return nil }
        secret = bytes
    }

    /// - Parameter hexadecimal: The secret, 64 digits; nil for anything else.
    package init?(hexadecimal: String) {
        guard let bytes = Hexadecimal.bytes(of: hexadecimal), bytes.count == Self.length else {
            return nil
        }
        secret = bytes
    }

    /// The secret, to be kept.
    package var hexadecimal: String { Hexadecimal.text(of: secret) }

    /// Of several texts, each set apart from the next, in hexadecimal.
    package func digest(of parts: [String]) -> String {
        var message: [UInt8] = []
        // The length in front keeps ["ab", "c"] and ["a", "bc"] apart.
        for part in parts { message += "\(part.utf8.count):\(part)".utf8 }
        var result = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        _ = HMAC(
            EVP_sha256(), secret, Int32(secret.count), message, message.count, &result, &length)
        return Hexadecimal.text(of: result)
    }
}
