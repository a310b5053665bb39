extension Stories {
    /// E240–E249, V220: Excel workbooks.
    static let workbooks: [DiagnosticCode: Story] = [
        .notAWorkbook: Story(
            sv: "Filen heter som en arbetsbok men är något annat.",
            en: "The file is named like a workbook but is something else."),
        .workbookEncrypted: Story(
            sv: "Innehållet är krypterat och går inte att läsa utan lösenordet.",
            en: "The contents are encrypted and cannot be read without the password."),
        .workbookLegacy: Story(
            sv: "Det äldre formatet läses inte. Excel och LibreOffice kan spara om filen.",
            en: "The older format is not read. Excel and LibreOffice can save the file anew."),
        .workbookDamaged: Story(
            sv: "Något i arbetsboken är trasigt. Rader som saknas märks inte, så hela filen "
                + "ställs åt sidan.",
            en: "Something in the workbook is broken. Missing rows cannot be seen, so the whole "
                + "file is set aside."),
        .workbookPartMissing: Story(
            sv: "En arbetsbok är flera filer i en. En av dem saknas.",
            en: "A workbook is several files in one. One of them is missing."),
        .workbookPartUnreadable: Story(
            sv: "En av filerna i arbetsboken följer inte reglerna för formatet.",
            en: "One of the files in the workbook breaks the rules of the format."),
        .workbookTooLarge: Story(
            sv: "En liten fil som packas upp till en enorm är oftast gjord för att störa.",
            en: "A small file that unpacks to a huge one is mostly made to do harm."),
        .workbookTooMany: Story(
            sv: "Så många ryms inte i en arbetsbok.",
            en: "That many do not fit in a workbook."),
        .sheetNameRefused: Story(
            sv: "Excel tillåter inte namnet, och filen skulle öppnas med en varning om att den "
                + "är skadad.",
            en: "Excel does not allow the name, and the file would open with a warning that it "
                + "is damaged."),
        .cellTooLong: Story(
            sv: "Excel kapar längre texter utan att säga något.",
            en: "Excel cuts longer texts without saying so."),
        .formulaWithoutValue: Story(
            sv: "Resultatet av en formel finns bara om programmet som sparade filen räknade ut "
                + "det.",
            en: "The result of a formula is there only if the program that saved the file worked "
                + "it out."),
    ]
}
