import Diagnostics
import SurveyModel

/// Which language each column's texts are in.
struct FormLanguages {
    /// Codes, the one of `LocalizedText.base` first.
    let codes: [String]
    private let codeOf: [String?: String]
    /// Names no code is known for, with the code made up for them.
    let madeUp: [(name: String, code: String)]
    /// The language that texts without one were taken to be in.
    let guessed: String?

    /// - Parameters:
    ///   - names: What headers call languages, in their order; nil for a header that names none.
    ///   - defaultLanguage: The setting.
    ///   - texts: Those without a language, to guess it by.
    ///   - isApart: Whether a column stands both with and without a language.
    init(_ names: [String?], defaultLanguage: String, texts: [String], isApart: Bool) {
        var codeOf: [String?: String] = [:]
        var madeUp: [(name: String, code: String)] = []
        var codes: [String] = []
        var guessed: String?
        func add(_ code: String) { if !codes.contains(code) { codes.append(code) } }
        func code(of name: String) -> String {
            if let known = LanguageNames.code(for: name) { return known }
            // ISO 639-2 keeps qaa to qtz for local use.
            let number = madeUp.count % 500
            let letters = Array("abcdefghijklmnopqrstuvwxyz")
            let code = "q" + String([letters[number / 26], letters[number % 26]])
            madeUp.append((name, code))
            return code
        }
        var named: [String] = []
        for case let name? in names where !named.contains(name) { named.append(name) }
        if let first = named.first(where: { $0.lowercased() == defaultLanguage.lowercased() }) {
            codeOf[first] = code(of: first)
            add(codeOf[first] ?? "")
        }
        if names.contains(nil) || names.isEmpty {
            let isNamed = !["", "default"].contains(defaultLanguage.lowercased())
            if isNamed {
                codeOf[nil] = codes.first ?? code(of: defaultLanguage)
            } else {
                let taken = named.compactMap(LanguageNames.code)
                let guess = LanguageNames.guess(texts)
                // The same language with and without its name, unless a column has both.
                let code = taken.contains(guess) && isApart ? "und" : guess
                codeOf[nil] = code
                if !names.isEmpty { guessed = code }
            }
            add(codeOf[nil] ?? "")
        }
        for name in named where codeOf[name] == nil {
            codeOf[name] = code(of: name)
            add(codeOf[name] ?? "")
        }
        self.codes = codes
        self.codeOf = codeOf
        self.madeUp = madeUp
        self.guessed = guessed
    }

    /// A text in all languages; empty where nothing is said in any.
    func text(_ texts: [String?: String], _ edit: (String) -> String = { $0 }) -> LocalizedText {
        var byCode: [String: String] = [:]
        // A text that names its language goes before one that does not.
        for (name, text) in texts.sorted(by: { ($0.key ?? "\u{10FFFF}") < ($1.key ?? "\u{10FFFF}") }
        ) {
            guard let code = codeOf[name], byCode[code] == nil else { continue }
            byCode[code] = edit(text)
        }
        let base = codes.first ?? ""
        return LocalizedText(
            byCode[base] ?? "", translations: byCode.filter { $0.key != base })
    }
}
