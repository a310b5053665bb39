package import Diagnostics

/// What every keyword says, a sentence in each language: for editors.
///
/// Where the same word stands in several places the sentence covers them all.
package enum KeywordMeaning {
    /// Empty for a keyword that is not described yet; a test keeps that from happening.
    package static func of(_ keyword: Keyword, in language: MessageLanguage) -> String {
        guard let meaning = table[keyword] else { return "" }
        return language == .swedish ? meaning.swedish : meaning.english
    }

    private struct Meaning {
        let swedish: String
        let english: String

        init(_ swedish: String, _ english: String) {
            self.swedish = swedish
            self.english = english
        }
    }

    private static let table: [Keyword: Meaning] = [
        file, personalData, lists, questionnaire, answers, traits, analysis,
    ].reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }

    private static let file: [Keyword: Meaning] = [
        .survey: Meaning(
            "Filens första rad: enkätens id och titel.",
            "The first line of the file: the survey's id and title."),
        .languages: Meaning(
            "Enkätens språk; det första är det som varje text har.",
            "The survey's languages; the first is the one every text has."),
        .wave: Meaning("Vilken mätning det är, till exempel 2026-vår.", "Which wave this is."),
        .open: Meaning("När enkäten kan besvaras.", "When the survey can be answered."),
        .introduction: Meaning(
            "Texten som möter den som ska svara.", "The text respondents meet first."),
        .panel: Meaning(
            "Frågan efter den kod som var och en behåller från gång till gång.",
            "The question for the code that everyone keeps from time to time."),
        .eligibility: Meaning(
            "Vilkas svar som räknas; övriga redovisas för sig.",
            "Whose answers count; others are counted apart."),
        .module: Meaning(
            "Första raden i en fil som andra enkäter inkluderar.",
            "The first line of a file that surveys include."),
        .include: Meaning(
            "Raderna i en modul står här. Sökvägen räknas från filens mapp.",
            "The lines of a module stand here. The path is counted from the file's folder."),
        .source: Meaning("Varifrån något kommer.", "Where something comes from."),
    ]

    private static let personalData: [Keyword: Meaning] = [
        .personalData: Meaning(
            "Det som den som svarar ska få veta om sina personuppgifter.",
            "What those who answer must be told about their personal data."),
        .controller: Meaning("Vem som är personuppgiftsansvarig.", "Who the controller is."),
        .purpose: Meaning("Varför svaren samlas in.", "Why the answers are collected."),
        .legalBasis: Meaning(
            "Den rättsliga grunden för behandlingen.", "The legal basis of the processing."),
        .dataCategories: Meaning(
            "Vilka slags uppgifter som samlas in.", "What kinds of data are collected."),
        .retention: Meaning("När svaren tas bort.", "When the answers are removed."),
        .officer: Meaning(
            "Hur dataskyddsombudet nås.", "How to reach the data protection officer."),
        .anonymity: Meaning(
            "Vad som lovas om små grupper.", "What is promised about small groups."),
        .profile: Meaning(
            "Vilken uppsättning skyddsregler som gäller.", "Which set of rules protects."),
        .minimumGroup: Meaning(
            "Färre svarande än så redovisas aldrig, 3 till 20.",
            "A group with fewer respondents is never reported, 3 to 20."),
        .minimumGroupForText: Meaning(
            "Fritext från en mindre grupp än så visas aldrig, 3 till 20.",
            "Free text from a smaller group is never shown, 3 to 20."),
        .minimumGroupForMean: Meaning(
            "Medelvärden av färre svar än så visas aldrig, 3 till 100.",
            "A mean of fewer answers is never shown, 3 to 100."),
        .minimumGroupForIndex: Meaning(
            "Index av färre svar än så visas aldrig, 3 till 100; som för medelvärde om det inte sägs.",
            "An index of fewer answers is never shown, 3 to 100; as for a mean unless said."),
        .minimumGroupForDistribution: Meaning(
            "Hur svaren fördelar sig visas aldrig för färre svar än så, 3 till 100.",
            "How answers are distributed is never shown for fewer of them, 3 to 100."),
        .minimumGroupForSensitive: Meaning(
            "Färre svar än så på en känslig fråga redovisas aldrig, 3 till 100; som för fritext om "
                + "det inte sägs.",
            "Fewer answers to a sensitive question are never reported, 3 to 100; as for free text "
                + "unless said."),
        .minimumHeadcount: Meaning(
            "En grupp med färre anställda än så i registret redovisas aldrig, 3 till 100.",
            "A group with fewer people in the register is never reported, 3 to 100."),
        .minimumPerOption: Meaning(
            "En fördelning där färre än så, men någon, gav ett svar visas aldrig, 2 till 20.",
            "A distribution in which fewer, but somebody, gave an answer is never shown, 2 to 20."),
        .crossing: Meaning(
            "Hur många av uppgifterna som får kombineras i en tabell.",
            "How many of these one table may combine."),
        .rounding: Meaning(
            "Antal decimaler i det som redovisas.", "How many decimals are reported."),
    ]

    private static let lists: [Keyword: Meaning] = [
        .register: Meaning(
            "En lista att svara ur, här eller i en fil; under en fråga: vilken lista den frågar ur.",
            "A list to answer from, here or in a file; under a question: which list it asks from."),
        .from: Meaning(
            "Registrets fil, räknat från enkätens mapp.",
            "The register's file, counted from the survey's folder."),
        .scale: Meaning(
            "En svarsskala, lägsta steget först; under en fråga: vilken skala den besvaras på.",
            "A scale, lowest level first; under a question: which scale it is answered on."),
        .level: Meaning("Ett steg på skalan.", "A level of the scale."),
        .missing: Meaning(
            "Ett svar utanför skalans ordning, som Vet ej.",
            "An answer outside the order of the scale, such as Do not know."),
        .notApplicable: Meaning(
            "Ett svar utanför skalans ordning: frågan berör inte den som svarar.",
            "An answer outside the order of the scale: it does not concern the respondent."),
        .area: Meaning(
            "Ett område att redovisa efter; under en fråga eller rad: vilket den hör till.",
            "An area to report by; under a question or row: which one it belongs to."),
        .measures: Meaning(
            "Hur långt in i verksamheten det som mäts når, efter Kirkpatrick.",
            "How far into the work that which is measured reaches, after Kirkpatrick."),
        .perspective: Meaning(
            "Genom vems ögon frågan ser.", "Through whose eyes the question looks."),
    ]

    private static let questionnaire: [Keyword: Meaning] = [
        .section: Meaning("Ett avsnitt med frågor.", "A section of questions."),
        .question: Meaning(
            "En fråga; raderna under säger hur den besvaras.",
            "A question; the lines below say how it is answered."),
        .pair: Meaning(
            "Samma rader för nuläge och framtida behov på en skala.",
            "The same rows for today and for the need ahead, on one scale."),
        .matrix: Meaning(
            "Flera rader på samma skala, en gång var.", "Rows on one scale, answered once each."),
        .information: Meaning("En text att läsa.", "A text to read."),
        .row: Meaning("En rad i ett par eller en matris.", "A row of a pair or matrix."),
        .now: Meaning("Rubriken över nuläget.", "The heading of today's side."),
        .need: Meaning("Rubriken över det framtida behovet.", "The heading of the need ahead."),
        .norm: Meaning(
            "Steget som är bra nog; besvaras av ingen.",
            "The level that is good enough; nobody answers it."),
        .showIf: Meaning(
            "Visas bara för dem som villkoret gäller. Frågor ovanför kan användas.",
            "Shown only to those the condition holds for. It may ask for questions above."),
        .help: Meaning("En text under frågan.", "A text below the question."),
    ]

    private static let answers: [Keyword: Meaning] = [
        .option: Meaning(
            "Ett svar att välja: kod och text.", "An answer to choose: code and text."),
        .multiple: Meaning("Flera svar får väljas.", "Several answers may be chosen."),
        .freeText: Meaning(
            "Ett svar med egna ord, kort eller långt; under ett svarsalternativ: ett textfält.",
            "An answer in one's own words, short or long; under an option: a text field."),
        .integer: Meaning("Ett heltal, med eller utan gränser.", "A whole number."),
        .decimal: Meaning("Ett tal med decimaler.", "A number with decimals."),
        .date: Meaning("En dag.", "A day."),
        .recommendation: Meaning(
            "Hur troligt det är att man rekommenderar något, 0 till 10.",
            "How likely one is to recommend something, 0 to 10."),
        .ranking: Meaning(
            "Svaren läggs i ordning, det viktigaste först.",
            "The answers are put in order, the most important first."),
        .allocation: Meaning(
            "Poäng fördelas över svaren.", "Points are shared out over the answers."),
        .calculated: Meaning(
            "Räknas ut ur tidigare svar; frågas aldrig.",
            "Worked out from earlier answers; never asked."),
        .exclusive: Meaning(
            "Svaret kan inte kombineras med andra.",
            "The answer cannot be combined with others."),
        .reportWith: Meaning(
            "Redovisas tillsammans med det svaret.", "Reported together with that answer."),
    ]

    private static let traits: [Keyword: Meaning] = [
        .required: Meaning("Frågan måste besvaras.", "The question must be answered."),
        .sensitive: Meaning(
            "Känsliga svar: högre gränser för vad som redovisas.",
            "Sensitive answers: higher thresholds for what is reported."),
        .validIf: Meaning("Vad ett svar måste uppfylla.", "What an answer must fulfil."),
        .errorMessage: Meaning(
            "Vad som sägs när svaret inte är giltigt.",
            "What is said where the answer is not valid."),
        .reversed: Meaning(
            "Ett högt steg är ett dåligt tecken.", "A high level is a bad sign."),
        .randomize: Meaning(
            "Ny ordning för var och en som svarar.", "A new order for everyone who answers."),
        .formerly: Meaning(
            "Id:t före namnbytet, så att tidigare svar hittar rätt.",
            "The id before it was renamed, so that earlier answers find their way."),
    ]

    private static let analysis: [Keyword: Meaning] = [
        .index: Meaning(
            "Ett medelvärde av flera svar; under analys: redovisa det.",
            "A mean of several answers; under analysis: report it."),
        .meanOf: Meaning(
            "Svaren som indexet bygger på; par.nuläge är den sidan av varje rad.",
            "The answers the index is made of; pair.now is that side of every row."),
        .minimumAnswered: Meaning(
            "Så många måste vara besvarade för att indexet ska räknas.",
            "So many must be answered for the index to be computed."),
        .analysis: Meaning("Vad som ska redovisas.", "What is to be reported."),
        .responseRate: Meaning("Svarsfrekvens, per grupp.", "The response rate, by group."),
        .gap: Meaning(
            "Nuläge, framtida behov och gapet mellan dem.",
            "Today, the need ahead and the gap between them."),
        .distribution: Meaning("Hur svaren fördelar sig.", "How the answers are distributed."),
        .mean: Meaning("Medelvärdet av svaren.", "The mean of the answers."),
        .quotes: Meaning("Citat ur fritextsvar.", "Quotes from free-text answers."),
    ]
}
