extension Stories {
    /// E001–E008: the shape of lines.
    static let lines: [DiagnosticCode: Story] = [
        .tabInIndentation: Story(
            sv: "Vad som hör till vad syns på indraget. En tabb är olika bred i olika program, så "
                + "samma fil skulle betyda olika saker för den som läser den.",
            en: "What belongs to what is seen by the indentation. A tab is wider in one program "
                + "than in another, so one file would mean different things to its readers.",
            before: """
                avsnitt a: Om dig
                \tfråga annat: Något att tillägga?
                \t\tfritext: kort
                """,
            after: """
                avsnitt a: Om dig
                  fråga annat: Något att tillägga?
                    fritext: kort
                """),
        .oddIndentation: Story(
            sv: "Det som hör till en rad står två blanksteg längre in än den. Med andra avstånd "
                + "går det inte att se vilken rad något hör till.",
            en: "What belongs to a line stands two spaces deeper than it. With other distances "
                + "nobody can see which line something belongs to.",
            before: """
                avsnitt a: Om dig
                   fråga annat: Något att tillägga?
                     fritext: kort
                """,
            after: """
                avsnitt a: Om dig
                  fråga annat: Något att tillägga?
                    fritext: kort
                """),
        .unreadableLine: Story(
            sv: "Tecknet syns inte men följer med, oftast när text klistras in från ett annat "
                + "program. I ett formulär eller en export kan det ställa till fel som är svåra "
                + "att hitta.",
            en: "The character cannot be seen but comes along, mostly when text is pasted from "
                + "another program. In a form or an export it can cause trouble hard to find.",
            before: "område vård: Vår\u{1}d",
            after: "område vård: Vård"),
        .notUTF8: Story(
            sv: "Filen är sparad i en äldre teckenkodning, så å, ä och ö skulle bli andra tecken. "
                + "`lagesbild format` läser om filen och sparar den som UTF-8.",
            en: "The file is saved in an older encoding, so å, ä and ö would become other letters. "
                + "`lagesbild format` reads the file and saves it as UTF-8."),
        .emptySurvey: Story(
            sv: "Det finns ingen rad som säger något. En enkät börjar med sitt id och sin titel.",
            en: "No line says anything. A survey begins with its id and its title.",
            before: "# Här ska det stå en enkät.",
            after: """
                # Här står en enkät.
                enkät trivsel: Så har vi det på jobbet
                """),
        .surveyNotFirst: Story(
            sv: "Filens första ord säger att det är en enkät och om resten skrivs på svenska "
                + "eller engelska.",
            en: "The first word of the file says that it is a survey, and whether the rest is in "
                + "Swedish or in English.",
            before: """
                område vård: Vård
                enkät trivsel: Så har vi det på jobbet
                """,
            after: """
                enkät trivsel: Så har vi det på jobbet
                område vård: Vård
                """),
        .danglingContinuation: Story(
            sv: "\">\" fortsätter texten på raden ovanför. Längst upp finns ingen att fortsätta.",
            en: "\">\" goes on with the text of the line above. At the top there is none.",
            before: """
                > på jobbet
                enkät trivsel: Så har vi det
                """,
            after: """
                enkät trivsel: Så har vi det
                  > på jobbet
                """),
        .topLevelKeywordIndented: Story(
            sv: "Avsnitt, register och skalor hör till hela enkäten och står längst till vänster. "
                + "Med indrag skulle raden höra till raden ovanför.",
            en: "Sections, registers and scales belong to the whole survey and stand at the left "
                + "margin. Indented, the line would belong to the one above.",
            before: """
                avsnitt a: Om dig
                  avsnitt b: Om arbetet
                """,
            after: """
                avsnitt a: Om dig
                avsnitt b: Om arbetet
                """),
    ]
}
