/// The one table of keywords: every keyword in Swedish and in English.
package enum KeywordTable {
    /// How a keyword is written in its file's language.
    package static func spelling(of keyword: Keyword, in spelling: Spelling) -> String {
        spellings[keyword]?[spelling].first ?? keyword.rawValue
    }

    /// The keyword that is written so, in either language; case does not matter.
    package static func keyword(_ text: String) -> Match? {
        bySpelling[text.lowercased()]
    }

    package struct Match: Sendable, Hashable {
        package let keyword: Keyword
        /// The languages in which it may be written so; both for words such as `register`.
        package let spellings: Set<Spelling>
    }

    /// Everything a line can begin with, for the line lexer.
    package static let vocabulary = Vocabulary(
        Keyword.allCases.flatMap { keyword in
            guard !marks.contains(keyword), let row = spellings[keyword] else { return [String]() }
            return row.swedish + row.english
        })

    /// Keywords that are a mark (`-`, a number) and the same in every language.
    package static let marks: Set<Keyword> = [.option, .level]

    package static let spellings: [Keyword: Spellings] = [
        .survey: Spellings("enkät", "survey"),
        .languages: Spellings("språk", "languages"),
        .wave: Spellings("mättillfälle", "wave"),
        .open: Spellings("öppen", "open"),
        .introduction: Spellings("inledning", "introduction"),
        .eligibility: Spellings("målgrupp", "target group"),
        .panel: Spellings("panel", "panel"),

        .module: Spellings("modul", "module"),
        .include: Spellings("inkludera", "include"),
        .source: Spellings("källa", "source"),

        .personalData: Spellings("personuppgifter", "personal data"),
        .controller: Spellings(["ansvarig", "personuppgiftsansvarig"], ["controller"]),
        .purpose: Spellings("ändamål", "purpose"),
        .legalBasis: Spellings("rättslig grund", "legal basis"),
        .dataCategories: Spellings("kategorier", "categories"),
        .retention: Spellings("gallring", "retention"),
        .officer: Spellings("dataskyddsombud", "data protection officer"),

        .anonymity: Spellings("anonymitet", "anonymity"),
        .profile: Spellings("profil", "profile"),
        .minimumGroup: Spellings("minsta grupp", "minimum group"),
        .minimumGroupForText: Spellings(
            "minsta grupp för fritext", "minimum group for free text"),
        .minimumGroupForMean: Spellings("minsta grupp för medelvärde", "minimum group for mean"),
        .minimumGroupForIndex: Spellings("minsta grupp för index", "minimum group for index"),
        .minimumGroupForDistribution: Spellings(
            "minsta grupp för fördelning", "minimum group for distribution"),
        .minimumGroupForSensitive: Spellings(
            "minsta grupp för känsliga frågor", "minimum group for sensitive questions"),
        .minimumHeadcount: Spellings("minsta antal anställda", "minimum headcount"),
        .minimumPerOption: Spellings(
            "minsta antal per svarsalternativ", "minimum per answer option"),
        .crossing: Spellings("korsa högst", "cross at most"),
        .rounding: Spellings("avrundning", "rounding"),

        .register: Spellings("register", "register"),
        .from: Spellings("från", "from"),
        .scale: Spellings("skala", "scale"),
        .missing: Spellings("saknas", "missing"),
        .notApplicable: Spellings("ej relevant", "not applicable"),
        .area: Spellings("område", "area"),

        .section: Spellings("avsnitt", "section"),
        .question: Spellings("fråga", "question"),
        .pair: Spellings("par", "pair"),
        .row: Spellings("rad", "row"),
        .now: Spellings("nuläge", "now"),
        .need: Spellings(
            ["framtida behov", "framtida", "behov"], ["future need", "future", "need"]),
        .norm: Spellings("norm", "norm"),
        .showIf: Spellings("visa om", "show if"),
        .required: Spellings("krävs", "required"),
        .help: Spellings("hjälp", "help"),
        .sensitive: Spellings("känslig", "sensitive"),
        .multiple: Spellings("flera", "multiple"),
        .freeText: Spellings("fritext", "free text"),
        .integer: Spellings("heltal", "integer"),
        .decimal: Spellings("decimaltal", "decimal"),
        .date: Spellings("datum", "date"),
        .matrix: Spellings("matris", "matrix"),
        .information: Spellings("information", "information"),
        .recommendation: Spellings("rekommendation", "recommendation"),
        .ranking: Spellings("rangordna", "rank"),
        .allocation: Spellings("fördela", "allocate"),
        .calculated: Spellings("beräknas", "calculated"),
        .validIf: Spellings("giltigt om", "valid if"),
        .errorMessage: Spellings("felmeddelande", "error message"),
        .reversed: Spellings("omvänd", "reversed"),
        .randomize: Spellings(["slumpa"], ["randomise", "randomize"]),
        .perspective: Spellings("perspektiv", "perspective"),
        .measures: Spellings("mäter", "measures"),
        .formerly: Spellings("tidigare", "formerly"),
        .exclusive: Spellings("ensam", "exclusive"),
        .reportWith: Spellings("redovisa med", "report with"),

        .index: Spellings("index", "index"),
        .meanOf: Spellings("medel av", "mean of"),
        .minimumAnswered: Spellings("minst besvarade", "minimum answered"),
        .analysis: Spellings("analys", "analysis"),
        .responseRate: Spellings("svarsfrekvens", "response rate"),
        .gap: Spellings("gap", "gap"),
        .distribution: Spellings("fördelning", "distribution"),
        .mean: Spellings("medel", "mean"),
        .quotes: Spellings("citat", "quotes"),

        .option: Spellings("-", "-"),
        .level: Spellings("1", "1"),
    ]

    private static let bySpelling: [String: Match] = {
        var table: [String: Match] = [:]
        for keyword in Keyword.allCases where !marks.contains(keyword) {
            for spelling in Spelling.allCases {
                for text in spellings[keyword]?[spelling] ?? [] {
                    let known = table[text]?.spellings ?? []
                    table[text] = Match(keyword: keyword, spellings: known.union([spelling]))
                }
            }
        }
        return table
    }()
}
