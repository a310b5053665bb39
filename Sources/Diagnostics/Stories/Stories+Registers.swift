extension Stories {
    /// E501–E514, V501–V502: registers in files.
    static let registers: [DiagnosticCode: Story] = [
        .registerUnreadable: Story(
            sv: "Utan registret går det inte att veta vilka enheter som finns, så svaren kan "
                + "inte läsas.",
            en: "Without the register nobody knows which units there are, so the answers cannot "
                + "be read."),
        .registerColumnMissing: Story(
            sv: "Kolumnen behövs för att raderna ska kunna tolkas. Rubrikerna kan stå på svenska "
                + "eller engelska, i vilken ordning som helst.",
            en: "The column is needed to make sense of the rows. Headings may be in Swedish or "
                + "English, in any order."),
        .unknownParentUnit: Story(
            sv: "Enheten ligger under en som inte finns, så dess svar skulle inte komma med i "
                + "någon summa.",
            en: "The unit lies under one that does not exist, so its answers would be part of no "
                + "total."),
        .circularHierarchy: Story(
            sv: "En enhet som ligger under sig själv hör inte hemma någonstans i organisationen.",
            en: "A unit that lies under itself has no place in the organisation."),
        .duplicateRegisterRow: Story(
            sv: "Två rader för samma enhet och grupp skulle räkna samma personer två gånger.",
            en: "Two rows for one unit and group would count the same people twice."),
        .notAHeadcount: Story(
            sv: "Antalet är nämnaren i svarsfrekvensen. Står där något annat än ett heltal kan "
                + "den inte räknas.",
            en: "The headcount is what the response rate divides by. If it is no whole number "
                + "there is no rate."),
        .unknownGroup: Story(
            sv: "Antalet gäller en grupp som inte finns i det andra registret, så ingen kan ha "
                + "svarat som den.",
            en: "The headcount is of a group that is not in the other register, so nobody can "
                + "have answered as one of it."),
        .headcountMismatch: Story(
            sv: "En inre enhets antal ska vara summan av delarnas. Skiljer de sig är något av "
                + "talen gammalt.",
            en: "The headcount of an inner unit is the sum of its parts. If they differ one of "
                + "the numbers is out of date."),
        .badRegisterCode: Story(
            sv: "Koden är det som svaren bär. Den måste kunna stå i alla verktyg och i filnamn.",
            en: "The code is what answers carry. It must be able to stand in every tool and in "
                + "names of files."),
        .conflictingRegisterRow: Story(
            sv: "Två rader säger olika om samma enhet. Vilken som gäller går inte att veta.",
            en: "Two rows say different things of one unit. Nobody can know which one counts."),
        .emptyRegister: Story(
            sv: "Ett register utan rader ger en fråga utan svar att välja.",
            en: "A register without rows makes a question without answers to choose."),
        .twoGroupsInRow: Story(
            sv: "En rad räknar en grupp. Med två går det inte att veta vilken talet gäller.",
            en: "A row counts one group. With two nobody knows which one the number is of."),
        .unknownUnitReportTarget: Story(
            sv: "Enheten ska slås ihop med en annan, men den andra finns inte eller redovisas "
                + "inte själv.",
            en: "The unit is to be merged with another, but that one does not exist or is not "
                + "itself reported."),
        .tooManyCells: Story(
            sv: "Raden har fler celler än rubriken, så efter någon av dem står allt i fel "
                + "kolumn.",
            en: "The row has more cells than the header, so after one of them everything is in "
                + "the wrong column."),
        .headcountMissing: Story(
            sv: "Utan antal vet ingen hur många som kunde svara, så svarsfrekvensen visas inte "
                + "för de enheterna.",
            en: "Without a headcount nobody knows how many could answer, so no response rate is "
                + "shown for those units."),
        .duplicateUnitName: Story(
            sv: "Kommer svaren med namn i stället för id går de två enheterna inte att skilja "
                + "åt.",
            en: "Where answers come with names instead of ids the two units cannot be told "
                + "apart."),
    ]
}
