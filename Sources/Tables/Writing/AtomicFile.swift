import Glibc

/// Writes a file whole or not at all.
///
/// The content goes to a temporary file in the same folder, reaches the disk, and takes the name in
/// one step; then the folder reaches the disk. If anything fails before, the old file is as it was
/// and the temporary one is gone. A symbolic link is followed, so that it stays one.
package enum AtomicFile {
    /// - Parameters:
    ///   - mode: Permission bits such as 0o600; nil keeps those of the file that is there, and gives
    ///     a new one 0o644.
    /// - Throws: `.writeFailed` with the system's words.
    package static func write(
        _ bytes: [UInt8], to path: String, mode: UInt32? = nil
    ) throws(TableError) {
        var output = try Output(path, mode: mode)
        try output.write(bytes)
        try output.commit()
    }

    /// Writes what `body` writes; if it throws, the old file stays.
    package static func write<Result>(
        to path: String, mode: UInt32? = nil, _ body: (inout Output) throws -> Result
    ) throws -> Result {
        var output = try Output(path, mode: mode)
        let result = try body(&output)
        try output.commit()
        return result
    }

    /// The file being written. Unless it is committed, it leaves nothing behind.
    package struct Output: ~Copyable {
        private static let bufferSize = 256 * 1024

        private let target: String
        /// The path that the bytes lie under until they take the name, for programs that write a
        /// file themselves.
        package var temporaryPath: String { temporary }
        private let temporary: String
        private let descriptor: Int32
        private var buffer: [UInt8] = []
        private var isCommitted = false

        init(_ path: String, mode: UInt32?) throws(TableError) {
            target = Self.resolved(path)
            var status = stat()
            let isThere = stat(target, &status) == 0
            let (folder, name) = Self.parts(of: target)
            var template = Array("\(folder)/.\(name).XXXXXX".utf8CString)
            descriptor = mkstemp(&template)
            temporary = template.withUnsafeBufferPointer { buffer in
                buffer.baseAddress.map { String(cString: $0) } ?? ""
            }
            guard descriptor >= 0 else {
                throw TableError(.writeFailed(SystemError.text(errno)))
            }
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            let bits = mode ?? (isThere ? status.st_mode & 0o7777 : 0o644)
            guard fchmod(descriptor, bits) == 0 else {
                // Leaving the initialiser by throwing does not run deinit.
                let code = errno
                _ = close(descriptor)
                _ = unlink(temporary)
                throw TableError(.writeFailed(SystemError.text(code)))
            }
        }

        deinit {
            _ = close(descriptor)
            if !isCommitted { _ = unlink(temporary) }
        }

        package mutating func write(_ bytes: [UInt8]) throws(TableError) {
            buffer += bytes
            if buffer.count >= Self.bufferSize { try flush() }
        }

        package mutating func write(_ text: String) throws(TableError) {
            buffer += text.utf8
            if buffer.count >= Self.bufferSize { try flush() }
        }

        private mutating func flush() throws(TableError) {
            var done = 0
            while done < buffer.count {
                let count = buffer.withUnsafeBytes { bytes in
                    Glibc.write(
                        descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
                }
                if count < 0 {
                    if errno == EINTR { continue }
                    throw TableError(.writeFailed(SystemError.text(errno)))
                }
                done += count
            }
            buffer.removeAll(keepingCapacity: true)
        }

        /// Has what was written so far on the disk, so that little can still go wrong.
        package mutating func settle() throws(TableError) {
            try flush()
            guard fsync(descriptor) == 0 else {
                throw TableError(.writeFailed(SystemError.text(errno)))
            }
        }

        mutating func commit() throws(TableError) {
            try flush()
            guard fsync(descriptor) == 0, rename(temporary, target) == 0 else {
                throw TableError(.writeFailed(SystemError.text(errno)))
            }
            isCommitted = true
            try Self.syncFolder(of: target)
        }

        /// The name must survive a power cut too, and it lies in the folder.
        private static func syncFolder(of path: String) throws(TableError) {
            let descriptor = open(parts(of: path).folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard descriptor >= 0 else {
                // A folder one may write in but not list: nothing more can be done.
                return
            }
            defer { _ = close(descriptor) }
            // Some file systems cannot do this for folders and say EINVAL.
            guard fsync(descriptor) == 0 || errno == EINVAL else {
                throw TableError(.writeFailed(SystemError.text(errno)))
            }
        }

        /// The folder, `/` or `.` where the path names none, and the file's own name.
        private static func parts(of path: String) -> (folder: String, name: String) {
            guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
            let name = String(path[path.utf8.index(after: slash)...])
            return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
        }

        private static func resolved(_ path: String) -> String {
            guard let real = realpath(path, nil) else { return path }
            defer { free(real) }
            return String(cString: real)
        }
    }
}
