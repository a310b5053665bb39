extension Stories {
    /// E201–E207: files that cannot be opened; E210–E214: encodings.
    static let files: [DiagnosticCode: Story] = [
        .fileNotFound: Story(
            sv: "Det som skulle läsas finns inte på den platsen. Inget hoppas över i tysthet: "
                + "ett svar som saknas för att en fil saknas vore ett svar för lite i varje "
                + "siffra.",
            en: "What was to be read is not at that place. Nothing is skipped in silence: an "
                + "answer missing because a file is missing would be one answer too few in every "
                + "figure."),
        .fileIsFolder: Story(
            sv: "Här behövs en fil, men sökvägen leder till en mapp.",
            en: "A file is needed here, but the path leads to a folder."),
        .fileNotPermitted: Story(
            sv: "Filen finns, men ditt konto får inte läsa den.",
            en: "The file exists, but your account may not read it."),
        .fileNotOrdinary: Story(
            sv: "Filen läses mer än en gång, först för att se hur den är skriven. Ett rör eller "
                + "en enhet kan bara läsas en gång.",
            en: "The file is read more than once, first to see how it is written. A pipe or a "
                + "device can be read only once."),
        .fileNotReadable: Story(
            sv: "Systemet avbröt läsningen. Det som hann läsas används inte, för ingen vet vad "
                + "som fattas.",
            en: "The system broke off the reading. What was read is not used, for nobody knows "
                + "what is missing."),
        .fileEmpty: Story(
            sv: "En tom fil är oftast en export som gick fel. Den räknas inte som noll svar utan "
                + "att någon får veta det.",
            en: "An empty file is mostly an export gone wrong. It does not count as no answers "
                + "without somebody being told."),
        .fileNotWritten: Story(
            sv: "Resultatet gick inte att spara. Det som fanns där förut är orört, för en fil "
                + "byts ut hel eller inte alls.",
            en: "The result could not be saved. What was there before is untouched, for a file "
                + "is replaced whole or not at all."),
        .undecodableByte: Story(
            sv: "En byte i filen är inget tecken i den teckenkodning som resten av filen har. "
                + "Att gissa kunde göra ett namn till ett annat.",
            en: "A byte of the file is no letter in the encoding the rest of it has. A guess "
                + "might turn one name into another."),
        .damagedUTF8: Story(
            sv: "Filen är i UTF-8 men enstaka tecken är trasiga, ofta för att två filer har "
                + "klistrats ihop.",
            en: "The file is in UTF-8 but single characters are broken, often because two files "
                + "were pasted together."),
        .gzipDamaged: Story(
            sv: "Filen är packad, men det som kommer ut stämmer inte med kontrollsumman eller går "
                + "inte att packa upp. Vilka svar som är fel syns inte, så ingen av dem räknas.",
            en:
                "The file is compressed, but what comes out does not fit its check sum or cannot be "
                + "unpacked. Which answers are wrong cannot be seen, so none of them counts."),
        .gzipCutOff: Story(
            sv:
                "Den packade filen slutar för tidigt. Hur många svar som saknas syns inte, så ingen "
                + "av dem räknas.",
            en:
                "The compressed file ends too early. How many answers are missing cannot be seen, so "
                + "none of them counts."),
        .gzipTooLarge: Story(
            sv:
                "En liten packad fil kan packas upp till något som fyller datorns minne. Därför finns "
                + "en gräns.",
            en: "A small compressed file can unpack to something that fills the computer's memory. "
                + "So there is a limit."),
        .brokenUTF16: Story(
            sv: "UTF-16 har två byte för varje tecken. Här finns bara den ena, så filen är "
                + "troligen avkapad.",
            en: "UTF-16 has two bytes for a character. Here is only one, so the file is probably "
                + "cut off."),
        .unsupportedEncoding: Story(
            sv: "Filen har en teckenkodning som sällan används och som inte läses.",
            en: "The file has an encoding that is rarely used and is not read."),
        .characterNotEncodable: Story(
            sv: "Filen ska skrivas i en äldre teckenkodning som inte har tecknet. Det skulle gå "
                + "förlorat.",
            en: "The file is to be written in an older encoding that lacks the character. It "
                + "would be lost."),
    ]
}
