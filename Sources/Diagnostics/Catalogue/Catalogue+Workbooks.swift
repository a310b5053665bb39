extension Catalogue {
    /// E24x and V22x: Excel workbooks.
    static let workbooks: [DiagnosticCode: Message] = [
        .notAWorkbook: Message(
            sv: "{path} är ingen Excel-arbetsbok (.xlsx)",
            svHelp: "Öppna filen i Excel eller LibreOffice och spara den som .xlsx, eller ange den "
                + "som CSV.",
            en: "{path} is not an Excel workbook (.xlsx)",
            enHelp: "Open the file in Excel or LibreOffice and save it as .xlsx, or hand it in as "
                + "CSV."),
        .workbookEncrypted: Message(
            sv: "Arbetsboken {path} är skyddad med lösenord",
            svHelp: "Öppna den i Excel, ta bort lösenordet (Arkiv, Info, Skydda arbetsbok, "
                + "Kryptera med lösenord) och spara en kopia.",
            en: "The workbook {path} is protected with a password",
            enHelp: "Open it in Excel, remove the password (File, Info, Protect Workbook, Encrypt "
                + "with Password) and save a copy."),
        .workbookLegacy: Message(
            sv: "{path} är en arbetsbok i Excels äldre format (.xls)",
            svHelp: "Öppna den i Excel eller LibreOffice och spara den som .xlsx.",
            en: "{path} is a workbook in Excel's older format (.xls)",
            enHelp: "Open it in Excel or LibreOffice and save it as .xlsx."),
        .workbookDamaged: Message(
            sv: "Arbetsboken {path} är skadad eller avkapad ({reason})",
            svHelp:
                "Hämta eller exportera den igen, och kontrollera att den går att öppna i Excel.",
            en: "The workbook {path} is damaged or cut off ({reason})",
            enHelp: "Download or export it again, and check that Excel can open it."),
        .workbookPartMissing: Message(
            sv: "Arbetsboken {path} saknar en del av sig själv: {name}",
            svHelp: "Öppna den i Excel, låt Excel reparera den och spara en kopia.",
            en: "The workbook {path} lacks a part of itself: {name}",
            enHelp: "Open it in Excel, let Excel repair it and save a copy."),
        .workbookPartUnreadable: Message(
            sv: "Delen {name} i arbetsboken {path} går inte att läsa ({reason})",
            svHelp: "Öppna arbetsboken i Excel eller LibreOffice och spara en kopia som .xlsx.",
            en: "The part {name} of the workbook {path} cannot be read ({reason})",
            enHelp: "Open the workbook in Excel or LibreOffice and save a copy as .xlsx."),
        .workbookTooLarge: Message(
            sv: "Arbetsboken {path} packas upp till mer än {limit} MB",
            svHelp: "Ingen vanlig arbetsbok gör det. Kontrollera var den kommer ifrån; är den "
                + "riktig, spara bladet med svaren som CSV.",
            en: "The workbook {path} unpacks to more than {limit} MB",
            enHelp: "No ordinary workbook does. Check where it comes from; if it is genuine, save "
                + "the sheet with the answers as CSV."),
        .workbookTooMany: Message(
            sv: "Arbetsboken har fler än {limit} {name}",
            svHelp: "Dela upp den på flera filer, eller använd CSV.",
            en: "The workbook has more than {limit} {name}",
            enHelp: "Split it into several files, or use CSV."),
        .sheetNameRefused: Message(
            sv: "Ett blad i en arbetsbok kan inte heta \"{name}\"",
            svHelp: "Namnet får ha högst 31 tecken, inget av [ ] : * ? / \\ och ingen apostrof "
                + "först eller sist, och varje blad har ett eget.",
            en: "A sheet of a workbook cannot be named \"{name}\"",
            enHelp: "The name has at most 31 characters, none of [ ] : * ? / \\ and no apostrophe "
                + "at its ends, and every sheet has its own."),
        .cellTooLong: Message(
            sv: "En text i bladet \"{name}\" är längre än {limit} tecken, det mesta som en "
                + "Excel-cell rymmer",
            svHelp: "Korta texten, eller välj CSV.",
            en: "A text in the sheet \"{name}\" is longer than {limit} characters, the most that "
                + "an Excel cell holds",
            enHelp: "Shorten the text, or choose CSV."),
        .formulaWithoutValue: Message(
            sv: "Formler har sparats utan sina resultat och lästs som tomma (rader: {count})",
            svHelp: "Öppna arbetsboken i Excel eller LibreOffice, spara den och försök igen.",
            en: "Formulas were saved without their results and read as empty (rows: {count})",
            enHelp: "Open the workbook in Excel or LibreOffice, save it and try again."),
    ]
}
