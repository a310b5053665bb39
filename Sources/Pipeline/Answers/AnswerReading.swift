package import Diagnostics
import Digests
import FormSchemas
import Ingestion
import ResponseStore
import SurveyModel
import Tables
import Tally

/// Files of answers to a survey read outside any pipeline: to see what is understood of them, or
/// into a store of their own.
package struct AnswerReading: Sendable {
    private let definition: SurveyDefinition
    private let project: Project
    private let format: String?
    private let wave: String?
    private let usesScanner: Bool

    /// - Parameters:
    ///   - format: Name of an export format; nil to find it.
    ///   - wave: Nil for the survey's own.
    ///   - usesScanner: As in `IngestOptions`.
    package init(
        _ definition: SurveyDefinition, format: String? = nil, wave: String? = nil,
        usesScanner: Bool = true, in project: Project = Project()
    ) {
        self.usesScanner = usesScanner
        self.definition = definition
        self.project = project
        self.format = format
        self.wave = wave
    }

    /// Reads the files, into the store where one is named; what it holds already is not read again.
    package func read(
        _ paths: [String], store path: String?, report: (RunEvent) -> Void
    ) -> ExitStatus {
        do {
            let files = try sources(paths)
            try path.map { try load(files, into: store(at: $0, for: .collection), report) }
                ?? tryOut(files, report)
            return .done
        } catch {
            Self.diagnostics(of: error, path).forEach { report(.diagnostic($0)) }
            return (error as? RunStop)?.status ?? .failed
        }
    }

    /// Takes files out of a store again; what they had replaced counts once more.
    ///
    /// - Parameter paths: As they were read, or of the same bytes.
    package func withdraw(
        _ paths: [String], store path: String, report: (RunEvent) -> Void
    ) -> ExitStatus {
        do {
            let store = try store(at: path, for: .existing)
            let held = try store.sources().map(\.description)
            var gone: Set<String> = []
            for path in paths {
                let digest = try? ContentDigest.ofFile(project.path(path)).digest.description
                let found = held.filter { $0.path == path || $0.sha256 == digest }
                guard !found.isEmpty else {
                    throw RunStop([
                        Diagnostic(
                            .fileNotHeld,
                            facts: [
                                .path: path,
                                .list: held.map(\.path).joined(separator: ", "),
                            ])
                    ])
                }
                gone.formUnion(found.map(\.sha256))
            }
            let kept = held.map(\.sha256).filter { !gone.contains($0) }
            try store.retain(only: kept)
            try tell(try store.resolve(order: kept), fresh: [], report)
            return .done
        } catch {
            Self.diagnostics(of: error, path).forEach { report(.diagnostic($0)) }
            return (error as? RunStop)?.status ?? .failed
        }
    }

    private func tell(
        _ stored: [StoredSource], fresh: Set<String>, _ report: (RunEvent) -> Void
    ) throws {
        for source in stored {
            report(
                .sourceRead(
                    SourceSummary(source, isNew: fresh.contains(source.description.sha256))))
        }
        report(.recordsAccounted(stored.reduce(FateCounts()) { $0 + $1.fates }))
    }

    /// What is understood of the files, in words or as a line of JSON each; nothing is kept.
    package func explain(
        _ paths: [String], in language: MessageLanguage, asJSON: Bool,
        write: (String) -> Void, report: (RunEvent) -> Void
    ) -> ExitStatus {
        do {
            let loading = try loading()
            var problems: [Diagnostic] = []
            for file in try sources(paths) {
                do {
                    let explanation = try loading.explain(file)
                    write(
                        asJSON
                            ? ExplanationJSON(explanation: explanation, language: language).line
                            : ExplanationText(explanation: explanation, language: language).text)
                } catch let refusal as IngestRefusal {
                    problems += refusal.diagnostics
                }
            }
            guard problems.isEmpty else { throw RunStop(problems) }
            return .done
        } catch {
            Self.diagnostics(of: error, nil).forEach { report(.diagnostic($0)) }
            return (error as? RunStop)?.status ?? .failed
        }
    }

    /// Every count of a store above zero, by unit and background group, as lines of text. Nothing
    /// is hidden in it.
    package func counts(store path: String, report: (RunEvent) -> Void) -> [UInt8]? {
        do {
            guard let survey = definition.survey, let layout = definition.layout else { return nil }
            let query = TallyQuery(survey: survey, layout: layout, wave: wave ?? survey.wave)
            let store = try store(at: path, for: .existing)
            return try EmbeddedEngine(store: store).counts(query).dump()
        } catch {
            Self.diagnostics(of: error, path).forEach { report(.diagnostic($0)) }
            return nil
        }
    }

    // MARK: Parts

    private func loading() throws -> SourceLoading {
        guard let survey = definition.survey, let layout = definition.layout else {
            throw RunStop([], status: .definition)
        }
        return SourceLoading(
            survey: survey, layout: layout, layoutHash: definition.digest.description,
            decisions: try AnswerDecisions(
                of: survey, at: definition.files.first ?? "", in: project),
            project: project, usesScanner: usesScanner)
    }

    private func store(
        at path: String, for purpose: ResponseStore.Purpose
    ) throws -> ResponseStore {
        let loading = try loading()
        return try ResponseStore(
            path: project.path(path), layout: loading.layout,
            surveyHash: AnswerStore.hash(of: definition), purpose: purpose)
    }

    private func sources(_ paths: [String]) throws -> [SourceFile] {
        if let format, !KnownFormats.names.contains(format) {
            throw RunStop([KnownFormats.unknown(format)], status: .definition)
        }
        var problems: [Diagnostic] = []
        var files: [SourceFile] = []
        for path in paths {
            do throws(TableError) {
                let file = try ContentDigest.ofFile(project.path(path))
                files.append(
                    SourceFile(
                        path: path, digest: file.digest.description, byteCount: file.byteCount,
                        format: format, wave: wave, inspected: file.inspected))
            } catch {
                problems.append(error.diagnostic(file: path))
            }
        }
        guard problems.isEmpty else { throw RunStop(problems) }
        return files
    }

    private func load(
        _ files: [SourceFile], into store: ResponseStore, _ report: (RunEvent) -> Void
    ) throws {
        let loading = try loading()
        var fresh: Set<String> = []
        for (index, file) in files.enumerated() {
            guard try !store.contains(loading.description(of: file)) else { continue }
            report(.sourceStarted(path: file.path, number: index + 1, count: files.count))
            let result = try loading.load(file, into: store)
            result.warnings.forEach { report(.diagnostic($0)) }
            fresh.insert(file.digest)
        }
        let earlier = try store.sources().map(\.description.sha256)
        let order = earlier + files.map(\.digest).filter { !earlier.contains($0) }
        try tell(try store.resolve(order: order), fresh: fresh, report)
    }

    private func tryOut(_ files: [SourceFile], _ report: (RunEvent) -> Void) throws {
        let loading = try loading()
        var fates = FateCounts()
        for (index, file) in files.enumerated() {
            report(.sourceStarted(path: file.path, number: index + 1, count: files.count))
            let result = try loading.tryOut(file)
            result.warnings.forEach { report(.diagnostic($0)) }
            report(
                .sourceRead(
                    SourceSummary(
                        path: file.path, format: result.format.rawValue,
                        encoding: result.encoding, dialect: result.dialect,
                        records: result.records, fates: result.fates, isNew: true)))
            fates = fates + result.fates
        }
        report(.recordsAccounted(fates))
    }

    private static func diagnostics(of error: any Error, _ path: String?) -> [Diagnostic] {
        switch error {
        case let stop as RunStop: stop.diagnostics
        case let refusal as IngestRefusal: refusal.diagnostics
        case let problem as StoreError: [problem.diagnostic(store: path ?? "")]
        case TallyError.store(let problem): [problem.diagnostic(store: path ?? "")]
        default:
            [Diagnostic(.storeFailed, facts: [.reason: "\(error)", .path: path ?? ""])]
        }
    }
}
