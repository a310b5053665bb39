import Glibc
import Tables

/// What is done to the folder itself.
enum FolderMaking {
    /// Makes a folder that is not there.
    static func make(_ path: String) throws(TableError) {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw TableError(.writeFailed(String(cString: strerror(errno))))
        }
    }

    /// The names in a folder, in byte order; none where there is no such folder.
    static func entries(of path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
                        String(cString: $0)
                    }
                })
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Takes a file away that nothing depends on; one that stays does no harm.
    static func remove(_ path: String) { _ = unlink(path) }
}
