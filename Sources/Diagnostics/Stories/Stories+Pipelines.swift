extension Stories {
    /// E401–E431, V401–V405: pipelines and commands.
    static let pipelines: [DiagnosticCode: Story] = [
        .yamlSyntax: Story(
            sv:
                "Filen säger vad som ska göras, eller vad som ska stå på en sida. Går den inte att läsa "
                + "körs ingenting.",
            en:
                "The file says what to do, or what a page is to hold. If it cannot be read nothing is run."
        ),
        .unknownKey: Story(
            sv: "En rad som inte känns igen skulle tyst låta bli att verka, så den räknas som "
                + "ett fel.",
            en: "A line that is not recognised would silently do nothing, so it counts as a "
                + "mistake."),
        .keyMissing: Story(
            sv: "Utan raden går det inte att veta vad pipelinen ska läsa.",
            en: "Without the line nobody knows what the pipeline is to read."),
        .valueMissing: Story(
            sv:
                "En rad utan värde skulle tyst låta bli att verka. Är det ett senare mättillfälle som "
                + "saknar sin fil räknas förändringen annars mot fel antal anställda.",
            en:
                "A line without a value would silently do nothing. Where a wave lacks its file, change "
                + "would be reckoned with the wrong headcounts."),
        .unknownValue: Story(
            sv: "Raden tar bara vissa värden.",
            en: "The line takes certain values only."),
        .mappingExpected: Story(
            sv: "Här ska det stå rader med nyckel och värde, men där står något annat.",
            en: "Lines with a key and a value belong here, but something else stands there."),
        .pipelineName: Story(
            sv: "Namnet blir en mapp i Output och måste gå att skriva på alla datorer.",
            en: "The name becomes a folder in Output and must be writable on every computer."),
        .unknownPipeline: Story(
            sv: "Kommandot nämner en pipeline som inte står i pipelines.yml.",
            en: "The command names a pipeline that is not in pipelines.yml."),
        .surveyNeeded: Story(
            sv:
                "En omvärldsbevakning, en plan eller workshoppar kan stå för sig. Svar, listor över anställda "
                + "och utvärderingar hör till en enkät.",
            en: "A scan, a plan or workshops can stand by themselves. Answers, lists of staff and "
                + "evaluations belong to a survey."),
        .noMatchingFiles: Story(
            sv: "Ingen fil passar mönstret. En rapport utan svar vore tom, så körningen stannar.",
            en: "No file fits the pattern. A report without answers would be empty, so the run "
                + "stops."),
        .outputNotWritten: Story(
            sv: "Resultatet gick inte att spara. Det förra ligger kvar helt: en mapp byts ut på "
                + "en gång.",
            en: "The result could not be saved. The previous one is whole: a folder is replaced "
                + "at once."),
        .qualityStop: Story(
            sv: "Fler poster än den gräns ni har satt gick inte att läsa. Då är något fel med "
                + "filerna, inte med svaren.",
            en: "More records than the limit you set could not be read. Then something is wrong "
                + "with the files, not with the answers."),
        .ruleStop: Story(
            sv: "Gränsen för just den här koden i quality har passerats, så körningen stannade "
                + "innan något publicerades.",
            en: "The limit for this very code under quality was passed, so the run stopped before "
                + "anything was published."),
        .ruleWarning: Story(
            sv: "Gränsen för just den här koden i quality har passerats. Rapporten görs ändå.",
            en: "The limit for this very code under quality was passed. The report is made all the "
                + "same."),
        .alreadyRunning: Story(
            sv: "Två körningar samtidigt skulle skriva över varandra.",
            en: "Two runs at once would overwrite each other."),
        .storeFailed: Story(
            sv: "Svarslagret är en cache som byggs ur exporterna. Det kan tas bort utan att "
                + "något går förlorat.",
            en: "The store of answers is a cache built from the exports. It can be removed "
                + "without losing anything."),
        .recordsNotAccounted: Story(
            sv: "Alla lästa poster ska ha fått ett öde innan något publiceras. Här saknades "
                + "något, så inget publicerades.",
            en: "Every record read must have met a fate before anything is published. Something "
                + "was missing, so nothing was."),
        .unknownFormat: Story(
            sv: "Formatet säger vilket verktyg filen kommer från, och det här är inget av dem "
                + "som känns igen.",
            en: "The format says which tool the file is from, and this is none of those known."),
        .tooManySimulatedAnswers: Story(
            sv: "Påhittade svar följer registret: fler kan inte svara än de som finns.",
            en: "Invented answers follow the register: no more can answer than there are."),
        .unknownSimulationUnit: Story(
            sv: "Enheten finns inte i registret, så ingen kan svara därifrån.",
            en: "The unit is not in the register, so nobody can answer from it."),
        .storeNotThere: Story(
            sv: "Kommandot läser svar som redan är inlästa, och gör inget eget lager.",
            en: "The command reads answers that have been read already, and makes no store itself."),
        .storeOfOtherSurvey: Story(
            sv: "Lagret håller koder, och vad de betyder står i enkäten. Med en annan version "
                + "kunde samma kod betyda något annat, så det läses inte.",
            en: "The store holds codes, and what they mean stands in the survey. With another "
                + "version the same code could mean something else, so it is not read."),
        .storeDamaged: Story(
            sv: "Filen är ett svarslager men går inte att läsa i sin helhet, som efter ett "
                + "diskfel. Exporterna är originalet.",
            en: "The file is a store of answers but cannot be read as a whole, as after a disk "
                + "fault. The exports are the original."),
        .notAStore: Story(
            sv: "Filen är gjord av något annat program, och rörs därför inte.",
            en: "The file was made by another program, and so it is left alone."),
        .portNotAvailable: Story(
            sv: "Ett annat program lyssnar redan på porten, eller så kräver den mer behörighet.",
            en: "Another program already listens on the port, or it needs more rights."),
        .unknownCode: Story(
            sv: "Koden i varje meddelande går att slå upp. Den här finns inte.",
            en: "The code of every message can be looked up. This one does not exist."),
        .registrationGroupUnknown: Story(
            sv: "Listan över anmälda delas in som svaren. Då måste gruppen heta som i enkäten.",
            en: "The list of those registered is broken down as the answers are. So the group must "
                + "be called as in the survey."),
        .registrationCellUnknown: Story(
            sv: "Om en person kom eller inte får inte gissas, för deltagandet är det som svaren "
                + "jämförs med.",
            en: "Whether a person came or not must not be guessed, since attendance is what the "
                + "answers are held against."),
        .registrationWithoutMeetings: Story(
            sv: "Utan kolumner för träffar går det inte att säga hur många som kom.",
            en: "Without columns for meetings nobody can tell how many came."),
        .outcomeColumnUnknown: Story(
            sv: "En kolumn som ingen förstår kan vara ett felskrivet utfall, och då skulle de "
                + "personerna räknas som ej nådda.",
            en:
                "A column that nobody understands may be a misspelt outcome, and those people would "
                + "be counted as not reached."),
        .outcomeNotACount: Story(
            sv: "Utfallen räknas i personer. Det som inte är ett antal får inte gissas.",
            en: "Outcomes are counted in people. What is no number must not be guessed."),
        .headcountsWithoutRegister: Story(
            sv:
                "Antalen vid ett annat mättillfälle läses ur ett register av samma slag som enkätens.",
            en: "The headcounts of another wave are read from a register like the survey's."),
        .moreOutcomesThanPeople: Story(
            sv: "Var och en i registret har ett utfall. Är de fler än personerna är något räknat "
                + "två gånger, eller så är registret gammalt.",
            en: "Everyone in the register has one outcome. If there are more of them than people, "
                + "something is counted twice, or the register is old."),
        .qualityWarning: Story(
            sv: "Fler poster än vanligt gick inte att läsa. Resultatet gäller dem som gick.",
            en: "More records than usual could not be read. The result is about those that "
                + "could."),
        .moreAnswersThanPeople: Story(
            sv: "Det är fler svar än anställda, så registret är gammalt eller någon har svarat "
                + "för fel enhet. Ingen svarsfrekvens visas där.",
            en: "There are more answers than employees, so the register is out of date or "
                + "somebody answered for the wrong unit. No response rate is shown there."),
        .sameContent: Story(
            sv: "Samma fil ligger där två gånger, kanske under två namn. Den läses en gång, så "
                + "att ingen räknas dubbelt.",
            en: "The same file lies there twice, perhaps under two names. It is read once, so "
                + "that nobody counts twice."),
        .sameIDsWithoutStart: Story(
            sv: "Två filer har samma id:n men olika svar. Utan starttid går det inte att veta om "
                + "det är samma personer, så båda räknas.",
            en: "Two files have the same ids but other answers. Without a start time nobody "
                + "knows whether they are the same people, so both count."),
    ]
}
