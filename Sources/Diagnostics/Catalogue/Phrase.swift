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
    case tickedQuestion
    case textQuestion
    case pseudonymQuestion
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
    case sumNotChecked
    case calculationNotChecked
    case conditionLeftOut
    case sectionsKeepTheirOrder
    case rowsKeepTheirOrder
    case exclusiveOptionsShuffled
    // Why something of a form does not come along
    case laterQuestion
    case unknownAnswer
    case unknownFunction
    case twoAnswers
    case unreadableExpression
    case incomparable
    case notANumberHere
    case leftOut
    case inRepeat
    case notExpressible
    case tooDeep
    case unwritableValue
    case malformed
    case reserved
    case taken
    case manyAnswers
    case register
    case freeText
    case sheet

    case rows
    case columns
    case cells
    case sectionsInOrder
    case optionsInOrder
    case otherTextRequired
    case textCaseIgnored
    case conditionNeedsFHIRPath
    case calculationNeedsFHIRPath
    case ruleNeedsFHIRPath
    case answersNotQuoted
    case rankingAsNumbers
    case rowsInOrder
    case textNumbersLoose
    case theSection
    case theQuestion
    case noAnswerFits
    case againstSection
    case theCondition
    case theText
    case theCalculation
    case answeredLater
    case itselfAsked
    case inShuffledSection
    case moveUp
    case useAnother
    case stopShuffling
    case formatMends
    case saveAsUTF8

    case formerID
    case lockLine
    case lockEnd
    case lockChanged
    case lockFormat

    case answerFromRegister
    case oneChoice
    case severalChoices
    case levelOfScale
    case matrixOfRows
    case orderOfOptions
    case sharesOfPoints
    case decimalNumber
    case day
    case calculatedValue
    case ordinaryAnswer
    case missingAnswer
    case notApplicableAnswer

    case isRequiredNow
    case isOptionalNow
    case noNorm
    // How to mend what a word, an id or a name was not
    case indentLine
    case moveUnder
    case declareScale
    case idForm
    case codeForm
    case eachNamesItsQuestion
    case writeAnyOf
    case theyAre
    case noneAtAll
    case fittingOnes
    case noneFits
    case declareRegister
    case declareScaleByName
    case declareArea
    case eitherOf
    case notAmongAnswers
    case itIsItself
    case itIsMerged
    case notInRegister
    case fromOrEntries
    case emptyCell
    case fileMissing
    case fileIsAFolder
    case fileForbidden
    case fileOtherEncoding
    case fileNotReadable
    case anyNumber
    case everyone
    case notSaid
    // Workshops
    case knownArea, knownHorizon, knownPerspective, knownForum, knownProfile, knownUnit, knownCode
    case knownHeaderKey, knownQuoteStatus, knownNote, participantList, knownNoteKind, knownTerm,
        knownTextQuestion
    // Evaluations of meetings
    case countedQuestion, surveyQuestion, knownRow, knownProfession, knownTrack, knownNeed
    case knownStrategy, evaluationGoal, knownGoalLevel, aLimit
    // What a reference to a figure names, and what plans point at
    case knownQuestion, knownGroup, knownOption, knownFilter, knownWave, knownTheme, knownGoal
    case knownIndicator, knownConclusion, knownRecommendation, knownSource, knownCase, knownAspect
    case knownAlternative, aName, aRole, anAddress, aHealthStatement
    case aPersonalNumber, aCoordinationNumber, anEmailAddress, aTelephoneNumber, identifyingText

    /// The value to put among a diagnostic's facts.
    package var fact: String { Self.marker + rawValue }

    /// A private-use character: no author's text begins with it.
    private static let marker = "\u{E000}"

    /// A phrase's words in a language, with `{facts}` still to fill in; nil for any other fact.
    static func wording(of fact: String, in language: MessageLanguage) -> String? {
        guard fact.hasPrefix(marker), let phrase = Phrase(rawValue: String(fact.dropFirst()))
        else { return nil }
        return phrase.wording[language]
    }

    private var wording: Wording {
        switch self {
        case .yesOrNo: Wording("ja eller nej", "yes or no")
        case .wholeNumber: Wording("ett heltal", "a whole number")
        case .number: Wording("ett tal, med punkt före decimaler", "a number")
        case .date: Wording("ett datum som 2026-01-12", "a date like 2026-01-12")
        case .dateRange:
            Wording(
                "två datum, det tidigare först: 2026-01-12 till 2026-02-06",
                "two dates, the earlier first: 2026-01-12 to 2026-02-06")
        case .languageCodes: Wording("språkkoder: sv, en", "language codes: sv, en")
        case .shortOrLong: Wording("kort eller lång", "short or long")
        case .crossing: Wording("till exempel: 2 av enhet, yrke", "for example: 2 of unit, role")
        case .rounding:
            Wording("medel 1 decimal, andel 0 decimaler", "mean 1 decimal, share 0 decimals")
        case .quoteLimit: Wording("högst 3 per tema", "at most 3 per theme")
        case .breakdowns: Wording("per enhet, per enhet × yrke", "per unit, per unit × role")
        case .numberRange:
            Wording("det lägsta och det högsta: 0 till 50", "the lowest and the highest: 0 to 50")
        case .nothing: Wording("ingenting", "nothing")
        case .questionName: Wording("en frågas id", "the id of a question")
        case .comparison:
            Wording(
                "\"är\", \"minst\", \"högst\", \"mellan\", \"innehåller\" eller \"besvarad\"",
                "\"is\", \"at least\", \"at most\", \"between\", \"contains\" or \"answered\"")
        case .answer: Wording("ett svar", "an answer")
        case .conditionEnd:
            Wording(
                "\"och\", \"eller\" eller radens slut", "\"and\", \"or\" or the end of the line")
        case .closingParenthesis: Wording("en slutparentes, \")\"", "a closing parenthesis, \")\"")
        case .simplerCondition:
            Wording("färre parenteser inuti varandra", "fewer parentheses inside each other")
        case .andWord: Wording("\"och\"", "\"and\"")
        case .anyOfWords: Wording("någon av", "any of")
        case .questionOnScale: Wording("svar på en skala", "answers on a scale")
        case .pair: Wording("ett par", "a pair")
        case .tickedQuestion:
            Wording(
                "en fråga på en skala eller med egna svar att kryssa i",
                "a question on a scale or with answers of its own to tick")
        case .textQuestion: Wording("en fråga med fritext", "a free-text question")
        case .pseudonymQuestion:
            Wording(
                "en fråga med kort fritext eller heltal som inte citeras",
                "a question with a short free text or an integer that is not quoted")
        case .index: Wording("ett index", "an index")
        case .respondentAnswer:
            Wording(
                "något som någon svarar på; normen är ett mål som ni själva sätter",
                "something that is answered; the norm is a goal that you set yourselves")
        case .points: Wording("ett antal poäng: 100", "a number of points: 100")
        case .questionWithList:
            Wording("svar att välja eller rader", "answers to choose or rows")
        case .askedQuestion:
            Wording("en fråga som någon svarar på", "a question that somebody answers")
        case .questionWithValidity:
            Wording("en rad \"giltigt om\"", "a line \"valid if\"")
        case .calculationEnd:
            Wording("+, -, *, / eller radens slut", "+, -, *, / or the end of the line")
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
        case .isRequiredNow: Wording("måste besvaras nu", "must be answered now")
        case .isOptionalNow: Wording("får hoppas över nu", "may be skipped now")
        case .indentLine:
            Wording(
                "Flytta in raden två blanksteg, så hör den till \"{other}\"",
                "Indent the line by two spaces, and it belongs to \"{other}\"")
        case .moveUnder:
            Wording(
                "Flytta raden så att den står två blanksteg in under det den gäller",
                "Move the line, so that it stands two spaces in under what it is about")
        case .declareScale:
            Wording(
                "Skriv skalan för sig, \"skala mitt_id: …\" med stegen under, och här "
                    + "\"skala: mitt_id\"",
                "Write the scale by itself, \"scale my_id: …\" with its levels under it, and here "
                    + "\"scale: my_id\"")
        case .idForm:
            Wording(
                "Ett id har bokstäver, siffror och _, inga mellanslag, och börjar med en bokstav",
                "An id has letters, digits and _, no spaces, and begins with a letter")
        case .codeForm:
            Wording(
                "En svarskod har bokstäver, siffror, _, - och punkt, inga mellanslag",
                "An answer code has letters, digits, _, - and points, no spaces")
        case .eachNamesItsQuestion:
            Wording("Varje led måste nämna sin fråga", "Each part must name its question")
        case .writeAnyOf:
            Wording(
                "Ett svar bland flera skrivs \"är någon av a, b\"; annars måste varje led nämna "
                    + "sin fråga",
                "One answer out of several is written \"is any of a, b\"; otherwise each part must "
                    + "name its question")
        case .noneAtAll: Wording("inga", "none")
        case .theyAre: Wording("De som finns heter: {list}", "There are: {list}")
        case .fittingOnes: Wording("De som passar heter: {list}", "Those that fit: {list}")
        case .noneFits:
            Wording(
                "Enkäten har inget sådant; ta bort raden eller lägg till det",
                "The survey has none; remove the line or add one")
        case .declareRegister:
            Wording(
                "Ett register beskrivs så här: \"register yrke: Vilken är din yrkesroll?\"",
                "A register is declared like this: \"register role: What is your role?\"")
        case .declareScaleByName:
            Wording(
                "En skala beskrivs så här: \"skala räcker: Hur väl räcker det?\"",
                "A scale is declared like this: \"scale agree: Do you agree?\"")
        case .declareArea:
            Wording(
                "Ett område beskrivs så här: \"område kompetens: Kompetens\"",
                "An area is declared like this: \"area skills: Skills\"")
        case .eitherOf: Wording("{value} eller {other}", "{value} or {other}")
        case .notAmongAnswers:
            Wording("det finns inte bland svaren", "that is not among the answers")
        case .itIsItself: Wording("det är den själv", "it is the same one")
        case .itIsMerged:
            Wording(
                "\"{value}\" redovisas själv med en annan",
                "\"{value}\" is itself reported with another")
        case .notInRegister:
            Wording("det finns inte i registret", "that is not in the register")
        case .fromOrEntries:
            Wording("\"från: …\" eller \"- …\"", "\"from: …\" or \"- …\"")
        case .emptyCell: Wording("En tom ruta", "An empty cell")
        case .fileMissing: Wording("filen finns inte", "there is no such file")
        case .fileIsAFolder: Wording("det är en mapp", "it is a folder")
        case .fileForbidden: Wording("rättigheter saknas", "it may not be read")
        case .fileOtherEncoding:
            Wording(
                "den är inte sparad som UTF-8; kör `lagesbild check` på den",
                "it is not saved as UTF-8; run `lagesbild check` on it")
        case .fileNotReadable: Wording("den gick inte att öppna", "it could not be opened")
        case .noNorm: Wording("ingen", "none")
        case .anyNumber: Wording("vilket tal som helst", "any number")
        case .everyone: Wording("alla", "everyone")
        case .knownArea, .knownHorizon, .knownPerspective, .knownForum, .knownProfile, .knownUnit,
            .knownCode, .knownHeaderKey, .knownQuoteStatus, .knownNote, .knownNoteKind, .knownTerm,
            .knownTextQuestion,
            .participantList, .aPersonalNumber, .aCoordinationNumber, .anEmailAddress,
            .aTelephoneNumber, .identifyingText:
            workshopWording
        case .countedQuestion, .surveyQuestion, .knownRow, .knownProfession, .knownTrack,
            .knownNeed,
            .knownStrategy, .evaluationGoal, .knownGoalLevel, .aLimit:
            evaluationWording
        case .knownQuestion, .knownGroup, .knownOption, .knownFilter, .knownWave, .knownTheme,
            .knownGoal, .knownIndicator, .knownConclusion, .knownRecommendation, .knownSource,
            .knownCase, .knownAspect, .knownAlternative, .aName, .aRole, .anAddress,
            .aHealthStatement:
            followUpWording
        case .notSaid: Wording("inget angivet", "nothing said")
        case .theSection: Wording("Avsnittet", "The section")
        case .theQuestion: Wording("Frågan", "The question")
        case .noAnswerFits:
            Wording("inga svar uppfyller villkoret", "no answers fulfil the condition")
        case .againstSection:
            Wording(
                "villkoret och avsnittets villkor utesluter varandra",
                "its condition and that of its section exclude each other")
        case .theCondition: Wording("Villkoret", "The condition")
        case .theText: Wording("Texten", "The text")
        case .theCalculation: Wording("Beräkningen", "The calculation")
        case .answeredLater:
            Wording("som kommer längre ner i enkäten", "which comes further down in the survey")
        case .itselfAsked: Wording("det vill säga frågan själv", "that is, the question itself")
        case .inShuffledSection:
            Wording(
                "som kan komma efteråt: avsnitten visas i slumpad ordning",
                "which may come afterwards: the sections are shown in random order")
        case .moveUp: Wording("Flytta en av frågorna", "Move one of the questions")
        case .useAnother: Wording("Välj en fråga högre upp", "Choose a question further up")
        case .stopShuffling:
            Wording(
                "Ta bort \"slumpa: ja\" för ett av avsnitten, eller flytta frågan till ett avsnitt "
                    + "före dem",
                "Remove \"randomise: yes\" from one of the sections, or move the question to a "
                    + "section before them")
        case .formatMends:
            Wording(
                "Kör `lagesbild format` på filen, så skrivs den om",
                "Run `lagesbild format` on the file, and it is written anew")
        case .saveAsUTF8:
            Wording(
                "Spara om filen i textredigeraren, med teckenkodningen UTF-8",
                "Save the file again in the text editor, with the encoding UTF-8")
        case .formerID: Wording("det id som gällde förut", "the id it had before")
        case .lockLine:
            Wording("raden går inte att förstå", "the line cannot be understood")
        case .lockEnd: Wording("slutet av filen fattas", "the end of the file is missing")
        case .lockChanged:
            Wording(
                "något ovanför är ändrat för hand, eller ihopslaget av ett versionssystem",
                "something above was changed by hand, or merged by a version control system")
        case .lockFormat:
            Wording("den är skriven av ett nyare program", "it was written by a newer program")
        case .answerFromRegister: Wording("val ur ett register", "a choice from a register")
        case .oneChoice: Wording("ett val", "one choice")
        case .severalChoices: Wording("flera val", "several choices")
        case .levelOfScale: Wording("ett steg på en skala", "a level of a scale")
        case .matrixOfRows: Wording("en matris", "a matrix")
        case .orderOfOptions: Wording("en rangordning", "a ranking")
        case .sharesOfPoints: Wording("fördelade poäng", "points shared out")
        case .freeText: Wording("fritext", "free text")
        case .sheet: Wording("ett sådant blad", "such a sheet")
        case .decimalNumber: Wording("ett decimaltal", "a decimal number")
        case .day: Wording("ett datum", "a date")
        case .calculatedValue: Wording("ett beräknat värde", "a calculated value")
        case .ordinaryAnswer: Wording("ett vanligt svar", "an ordinary answer")
        case .missingAnswer: Wording("\"saknas\"", "\"missing\"")
        case .notApplicableAnswer: Wording("\"ej relevant\"", "\"not applicable\"")
        case .endOfText: Wording("radens slut", "the end of the line")
        case .laterQuestion:
            Wording("frågan kommer senare i enkäten", "the question comes later in the survey")
        case .unknownAnswer:
            Wording("inget i enkäten heter så", "nothing in the survey has that name")
        case .unknownFunction:
            Wording("villkor kan inte räkna så", "conditions cannot compute that")
        case .twoAnswers:
            Wording("två svar jämförs med varandra", "two answers are compared with each other")
        case .unreadableExpression:
            Wording("uttrycket går inte att läsa", "the expression cannot be read")
        case .incomparable:
            Wording("svaret går inte att jämföra så", "the answer cannot be compared like that")
        case .notANumberHere: Wording("det är inget tal", "it is no number")
        case .leftOut: Wording("den följde inte med", "it was not carried over")
        case .inRepeat:
            Wording("frågan upprepas i formuläret", "the question is repeated in the form")
        case .notExpressible:
            Wording("det finns inget sätt att säga det", "there is no way to say it")
        case .tooDeep: Wording("villkoret är för djupt", "the condition is too deep")
        case .unwritableValue:
            Wording("värdet går inte att skriva", "the value cannot be written")
        case .malformed:
            Wording(
                "ett id har bara bokstäver, siffror och _", "an id has only letters, digits and _")
        case .reserved: Wording("ordet används i villkor", "the word is used in conditions")
        case .taken: Wording("namnet är upptaget", "the name is taken")
        case .manyAnswers: Wording("frågan har flera svar", "the question has several answers")
        case .register: Wording("ett register", "a register")
        case .rows: Wording("rader", "rows")
        case .columns: Wording("kolumner", "columns")
        case .cells: Wording("celler", "cells")
        case .sectionsInOrder, .optionsInOrder, .sumNotChecked, .calculationNotChecked,
            .otherTextRequired, .textCaseIgnored, .conditionNeedsFHIRPath,
            .calculationNeedsFHIRPath, .ruleNeedsFHIRPath, .answersNotQuoted,
            .rankingAsNumbers, .oneLanguageOnly, .ruleOnlyTold, .textNumbersLoose,
            .rowsInOrder, .sumOnlyShown, .conditionLeftOut:
            targetWording
        }
    }
}
