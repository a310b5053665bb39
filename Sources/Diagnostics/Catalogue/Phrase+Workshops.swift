extension Phrase {
    /// The words about workshops; everything else has its own.
    var workshopWording: Wording {
        switch self {
        case .knownArea: Wording("ett område som finns", "an area there is")
        case .knownHorizon: Wording("en horisont som finns", "a horizon there is")
        case .knownPerspective: Wording("ett perspektiv som finns", "a perspective there is")
        case .knownForum: Wording("ett forum som finns", "a forum there is")
        case .knownProfile: Wording("en deltagarprofil som finns", "a profile there is")
        case .knownUnit: Wording("en enhet som finns", "a unit there is")
        case .knownCode: Wording("en kod i kodboken", "a code of the codebook")
        case .knownHeaderKey: Wording("en rad i huvudet", "a line of the header")
        case .knownQuoteStatus: Wording("ett läge för citat", "a state of a quote")
        case .knownNote: Wording("en anteckning som finns", "a note there is")
        case .knownNoteKind: Wording("ett slags anteckning", "a kind of note")
        case .knownTerm: Wording("kort eller lång sikt", "a short or long term")
        case .knownTextQuestion:
            Wording("en fråga med fritext i enkäten", "a question of the survey with free text")
        case .participantList:
            Wording("antal per roll: ft 3, chef 1", "a count per role: ft 3, chef 1")
        case .aPersonalNumber: Wording("ett personnummer", "a personal identity number")
        case .aCoordinationNumber: Wording("ett samordningsnummer", "a coordination number")
        case .anEmailAddress: Wording("en e-postadress", "an e-mail address")
        case .aTelephoneNumber: Wording("ett telefonnummer", "a telephone number")
        case .identifyingText:
            Wording("något som kan peka ut en person", "something that may point out a person")
        default: Wording("", "")
        }
    }
}
