package import Diagnostics
package import Digests
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
    /// What was published of it, where that is known.
    let lock: SurveyLock?
    /// The survey's text line by line; nil where the file could not be read.
    package let tree: SyntaxTree?
    /// Every place in the survey's text and its modules where an id stands.
    package let names: [NameUse]
    /// Entries of registers that lie in files, with their place there.
    package let entryLines: [Name: (file: String, line: Int)]
    /// Where its author wrote what.
    let places: [SurveyElement: TextPlace]

    /// Reads and compiles.
    ///
    /// - Parameters:
    ///   - path: Of the survey file, as the user wrote it; registers lie relative to its folder.
    ///   - project: What `path` is relative to.
    ///   - readsLock: Whether it is held against what was published of it.
    ///   - registers: Files to read in the place of those that the survey names, by how it names them.
    package init(
        path: String, in project: Project = Project(), readsLock: Bool = true,
        registers: [String: String] = [:]
    ) {
        do {
            let bytes = try TableInput(path: project.path(path), name: path)
                .bytes(limit: Self.sizeLimit)
            self.init(
                try SurveyFile.decode(bytes, name: path), in: project, readsLock: readsLock,
                registers: registers)
        } catch {
            self.init(
                unreadable: path,
                (error as? TableError)?.diagnostic(file: path) ?? (error as? Diagnostic)
                    ?? Diagnostic(.emptySurvey, file: path))
        }
    }

    private init(unreadable path: String, _ reason: Diagnostic) {
        survey = nil
        layout = nil
        diagnostics = [reason]
        sources = [SourceText(name: path, text: "")]
        digest = ContentDigest(of: [""])
        files = [path]
        lock = nil
        tree = nil
        names = []
        entryLines = [:]
        places = [:]
    }

    /// A survey that no file defines.
    init(survey: Survey, layout: ColumnLayout, digest: ContentDigest, files: [String]) {
        self.survey = survey
        self.layout = layout
        diagnostics = []
        sources = []
        self.digest = digest
        self.files = files
        lock = nil
        tree = nil
        names = []
        entryLines = [:]
        places = [:]
    }

    /// Compiles a text as if it stood in the file that it is named after.
    ///
    /// - Parameters:
    ///   - unsaved: The text to take instead of a module's file, by its path.
    ///   - readsLock: Whether it is held against what was published of it.
    package init(
        _ source: SourceText, unsaved: (String) -> String? = { _ in nil },
        in project: Project = Project(), readsLock: Bool = true,
        registers: [String: String] = [:]
    ) {
        let path = source.name
        var files = [path]
        var parts = [source.text]
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        var failures: [Diagnostic] = []
        let lockSource: SourceText?
        do throws(Diagnostic) {
            lockSource = !readsLock ? nil : try Self.lockFile(of: path, in: project)
        } catch {
            lockSource = nil
            failures.append(error)
        }
        if let lockSource {
            files.append(lockSource.name)
            parts += [lockSource.name, lockSource.text]
        }
        let compiled = SurveyCompiler.compile(
            source: source,
            registerRows: { register in
                let own = (folder.map(String.init) + [register]).joined(separator: "/")
                let file = registers[register] ?? own
                files.append(file)
                let table: SmallTable
                do throws(TableError) {
                    table = try SmallTable(TableInput(path: project.path(file), name: file))
                } catch {
                    throw error.diagnostic(file: file)
                }
                parts += [file] + table.header + table.rows.flatMap(\.cells)
                return RegisterTable(
                    name: file, header: table.header,
                    rows: table.rows.map {
                        RegisterTable.Row(line: $0.line, cells: $0.cells, byteOffset: $0.byteOffset)
                    })
            },
            module: { module in
                let file = (folder.map(String.init) + [module]).joined(separator: "/")
                files.append(file)
                if let text = unsaved(file) { return SourceText(name: file, text: text) }
                do {
                    let bytes = try TableInput(path: project.path(file), name: file)
                        .bytes(limit: Self.sizeLimit)
                    let source = try SurveyFile.decode(bytes, name: file)
                    parts += [file, source.text]
                    return source
                } catch let error as TableError {
                    throw error.diagnostic(file: file)
                }
            }, lock: lockSource)
        survey = compiled.survey
        layout = compiled.survey.map { ColumnLayout($0) }
        let advice = compiled.survey.map {
            TargetAdvice(survey: $0, layout: ColumnLayout($0), places: compiled.places)
        }
        diagnostics = failures + compiled.diagnostics + (advice?.collisions() ?? [])
        sources = compiled.sources
        digest = ContentDigest(of: parts)
        self.files = files
        lock = compiled.lock
        tree = compiled.tree
        names = compiled.names
        entryLines = compiled.entryLines
        places = compiled.places
    }

    /// What the form targets cannot express of the survey (V130), in the order of the file.
    package var limitations: [Diagnostic] {
        guard let survey, let layout else { return [] }
        return TargetAdvice(survey: survey, layout: layout, places: places).limitations()
    }

    /// The file beside a survey that notes what was published of it.
    static func lockPath(of path: String) -> String { path + ".lock" }

    /// Nil where the survey was never published.
    private static func lockFile(
        of path: String, in project: Project
    ) throws(Diagnostic) -> SourceText? {
        let name = lockPath(of: path)
        let input = TableInput(path: project.path(name), name: name)
        let bytes: [UInt8]
        do throws(TableError) {
            bytes = try input.bytes(limit: sizeLimit)
        } catch {
            let diagnostic = error.diagnostic(file: name)
            if diagnostic.code == .fileNotFound { return nil }
            throw diagnostic
        }
        return try SurveyFile.decode(bytes, name: name)
    }

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Far above any survey; a larger file is something else by mistake.
    private static let sizeLimit = 16 << 20
}
