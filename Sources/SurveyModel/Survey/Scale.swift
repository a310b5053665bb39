/// An ordered answer scale with its kinds of missing answers.
package struct Scale: Sendable, Hashable {
    package let id: String
    package let title: LocalizedText
    /// The ordered levels, lowest first; `value` is what a mean is made of.
    package let levels: [Level]
    /// Answers outside the order, such as *vet ej*; never part of a mean.
    package let missing: [MissingLevel]
    /// Where the scale comes from (`källa`).
    package var source: String?

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

extension Scale {
    /// The id of the scale that `rekommendation` answers on.
    package static let recommendationID = "likelihood_0_10"

    /// How likely it is that one would recommend something, 0–10, with words at both ends.
    /// - Parameter languages: The survey's; Swedish has its own words, all others the English ones.
    package static func recommendation(languages: [String]) -> Scale {
        func words(_ swedish: String, _ english: String) -> LocalizedText {
            let base = languages.first == "sv" ? swedish : english
            var translations: [String: String] = [:]
            for language in languages.dropFirst() {
                translations[language] = language == "sv" ? swedish : english
            }
            return LocalizedText(base, translations: translations)
        }
        let levels = (0...10).map { value in
            let label =
                switch value {
                case 0: words("0 – inte alls troligt", "0 – not at all likely")
                case 10: words("10 – mycket troligt", "10 – extremely likely")
                default: words(String(value), String(value))
                }
            return Level(value: value, label: label)
        }
        return Scale(
            id: recommendationID, title: words("Hur troligt?", "How likely?"), levels: levels)
    }
}
