package import Diagnostics

/// Reads one kind of form. Knows its format only; ids, texts and whatever else a survey file
/// demands is seen to afterwards, by `SurveyFinisher`.
package protocol FormImporter: Sendable {
    var format: ImportFormat { get }

    /// Whether the file is of this format, judged by its content.
    func recognises(_ source: ImportSource) -> Bool

    /// Everything the form says that a survey can say, and a note for everything else.
    ///
    /// - Throws: an E6xx where the file is no such form.
    func read(_ source: ImportSource) throws(Diagnostic) -> ImportedForm
}

/// What an importer made of a file.
package struct ImportedForm: Sendable {
    package var survey: ImportedSurvey
    /// What was not carried over, each with its place, in the order of the file.
    package var notes: [Diagnostic]

    package init(survey: ImportedSurvey, notes: [Diagnostic] = []) {
        self.survey = survey
        self.notes = notes
    }
}

/// All importers, in the order in which they are asked whether they recognise a file.
package enum FormImporters {
    package static let all: [any FormImporter] = [
        LimeSurveyImporter(), REDCapImporter(), XLSFormImporter(), SurveyJSImporter(),
        FHIRImporter(),
    ]

    package static func importer(for format: ImportFormat) -> (any FormImporter)? {
        all.first { $0.format == format }
    }
}
