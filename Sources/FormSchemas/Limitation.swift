package import Diagnostics
package import SurveyModel

/// Something a survey says that a target has no way to say.
package struct Limitation: Sendable, Hashable {
    package let element: SurveyElement
    /// What is lost, and what happens instead.
    package let reason: Phrase

    package init(_ element: SurveyElement, _ reason: Phrase) {
        self.element = element
        self.reason = reason
    }
}

/// What an element is called in a target's files.
package struct TargetName: Sendable, Hashable {
    package let element: SurveyElement
    package let name: String

    package init(_ element: SurveyElement, _ name: String) {
        self.element = element
        self.name = name
    }
}
