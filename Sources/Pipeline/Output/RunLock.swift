internal import Glibc

/// Keeps two runs of one pipeline from writing at once; let go when the process ends, however.
struct RunLock: ~Copyable {
    private let descriptor: Int32

    /// - Returns: nil when another run holds it.
    init?(_ folder: OutputFolder) {
        let opened = open(folder.internalPath + "/run.lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard opened >= 0 else { return nil }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            close(opened)
            return nil
        }
        descriptor = opened
    }

    deinit {
        close(descriptor)
    }
}
