import SurveyModel

/// Rows, orders, shares, what is calculated and quoted: two neighbouring sections whose order is
/// drawn, and one that looks back at all of them.
extension SampleSurvey {
    static var furtherSections: [Section] {
        var rows = Section(
            id: "rader", title: text("Du som {roll}", "You as {roll}"),
            questions: [matrix, likelihood, ranking, allocation])
        rows.isRandomized = true
        var counts = Section(
            id: "räkning", title: text("Räkning", "Counting"),
            questions: [direct, records, sum, product, told, why])
        counts.isRandomized = true
        return [
            rows, counts,
            Section(
                id: "sist", title: text("Sist", "Last"),
                condition: .not(
                    .all([
                        .atLeast(ItemReference(question: "summa"), 6),
                        .atMost(ItemReference(question: "produkt"), -4),
                    ])),
                questions: [place, aboutPlace]),
        ]
    }

    private static func options(_ codes: [(String, String, String)]) -> [SurveyModel.Option] {
        codes.map { SurveyModel.Option(code: $0.0, label: text($0.1, $0.2)) }
    }

    private static var matrix: Question {
        var reversed = ItemRow(id: "stress", title: text("Jag hinner inte", "I lack time"))
        reversed.isReversed = true
        var question = Question(
            id: "klimat", title: text("Hur stämmer det för {roll}?", "How does it fit {roll}?"),
            kind: .matrix(
                Matrix(
                    scale: "grad",
                    rows: [
                        ItemRow(id: "lär", title: text("Jag lär nytt", "I learn")), reversed,
                        ItemRow(id: "trivs", title: text("Jag trivs", "I am content")),
                    ])))
        question.isRandomized = true
        question.isRequired = true
        question.condition = .isAnswered(ItemReference(question: "hinder"))
        return question
    }

    static let likelihoodScale = Scale.recommendation(languages: ["sv", "en"])

    private static var likelihood: Question {
        var question = Question(
            id: "nps", title: text("Hur troligt?", "How likely?"),
            kind: .scale(Scale.recommendationID))
        question.isRecommendation = true
        return question
    }

    private static var ranking: Question {
        var question = Question(
            id: "ordning", title: text("Vad är viktigast?", "What matters most?"),
            kind: .ranking(
                options([
                    ("tid", "Mer tid", "More time"), ("lokal", "Lokaler", "Premises"),
                    ("lön", "Lön", "Pay"), ("ro", "Arbetsro", "Peace"),
                ])))
        question.isRandomized = true
        return question
    }

    private static var allocation: Question {
        Question(
            id: "poäng", title: text("Fördela", "Share out"),
            kind: .allocation(
                options([
                    ("tid", "Personal", "Staff"), ("lokal", "Hyra", "Rent"),
                    ("it", "Datorer", "Computers"),
                ]), total: 10))
    }

    private static var direct: Question {
        Question(
            id: "direkt", title: text("Timmar med patienter?", "Hours with patients?"),
            kind: .decimal(range: 0...40))
    }

    private static var records: Question {
        var question = Question(
            id: "journal", title: text("Timmar vid journalen?", "Hours with records?"),
            kind: .decimal(range: 0...40))
        question.validity = Validity(
            condition: .any([
                .atMost(ItemReference(question: "journal"), 3),
                .atLeast(ItemReference(question: "direkt"), 3),
            ]),
            message: text("Så mycket journal? Kontrollera.", "So much? Please check."))
        return question
    }

    private static var sum: Question {
        Question(
            id: "summa", title: text("Timmar", "Hours"),
            kind: .calculated(
                .sum(
                    .item(ItemReference(question: "direkt")),
                    .item(ItemReference(question: "journal")))))
    }

    private static var product: Question {
        Question(
            id: "produkt", title: text("Produkt", "Product"),
            kind: .calculated(
                .difference(
                    .quotient(
                        .item(ItemReference(question: "summa")),
                        .item(ItemReference(question: "klimat", row: "trivs"))),
                    .product(
                        .negative(.number(-1.5)),
                        .item(ItemReference(question: "poäng", row: "tid"))))))
    }

    private static var told: Question {
        var question = Question(
            id: "svar", title: text("Alltså {summa} timmar.", "So {summa} hours."),
            kind: .information)
        question.condition = .isAnswered(ItemReference(question: "summa"))
        return question
    }

    private static var why: Question {
        var question = Question(
            id: "varför",
            title: text("Du svarade {journal} timmar. Varför?", "You said {journal} hours. Why?"),
            kind: .text(long: true))
        question.condition = .any([
            .isOneOf(ItemReference(question: "ordning", row: "tid"), ["1"]),
            .all([
                .atLeast(ItemReference(question: "poäng", row: "lokal"), 4),
                .atMost(ItemReference(question: "poäng", row: "it"), 0),
            ]),
            .atLeast(ItemReference(question: "nps"), 9),
        ])
        return question
    }

    private static var place: Question {
        Question(id: "ort", title: text("Vilken ort?", "Which town?"), kind: .text(long: false))
    }

    private static var aboutPlace: Question {
        var question = Question(
            id: "om_ort", title: text("Vad är bra med {ort}?", "What is good about {ort}?"),
            kind: .text(long: false))
        question.condition = .all([
            .isOneOf(ItemReference(question: "ort"), ["ord 1", "ord 2"]),
            .isNot(ItemReference(question: "klimat", row: "lär"), "4"),
        ])
        return question
    }
}
