extension FollowUpPhrase {
    /// The texts in Swedish.
    var swedish: String {
        switch self {
        case .followSurvey:
            "Enkäten"
        case .followWorkshops:
            "Workshopparna"
        case .followWave:
            "Mättillfälle"
        case .followValue:
            "Värde"
        case .followInterval:
            "95\u{00A0}% intervall"
        case .followN:
            "Svarande (n)"
        case .followSource:
            "Källa"
        case .followFigure:
            "Uppgift"
        case .followEvidence:
            "Underlag"
        case .followOf:
            "{count} av {total}"
        case .followAlso:
            "Läs också"
        case .narrativeKicker:
            "Berättelse"
        case .narrativeShort:
            "Berättelsen"
        case .narrativeEvidenceIntro:
            "Varje siffra i texten är hämtad ur det som redovisas, vid körningen. Varje "
                + "uppgift står här en gång. Intervall och antal svarande visas där de finns."
        case .measureGap:
            "Gap mellan behov och nuläge"
        case .measureMean:
            "Medelvärde"
        case .measureMedian:
            "Median"
        case .measureShare:
            "Andel"
        case .measureCount:
            "Antal"
        case .measureTop:
            "Andel överst på skalan (två högsta)"
        case .measureN:
            "Antal svarande"
        case .measureHeadcount:
            "Antal anställda"
        case .measureRate:
            "Svarsfrekvens"
        case .measureChange:
            "Förändring sedan förra mättillfället"
        case .measureNorm:
            "Gap till normen"
        case .measureToday:
            "i dag"
        case .measureNeed:
            "behov"
        case .measureAnswer:
            "{name} som svarat ”{answer}”"
        case .measureParticipants:
            "Deltagare vid workshopparna"
        case .measureNotes:
            "Anteckningar"
        case .measureForums:
            "Forum som tog upp"
        case .measureAgreeing:
            "Deltagare som höll med"
        case .measureTables:
            "Bord som tog upp"
        }
    }
}
