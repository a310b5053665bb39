import Digests

extension Note {
    /// SHA-256 of the text as it would be shown, in hexadecimal: what an approval is given for. A text
    /// that changes has another.
    package var textDigest: String { ContentDigest(of: Array(text.utf8)).description }
}
