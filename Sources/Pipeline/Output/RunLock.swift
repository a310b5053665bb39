internal import Glibc

/// Keeps two runs of one pipeline from writing at once; let go when the process ends, however.
///
/// The file lies beside the pipeline's folder, since what is in the folder moves while it is
/// replaced.
struct RunLock: ~Copyable {
    private let descriptor: Int32

    /// - Returns: nil when another run holds it.
    /// - Throws: what keeps the file from being made.
    init?(at path: String) throws(OutputFolder.Failure) {
        let opened = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw OutputFolder.Failure(path, errno: errno) }
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
