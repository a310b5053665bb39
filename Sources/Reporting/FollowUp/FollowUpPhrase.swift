/// Every fixed text of the pages beside a report; `Wording` says it in a language.
enum FollowUpPhrase: String, CaseIterable, Sendable {
    case followSurvey
    case followWorkshops
    case followWave
    case followValue
    case followInterval
    case followN
    case followSource
    case followFigure
    case followEvidence
    case followOf
    case followAlso
    case narrativeKicker
    case narrativeShort
    case narrativeEvidenceIntro
    case measureGap
    case measureMean
    case measureMedian
    case measureShare
    case measureCount
    case measureTop
    case measureN
    case measureHeadcount
    case measureRate
    case measureChange
    case measureNorm
    case measureToday
    case measureNeed
    case measureAnswer
    case measureParticipants
    case measureNotes
    case measureForums
    case measureAgreeing
    case measureTables
}
