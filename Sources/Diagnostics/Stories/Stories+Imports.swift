extension Stories {
    /// E601–E606, V601–V628: forms made into surveys.
    static let imports: [DiagnosticCode: Story] = [
        .unknownForm: Story(
            sv: "Filen liknar inget av de formulär som går att göra en enkät av.",
            en: "The file resembles none of the forms that can be made into a survey."),
        .formPartMissing: Story(
            sv: "En del som formatet alltid har saknas, så resten går inte att tolka.",
            en: "A part that the format always has is missing, so the rest makes no sense."),
        .formWithoutQuestions: Story(
            sv: "Inget i formuläret går att svara på, så enkäten skulle bli tom.",
            en: "Nothing in the form can be answered, so the survey would be empty."),
        .importNotCompilable: Story(
            sv: "Hellre ingen enkät än en som ser riktig ut och inte är det.",
            en: "Rather no survey than one that looks right and is not."),
        .outputFileExists: Story(
            sv: "Filen kan innehålla någons arbete och skrivs inte över utan att någon ber om "
                + "det.",
            en: "The file may hold somebody's work and is not overwritten unless asked for."),
        .formFileBroken: Story(
            sv: "Filen är skadad eller sparad i ett annat format än namnet säger.",
            en: "The file is damaged or saved in another format than its name says."),
        .columnNotCarried: Story(
            sv: "Formuläret säger något som enkätspråket inte kan säga. Det står här så att "
                + "inget försvinner i tysthet.",
            en: "The form says something that the survey language cannot. It is told, so that "
                + "nothing vanishes in silence."),
        .elementNotCarried: Story(
            sv: "En del av formuläret har ingen motsvarighet och är inte med i enkäten.",
            en: "A part of the form has no counterpart and is not in the survey."),
        .kindBecameText: Story(
            sv: "Svarstypen finns inte i enkätspråket, så frågan blev fritext tills någon väljer "
                + "en annan.",
            en: "The survey language has no such kind of answer, so the question became free "
                + "text until somebody chooses another."),
        .conditionNotCarried: Story(
            sv: "Villkoret gick inte att översätta. Att visa frågan för alla är lättare att "
                + "upptäcka än att visa den för fel personer.",
            en: "The condition could not be translated. Showing the question to all is easier to "
                + "notice than showing it to the wrong people."),
        .ruleNotCarried: Story(
            sv: "Regeln för vad som är ett giltigt svar gick inte att översätta, så alla svar "
                + "godtas.",
            en: "The rule for valid answers could not be translated, so every answer is "
                + "accepted."),
        .calculationNotCarried: Story(
            sv: "Uträkningen använder något som inte finns här.",
            en: "The calculation uses something that is not there here."),
        .idChanged: Story(
            sv: "Namnet kunde inte vara ett id, eller fanns redan. Svar som samlats in tidigare "
                + "har det gamla namnet.",
            en: "The name could not be an id, or was taken. Answers collected earlier have the "
                + "old name."),
        .codeChanged: Story(
            sv: "Koden kunde inte vara en svarskod, eller fanns redan. Svar som samlats in "
                + "tidigare har den gamla.",
            en: "The code could not be an answer's, or was taken. Answers collected earlier have "
                + "the old one."),
        .textMadeUnique: Story(
            sv: "Två frågor med samma text går inte att skilja åt i en export.",
            en: "Two questions with one text cannot be told apart in an export."),
        .textMissing: Story(
            sv: "Det fanns ingen text att visa, så namnet står där tills någon skriver en.",
            en: "There was no text to show, so the name stands there until somebody writes one."),
        .repeatAskedOnce: Story(
            sv: "Enkäter här frågar en gång. Det som ställdes flera gånger ställs nu en.",
            en: "Surveys here ask once. What was asked several times is now asked once."),
        .propertyNotCarried: Story(
            sv: "Egenskapen har ingen motsvarighet och gör ingen skillnad här.",
            en: "The property has no counterpart and makes no difference here."),
        .choicesNotFiltered: Story(
            sv: "Vilka svar som visas berodde på ett tidigare svar. Nu visas alla.",
            en: "Which answers were shown depended on an earlier one. Now all are."),
        .requiredConditionally: Story(
            sv: "Här krävs en fråga alltid eller aldrig. Den krävs aldrig, tills någon säger "
                + "något annat.",
            en: "Here a question is required always or never. It is never, until somebody says "
                + "otherwise."),
        .settingNotCarried: Story(
            sv: "Inställningen hör till verktyget, inte till enkäten.",
            en: "The setting belongs to the tool, not to the survey."),
        .languageCodeMadeUp: Story(
            sv: "Språket stod med namn. Utan kod vet webbläsare och skärmläsare inte hur det ska "
                + "läsas upp.",
            en: "The language was given by name. Without a code browsers and screen readers do "
                + "not know how to read it."),
        .listMissing: Story(
            sv: "Formuläret pekar på en lista som inte är med i filen.",
            en: "The form points to a list that is not in the file."),
        .answersInOtherFile: Story(
            sv: "Svaren ligger i en egen fil bredvid formuläret.",
            en: "The answers lie in a file of their own beside the form."),
        .quoteNotCarried: Story(
            sv: "Texten återger ett tidigare svar som inte går att återge här.",
            en: "The text quotes an earlier answer that cannot be quoted here."),
        .markupRemoved: Story(
            sv: "Texter här har ingen formatering, så att de ser likadana ut i alla verktyg.",
            en: "Texts here have no formatting, so that they look alike in every tool."),
        .optionAdded: Story(
            sv: "Verktyget lägger själv till ett svar med fritext. Här står det med i listan.",
            en: "The tool adds an answer with a text by itself. Here it stands in the list."),
        .tooManyAnswers: Story(
            sv: "Listan är längre än vad en fråga kan ha.",
            en: "The list is longer than a question can have."),
        .baseTextBorrowed: Story(
            sv: "Texten fanns inte på enkätens första språk.",
            en: "The text was not there in the survey's first language."),
        .unbalancedGroups: Story(
            sv: "En grupp börjar eller slutar på fel ställe, så en fråga kan ha hamnat i fel "
                + "avsnitt.",
            en: "A group begins or ends in the wrong place, so a question may be in the wrong "
                + "section."),
        .unknownKind: Story(
            sv: "Frågetypen är inte en av dem som är kända.",
            en: "The kind of question is none of those known."),
        .comparisonNeverTrue: Story(
            sv: "Villkoret jämför med ett svar som ingen kan ge, också i formuläret.",
            en: "The condition compares with an answer that nobody can give, in the form too."),
        .limitNotCarried: Story(
            sv: "Gränsen gick inte att översätta, så svar utanför den godtas.",
            en: "The limit could not be translated, so answers outside it are accepted."),
        .languageGuessed: Story(
            sv: "Utan språk vet webbläsare och skärmläsare inte hur texterna ska läsas upp.",
            en: "Without a language browsers and screen readers do not know how to read the texts."
        ),
        .neverShown: Story(
            sv: "Frågan är dold i formuläret. I enkäten syns den.",
            en: "The question is hidden in the form. In the survey it is shown."),
    ]
}
