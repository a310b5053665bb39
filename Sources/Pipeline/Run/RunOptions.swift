/// What a run is asked to do.
package struct RunOptions: Sendable, Hashable {
    /// Pipelines to run; empty for all.
    package var pipelines: [String] = []
    /// Only tell what would be done.
    package var isDryRun = false
    /// Write unrounded, unhidden figures to `internal/` too.
    package var includesInternal = false

    package init() {}
}
