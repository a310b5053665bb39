import Tables

extension TableError {
    /// What the system said where a file could not be written.
    var words: String {
        if case .writeFailed(let words) = reason { words } else { String(describing: reason) }
    }
}
