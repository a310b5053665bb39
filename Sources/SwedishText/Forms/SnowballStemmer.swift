import CStemmer

/// Snowball's rules for Swedish: endings off, by letters alone.
package final class SnowballStemmer {
    private let handle: OpaquePointer

    /// Nil where the library has no Swedish.
    package init?() {
        guard let handle = sb_stemmer_new("swedish", "UTF_8") else { return nil }
        self.handle = handle
    }

    deinit { sb_stemmer_delete(handle) }

    /// - Parameter word: In lower case.
    package func stem(of word: String) -> String {
        let bytes = Array(word.utf8)
        guard let count = Int32(exactly: bytes.count),
            let stem = sb_stemmer_stem(handle, bytes, count)
        else { return word }
        // It lies in the stemmer until the next word comes.
        let length = Int(sb_stemmer_length(handle))
        return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
    }
}
