extension Phrase {
    /// The words about narrative, plans and scans; everything else has its own.
    var followUpWording: Wording {
        switch self {
        case .knownQuestion: Wording("en fråga som redovisas", "a question that is reported")
        case .knownGroup: Wording("en grupp som redovisas", "a group that is reported")
        case .knownOption: Wording("ett svar på frågan", "an answer to the question")
        case .knownFilter: Wording("ett villkor som finns", "a condition there is")
        case .knownWave: Wording("mättillfället som redovisas", "the wave that is reported")
        case .knownTheme: Wording("ett tema i kodboken", "a theme of the codebook")
        case .knownGoal: Wording("ett mål i planen", "a goal of the plan")
        case .knownIndicator: Wording("en indikator i planen", "an indicator of the plan")
        case .knownConclusion: Wording("en slutsats i filen", "a conclusion of the file")
        case .knownRecommendation:
            Wording("en rekommendation i filen", "a recommendation of the file")
        case .knownSource: Wording("en källa i planen", "a source of the plan")
        case .knownCase: Wording("ett av fallen", "one of the cases")
        case .knownAspect: Wording("en av aspekterna", "one of the aspects")
        case .knownAlternative: Wording("ett av alternativen", "one of the alternatives")
        case .aName: Wording("något som liknar ett namn", "what looks like a name")
        case .aRole: Wording("en roll som bara en person har", "a role that only one person has")
        case .anAddress: Wording("en adress", "an address")
        case .aHealthStatement:
            Wording("något om någons hälsa", "something about somebody's health")
        default: Wording("", "")
        }
    }
}
