package import Diagnostics
package import SurveyLanguage
package import SurveyModel

/// A survey, or a file beside one, as `lagesbild check` sees it, with what an editor needs besides.
package struct CheckedSurvey: Sendable {
    /// Nil where there are errors.
    package let survey: Survey?
    package let diagnostics: [Diagnostic]
    package let tree: SyntaxTree
    /// Every place where an id stands, in the survey and its modules.
    package let names: [NameUse]
    /// Entries of registers that lie in files, with their place there.
    package let entryLines: [Name: (file: String, line: Int)]
    /// The texts of the survey and its modules.
    package let sources: [SourceText]
    /// The files it was read from, as diagnostics name them; the survey itself first.
    package let files: [String]
    /// What the file is where it is no survey; nothing can then be told of names and keywords.
    package let companion: CheckedCompanion?

    package init(
        survey: Survey?, diagnostics: [Diagnostic], tree: SyntaxTree, names: [NameUse],
        entryLines: [Name: (file: String, line: Int)], sources: [SourceText], files: [String],
        companion: CheckedCompanion? = nil
    ) {
        self.survey = survey
        self.diagnostics = diagnostics
        self.tree = tree
        self.names = names
        self.entryLines = entryLines
        self.sources = sources
        self.files = files
        self.companion = companion
    }
}

/// Compiles the text of a document; the files it names lie relative to the document's own name.
///
/// Given by whoever runs the server, so that the server itself reads no files. The second argument
/// gives the text of a file that is open in the editor, by its path.
package typealias SurveyChecker = (SourceText, _ open: (String) -> String?) -> CheckedSurvey
