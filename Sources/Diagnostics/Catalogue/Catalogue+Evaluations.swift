extension Catalogue {
    /// E85x: evaluations of meetings, sign-up lists and logs of questions.
    static let evaluations: [DiagnosticCode: Message] = [
        .notACount: Message(
            sv: "\"{value}\" är inget antal personer för {name}.",
            svHelp: "Skriv ett heltal från 0 och uppåt, utan text och enhet.",
            en: "\"{value}\" is no number of people for {name}.",
            enHelp: "Write a whole number from 0 and up, without text or unit."),
        .moreAtStepThanBefore: Message(
            sv: "I {parent} är {name} {count}, fler än {other} ({limit}).",
            svHelp: "Ingen kan komma som inte är anmäld. Den som kom ändå räknas även som anmäld.",
            en: "In {parent}, {name} is {count}, more than {other} ({limit}).",
            enHelp:
                "Nobody can come who is not registered. Who came anyway counts as registered too."
        ),
        .countsExceedTotal: Message(
            sv: "Antalen per yrke i {parent} blir {count}, fler än \"totalt: {limit}\".",
            svHelp: "Rätta ett av talen, eller ta bort \"totalt\" så räknas det ut.",
            en:
                "The numbers by profession in {parent} make {count}, more than \"totalt: {limit}\".",
            enHelp: "Correct one of the numbers, or remove \"totalt\" and it is worked out."),
        .unknownInEvaluation: Message(
            sv: "\"{value}\" är inte {name}.", svHelp: "Det som går att skriva här: {list}.",
            en: "\"{value}\" is not {name}.", enHelp: "What can be written here: {list}."),
        .noSuchDay: Message(
            sv: "\"{value}\" är ingen dag som finns.", svHelp: "Skriv år-månad-dag: 2026-03-12.",
            en: "\"{value}\" is no day there is.", enHelp: "Write year-month-day: 2026-03-12."),
        .inquiryColumnMissing: Message(
            sv: "Frågeloggen saknar kolumnen \"{name}\".",
            svHelp: "Kolumner: {list}. Bara kanal och ämne måste finnas.",
            en: "The log of questions lacks the column \"{name}\".",
            enHelp: "Columns: {list}. Only kanal and ämne must be there."),
        .inquiryCellUnknown: Message(
            sv: "\"{value}\" säger varken att frågan är besvarad eller inte.",
            svHelp: "Skriv ja eller 1 för en besvarad fråga; nej, 0 eller ingenting för en annan.",
            en: "\"{value}\" says neither that the question is answered nor that it is not.",
            enHelp: "Write yes or 1 for one that is answered; no, 0 or nothing for another."),
        .evaluationWithRegistered: Message(
            sv: "\"registered\" och \"evaluation\" kan inte stå i samma pipeline.",
            svHelp: "Ta bort \"registered\" och skriv listan som \"lista:\" under sitt spår. Två "
                + "uppsättningar tal om samma personer skulle kunna dras från varandra.",
            en: "\"registered\" and \"evaluation\" cannot stand in the same pipeline.",
            enHelp: "Remove \"registered\" and write the list as \"lista:\" under its track. Two "
                + "sets of numbers of the same people could be subtracted from each other."),
        .listAndCounts: Message(
            sv: "{parent} har både \"lista\" och \"{name}\".",
            svHelp: "Listan säger redan hur många som var anmälda och kom. Behåll det ena.",
            en: "{parent} has both \"lista\" and \"{name}\".",
            enHelp: "The list says already how many were registered and came. Keep one of them."),
    ]
}
