package import Diagnostics
package import SurveyLanguage
package import SurveyModel

/// A survey as `lagesbild check` sees it, with what an editor needs besides.
package struct CheckedSurvey: Sendable {
    /// Nil where there are errors.
    package let survey: Survey?
    package let diagnostics: [Diagnostic]
    package let tree: SyntaxTree
    /// Every place where an id stands, in the order of the file.
    package let names: [NameUse]
    /// The files it was read from besides the survey itself, as diagnostics name them.
    package let otherFiles: [String]

    package init(
        survey: Survey?, diagnostics: [Diagnostic], tree: SyntaxTree, names: [NameUse],
        otherFiles: [String]
    ) {
        self.survey = survey
        self.diagnostics = diagnostics
        self.tree = tree
        self.names = names
        self.otherFiles = otherFiles
    }
}

/// Compiles the text of a document; the files it names lie relative to the document's own name.
///
/// Given by whoever runs the server, so that the server itself reads no files.
package typealias SurveyChecker = (SourceText) -> CheckedSurvey
