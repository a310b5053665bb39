extension Stories {
    /// E080–E083: files that include others.
    static let modules: [DiagnosticCode: Story] = [
        .includeUnreadable: Story(
            sv: "Raderna i den andra filen ska stå här, men den går inte att läsa. Sökvägen räknas "
                + "från mappen som den här filen ligger i.",
            en: "The lines of the other file are to stand here, but it cannot be read. The path is "
                + "counted from the folder this file lies in.",
            before: """
                inkludera: skala.enkat
                """,
            after: """
                inkludera: skalor.enkat
                """,
            files: [
                "skalor.enkat": """
                modul skalor: Skalor
                område vård: Vård
                """
            ]),
        .circularInclude: Story(
            sv: "En fil som inkluderar sig själv blir aldrig färdigläst.",
            en: "A file that includes itself is never read to its end.",
            before: """
                inkludera: ett.enkat
                """,
            after: """
                inkludera: två.enkat
                """,
            files: [
                "ett.enkat": """
                modul ett: Ett
                inkludera: ett.enkat
                """,
                "två.enkat": """
                modul två: Två
                område vård: Vård
                """,
            ]),
        .notAModule: Story(
            sv: "En hel enkät har egna löften om personuppgifter och anonymitet, och kan inte stå "
                + "inuti en annan. Det som ska delas läggs i en modul.",
            en: "A whole survey has promises of its own on personal data and anonymity, and cannot "
                + "stand inside another. What is to be shared goes into a module.",
            before: """
                inkludera: annan.enkat
                """,
            after: """
                inkludera: modul.enkat
                """,
            files: [
                "annan.enkat": """
                enkät annan: En annan enkät
                """,
                "modul.enkat": """
                modul delat: Delat av flera enkäter
                område vård: Vård
                """,
            ]),
        .notInModule: Story(
            sv: "Vad som lovas om personuppgifter och anonymitet avgör enkäten, inte de moduler "
                + "den inkluderar.",
            en: "What is promised on personal data and anonymity is for the survey to say, not for "
                + "the modules it includes.",
            before: """
                modul delat: Delat av flera enkäter

                anonymitet
                  minsta grupp: 3
                """,
            after: """
                modul delat: Delat av flera enkäter
                """),
    ]
}
