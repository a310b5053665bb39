import SurveyModel

/// Digests of everything that each stage depends on; the same key means the same result.
enum StageKeys {
    static func compile(
        _ survey: CompiledDefinition, _ definition: PipelineDefinition
    ) -> String {
        digest(["compile", Version.current, survey.loaded.digest.description])
    }

    static func ingest(_ compile: String, _ sources: [SourceFile]) -> String {
        digest(
            ["ingest", compile]
                + sources.flatMap { [$0.path, $0.digest, $0.format ?? "", $0.wave ?? ""] })
    }

    /// Depends on the answers that count, not on the files they came in: a new export of the
    /// same answers changes nothing from here on.
    static func tally(_ compile: String, _ answers: String) -> String {
        digest(["tally", compile, answers])
    }

    static func report(
        _ tally: String, _ accounting: FateCounts, _ definition: PipelineDefinition,
        _ sources: [SourceFile], _ options: RunOptions
    ) -> String {
        digest(
            ["report", tally] + Fate.allCases.map { "\($0.rawValue) \(accounting[$0])" }
                + definition.reports.map(\.rawValue) + sources.flatMap { [$0.path, $0.digest] }
                + [definition.survey, options.includesInternal ? "internal" : ""])
    }

    private static func digest(_ parts: [String]) -> String {
        ContentDigest(of: parts).description
    }
}

/// The version of Lagesbild; a new one may compute or write differently, so stages depend on it.
package enum Version {
    package static let current = "0.1.0"
}
