import Statistics

extension Wording {
    /// `Kan inte beräknas: alla svarade lika`; without a reason where none is known.
    func notComputable(_ reason: NotComputable?) -> String {
        guard let reason else { return self[.notComputable] }
        return self[.notComputable] + ": " + (isSwedish ? reason.swedish : reason.english)
    }
}

/// What a reader is told of a figure that there is no number for; docs/statistics.md says more.
extension NotComputable {
    fileprivate var swedish: String {
        switch self {
        case .emptyBase: "underlaget är tomt"
        case .singleAnswer: "det finns bara ett svar"
        case .zeroVariance: "alla svarade lika"
        case .frameTooSmall: "fler har svarat än vad registret säger finns"
        case .allDifferencesZero: "nuläge och behov är lika i alla svar"
        case .singleCategory: "skalan har ett enda steg"
        case .argumentOutOfRange: "ett värde ligger utanför sitt område"
        case .singleGroup: "det finns bara en grupp att jämföra"
        case .tooFewItems: "det är för få frågor"
        case .zeroDenominator: "det som ska delas med är noll"
        case .constantCode: "alla kodade lika"
        case .linearlyDependent: "frågorna följer av varandra"
        case .singlePrimaryUnit: "en del av urvalet har en enda enhet"
        case .improperSolution: "modellen passar inte svaren"
        case .notConverged: "beräkningen kom inte fram till något svar"
        case .seriesBroken: "något annat frågades förra gången"
        case .frameUnknown: "antalet personer är inte känt"
        case .shapesDiffer: "tabellerna är olika stora"
        }
    }

    fileprivate var english: String {
        switch self {
        case .emptyBase: "nobody is in the base"
        case .singleAnswer: "there is a single answer"
        case .zeroVariance: "all answers are equal"
        case .frameTooSmall: "more answered than the register says there are"
        case .allDifferencesZero: "today and need are equal in every answer"
        case .singleCategory: "the scale has a single level"
        case .argumentOutOfRange: "a value is outside its range"
        case .singleGroup: "there is one group only, and nothing to compare"
        case .tooFewItems: "there are too few questions"
        case .zeroDenominator: "what is to be divided by is zero"
        case .constantCode: "all coded alike"
        case .linearlyDependent: "the questions follow from each other"
        case .singlePrimaryUnit: "a part of the sample has a single unit"
        case .improperSolution: "the model does not fit the answers"
        case .notConverged: "the computation did not come to rest"
        case .seriesBroken: "something else was asked last time"
        case .frameUnknown: "the number of people is not known"
        case .shapesDiffer: "the tables differ in size"
        }
    }
}
