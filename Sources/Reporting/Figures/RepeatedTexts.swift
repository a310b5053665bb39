/// The texts of one column, or one member, in figure after figure: each is encoded once.
///
/// Most columns say the same as in the figure before; the others have few different texts.
struct RepeatedTexts {
    private var last = ""
    private var lastBytes: [UInt8] = []
    private var known: [String: [UInt8]] = [:]
    /// Texts beyond these are encoded each time.
    private static let capacity = 4096

    /// The text's bytes.
    ///
    /// - Parameter encode: Asked only for a text that is not known.
    mutating func bytes<Failure: Error>(
        of text: String, _ encode: (String) throws(Failure) -> [UInt8]
    ) throws(Failure) -> [UInt8] {
        if text == last, !lastBytes.isEmpty { return lastBytes }
        let bytes: [UInt8]
        if let found = known[text] {
            bytes = found
        } else {
            bytes = try encode(text)
            if known.count < Self.capacity { known[text] = bytes }
        }
        (last, lastBytes) = (text, bytes)
        return bytes
    }
}
