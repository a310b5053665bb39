package import Diagnostics
package import SurveyLanguage
package import SurveyModel

/// A foreign form made into a survey's text, which has been compiled to see that it is one.
package struct FormImport: Sendable {
    /// The format it was read as; nil where none was recognised.
    package let format: ImportFormat?
    /// The survey file; nil where the form could not be read.
    package let text: String?
    /// The survey; nil where it does not compile.
    package let survey: Survey?
    /// What was not carried over or had to be changed, or why nothing could be read.
    package let notes: [Diagnostic]
    /// What the compiler says of `text`: errors only where the import itself has a fault.
    package let compiled: CompiledSurvey?

    /// Whether there is a survey that compiles.
    package var isComplete: Bool { survey != nil }

    /// - Parameters:
    ///   - format: What the file is; nil to find out by its content.
    ///   - importers: Those to choose from.
    ///   - target: The name of the file to be written, for messages of the compiler.
    package init(
        _ source: ImportSource, format: ImportFormat? = nil,
        importers: [any FormImporter] = FormImporters.all, target: String
    ) {
        let importer =
            if let format {
                importers.first { $0.format == format }
            } else {
                importers.first { $0.recognises(source) }
            }
        guard let importer else {
            let known = importers.map(\.format.rawValue).joined(separator: ", ")
            let refusal = Diagnostic(.unknownForm, file: source.name, facts: [.list: known])
            self.init(format: nil, notes: [refusal])
            return
        }
        do throws(Diagnostic) {
            let form = try importer.read(source)
            var finished = SurveyFinisher.finish(form, file: source.name)
            guard !finished.survey.questions.isEmpty else {
                let refusal = Diagnostic(.formWithoutQuestions, file: source.name)
                self.init(format: importer.format, notes: finished.notes + [refusal])
                return
            }
            var (text, compiled) = Self.compile(finished.survey, target)
            // Each time some conditions are fewer, so this ends.
            while compiled.hasErrors, finished.leaveOutImpossible(compiled.diagnostics) {
                (text, compiled) = Self.compile(finished.survey, target)
            }
            let notes = finished.notes
            let fault = Diagnostic(.importNotCompilable, file: source.name)
            self.init(
                format: importer.format, notes: notes + (compiled.hasErrors ? [fault] : []),
                text: text, compiled: compiled)
        } catch {
            self.init(format: importer.format, notes: [error])
        }
    }

    private init(
        format: ImportFormat?, notes: [Diagnostic], text: String? = nil,
        compiled: CompiledSurvey? = nil
    ) {
        self.format = format
        self.notes = notes
        self.text = text
        self.compiled = compiled
        survey = compiled?.survey
    }

    private static func compile(_ survey: Survey, _ target: String) -> (String, CompiledSurvey) {
        let text = SurveyWriter.text(of: survey)
        let compiled = SurveyCompiler.compile(
            source: SourceText(name: target, text: text), registerRows: noFile)
        return (text, compiled)
    }

    /// What is imported names no files.
    private static func noFile(_ path: String) throws -> RegisterTable {
        throw RegisterFileError(reason: path)
    }
}
