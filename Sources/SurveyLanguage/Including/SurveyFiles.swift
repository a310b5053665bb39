import Diagnostics

/// A survey file and the modules it includes, laid one after another in one text.
///
/// One text means one kind of place: everything that is told points into it, and is moved back to
/// the file it stands in at the very end.
struct SurveyFiles {
    /// The text of all files, under the survey's name.
    let joined: SourceText
    /// The survey first, then modules in the order they are included.
    let parts: [Part]
    /// What is wrong with the including itself, in places of the joined text.
    let diagnostics: [Diagnostic]
    /// The survey's own lines, in places of the survey's own text.
    let mainTree: SyntaxTree

    /// One file of the text.
    struct Part {
        let source: SourceText
        /// Folder that paths in the file start from, seen from the survey's; empty or with a `/`
        /// at the end.
        let folder: String
        /// Bytes of the joined text.
        let range: SourceRange
        /// Lines of the joined text, counted from 1.
        let lines: ClosedRange<Int>
        /// What has to be added to an offset in the joined text to get one in the file.
        let shift: Int
        /// The parts that its `inkludera` lines lead to, in order; nil where one leads nowhere.
        var includes: [Int?] = []
    }

    /// Far more than anybody layers on purpose.
    private static let deepest = 8

    /// - Parameter read: The text of a module, by its path seen from the survey's folder.
    init(_ main: SourceText, read: @escaping (String) throws -> SourceText) {
        var loader = Loader(read: read)
        mainTree = SyntaxParser.parse(main)
        loader.load(main, mainTree, path: nil, above: [])
        let files = loader.files
        guard files.count > 1 else {
            joined = main
            parts = [
                Part(
                    source: main, folder: "",
                    range: SourceRange(start: 0, end: main.text.utf8.count),
                    lines: 1...max(main.lineCount, 1), shift: 0,
                    includes: files.first?.includes ?? [])
            ]
            diagnostics = loader.problems.map { $0.diagnostic(file: main.name, offset: 0) }
            return
        }
        var text = ""
        var size = 0
        var line = 1
        var parts: [Part] = []
        for file in files {
            let (piece, dropped) = Self.withoutMark(file.source.text, isFirst: parts.isEmpty)
            let count = piece.utf8.count
            let lines = line...(line + file.source.lineCount - 1)
            parts.append(
                Part(
                    source: file.source, folder: Self.folder(of: file.path),
                    range: SourceRange(start: size, end: size + count), lines: lines,
                    shift: dropped - size, includes: file.includes))
            text += piece + "\n"
            size += count + 1
            line = lines.upperBound + 1
        }
        joined = SourceText(name: main.name, text: text)
        self.parts = parts
        diagnostics = loader.problems.map { problem in
            problem.diagnostic(file: main.name, offset: -parts[problem.file].shift)
        }
    }

    func part(at offset: Int) -> Part {
        parts.last(upTo: offset, from: \.range.start) ?? parts[0]
    }

    /// A path written in a file, as seen from the survey's folder.
    func path(_ written: String, at offset: Int) -> String { part(at: offset).folder + written }

    // MARK: Back to the files

    /// A stretch of the joined text, in the file it belongs to.
    func place(_ range: SourceRange) -> TextPlace {
        guard parts.count > 1 else { return TextPlace(file: joined.name, range: range) }
        let home = part(at: range.start)
        return TextPlace(file: home.source.name, range: Self.moved(range, by: home.shift))
    }

    /// A diagnostic with its places in the file they belong to.
    func localized(_ diagnostic: Diagnostic) -> Diagnostic {
        guard parts.count > 1, diagnostic.file == joined.name,
            case .text(let range) = diagnostic.place
        else { return diagnostic }
        let home = part(at: range.start)
        let related = diagnostic.related.map { part(at: $0.start) }
        return Diagnostic(
            diagnostic.code, file: home.source.name, at: .text(Self.moved(range, by: home.shift)),
            facts: diagnostic.facts,
            fix: diagnostic.fix.map { fix in
                Fix(
                    range: Self.moved(fix.range, by: part(at: fix.range.start).shift),
                    replacement: fix.replacement)
            },
            related: diagnostic.related.map { Self.moved($0, by: related?.shift ?? 0) },
            relatedFile: related.map(\.source.name))
    }

    /// A use of a name with its place in the file it belongs to.
    func localized(_ use: NameUse) -> NameUse {
        let home = part(at: use.range.start)
        return NameUse(
            name: use.name, file: home.source.name, range: Self.moved(use.range, by: home.shift),
            isDeclaration: use.isDeclaration)
    }

    private static func moved(_ range: SourceRange, by shift: Int) -> SourceRange {
        SourceRange(start: range.start + shift, end: range.end + shift)
    }

    // MARK: Reading

    /// A byte order mark belongs to the start of a text and nowhere else.
    private static func withoutMark(_ text: String, isFirst: Bool) -> (String, dropped: Int) {
        guard !isFirst, text.unicodeScalars.first == "\u{FEFF}" else { return (text, 0) }
        return (String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())), 3)
    }

    private static func folder(of path: String?) -> String {
        guard let path, let slash = path.lastIndex(of: "/") else { return "" }
        return String(path[...slash])
    }

    private struct File {
        let source: SourceText
        let tree: SyntaxTree
        let path: String?
        var includes: [Int?] = []
    }

    private struct Problem {
        let code: DiagnosticCode
        /// The file with the line, and the line's text in it.
        let file: Int
        let range: SourceRange
        let facts: [Fact: String]

        func diagnostic(file name: String, offset: Int) -> Diagnostic {
            Diagnostic(
                code, file: name, at: .text(SurveyFiles.moved(range, by: offset)), facts: facts)
        }
    }

    private struct Loader {
        let read: (String) throws -> SourceText
        var files: [File] = []
        var problems: [Problem] = []
        private var byPath: [String: Int] = [:]

        init(read: @escaping (String) throws -> SourceText) { self.read = read }

        /// - Parameter above: Paths of the modules that are being read.
        mutating func load(
            _ source: SourceText, _ tree: SyntaxTree, path: String?, above: [String]
        ) {
            let index = files.count
            files.append(File(source: source, tree: tree, path: path))
            if let path { byPath[path] = index }
            for node in tree.nodes where node.keyword == .include {
                let target = SurveyFiles.normalized(
                    SurveyFiles.folder(of: path) + node.text)
                files[index].includes.append(
                    include(target, from: node, in: index, above: above))
            }
        }

        private mutating func include(
            _ path: String, from node: SyntaxNode, in file: Int, above: [String]
        ) -> Int? {
            func problem(_ code: DiagnosticCode, _ facts: [Fact: String]) -> Int? {
                problems.append(
                    Problem(code: code, file: file, range: node.textRange, facts: facts))
                return nil
            }
            guard !node.text.isEmpty else { return nil }
            if above.contains(path) || above.count >= SurveyFiles.deepest {
                return problem(.circularInclude, [.path: node.text])
            }
            // Included twice by different ways: its lines stand where they came first.
            if byPath[path] != nil { return nil }
            do {
                let source = try read(path)
                let tree = SyntaxParser.parse(source)
                guard tree.nodes.first?.keyword == .module else {
                    return problem(.notAModule, [.path: node.text])
                }
                let index = files.count
                load(source, tree, path: path, above: above + [path])
                return index
            } catch let error as ModuleFileError {
                return problem(.includeUnreadable, [.path: node.text, .reason: error.reason])
            } catch let diagnostic as Diagnostic {
                return problem(
                    .includeUnreadable,
                    [.path: node.text, .reason: SurveyFiles.reason(diagnostic.code).fact])
            } catch {
                return problem(
                    .includeUnreadable, [.path: node.text, .reason: String(describing: error)])
            }
        }
    }

    /// Why a file could not be read, as part of a sentence.
    fileprivate static func reason(_ code: DiagnosticCode) -> Phrase {
        switch code {
        case .fileNotFound: .fileMissing
        case .fileIsFolder: .fileIsAFolder
        case .fileNotPermitted: .fileForbidden
        case .notUTF8: .fileOtherEncoding
        default: .fileNotReadable
        }
    }

    /// `a/../b` → `b`, so that one file has one path.
    private static func normalized(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }
}
