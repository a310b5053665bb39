package import SurveyModel

extension ColumnLayout {
    /// Sixteen hex digits that change when a column or a code is added, removed, renamed or moved.
    ///
    /// Travels in a response file, so that one made with an older form can be told apart. Texts do
    /// not count. FNV-1a, 64 bits; it tells versions apart and protects against nothing.
    package var fingerprint: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func mix(_ text: String) {
            for byte in text.utf8 {
                hash ^= UInt64(byte)
                hash &*= 0x0000_0100_0000_01b3
            }
            hash ^= 0xff  // never part of UTF-8: separates the texts
            hash &*= 0x0000_0100_0000_01b3
        }
        for column in columns {
            mix(column.name)
            for category in column.categories { mix(category.code) }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
