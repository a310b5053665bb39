extension Phrase {
    /// The words about evaluations; everything else has its own.
    var evaluationWording: Wording {
        switch self {
        case .countedQuestion:
            Wording(
                "en fråga som svaren redovisas per", "a question that answers are reported by")
        case .surveyQuestion: Wording("en fråga i enkäten", "a question of the survey")
        case .knownRow: Wording("en rad i frågan", "a row of the question")
        case .knownProfession: Wording("ett yrke i enkäten", "a profession of the survey")
        case .knownTrack: Wording("ett spår som finns", "a track there is")
        case .knownNeed: Wording("ett behov som finns", "a need there is")
        case .knownStrategy: Wording("en strategi som finns", "a strategy there is")
        case .evaluationGoal: Wording("ett mål som finns", "a goal there is")
        case .knownGoalLevel: Wording("en målnivå", "a level of goals")
        case .aLimit: Wording("en gräns", "a limit")
        default: Wording("", "")
        }
    }
}
