package import Diagnostics
package import SurveyModel

/// What a survey file means, or why it means nothing.
package struct CompiledSurvey: Sendable {
    /// Nil only where `diagnostics` has an error.
    package let survey: Survey?
    /// Everything to tell the author, in the order of the file; registers' files after it.
    package let diagnostics: [Diagnostic]
    /// The file as it was read.
    package let tree: SyntaxTree
    /// Every place in the file where an id is declared or referred to, in the order of the file.
    package let names: [NameUse]

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Text → survey.
package enum SurveyCompiler {
    /// Reads, checks and looks everything up; all that is wrong is told in one run.
    /// - Parameters:
    ///   - source: The survey's text; its name is the file that messages show.
    ///   - registerRows: Gives the rows of a register file. The path is as the survey says it,
    ///     relative to the survey's folder. A thrown `Diagnostic` is passed on, a thrown
    ///     `RegisterFileError` (or anything else) becomes E501 at the line with the path.
    package static func compile(
        source: SourceText, registerRows: (String) throws -> RegisterTable
    ) -> CompiledSurvey {
        let tree = SyntaxParser.parse(source)
        var builder = SurveyBuilder(tree)
        let (survey, found) = builder.build(registerRows: registerRows)
        let diagnostics = sorted(tree.diagnostics + found, main: source.name)
        let hasErrors = diagnostics.contains { $0.severity == .error }
        return CompiledSurvey(
            survey: hasErrors ? nil : survey, diagnostics: diagnostics, tree: tree,
            names: builder.names.uses.sorted { $0.range.start < $1.range.start })
    }

    /// By file (the survey first), then by place; equal places keep the order of discovery.
    private static func sorted(_ diagnostics: [Diagnostic], main: String) -> [Diagnostic] {
        func place(_ diagnostic: Diagnostic) -> (Int, Int) {
            switch diagnostic.place {
            case .file: (-1, 0)
            case .text(let range): (range.start, range.end)
            case .cell(let row, let column, _, _): (row, column ?? 0)
            }
        }
        func file(_ diagnostic: Diagnostic) -> (Int, String) {
            let file = diagnostic.file ?? main
            return (file == main ? 0 : 1, file)
        }
        return diagnostics.enumerated().sorted { a, b in
            let (fileA, fileB) = (file(a.element), file(b.element))
            if fileA != fileB { return fileA < fileB }
            let (placeA, placeB) = (place(a.element), place(b.element))
            return placeA == placeB ? a.offset < b.offset : placeA < placeB
        }.map(\.element)
    }
}
