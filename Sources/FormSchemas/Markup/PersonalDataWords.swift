import SurveyModel

/// What those who answer are told about their personal data, line by line.
struct PersonalDataWords {
    let language: String

    private var isSwedish: Bool { language == "sv" }

    var title: String { isSwedish ? "Så behandlas dina svar" : "How your answers are handled" }

    /// The parts of a notice that its author wrote, each with our word for it.
    func lines(_ notice: PersonalDataNotice) -> [(label: String, text: String)] {
        let categories = notice.categories.joined(separator: ", ")
        let parts: [(swedish: String, english: String, text: String?)] = [
            ("Ansvarig", "Responsible", notice.controller),
            ("Ändamål", "Purpose", notice.purpose),
            ("Rättslig grund", "Legal basis", notice.legalBasis),
            (
                "Uppgifter som samlas in", "Data collected",
                categories.isEmpty ? nil : categories
            ),
            ("Uppgifterna raderas", "Kept until", notice.retention),
            ("Dataskyddsombud", "Data protection officer", notice.officer),
        ]
        return parts.compactMap { part in
            part.text.map { (isSwedish ? part.swedish : part.english, $0) }
        }
    }
}
