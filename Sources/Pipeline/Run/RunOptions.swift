package import Dialogue

/// What a run is asked to do.
package struct RunOptions: Sendable, Hashable {
    /// Pipelines to run; empty for all.
    package var pipelines: [String] = []
    /// Only tell what would be done.
    package var isDryRun = false
    /// Write unrounded, unhidden figures to `internal/` too.
    package var includesInternal = false
    /// The day by which a plan tells what is late; nil for the plan's own.
    package var date: Day?
    /// Release what is made, instead of leaving it a draft.
    package var release: ReleaseRequest?

    package init() {}
}
