/// A file to be written under `Output/<pipeline>/`.
package struct OutputFile: Sendable, Hashable {
    /// Path below the pipeline's folder, `/` between parts: ASCII, relative, without `..`.
    package let path: String
    package let bytes: [UInt8]

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
