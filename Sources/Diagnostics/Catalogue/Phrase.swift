/// A stretch of a sentence that differs by language and can be a diagnostic's fact.
///
/// Most facts are the author's own words and the same in every language; "a date" is not.
package enum Phrase: String, Sendable, Hashable, CaseIterable {
    case yesOrNo
    case wholeNumber
    case number
    case date
    case dateRange
    case languageCodes
    case shortOrLong
    case crossing
    case rounding
    case quoteLimit
    case breakdowns
    case numberRange
    case nothing
    case points

    case questionName
    case comparison
    case answer
    case conditionEnd
    case closingParenthesis
    case simplerCondition
    case andWord
    case anyOfWords

    case questionOnScale
    case pair
    case closedQuestion
    case measuredQuestion
    case textQuestion
    case index
    case respondentAnswer
    case questionWithList
    case askedQuestion
    case questionWithValidity

    case calculationEnd
    case numberOrQuestion

    case endOfText

    case oneLanguageOnly
    case ruleOnlyTold
    case sumOnlyShown
    case conditionLeftOut
    case sectionsKeepTheirOrder
    case rowsKeepTheirOrder
    case exclusiveOptionsShuffled

    case rows
    case columns
    case cells

    /// The value to put among a diagnostic's facts.
    package var fact: String { Self.marker + rawValue }

    /// A private-use character: no author's text begins with it.
    private static let marker = "\u{E000}"

    /// What a fact reads as in a language: a phrase's words, or the fact itself.
    static func wording(of fact: String, in language: MessageLanguage) -> String {
        guard fact.hasPrefix(marker), let phrase = Phrase(rawValue: String(fact.dropFirst()))
        else { return fact }
        return phrase.wording[language]
    }

    private var wording: Wording {
        switch self {
        case .yesOrNo: Wording("ja eller nej", "yes or no")
        case .wholeNumber: Wording("ett heltal", "a whole number")
        case .number: Wording("ett tal, med punkt före decimaler", "a number")
        case .date: Wording("ett datum som 2026-01-12", "a date like 2026-01-12")
        case .dateRange:
            Wording("två datum: 2026-01-12 till 2026-02-06", "two dates: 2026-01-12 to 2026-02-06")
        case .languageCodes: Wording("språkkoder: sv, en", "language codes: sv, en")
        case .shortOrLong: Wording("kort eller lång", "short or long")
        case .crossing: Wording("till exempel: 2 av enhet, yrke", "for example: 2 of unit, role")
        case .rounding:
            Wording("medel 1 decimal, andel 0 decimaler", "mean 1 decimal, share 0 decimals")
        case .quoteLimit: Wording("högst 3 per tema", "at most 3 per theme")
        case .breakdowns: Wording("per enhet, per enhet × yrke", "per unit, per unit × role")
        case .numberRange: Wording("ett intervall: 0 till 50", "a range: 0 to 50")
        case .nothing: Wording("ingenting", "nothing")
        case .questionName: Wording("en frågas id", "the id of a question")
        case .comparison:
            Wording(
                "är, minst, högst, mellan, innehåller eller besvarad",
                "is, at least, at most, between, contains or answered")
        case .answer: Wording("ett svar", "an answer")
        case .conditionEnd: Wording("och, eller eller slutet", "and, or or the end")
        case .closingParenthesis: Wording("en slutparentes", "a closing parenthesis")
        case .simplerCondition: Wording("färre nivåer", "fewer levels")
        case .andWord: Wording("och", "and")
        case .anyOfWords: Wording("någon av", "any of")
        case .questionOnScale: Wording("svar på en skala", "answers on a scale")
        case .pair: Wording("ett par", "a pair")
        case .closedQuestion: Wording("en fråga med svar att välja", "a question with choices")
        case .measuredQuestion: Wording("en fråga med skala eller tal", "a scale or a number")
        case .textQuestion: Wording("en fråga med fritext", "a free-text question")
        case .index: Wording("ett index", "an index")
        case .respondentAnswer:
            Wording(
                "något som besvaras; normen är en konstant", "an answer; the norm is a constant")
        case .points: Wording("ett antal poäng: 100", "a number of points: 100")
        case .questionWithList:
            Wording("svar att välja eller rader", "answers to choose or rows")
        case .askedQuestion:
            Wording("en fråga som någon svarar på", "a question that somebody answers")
        case .questionWithValidity:
            Wording("en rad \"giltigt om\"", "a line \"valid if\"")
        case .calculationEnd: Wording("+, -, *, / eller slutet", "+, -, *, / or the end")
        case .numberOrQuestion: Wording("ett tal eller en frågas id", "a number or a question's id")
        case .sectionsKeepTheirOrder:
            Wording(
                "avsnitten kommer i samma ordning för alla",
                "sections come in the same order for everyone")
        case .rowsKeepTheirOrder:
            Wording(
                "raderna kommer i samma ordning för alla",
                "rows come in the same order for everyone")
        case .exclusiveOptionsShuffled:
            Wording(
                "alternativ som står ensamma blandas med de andra i stället för att komma sist",
                "options that stand alone are shuffled among the others instead of coming last")
        case .endOfText: Wording("radens slut", "the end of the line")
        case .oneLanguageOnly:
            Wording(
                "det finns plats för ett språk; det första används",
                "there is room for one language; the first is used")
        case .ruleOnlyTold:
            Wording(
                "regeln för giltiga svar visas bara som text; svar som bryter den sätts åt sidan "
                    + "vid inläsning",
                "the rule for valid answers is only told; answers that break it are set aside when "
                    + "read")
        case .sumOnlyShown:
            Wording(
                "summan visas men krävs inte; svar med fel summa sätts åt sidan vid inläsning",
                "the sum is shown but not demanded; answers with another are set aside when read")
        case .conditionLeftOut:
            Wording(
                "villkoret utelämnas, för texten det jämför med har citattecken eller parenteser",
                "the condition is left out: the text it compares with has quotation marks or "
                    + "brackets")
        case .rows: Wording("rader", "rows")
        case .columns: Wording("kolumner", "columns")
        case .cells: Wording("celler", "cells")
        }
    }

    private struct Wording {
        let swedish: String
        let english: String

        init(_ swedish: String, _ english: String) {
            self.swedish = swedish
            self.english = english
        }

        subscript(language: MessageLanguage) -> String {
            language == .swedish ? swedish : english
        }
    }
}
