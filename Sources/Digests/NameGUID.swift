internal import CLibCrypto

/// A version 5 UUID (RFC 9562, 5.5): the same for the same name in the same namespace.
package struct NameGUID: Sendable, Hashable, CustomStringConvertible {
    /// 36 characters, lower case.
    package let description: String
    private let bytes: [UInt8]

    /// Of a URL.
    package init(url: String) {
        self.init(
            url,
            in: [
                0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4,
                0x30, 0xC8,
            ])
    }

    /// Of a name in the namespace that this one is.
    package func guid(of name: String) -> NameGUID { NameGUID(name, in: bytes) }

    private init(_ name: String, in namespace: [UInt8]) {
        let message = namespace + Array(name.utf8)
        var digest = [UInt8](repeating: 0, count: 20)
        var length: UInt32 = 0
        EVP_Digest(message, message.count, &digest, &length, EVP_sha1(), nil)
        digest[6] = digest[6] & 0x0F | 0x50
        digest[8] = digest[8] & 0x3F | 0x80
        bytes = Array(digest.prefix(16))
        let digits = Hexadecimal.text(of: bytes)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(index) { text += "-" }
            text.append(digit)
        }
        description = text
    }
}
