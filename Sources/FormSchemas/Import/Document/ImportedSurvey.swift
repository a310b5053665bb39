package import Diagnostics
package import SurveyModel

/// A survey as a foreign form has it: names, codes and texts as they stand there.
///
/// Names (`key`) may be anything but must be unique per kind; conditions, calculations and
/// references between parts use them, and codes as written. Which ids and codes a survey file can
/// have, which texts must differ, what conditions may ask for, is not an importer's business.
package struct ImportedSurvey: Sendable {
    /// The form's own name; becomes the survey's id.
    package var name: String
    package var title: LocalizedText
    /// Codes, the language of every `LocalizedText.base` first. Must not be empty.
    package var languages: [String]
    package var introduction: LocalizedText?
    package var scales: [ImportedScale] = []
    package var registers: [ImportedRegister] = []
    package var sections: [ImportedSection] = []
    /// Where the form's name stands.
    package var place = Place.file

    package init(name: String, title: LocalizedText, languages: [String]) {
        self.name = name
        self.title = title
        self.languages = languages
    }

    /// What stands in a text for the answer to a question, by its key: `quote("yrke")`.
    ///
    /// Becomes `{id}` where an answer may stand, else the form's own spelling.
    /// - Parameter spelling: How the form writes it, such as `${yrke}`.
    package static func quote(_ key: String, spelling: String) -> String {
        QuotedAnswer(key: key, spelling: spelling).marked
    }
}

/// A scale; questions name it by its key.
package struct ImportedScale: Sendable {
    package let key: String
    package var title: LocalizedText
    package var levels: [Scale.Level]
    package var missing: [Scale.MissingLevel]
    package let place: Place

    package init(
        key: String, title: LocalizedText = LocalizedText(""), levels: [Scale.Level],
        missing: [Scale.MissingLevel] = [], at place: Place
    ) {
        self.key = key
        self.title = title
        self.levels = levels
        self.missing = missing
        self.place = place
    }
}

/// A register; questions name it by its key.
package struct ImportedRegister: Sendable {
    package let key: String
    package var title: LocalizedText
    package var options: [Option]
    package let place: Place

    package init(key: String, title: LocalizedText, options: [Option], at place: Place) {
        self.key = key
        self.title = title
        self.options = options
        self.place = place
    }
}

/// A part of the form. Groups within groups are sections of their own, one after another.
package struct ImportedSection: Sendable {
    package let key: String
    /// The id it should have; the key where it is nil.
    package var name: String?
    package var title: LocalizedText
    package var condition: ImportedCondition?
    package var questions: [ImportedQuestion] = []
    package var isRandomized = false
    package let place: Place

    package init(key: String, title: LocalizedText, at place: Place) {
        self.key = key
        self.title = title
        self.place = place
    }
}
