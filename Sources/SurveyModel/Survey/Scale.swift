/// An ordered answer scale with its kinds of missing answers.
package struct Scale: Sendable, Hashable {
    package let id: String
    package let title: LocalizedText
    /// The ordered levels, lowest first; `value` is what a mean is made of.
    package let levels: [Level]
    /// Answers outside the order, such as *vet ej*; never part of a mean.
    package let missing: [MissingLevel]

    package init(id: String, title: LocalizedText, levels: [Level], missing: [MissingLevel] = []) {
        self.id = id
        self.title = title
        self.levels = levels
        self.missing = missing
    }

    package struct Level: Sendable, Hashable {
        package let value: Int
        package let label: LocalizedText

        package init(value: Int, label: LocalizedText) {
            self.value = value
            self.label = label
        }
    }

    package struct MissingLevel: Sendable, Hashable {
        package let value: Int
        package let label: LocalizedText
        package let kind: MissingKind

        package init(value: Int, label: LocalizedText, kind: MissingKind) {
            self.value = value
            self.label = label
            self.kind = kind
        }
    }
}

/// A real answer that says nothing on the scale.
package enum MissingKind: String, Sendable, Hashable, CaseIterable {
    /// *Vet ej*: the respondent does not know.
    case doNotKnow = "dont_know"
    /// *Ej relevant*: the question does not concern the respondent.
    case notApplicable = "not_applicable"
}
