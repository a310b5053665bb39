/// Decisions about answers.
extension Stories {
    static let decisions: [DiagnosticCode: Story] = [
        .decisionUnreadable: Story(
            sv: "Besluten är en textfil som bara växer. En rad som inte går att läsa kan ha varit "
                + "en radering, så körningen stannar hellre än att låta svaret komma tillbaka.",
            en: "Decisions are a text file that only grows. A line that cannot be read may have "
                + "been an erasure, so the run stops rather than let the answer come back."),
        .decisionKeyMissing: Story(
            sv: "Besluten innehåller inga id, bara avtryck gjorda med en hemlig nyckel. Utan den "
                + "vet ingen vilka svar de gäller.",
            en: "Decisions hold no ids, only digests made with a secret key. Without it nobody "
                + "knows which answers they are about."),
        .decisionKeyDamaged: Story(
            sv:
                "Nyckelfilen har ändrats eller kapats, så avtrycken i besluten stämmer inte längre.",
            en: "The key file was changed or cut off, so the digests in the decisions no longer "
                + "match."),
        .decisionNotWritten: Story(
            sv: "Ett beslut sparas alltid innan något svar ändras, så att det inte går förlorat.",
            en: "A decision is always saved before any answer is changed, so that it is not lost."),
        .unknownResponse: Story(
            sv: "Id jämförs tecken för tecken med exportens id. Svar utan id kan inte pekas ut.",
            en: "Ids are compared letter by letter with those of the export. Answers without an id "
                + "cannot be named."),
        .ambiguousResponse: Story(
            sv: "Två insamlingar kan ha gett samma nummer åt olika personer. Då avgör starttiden.",
            en: "Two collectors may have given the same number to different people. Then the time "
                + "of starting decides."),
        .unknownWave: Story(
            sv: "Mättillfället står i enkäten eller på raden med filen i pipelines.yml.",
            en: "The wave stands in the survey, or on the file's entry in pipelines.yml."),
        .unknownQuarantined: Story(
            sv: "Nyckeln är ett avtryck av posten. Har filen ändrats är det en annan post.",
            en: "The key is a digest of the record. If the file has changed it is another record."),
        .notReleasable: Story(
            sv:
                "En regel om när och av vem svaret skickades kan en människa bortse från. Ett värde "
                + "som inte finns i enkäten kan hen bara tolka.",
            en: "A rule about when and by whom an answer was sent can be set aside by a person. A "
                + "value that the survey does not have can only be interpreted."),
        .fileNotHeld: Story(
            sv: "En fil tas ut med samma sökväg som när den lästes in, eller med samma innehåll.",
            en: "A file is taken out by the path it was read from, or by the same content."),
        .valueNotUnderstood: Story(
            sv: "Där cellerna inte går att skilja åt finns inget att släppa.",
            en: "Where the cells cannot be told apart there is nothing to release."),
    ]
}
