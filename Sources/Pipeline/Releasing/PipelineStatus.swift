package import Decisions

/// How far a pipeline has come; no number of any answer is in it.
package struct PipelineStatus: Sendable, Hashable {
    package enum State: String, Sendable, Hashable {
        /// Nothing has been made.
        case none
        case draft
        /// What lies in Output/ is what was released.
        case released
    }

    package let pipeline: String
    package let state: State
    /// The last release; nil before the first.
    package let last: Release?
    /// Files that have changed, come or gone since the result was made.
    package let changed: [String]
    /// How many facts about small groups can be worked out from what lies in Output/; nil where it was
    /// not audited.
    package let leaks: Int?
    /// Stages that the next run would work on.
    package let remaining: [Stage]
}

extension Runner {
    /// How far each pipeline asked for has come.
    package func status() -> (statuses: [PipelineStatus], exit: ExitStatus) {
        var statuses: [PipelineStatus] = []
        let exit = forEachChosen { definition, run in
            do {
                let outlook = try run.outlook()
                statuses.append(
                    PipelineStatus(
                        pipeline: definition.name,
                        state: outlook.isCurrent ? .released : outlook.hasResult ? .draft : .none,
                        last: outlook.last, changed: outlook.changed, leaks: outlook.leaks,
                        remaining: outlook.stages.filter { !outlook.done.contains($0) }))
                return .done
            } catch {
                return run.told(error)
            }
        }
        return (statuses, exit)
    }
}
