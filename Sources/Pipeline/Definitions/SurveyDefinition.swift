package import Diagnostics
package import SurveyLanguage
package import SurveyModel
import Tables

/// A survey file read from disk with the registers it names, compiled.
package struct SurveyDefinition: Sendable {
    /// Nil where there are errors.
    package let survey: Survey?
    package let layout: ColumnLayout?
    package let diagnostics: [Diagnostic]
    /// The texts that diagnostics point into.
    package let sources: [SourceText]
    /// Digest of the survey text and every register it reads.
    package let digest: ContentDigest
    /// The files it was read from: the survey itself, then its registers.
    package let files: [String]

    /// Reads and compiles.
    ///
    /// - Parameters:
    ///   - path: Of the survey file, as the user wrote it; registers lie relative to its folder.
    ///   - project: What `path` is relative to.
    package init(path: String, in project: Project = Project()) {
        var files = [path]
        var parts: [String] = []
        var failures: [Diagnostic] = []
        let input = TableInput(path: project.path(path), name: path)
        let text: String
        do {
            text = try TextDecoding.text(of: input, limit: Self.sizeLimit).text
        } catch {
            text = ""
            failures.append(error.diagnostic(file: path))
        }
        parts.append(text)
        let source = SourceText(name: path, text: text)
        guard failures.isEmpty else {
            survey = nil
            layout = nil
            diagnostics = failures
            sources = [source]
            digest = ContentDigest(of: parts)
            self.files = files
            return
        }
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let compiled = SurveyCompiler.compile(source: source) { register in
            let file = (folder.map(String.init) + [register]).joined(separator: "/")
            files.append(file)
            let table = try SmallTable(TableInput(path: project.path(file), name: file))
            parts += [file] + table.header + table.rows.flatMap(\.cells)
            return RegisterTable(file: file, table)
        }
        survey = compiled.survey
        layout = compiled.survey.map { ColumnLayout($0) }
        diagnostics = compiled.diagnostics
        sources = [source]
        digest = ContentDigest(of: parts)
        self.files = files
    }

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Far above any survey; a larger file is something else by mistake.
    private static let sizeLimit = 16 << 20
}
