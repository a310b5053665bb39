extension FollowUpPhrase {
    /// The texts in English.
    var english: String {
        switch self {
        case .followSurvey:
            "The survey"
        case .followWorkshops:
            "The workshops"
        case .followWave:
            "Wave"
        case .followValue:
            "Value"
        case .followInterval:
            "95% interval"
        case .followN:
            "Respondents (n)"
        case .followSource:
            "Source"
        case .followFigure:
            "Figure"
        case .followEvidence:
            "Evidence"
        case .followOf:
            "{count} of {total}"
        case .followAlso:
            "Read also"
        case .narrativeKicker:
            "Narrative"
        case .narrativeShort:
            "The narrative"
        case .narrativeEvidenceIntro:
            "Every figure in the text was fetched from what is reported, when the page was "
                + "made. Each stands here once. Intervals and numbers of respondents are shown "
                + "where there are any."
        case .measureGap:
            "Gap between need and today"
        case .measureMean:
            "Mean"
        case .measureMedian:
            "Median"
        case .measureShare:
            "Share"
        case .measureCount:
            "Count"
        case .measureTop:
            "Share at the top of the scale (highest two)"
        case .measureN:
            "Respondents"
        case .measureHeadcount:
            "Staff"
        case .measureRate:
            "Response rate"
        case .measureChange:
            "Change since the wave before"
        case .measureNorm:
            "Gap to the norm"
        case .measureToday:
            "today"
        case .measureNeed:
            "need"
        case .measureAnswer:
            "{name} who answered “{answer}”"
        case .measureParticipants:
            "Participants of the workshops"
        case .measureNotes:
            "Notes"
        case .measureForums:
            "Forums raising"
        case .measureAgreeing:
            "Participants who agreed"
        case .measureTables:
            "Tables raising"
        }
    }
}
