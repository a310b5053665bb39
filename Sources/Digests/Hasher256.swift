internal import CLibCrypto

/// SHA-256 of OpenSSL's libcrypto, which uses the processor's instructions for it.
struct Hasher256: ~Copyable {
    private let context = EVP_MD_CTX_new()

    init() {
        EVP_DigestInit_ex(context, EVP_sha256(), nil)
    }

    deinit {
        EVP_MD_CTX_free(context)
    }

    mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { _ = EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    }

    mutating func digest() -> ContentDigest {
        var result = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        result.withUnsafeMutableBufferPointer {
            _ = EVP_DigestFinal_ex(context, $0.baseAddress, &length)
        }
        return ContentDigest(hexadecimal: Hexadecimal.text(of: result))
    }
}
