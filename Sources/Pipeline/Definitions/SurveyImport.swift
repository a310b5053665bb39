package import Diagnostics
import FormSchemas
import SurveyLanguage
import Tables

/// A form of another tool, read from disk and made into a survey file.
package struct SurveyImport: Sendable {
    /// The survey file's text; nil where nothing may be written.
    package let text: String?
    /// What was not carried over, or what is wrong.
    package let diagnostics: [Diagnostic]
    /// The texts that diagnostics point into.
    package let sources: [SourceText]

    /// The names that `format` may have.
    package static let formats = ImportFormat.allCases.map(\.rawValue)

    /// - Parameters:
    ///   - path: The form's file.
    ///   - format: One of `formats`; nil to find out by the file's content.
    ///   - target: Where the survey will be written; only for messages.
    package init(path: String, format: String?, target: String?) {
        let known = format.flatMap { ImportFormat(rawValue: $0) }
        if let format, known == nil {
            self.init(
                nil, diagnostics: [KnownFormats.unknown(format, among: Self.formats)])
            return
        }
        do throws(TableError) {
            let source = ImportSource(
                name: path, bytes: try TableInput(path: path).bytes(limit: Self.sizeLimit)
            ) { Self.bytes(of: $0, beside: path) }
            let form = FormImport(source, format: known, target: target ?? "\(source.stem).enkat")
            let errors = form.compiled?.diagnostics.filter { $0.severity == .error } ?? []
            self.init(
                form.isComplete ? form.text : nil, diagnostics: errors + form.notes,
                sources: form.compiled?.sources ?? [])
        } catch {
            self.init(nil, diagnostics: [error.diagnostic(file: path)])
        }
    }

    private init(_ text: String?, diagnostics: [Diagnostic], sources: [SourceText] = []) {
        self.text = text
        self.diagnostics = diagnostics
        self.sources = sources
    }

    /// Whether the command itself was wrong, not the file.
    package var isMisused: Bool { diagnostics.contains { $0.code == .unknownFormat } }

    /// Writes the survey whole; returns what kept it from being written.
    /// - Parameter replaces: Whether a file that is there may be overwritten.
    package func write(to path: String, replaces: Bool) -> Diagnostic? {
        guard let text else { return nil }
        do throws(TableError) {
            if !replaces, Self.exists(path) {
                return Diagnostic(.outputFileExists, file: path, facts: [.path: path])
            }
            try AtomicFile.write(Array(text.utf8), to: path)
            return nil
        } catch {
            return error.diagnostic(file: path)
        }
    }

    // MARK: Files

    /// Far above any form; a larger file is something else by mistake.
    private static let sizeLimit = 64 << 20

    /// A form may name a file beside it, and no other.
    private static func bytes(of name: String, beside path: String) -> [UInt8]? {
        guard !name.contains("/"), !name.hasPrefix(".") else { return nil }
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let file = (folder.map(String.init) + [name]).joined(separator: "/")
        return try? TableInput(path: file).bytes(limit: sizeLimit)
    }

    private static func exists(_ path: String) -> Bool {
        do throws(TableError) {
            _ = try TableInput(path: path).bytes(limit: 0)
            return true
        } catch {
            return error.reason != .notFound
        }
    }
}
