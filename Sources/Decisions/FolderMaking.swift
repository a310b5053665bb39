import Glibc
import Tables

/// Makes a folder that is not there.
enum FolderMaking {
    static func make(_ path: String) throws(TableError) {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw TableError(.writeFailed(String(cString: strerror(errno))))
        }
    }
}
