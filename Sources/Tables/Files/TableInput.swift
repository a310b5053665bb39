/// Where bytes come from: a file, or memory.
///
/// Finding the encoding reads everything once before the records are read, so pipes and devices are
/// refused.
package struct TableInput: Sendable, Hashable {
    enum Origin: Sendable, Hashable {
        case file(path: String)
        case memory([UInt8])
    }

    /// The name shown to the user.
    package let name: String
    let origin: Origin
    /// How many bytes are fetched at a time. Records do not depend on it.
    let blockSize: Int
    /// What is known of its text already.
    private var inspected: InspectedFile?

    /// Tuned on survey exports: larger blocks gain nothing.
    package static let defaultBlockSize = 64 * 1024

    /// - Parameter name: Shown in messages instead of the path.
    package init(path: String, name: String? = nil, blockSize: Int = defaultBlockSize) {
        self.name = name ?? path
        origin = .file(path: path)
        self.blockSize = max(1, blockSize)
    }

    /// A file that was inspected before; if it has changed since then, it is looked through anew.
    package init(_ file: InspectedFile, path: String, name: String? = nil) {
        self.init(path: path, name: name)
        inspected = file
    }

    /// The text's encoding, where the file is still the one that was inspected.
    var knownSurvey: TextSurvey? {
        guard let inspected, case .file(let path) = origin,
            inspected.state == FileState(path: path)
        else { return nil }
        return inspected.text
    }

    package init(name: String, bytes: [UInt8], blockSize: Int = defaultBlockSize) {
        self.name = name
        origin = .memory(bytes)
        self.blockSize = max(1, blockSize)
    }

    /// Everything, undecoded; for small files.
    ///
    /// - Throws: what opening and reading throw, and `.recordTooLarge` above the limit.
    package func bytes(limit: Int = 64 << 20) throws(TableError) -> [UInt8] {
        var stream = try ByteStream(self)
        var all: [UInt8] = []
        while try stream.read(into: &all) > 0 {
            guard all.count <= limit else { throw TableError(.recordTooLarge(limit: limit)) }
        }
        return all
    }
}
