internal import Glibc
import Tables

/// Output/<pipeline>: what may be shown, and beside it `internal/` with what may not.
///
/// A new result replaces the old one in one step; whenever the machine stops, either the whole
/// old one or the whole new one is there, and `internal/` is never lost.
package struct OutputFolder: Sendable, Hashable {
    let parent: String
    let name: String

    package var path: String { parent + "/" + name }
    /// Whether there is a result, whole or half.
    package var isThere: Bool { exists(path) }
    package var internalPath: String { path + "/internal" }
    /// Where the next result is put together.
    private var next: String { parent + "/." + name + ".next" }
    /// Where the last one stands for the moment between two renames.
    private var previous: String { parent + "/." + name + ".previous" }

    /// Why the folder could not be made or changed, in the system's words.
    package struct Failure: Error, Sendable, Hashable {
        package let path: String
        package let reason: String

        init(_ path: String, errno code: Int32) {
            self.path = path
            reason = String(cString: strerror(code))
        }

        init(_ path: String, _ error: TableError) {
            self.path = path
            reason = error.words
        }
    }

    /// Keeps other runs of the pipeline out as long as the lock lives; nil while one is under way.
    func lock() throws(Failure) -> RunLock? {
        try make(parent, mode: 0o755)
        return try RunLock(at: parent + "/." + name + ".lock")
    }

    /// Makes the folders, and mends what a run that was stopped half-way left behind. Only under
    /// the lock: what another run has under way looks the same.
    func prepare() throws(Failure) {
        // Stopped between the two renames of `publish`: the old result is back where it was.
        if !exists(path), exists(previous) { try rename(previous, path) }
        try make(path, mode: 0o755)
        for leftover in [next, previous] {
            if exists(leftover + "/internal"), !exists(internalPath) {
                try rename(leftover + "/internal", internalPath)
            }
            try remove(leftover)
        }
        try make(internalPath, mode: 0o700)
        guard chmod(internalPath, 0o700) == 0 else { throw Self.failure(internalPath) }
        // Files of ours there have no such names; these were being written when a run was stopped.
        for entry in entries(of: internalPath) where entry.hasPrefix(".") {
            try remove(internalPath + "/" + entry)
        }
    }

    /// Puts new files in place of everything but `internal/`.
    func publish(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) {
        try remove(next)
        try make(next, mode: 0o755)
        for file in files {
            let target = next + "/" + file.path
            let folder = target.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            try make(folder.joined(separator: "/"), mode: 0o755)
            try write(file.bytes, to: target)
        }
        try rename(internalPath, next + "/internal")
        try rename(path, previous)
        try rename(next, path)
        try synchronize(parent)
        try remove(previous)
    }

    /// Writes a file of `internal/`, readable by its owner only.
    func writeInternal(_ bytes: [UInt8], as file: String) throws(Failure) {
        do {
            try AtomicFile.write(bytes, to: internalPath + "/" + file, mode: 0o600)
        } catch {
            throw Failure(internalPath + "/" + file, error)
        }
    }

    /// The bytes of a file below the folder; nil where there is none.
    func read(_ file: String) -> [UInt8]? {
        try? TableInput(path: path + "/" + file).bytes(limit: 1 << 30)
    }

    /// Whether a file below the folder is there.
    func has(_ file: String) -> Bool { exists(path + "/" + file) }

    /// Removes a file of `internal/` that is no longer true.
    func removeInternal(_ file: String) {
        _ = unlink(internalPath + "/" + file)
    }

    // MARK: The system

    private func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        do {
            try AtomicFile.write(bytes, to: path, mode: 0o644)
        } catch {
            throw Failure(path, error)
        }
    }

    private func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    private func make(_ folder: String, mode: mode_t) throws(Failure) {
        try Self.makeFolder(folder, mode: mode)
    }

    /// Makes a folder and those above it, where they are not there.
    static func makeFolder(_ folder: String, mode: mode_t = 0o755) throws(Failure) {
        guard !folder.isEmpty else { return }
        var status = stat()
        if stat(folder, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else {
                throw Failure(folder, errno: ENOTDIR)
            }
            return
        }
        let above = folder.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        try makeFolder(above.joined(separator: "/"))
        guard mkdir(folder, mode) == 0 || errno == EEXIST else { throw failure(folder) }
    }

    private func rename(_ from: String, _ to: String) throws(Failure) {
        guard Glibc.rename(from, to) == 0 else { throw Self.failure(from) }
    }

    private func synchronize(_ folder: String) throws(Failure) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY)
        guard descriptor >= 0 else { throw Self.failure(folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Self.failure(folder) }
    }

    private func remove(_ path: String) throws(Failure) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        // A link is removed itself; what it points at is somebody else's.
        guard status.st_mode & S_IFMT == S_IFDIR else {
            guard unlink(path) == 0 else { throw Self.failure(path) }
            return
        }
        for entry in entries(of: path) { try remove(path + "/" + entry) }
        guard rmdir(path) == 0 else { throw Self.failure(path) }
    }

    private func entries(of folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
                    String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private static func failure(_ path: String) -> Failure {
        Failure(path, errno: errno)
    }
}
