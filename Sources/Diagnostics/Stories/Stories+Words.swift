extension Stories {
    /// E010–E019: words and ids.
    static let words: [DiagnosticCode: Story] = [
        .unknownKeyword: Story(
            sv: "Raden börjar med ett ord som inte betyder något här. Den hoppas över, och det "
                + "som står under den, så resten av filen granskas ändå.",
            en: "The line begins with a word that means nothing here. It is skipped, with what "
                + "stands under it, so that the rest of the file is checked all the same.",
            before: """
                avsnitt a: Om dig
                  frågga annat: Något att tillägga?
                    fritext: kort
                """,
            after: """
                avsnitt a: Om dig
                  fråga annat: Något att tillägga?
                    fritext: kort
                """),
        .misplacedKeyword: Story(
            sv: "Ordet finns, men hör hemma under något annat. Ofta är det indraget som är fel.",
            en: "The word exists but belongs under something else. Often it is the indentation "
                + "that is wrong.",
            before: """
                avsnitt a: Om dig
                  krävs: ja
                  fråga annat: Något att tillägga?
                    fritext: kort
                """,
            after: """
                avsnitt a: Om dig
                  fråga annat: Något att tillägga?
                    krävs: ja
                    fritext: kort
                """),
        .mixedLanguages: Story(
            sv: "Filens första ord väljer språk för alla nyckelord, så att den som läser filen "
                + "bara behöver kunna ett av dem.",
            en: "The first word of the file chooses the language of all keywords, so that its "
                + "readers need to know only one.",
            before: """
                avsnitt a: Om dig
                  question annat: Något att tillägga?
                    fritext: kort
                """,
            after: """
                avsnitt a: Om dig
                  fråga annat: Något att tillägga?
                    fritext: kort
                """),
        .childrenNotAllowed: Story(
            sv: "Raden ovanför säger allt som den kan säga. Det som står längre in hör troligen "
                + "till en rad högre upp.",
            en: "The line above says all it can say. What stands deeper probably belongs to a "
                + "line further up.",
            before: """
                avsnitt a: Om dig
                  fråga annat: Något att tillägga?
                    fritext: kort
                      krävs: ja
                """,
            after: """
                avsnitt a: Om dig
                  fråga annat: Något att tillägga?
                    fritext: kort
                    krävs: ja
                """),
        .missingID: Story(
            sv: "Id:t blir kolumnens namn i alla svar och det som villkor pekar på. Det ska "
                + "kunna stå kvar även om texten ändras.",
            en: "The id becomes the name of the column in all answers and what conditions point "
                + "to. It can stay even when the text changes.",
            before: """
                avsnitt a: Om dig
                  fråga: Något att tillägga?
                    fritext: kort
                """,
            after: """
                avsnitt a: Om dig
                  fråga annat: Något att tillägga?
                    fritext: kort
                """),
        .unexpectedID: Story(
            sv: "Raden har inget id: det finns bara en sådan rad, och inget pekar på den.",
            en: "The line has no id: there is only one such line, and nothing points to it.",
            before: """
                avsnitt a: Om dig
                  fråga annat: Något att tillägga?
                    fritext: kort
                    krävs alltid: ja
                """,
            after: """
                avsnitt a: Om dig
                  fråga annat: Något att tillägga?
                    fritext: kort
                    krävs: ja
                """),
        .missingText: Story(
            sv: "Efter kolonet ska det stå något, annars vet ingen vad raden säger.",
            en: "Something has to follow the colon, or nobody knows what the line says.",
            before: "område vård:",
            after: "område vård: Vård"),
        .unexpectedText: Story(
            sv: "Ordet säger allt själv. Det som står efter kolonet skulle inte användas till "
                + "något, och det ska synas.",
            en: "The word says it all. What follows the colon would be used for nothing, and "
                + "that should be seen.",
            before: """
                avsnitt a: Om dig
                  fråga dag: När började du?
                    datum: 2026
                """,
            after: """
                avsnitt a: Om dig
                  fråga dag: När började du?
                    datum
                """),
        .repeatedKeyword: Story(
            sv: "Raden kan bara stå en gång. Med två går det inte att veta vilken som gäller.",
            en: "The line can stand only once. With two nobody knows which one counts.",
            before: """
                avsnitt a: Om dig
                  fråga annat: Något att tillägga?
                    fritext: kort
                    krävs: ja
                    krävs: nej
                """,
            after: """
                avsnitt a: Om dig
                  fråga annat: Något att tillägga?
                    fritext: kort
                    krävs: ja
                """),
        .malformedID: Story(
            sv: "Id:t blir ett kolumnnamn som alla verktyg ska kunna läsa: en bokstav, sedan "
                + "bokstäver, siffror och _.",
            en: "The id becomes a column name that every tool must be able to read: a letter, "
                + "then letters, digits and _.",
            before: "område god-vård: God vård",
            after: "område god_vård: God vård"),
        .reservedID: Story(
            sv: "Ordet har en betydelse i villkor. Som id skulle det gå att läsa på två sätt.",
            en: "The word means something in conditions. As an id it could be read in two ways.",
            before: """
                avsnitt a: Om dig
                  fråga är: Vilket år började du?
                    heltal
                """,
            after: """
                avsnitt a: Om dig
                  fråga startår: Vilket år började du?
                    heltal
                """),
    ]
}
