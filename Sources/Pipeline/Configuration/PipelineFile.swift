package import Diagnostics
import Tables
import Yams

/// pipelines.yml as read: the pipelines in the order written, or what is wrong with it.
package struct PipelineFile: Sendable {
    package let pipelines: [PipelineDefinition]
    package let diagnostics: [Diagnostic]
    package let source: SourceText

    /// Reads the file; never throws, since what is wrong is told with its place.
    package init(path: String, name: String) {
        let input = TableInput(path: path, name: name)
        do throws(TableError) {
            let decoded = try TextDecoding.text(of: input, limit: Self.sizeLimit)
            self.init(text: decoded.text, name: name)
        } catch {
            // One that is not there is looked for by its whole path.
            self.init(
                unreadable: error.diagnostic(file: error.reason == .notFound ? path : name),
                name: name)
        }
    }

    package init(text: String, name: String) {
        source = SourceText(name: name, text: text)
        var reader = PipelineFileReader(source: source)
        pipelines = reader.read()
        diagnostics = reader.diagnostics
    }

    private init(unreadable problem: Diagnostic, name: String) {
        pipelines = []
        diagnostics = [problem]
        source = SourceText(name: name, text: "")
    }

    /// A name that none of the pipelines has.
    func unknownPipeline(_ name: String) -> Diagnostic {
        let names = pipelines.map(\.name)
        return Diagnostic(
            .unknownPipeline, file: source.name,
            facts: [.name: name, .list: names.joined(separator: ", ")],
            fix: Suggestion.nearest(to: name, among: names).map(KeptAnswers.fix))
    }

    /// No one writes a longer one; a larger file is something else by mistake.
    private static let sizeLimit = 1 << 20
}
