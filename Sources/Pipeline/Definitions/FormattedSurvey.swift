package import Diagnostics
import Dialogue
import SurveyLanguage
import Tables

/// A survey file, or one about workshops, rewritten in its canonical form.
package struct FormattedSurvey: Sendable {
    /// The canonical text; nil where the file cannot be read.
    package let text: String?
    package let diagnostics: [Diagnostic]
    package let sources: [SourceText]
    /// Whether the file's bytes differ from the canonical ones.
    package let isChanged: Bool
    private let path: String

    /// Reads and formats; also files in Windows-1252 and UTF-16, which become UTF-8.
    package init(path: String) {
        self.path = path
        let input = TableInput(path: path)
        do throws(TableError) {
            let bytes = try input.bytes()
            do throws(Diagnostic) {
                _ = try SurveyFile.decode(bytes, name: path)
            } catch  where !SurveyFile.mendable.contains(error.facts[.value] ?? "") {
                // Read as something else it would be garbled.
                (text, isChanged, diagnostics, sources) = (nil, false, [error], [])
                return
            } catch {}
            let source = SourceText(
                name: path, text: try TextDecoding.text(of: input, limit: 1 << 24).text)
            let formatted =
                DialogueFileKind(path: path)?.format(source) ?? SurveyFormatter.format(source)
            text = formatted
            isChanged = Array(formatted.utf8) != bytes
            diagnostics = []
            sources = [source]
        } catch {
            text = nil
            isChanged = false
            diagnostics = [error.diagnostic(file: path)]
            sources = []
        }
    }

    /// Replaces the file; returns what kept it from being replaced.
    package func write() -> Diagnostic? {
        guard let text else { return nil }
        do throws(TableError) {
            try AtomicFile.write(Array(text.utf8), to: path)
            return nil
        } catch {
            return error.diagnostic(file: path)
        }
    }
}
