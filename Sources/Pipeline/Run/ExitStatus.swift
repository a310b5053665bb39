/// How a command ended, as the shell sees it.
package enum ExitStatus: Int32, Sendable, Hashable {
    case done = 0
    /// A stage failed, a file was refused, or a quality limit was passed.
    case failed = 1
    /// The command or a definition is wrong.
    case definition = 2
    /// `--dry-run` found work to do.
    case workRemains = 3
    /// Stopped by disclosure control or a missing approval.
    case stopped = 4

    /// The graver of two, for several pipelines in one run.
    func joined(with other: ExitStatus) -> ExitStatus {
        if self == .done || (self == .workRemains && other != .done) { return other }
        return self
    }
}
