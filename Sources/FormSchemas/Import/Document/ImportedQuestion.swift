package import Diagnostics
package import SurveyModel

/// A question as a foreign form has it.
package struct ImportedQuestion: Sendable {
    package let key: String
    /// The id it should have; the key where it is nil.
    package var name: String?
    package var title: LocalizedText
    /// With scales, registers, rows and codes named as in the form.
    package var kind: Question.Kind
    package var help: LocalizedText?
    package var condition: ImportedCondition?
    package var validity: ImportedCondition?
    package var message: LocalizedText?
    package var isRequired = false
    package var isReversed = false
    package var isRandomized = false
    package var isSensitive = false
    package let place: Place
    /// Where options or rows stand, by code or row; the question's own place for others.
    package var partPlaces: [String: Place] = [:]

    package init(
        key: String, title: LocalizedText, kind: Question.Kind, at place: Place
    ) {
        self.key = key
        self.title = title
        self.kind = kind
        self.place = place
    }
}

/// A condition with what the form said, for the note if it turns out that a survey cannot.
package struct ImportedCondition: Sendable {
    package var condition: Condition
    /// The expression as the form has it.
    package let source: String
    package let place: Place

    package init(_ condition: Condition, source: String, at place: Place) {
        self.condition = condition
        self.source = source
        self.place = place
    }
}
