import SurveyLanguage
import SurveyModel

/// Invents surveys of every kind of part, with texts and codes that try to be something else.
struct SurveyInventor {
    var random: Numbers
    private var counter = 0
    var languages: [String] = []
    var survey = Survey(id: "e", title: LocalizedText("E"))
    /// Questions invented so far, which conditions and texts may ask for.
    var asked: [Question] = []

    /// SplitMix64 (Steele, Lea and Flood 2014).
    struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    init(seed: UInt64) {
        random = Numbers(state: seed)
    }

    mutating func invented() -> Survey {
        let choices = [["sv"], ["sv", "en"], ["en"], ["en", "sv"], ["fit", "sv", "zh-hant"]]
        languages = pick(choices)
        survey = Survey(id: id(), title: LocalizedText("E"))
        survey.languages = languages
        survey.title = text()
        inventHeader()
        for _ in 0..<number(0...2) {
            var register = Register(id: id(), title: text(), entries: [])
            register = Register(
                id: register.id, title: register.title,
                entries: options(isSpread: false).map { option in
                    var entry = Register.Entry(code: option.code, label: option.label)
                    entry.hasText = option.hasText
                    entry.reportedWith = option.reportedWith
                    return entry
                })
            survey.registers.append(register)
        }
        for _ in 0..<number(1...3) { survey.scales.append(scale()) }
        for _ in 0..<number(0...3) {
            var area = Area(id: id(), title: text())
            area.perspectives = perspectives()
            survey.areas.append(area)
        }
        for _ in 0..<number(1...4) {
            var section = section()
            // Neighbours that change places may not look at each other.
            if survey.sections.last?.isRandomized ?? false { section.isRandomized = false }
            survey.sections.append(section)
        }
        inventAnalysis()
        return survey
    }

    // MARK: Lists

    private mutating func scale() -> Scale {
        var value = number(0...2)
        var levels: [Scale.Level] = []
        for _ in 0..<number(2...5) {
            levels.append(.init(value: value, label: text()))
            value += number(1...3)
        }
        var missing: [Scale.MissingLevel] = []
        for kind in MissingKind.allCases where isTrue() {
            missing.append(.init(value: value, label: text(), kind: kind))
            value += 1
        }
        var scale = Scale(
            id: id(), title: isTrue() ? text() : LocalizedText(""), levels: levels,
            missing: missing)
        if isTrue() { scale.source = plain() }
        return scale
    }

    /// - Parameter isSpread: Whether codes must differ also as column names.
    mutating func options(isSpread: Bool) -> [Option] {
        let codes = [
            "besvarad", "inte", "någon", "av", "is", "och", "1", "1.5", "a-b", "not", "ft",
            "mellan",
        ].shuffled(using: &random)
        var result = codes.prefix(number(1...5)).map { Option(code: $0, label: text()) }
        for index in result.indices {
            result[index].hasText = number(0...5) == 0
            if number(0...5) == 0, index > 0 { result[index].reportedWith = result[0].code }
        }
        return result
    }

    mutating func perspectives() -> [Perspective] {
        guard number(0...3) == 0 else { return [] }
        return Array(Perspective.allCases.shuffled(using: &random).prefix(number(1...2)))
    }

    // MARK: Texts

    /// Texts that look like something else in the language.
    private static let hostile = [
        ": kolon", "# kommentar", "> mera", "- punkt", "• punkt", "a | en: b", "|en:x", "| en: y",
        "a |sv : b", "a | b", "|", "a\nb", "a\n\n\nb", "rad\n| en: text", "en: text", "\"citat\"",
        "”x” och ‘y’", "1: etta", "ja", "fråga x: y", "två  blanksteg", "\u{301}accent",
        "a\u{30A}ngra", "👩‍👩‍👧 familj", "(a, b) eller c", "=SUM(A1)", "<b>fet</b>", "{", "}",
        "{x y}", "å\u{A0}ä", "\tflik", "rad ett\r\nrad två", "zh-hant | zh-hant: 中文", "enkät a:",
        "100 %", "visa om: q är x", "a |", "| en", "a\n: b\n# c\n> d",
    ]

    mutating func text() -> LocalizedText {
        let base = plain()
        var translations: [String: String] = [:]
        for language in languages.dropFirst() where isTrue() { translations[language] = plain() }
        return LocalizedText(base, translations: translations)
    }

    /// A text in which earlier answers may stand.
    mutating func pipedText() -> LocalizedText {
        let quotable = asked.filter(\.canBeQuoted)
        guard !quotable.isEmpty, number(0...3) == 0 else { return text() }
        let plain = text()
        let quote = "{\(pick(quotable).id)}"
        return LocalizedText("\(plain.base) \(quote)", translations: plain.translations)
    }

    mutating func plain() -> String {
        counter += 1
        let words = isTrue() ? pick(Self.hostile) : "Text"
        return WritableText.normalized(
            isTrue() ? "\(words) \(counter)" : "\(counter)\(words)", languages: languages)
    }

    mutating func id() -> String {
        counter += 1
        return pick(["fråga", "q_", "Medel", "nuläge", "visa", "x1_", "norm"]) + String(counter)
    }

    // MARK: Chance

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    mutating func isTrue() -> Bool { Bool.random(using: &random) }

    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[number(0...(values.count - 1))]
    }
}
