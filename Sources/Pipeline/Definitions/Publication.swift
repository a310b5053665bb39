package import Diagnostics
import SurveyLanguage
import Tables

/// A survey's forms are handed out: what they hold is noted in the lock file beside the survey.
package struct Publication: Sendable {
    /// Of the lock file.
    package let path: String
    /// The version that is published now; nil where the file could not be written.
    package let version: Int?
    /// Whether it is another one than before.
    package let isChanged: Bool
    package let diagnostics: [Diagnostic]

    /// Writes the lock file, if anything changed since it was written.
    ///
    /// - Parameter definition: Read from `path`, and without errors.
    package init(of definition: SurveyDefinition, path: String) {
        self.path = SurveyDefinition.lockPath(of: path)
        guard let survey = definition.survey else {
            version = nil
            isChanged = false
            diagnostics = []
            return
        }
        let next = SurveyLock.next(for: survey, after: definition.lock)
        isChanged = next != definition.lock
        do throws(TableError) {
            if isChanged { try AtomicFile.write(Array(next.text.utf8), to: self.path) }
            version = next.version
            diagnostics = []
        } catch {
            version = nil
            diagnostics = [error.diagnostic(file: self.path)]
        }
    }
}
