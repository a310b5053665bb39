/// From what people call languages to their codes.
enum LanguageNames {
    /// `Svenska (sv)`, `English`, `fr` → sv, en, fr; nil where no code is known.
    static func code(for name: String) -> String? {
        let name = name.trimmed.lowercased()
        if let open = name.lastIndex(of: "("), name.last == ")" {
            let inside = String(name[name.index(after: open)...].dropLast()).trimmed
            if isCode(inside) { return inside }
        }
        let bare = String(name.prefix { $0 != "(" }).trimmed
        if let code = codes[bare] { return code }
        return bare.count <= 3 && isCode(bare) ? bare : nil
    }

    private static func isCode(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count) && (2...3).contains(parts[0].count)
            && parts.allSatisfy { part in
                (2...4).contains(part.count) && part.allSatisfy { $0.isASCII && $0.isLetter }
            }
    }

    /// English names and the languages' own, for those that forms are most often written in.
    private static let codes: [String: String] = [
        "swedish": "sv", "svenska": "sv", "english": "en", "engelska": "en", "finnish": "fi",
        "suomi": "fi", "finska": "fi", "norwegian": "no", "norsk": "no", "bokmål": "nb",
        "nynorsk": "nn", "danish": "da", "dansk": "da", "icelandic": "is", "íslenska": "is",
        "german": "de", "deutsch": "de", "tyska": "de", "french": "fr", "français": "fr",
        "francais": "fr", "franska": "fr", "spanish": "es", "español": "es", "espanol": "es",
        "spanska": "es", "portuguese": "pt", "português": "pt", "portugues": "pt",
        "italian": "it", "italiano": "it", "dutch": "nl", "nederlands": "nl", "polish": "pl",
        "polski": "pl", "polska": "pl", "russian": "ru", "русский": "ru", "ryska": "ru",
        "ukrainian": "uk", "українська": "uk", "romanian": "ro", "română": "ro",
        "hungarian": "hu", "magyar": "hu", "czech": "cs", "čeština": "cs", "slovak": "sk",
        "serbian": "sr", "srpski": "sr", "croatian": "hr", "hrvatski": "hr", "bosnian": "bs",
        "bosanski": "bs", "bosniska": "bs", "albanian": "sq", "shqip": "sq", "greek": "el",
        "ελληνικά": "el", "turkish": "tr", "türkçe": "tr", "turkiska": "tr", "arabic": "ar",
        "العربية": "ar", "عربي": "ar", "arabiska": "ar", "persian": "fa", "farsi": "fa",
        "فارسی": "fa", "dari": "prs", "pashto": "ps", "kurdish": "ku", "sorani": "ckb",
        "kurmanji": "kmr", "somali": "so", "soomaali": "so", "somaliska": "so", "tigrinya": "ti",
        "amharic": "am", "አማርኛ": "am", "swahili": "sw", "kiswahili": "sw", "hausa": "ha",
        "yoruba": "yo", "igbo": "ig", "urdu": "ur", "اردو": "ur", "hindi": "hi", "हिन्दी": "hi",
        "हिंदी": "hi", "bengali": "bn", "bangla": "bn", "বাংলা": "bn", "nepali": "ne",
        "नेपाली": "ne", "burmese": "my", "myanmar": "my", "thai": "th", "ไทย": "th",
        "vietnamese": "vi", "tiếng việt": "vi", "khmer": "km", "lao": "lo", "indonesian": "id",
        "bahasa indonesia": "id", "malay": "ms", "tagalog": "tl", "filipino": "fil",
        "chinese": "zh", "中文": "zh", "japanese": "ja", "日本語": "ja", "korean": "ko",
        "haitian creole": "ht", "kreyol": "ht", "creole": "ht", "romani": "rom", "sami": "se",
        "nordsamiska": "se", "meänkieli": "fit", "jiddisch": "yi", "latvian": "lv",
        "lithuanian": "lt", "estonian": "et", "georgian": "ka", "armenian": "hy",
        "kinyarwanda": "rw", "luganda": "lg", "malagasy": "mg", "wolof": "wo", "zulu": "zu",
        "xhosa": "xh", "afrikaans": "af", "tamil": "ta", "telugu": "te", "marathi": "mr",
        "gujarati": "gu", "kannada": "kn", "malayalam": "ml", "sinhala": "si", "quechua": "qu",
        "hebrew": "he", "עברית": "he", "uzbek": "uz", "kazakh": "kk", "tajik": "tg",
    ]

    /// Which of Swedish and English a text without a language seems to be written in, by the small
    /// words of both; English where there is nothing to go by.
    static func guess(_ texts: some Sequence<String>) -> String {
        var swedish = 0
        var english = 0
        for text in texts {
            let words = text.lowercased().split { !$0.isLetter }
            for word in words {
                if swedishWords.contains(word) { swedish += 1 }
                if englishWords.contains(word) { english += 1 }
            }
        }
        return swedish > english ? "sv" : "en"
    }

    private static let swedishWords: Set<Substring> = [
        "och", "är", "du", "för", "att", "inte", "på", "vilken", "vilket", "vilka", "hur", "av",
        "ja", "nej", "din", "ditt", "dina", "det", "en", "ett", "som", "med", "till", "vad",
    ]
    private static let englishWords: Set<Substring> = [
        "and", "is", "you", "for", "that", "not", "on", "which", "how", "of", "yes", "no", "your",
        "the", "a", "an", "with", "to", "what", "are", "do", "does", "in", "this",
    ]
}
