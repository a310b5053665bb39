import SurveyModel

/// The lists that generated surveys choose from; codes and words are picked to be mistaken.
enum GeneratorLists {
    /// Words typed into texts and asked for in conditions.
    static let words = [
        "ja", "Ja", "3", "03", "it's", "\"så\"", "it's \"så\"", "${q1}", "’så’", "två  blanka",
        "<&>", "a\\b", "🌊 åäö", "true()", "'",
    ]

    /// Leaves under two parents, one of which lies under the other.
    static let units: Register = {
        let parents = [
            ("region", nil), ("norr", "region"), ("söder", "region"), ("n1", "norr"),
            ("N2", "norr"), ("s1", "söder"), ("s-2", "söder"),
        ]
        let entries = parents.map { code, parent in
            var entry = Register.Entry(code: code, label: LocalizedText("Enhet \(code)"))
            entry.parent = parent
            entry.headcount = 5
            return entry
        }
        return Register(id: "enhet", title: LocalizedText("Var?"), entries: entries)
    }()

    static let roles: Register = {
        var other = Register.Entry(code: "annan", label: LocalizedText("Annan"))
        other.hasText = true
        return Register(
            id: "roll", title: LocalizedText("Vad?"),
            entries: [
                Register.Entry(code: "ft", label: LocalizedText("Fysioterapeut")),
                Register.Entry(code: "9", label: LocalizedText("Nio")), other,
            ])
    }()

    /// Missing levels above, below and between the levels; numbers below zero.
    static let scales = [
        scale("grad", 1...5, missing: [9, 8]), scale("noll", 1...3, missing: [0]),
        scale("minus", -2...2, missing: [99, -9]), scale("elva", 0...10, missing: []),
    ]

    private static func scale(_ id: String, _ levels: ClosedRange<Int>, missing: [Int]) -> Scale {
        Scale(
            id: id, title: LocalizedText(id),
            levels: levels.map { Scale.Level(value: $0, label: LocalizedText("Nivå \($0)")) },
            missing: missing.map {
                Scale.MissingLevel(value: $0, label: LocalizedText("Vet ej"), kind: .doNotKnow)
            })
    }

    static let options = [option("a"), option("b", hasText: true), option("03"), option("3")]
    static let choices = [
        option("tid"), option("ti"), option("annat", hasText: true),
        option("inga", isExclusive: true), option("vet-ej", isExclusive: true),
    ]
    static let ranked = [option("t"), option("Tid"), option("p"), option("å")]
    static let shared = [option("x"), option("y"), option("z")]

    private static func option(
        _ code: String, hasText: Bool = false, isExclusive: Bool = false
    ) -> SurveyModel.Option {
        var option = SurveyModel.Option(code: code, label: LocalizedText("Svar \(code)"))
        option.hasText = hasText
        option.isExclusive = isExclusive
        return option
    }
}
