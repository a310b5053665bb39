package import Tables

/// A file that may be shown, by its path in the folder of a pipeline.
package struct PublicFile: Sendable, Hashable {
    package let path: String
    package let input: TableInput

    /// - Parameter input: Named as a user knows it.
    package init(path: String, input: TableInput) {
        self.path = path
        self.input = input
    }

    /// Whether it may hold what was answered: forms are the same whatever that is.
    package static func isAudited(_ path: String) -> Bool {
        !path.hasPrefix("internal/") && !path.hasPrefix("forms/")
            && [".csv", ".html", ".json"].contains { path.hasSuffix($0) }
    }
}
