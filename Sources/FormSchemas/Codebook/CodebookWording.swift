import SurveyModel

/// The words of the codebook for people.
enum CodebookWording: CaseIterable, BilingualWords {
    case codebook, lead, contents, survey, wave, open, layout, size, eligible, everyone
    case smallestGroup, sources, otherLanguage
    case order, shownIf, source, randomSections, help
    case required, sensitive, reversed, randomOrder, exclusive, opensText
    case validIf, message, area, perspectives, scale, norm, range, total, rule, former
    case answers, code, label, kind, level, doNotKnow, notApplicable
    case columns, column, holds, type, exports, format, header, place, notWritten, typedText
    case registers, entries, leaves, levels, attributes, fromFile, parent, values
    case indices, meanOf, minimumAnswered, reversedItems
    case plan, overall, per, noPlan, seeRegister

    var words: (swedish: String, english: String) {
        switch self {
        case .codebook: ("Kodbok", "Codebook")
        case .lead:
            (
                "Så är enkäten byggd: vad som frågas, vem som får frågan, vad svaren kallas i "
                    + "data och hur de räknas. Frågorna har samma nummer som i pappersformuläret.",
                "How the survey is built: what is asked, who is asked, what answers are called in "
                    + "data and how they are counted. Questions have the paper form's numbers."
            )
        case .contents: ("Innehåll", "Contents")
        case .survey: ("Enkätens id", "Survey id")
        case .wave: ("Mättillfälle", "Wave")
        case .open: ("Öppen", "Open")
        case .layout: ("Kolumnernas fingeravtryck", "Fingerprint of the columns")
        case .size: ("Omfattning", "Size")
        case .eligible: ("Vems svar räknas", "Whose answers count")
        case .everyone: ("Allas.", "Everyone's.")
        case .smallestGroup: ("Minsta grupp som redovisas", "Smallest group reported")
        case .sources: ("Källor", "Sources")
        case .otherLanguage: ("Kodboken på andra språk", "The codebook in other languages")
        case .order: ("Ordning", "Order")
        case .shownIf: ("Visas om", "Shown if")
        case .source: ("Källa", "Source")
        case .randomSections:
            (
                "Byter plats med grannavsnitt som också slumpas.",
                "Changes places with neighbouring sections that are shuffled too."
            )
        case .help: ("Hjälptext", "Help")
        case .required: ("måste besvaras", "required")
        case .sensitive: ("känslig", "sensitive")
        case .reversed: ("omvänd", "reversed")
        case .randomOrder: ("slumpad ordning", "shuffled")
        case .exclusive: ("står ensamt", "stands alone")
        case .opensText: ("öppnar ett textfält", "opens a text field")
        case .validIf: ("Giltigt om", "Valid if")
        case .message: ("Felmeddelande", "Error message")
        case .area: ("Område", "Area")
        case .perspectives: ("Perspektiv", "Perspectives")
        case .scale: ("Skala", "Scale")
        case .norm: ("Norm", "Norm")
        case .range: ("Tillåtna värden", "Allowed values")
        case .total: ("Poäng att fördela", "Points to share out")
        case .rule: ("Beräknas som", "Calculated as")
        case .former: ("Tidigare id", "Former id")
        case .answers: ("Svar och koder", "Answers and codes")
        case .code: ("Kod", "Code")
        case .label: ("Betyder", "Means")
        case .kind: ("Slag", "Kind")
        case .level: ("nivå", "level")
        case .doNotKnow: ("saknas: vet ej", "missing: does not know")
        case .notApplicable: ("saknas: ej relevant", "missing: not applicable")
        case .columns: ("Kolumner i data", "Columns in data")
        case .column: ("Kolumn", "Column")
        case .holds: ("Innehåller", "Holds")
        case .type: ("Typ", "Type")
        case .exports:
            ("Vad kolumnerna heter i andra verktyg", "What the columns are called in other tools")
        case .format: ("Verktyg", "Tool")
        case .header: ("Rubrik eller sökväg", "Header or path")
        case .place: ("plats {n}", "place {n}")
        case .notWritten: ("skrivs inte", "not written")
        case .typedText: ("(det som skrivs)", "(what is typed)")
        case .registers: ("Register", "Registers")
        case .entries: ("Poster", "Entries")
        case .leaves: ("varav att välja", "of which to choose")
        case .levels: ("Nivåer", "Levels")
        case .attributes: ("Egenskaper att redovisa efter", "Attributes to report by")
        case .fromFile: ("Läses från", "Read from")
        case .parent: ("Under", "Under")
        case .values: ("{n} olika", "{n} different")
        case .indices: ("Index", "Indices")
        case .meanOf: ("Medelvärde av", "Mean of")
        case .minimumAnswered: ("Minsta antal besvarade", "Fewest answered")
        case .reversedItems: ("Vänds först", "Turned round first")
        case .plan: ("Analysplan", "Analysis plan")
        case .overall: ("för alla", "for everyone")
        case .per: ("per {list}", "per {list}")
        case .noPlan: ("Enkäten har ingen analysplan.", "The survey has no analysis plan.")
        case .seeRegister:
            ("{n} koder, se registret", "{n} codes, see the register")
        }
    }
}
