import Diagnostics
import Dialogue
import Foundation
import Pipeline
import Testing

/// A project of its own for a test, removed when the test is over.
final class ProjectFolder: Sendable {
    let url: URL
    var path: String { url.path }
    var project: Project { Project(root: path) }

    init(named name: String = "projekt") throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("pipeline-" + UUID().uuidString)
            .appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }

    /// One of the examples with its own part of pipelines.yml, as they lie in the repository.
    static func example(_ pipeline: String = "rehab-2026") throws -> ProjectFolder {
        let folder = try ProjectFolder()
        try FileManager.default.copyItem(
            at: Repository.root.appendingPathComponent("Surveys").resolvingSymlinksInPath(),
            to: folder.file("Surveys"))
        let all = try String(contentsOfFile: Repository.path("pipelines.yml"), encoding: .utf8)
        let own = all.split(separator: "\n", omittingEmptySubsequences: false)
            .drop { $0 != "  \(pipeline):" }
        let rest = own.dropFirst().prefix { $0.hasPrefix("   ") || $0.isEmpty }
        try #require(!rest.isEmpty, "pipelines.yml has no \(pipeline)")
        try folder.write(
            "pipelines:\n" + (own.prefix(1) + rest).joined(separator: "\n"), to: "pipelines.yml")
        return folder
    }

    // MARK: Files

    func file(_ relative: String) -> URL { url.appendingPathComponent(relative) }

    func has(_ relative: String) -> Bool {
        FileManager.default.fileExists(atPath: file(relative).path)
    }

    func write(_ text: String, to relative: String) throws {
        try write(Data(text.utf8), to: relative)
    }

    func write(_ data: Data, to relative: String) throws {
        try FileManager.default.createDirectory(
            at: file(relative).deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file(relative))
    }

    func data(_ relative: String) throws -> Data { try Data(contentsOf: file(relative)) }

    func text(_ relative: String) throws -> String {
        String(decoding: try data(relative), as: UTF8.self)
    }

    func remove(_ relative: String) throws {
        try FileManager.default.removeItem(at: file(relative))
    }

    /// Replaces a text that must be there.
    func edit(_ relative: String, _ old: String, _ new: String) throws {
        let text = try text(relative)
        try #require(text.contains(old), "\(relative) has no \(old)")
        let range = try #require(text.range(of: old))
        try write(text.replacingCharacters(in: range, with: new), to: relative)
    }

    /// Everything that may be shown, by path in the pipeline's folder.
    func published(_ pipeline: String = SmallSurvey.pipeline) -> [String: Data] {
        files(below: "Output/" + pipeline).filter { !$0.key.hasPrefix("internal/") }
    }

    /// Every file below a folder, hidden ones too.
    func files(below relative: String) -> [String: Data] {
        let folder = file(relative).path
        let names = FileManager.default.subpaths(atPath: folder) ?? []
        return names.reduce(into: [:]) { files, name in
            files[name] = FileManager.default.contents(atPath: folder + "/" + name)
        }
    }

    /// The rows of the published figures.
    func figures(_ pipeline: String = SmallSurvey.pipeline) throws -> [[String: String]] {
        let lines = try text("Output/\(pipeline)/figures.csv").split(separator: "\n")
        // No text in these has a comma or a quotation mark.
        let cells = lines.map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let header = try #require(cells.first)
        return cells.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }

    // MARK: Running

    /// What a run told, and how it ended.
    struct Outcome: Sendable {
        let status: Pipeline.ExitStatus
        let events: [RunEvent]
        let sources: [SourceText]

        var diagnostics: [Diagnostic] {
            events.compactMap {
                if case .diagnostic(let diagnostic) = $0 { diagnostic } else { nil }
            }
        }

        /// What was told of the answers and results: what forms of other tools cannot express is
        /// about the survey.
        var remarks: [Diagnostic] { diagnostics.filter { $0.code != .targetCannotExpress } }

        /// The messages as a person sees them.
        func messages(_ language: MessageLanguage = .swedish) -> String {
            let renderer = DiagnosticRenderer(language: language, sources: sources)
            return diagnostics.map(renderer.text).joined(separator: "\n")
        }

        var unchanged: [Stage] {
            events.compactMap { if case .stageUnchanged(let stage) = $0 { stage } else { nil } }
        }

        var done: [Stage] {
            events.compactMap { if case .stageDone(let stage) = $0 { stage } else { nil } }
        }

        /// What became of the rows of boards.
        var boardRows: [MappedNotes.Accounting] {
            events.compactMap { if case .notesAccounted(let rows) = $0 { rows } else { nil } }
        }

        /// Files that were read anew.
        var readAnew: [String] {
            events.compactMap {
                if case .sourceRead(let source) = $0, source.isNew { source.path } else { nil }
            }
        }
    }

    @discardableResult
    func run(
        internalFigures: Bool = false, dryRun: Bool = false, pipelines: [String] = []
    ) -> Outcome {
        var options = RunOptions()
        options.includesInternal = internalFigures
        options.isDryRun = dryRun
        options.pipelines = pipelines
        var events: [RunEvent] = []
        let runner = Runner(project: project, options: options) { events.append($0) }
        let status = runner.run()
        return Outcome(status: status, events: events, sources: runner.sources())
    }

    /// Runs and expects it to succeed.
    @discardableResult
    func succeed(
        internalFigures: Bool = false, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) -> Outcome {
        let outcome = run(internalFigures: internalFigures)
        #expect(outcome.status == .done, "\(outcome.messages())", sourceLocation: sourceLocation)
        return outcome
    }
}
