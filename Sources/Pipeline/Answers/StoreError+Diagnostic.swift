import Diagnostics
import ResponseStore

extension StoreError {
    /// What a user is told of it.
    ///
    /// - Parameter path: Of the store.
    func diagnostic(store path: String) -> Diagnostic {
        switch self {
        case .notThere: Diagnostic(.storeNotThere, facts: [.path: path])
        case .outdated(_, .damaged): Diagnostic(.storeDamaged, facts: [.path: path])
        case .outdated: Diagnostic(.storeOfOtherSurvey, facts: [.path: path])
        case .foreignFile: Diagnostic(.notAStore, facts: [.path: path])
        default: Diagnostic(.storeFailed, facts: [.reason: words, .path: path])
        }
    }

    /// What SQLite or the system said, without the names that only a programmer knows.
    var words: String {
        switch self {
        case .cannotOpen(_, let reason), .database(let reason): reason
        default: String(describing: self)
        }
    }
}
