import Diagnostics
import Foundation
import SurveyLanguage
import Testing

/// Files beside the tests.
enum Fixtures {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Fixtures")
    static let repository = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    static func source(_ path: String) throws -> SourceText {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return SourceText(name: name, text: try text(path))
    }

    /// The `.enkat` files of a folder, by name.
    static func surveys(in name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)
            .filter { $0.hasSuffix(".enkat") }.sorted()
    }

    static func compile(_ path: String) throws -> CompiledSurvey {
        let parent = path.split(separator: "/").dropLast().joined(separator: "/")
        return SurveyCompiler.compile(
            source: try source(path), registerRows: { try registerTable($0, in: parent) },
            module: module, lock: try lock(of: path))
    }

    /// What `NAME.published` holds, or the lock file that lies there; nil where neither does.
    private static func lock(of path: String) throws -> SourceText? {
        let name = (path.split(separator: "/").last.map(String.init) ?? path) + ".lock"
        if let text = try? text(path + ".lock") { return SourceText(name: name, text: text) }
        let base = path.replacing(".enkat", with: "")
        guard let published = try? text(base + ".published") else { return nil }
        let compiled = SurveyCompiler.compile(
            source: SourceText(name: name, text: published),
            registerRows: { try registerTable($0, in: "err") })
        guard let survey = compiled.survey else { return nil }
        return SourceText(name: name, text: SurveyLock(survey).text)
    }

    /// A file of `Fixtures/modules`, whatever folder it is asked for in.
    static func module(_ path: String) throws -> SourceText {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let text = try? text("modules/" + name) else {
            throw ModuleFileError(reason: "filen finns inte")
        }
        return SourceText(name: path, text: text)
    }

    /// A plain CSV without quotation marks: enough for the fixtures here.
    static func registerTable(_ file: String, in parent: String) throws -> RegisterTable {
        guard let text = try? text(parent + "/" + file) else {
            throw RegisterFileError(reason: "filen finns inte")
        }
        return registerTable(file, text: text)
    }

    static func registerTable(_ name: String, text: String) -> RegisterTable {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(omittingEmptySubsequences: false) { $0 == "," || $0 == ";" }
                .map(String.init)
        }
        let rows = lines.enumerated().dropFirst().map {
            RegisterTable.Row(line: $0 + 1, cells: $1)
        }
        return RegisterTable(name: name, header: lines.first ?? [], rows: rows)
    }
}

/// Compiles text that uses no register files.
func compile(_ text: String) -> CompiledSurvey {
    SurveyCompiler.compile(source: SourceText(name: "test.enkat", text: text)) { _ in
        throw RegisterFileError(reason: "no files here")
    }
}

func render(
    _ diagnostics: [Diagnostic], _ source: SourceText, _ language: MessageLanguage = .swedish
) -> String {
    let renderer = DiagnosticRenderer(language: language, sources: [source])
    return diagnostics.map { renderer.text($0) + "\n" }.joined()
}
