package import Diagnostics
package import SurveyModel

/// What a survey file means, or why it means nothing.
package struct CompiledSurvey: Sendable {
    /// Nil only where `diagnostics` has an error.
    package let survey: Survey?
    /// Everything to tell the author, in the order of the file; registers' files after it.
    package let diagnostics: [Diagnostic]
    /// The texts that diagnostics point into: the survey, then the modules it includes.
    package let sources: [SourceText]
    /// What was published of it; nil where nothing was, or nobody can tell.
    package let lock: SurveyLock?
    /// The survey's own lines, without those of modules.
    package let tree: SyntaxTree
    /// Every place where an id is declared or referred to, file by file, in the order of the file.
    package let names: [NameUse]
    /// Entries of registers that lie in files: the file as messages name it, and the line there.
    package let entryLines: [Name: (file: String, line: Int)]
    /// Where its author wrote what.
    package let places: [SurveyElement: TextPlace]

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
    ///   - module: Gives the text of a file that the survey includes, by its path from the survey's
    ///     folder; the text's name is the file that messages show. What it throws is told as E080.
    ///   - lock: The lock file beside the survey, where there is one.
    ///   - checksReachability: Whether questions that nobody can be shown are looked for.
    package static func compile(
        source: SourceText, registerRows: (String) throws -> RegisterTable,
        module: (String) throws -> SourceText = { _ in throw ModuleFileError(reason: "") },
        lock: SourceText? = nil, checksReachability: Bool = true
    ) -> CompiledSurvey {
        withoutActuallyEscaping(module) { module in
            let files = SurveyFiles(source, read: module)
            let tree = SyntaxTree(files)
            var builder = SurveyBuilder(tree, files: files)
            builder.checksReachability = checksReachability
            let (survey, found) = builder.build(registerRows: registerRows)
            let places = builder.elementPlaces()
            let sources = files.parts.map(\.source)
            let published = lock.map { LockFile($0) }
            var told = (tree.diagnostics + found).map(files.localized)
            told += published?.diagnostics ?? []
            // What seems to be gone may stand on a line that was not understood.
            if told.allSatisfy({ $0.severity == .warning }), lock != nil || survey.hasFormerNames {
                told +=
                    LockCheck(
                        survey, published, places: places, formerNames: builder.formerNamePlaces(),
                        sources: sources
                    ).diagnostics
            }
            let diagnostics = sorted(told, main: source.name)
            let hasErrors = diagnostics.contains { $0.severity == .error }
            return CompiledSurvey(
                survey: hasErrors ? nil : survey, diagnostics: diagnostics,
                sources: sources + (lock.map { [$0] } ?? []), lock: published?.lock,
                tree: files.mainTree,
                names: builder.names.uses.sorted { $0.range.start < $1.range.start }
                    .map(files.localized),
                entryLines: builder.entryLines(), places: places)
        }
    }

    /// By file (the survey first), then by place; equal places keep the order of discovery.
    private static func sorted(_ diagnostics: [Diagnostic], main: String) -> [Diagnostic] {
        func place(_ diagnostic: Diagnostic) -> (Int, Int) {
            switch diagnostic.place {
            case .file, .path: (-1, 0)
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
