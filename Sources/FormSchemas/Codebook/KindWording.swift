import SurveyModel

/// What a question's kind, a column's type and a perspective are called.
enum KindWording: CaseIterable, BilingualWords {
    case register, single, multiple, scale, recommendation, pair, matrix, ranking, allocation
    case shortText, longText, integer, decimal, date, information, calculated
    case choiceColumn, flagColumn, textColumn, otherTextColumn, integerColumn, decimalColumn
    case dateColumn, placeColumn
    case resident, employee, health, resource, user, equity, gender

    var words: (swedish: String, english: String) {
        switch self {
        case .register: ("ett val ur ett register", "one choice from a register")
        case .single: ("ett val", "one choice")
        case .multiple: ("flera val", "several choices")
        case .scale: ("skala", "scale")
        case .recommendation: ("rekommendation 0–10", "recommendation 0–10")
        case .pair: ("par: nuläge och framtida behov", "pair: today and future need")
        case .matrix: ("matris", "matrix")
        case .ranking: ("rangordning", "ranking")
        case .allocation: ("poängfördelning", "points shared out")
        case .shortText: ("kort fritext", "short text")
        case .longText: ("lång fritext", "long text")
        case .integer: ("heltal", "whole number")
        case .decimal: ("decimaltal", "decimal number")
        case .date: ("datum", "date")
        case .information: ("information, besvaras inte", "information, not answered")
        case .calculated: ("beräknas, frågas inte", "calculated, not asked")
        case .choiceColumn: ("kod", "code")
        case .flagColumn: ("0 = ej vald, 1 = vald", "0 = not chosen, 1 = chosen")
        case .textColumn: ("text", "text")
        case .otherTextColumn: ("text till ett val", "text of a choice")
        case .integerColumn: ("heltal", "whole number")
        case .decimalColumn: ("tal", "number")
        case .dateColumn: ("datum, åååå-mm-dd", "date, yyyy-mm-dd")
        case .placeColumn: ("plats, 1 = först", "place, 1 = first")
        case .resident: ("invånare", "residents")
        case .employee: ("medarbetare", "employees")
        case .health: ("hälsa", "health")
        case .resource: ("resurser", "resources")
        case .user: ("brukare", "users")
        case .equity: ("jämlikhet", "equity")
        case .gender: ("jämställdhet", "gender equality")
        }
    }

    init(_ question: Question) {
        switch question.kind {
        case .register: self = .register
        case .single: self = .single
        case .multiple: self = .multiple
        case .scale: self = question.isRecommendation ? .recommendation : .scale
        case .pair: self = .pair
        case .matrix: self = .matrix
        case .ranking: self = .ranking
        case .allocation: self = .allocation
        case .text(let isLong): self = isLong ? .longText : .shortText
        case .integer: self = .integer
        case .decimal: self = .decimal
        case .date: self = .date
        case .information: self = .information
        case .calculated: self = .calculated
        }
    }

    init(_ column: Column, of question: Question) {
        switch column.kind {
        case .choice, .register:
            if case .ranking = question.kind { self = .placeColumn } else { self = .choiceColumn }
        case .optionFlag: self = .flagColumn
        case .text: self = .textColumn
        case .otherText: self = .otherTextColumn
        case .number(let isInteger): self = isInteger ? .integerColumn : .decimalColumn
        case .date: self = .dateColumn
        }
    }

    init(_ perspective: Perspective) {
        switch perspective {
        case .resident: self = .resident
        case .employee: self = .employee
        case .health: self = .health
        case .resource: self = .resource
        case .user: self = .user
        case .equity: self = .equity
        case .gender: self = .gender
        }
    }
}
