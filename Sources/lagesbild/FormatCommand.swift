import ArgumentParser
import Diagnostics
import Pipeline

struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "format",
        abstract: "Skriv om filer i enhetlig form; kommentarer blir kvar, anteckningar får id.")

    @Argument(help: "Filer (.enkat, .workshop, .kodbok, .ordlista, .bord).")
    var files: [String]

    @Flag(help: "Ändra inget; slutkod 3 om någon fil skulle ändras.")
    var dryRun = false

    @Flag(help: "Skriv till standard ut i stället för till filen.")
    var stdout = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        var status = ExitStatus.done
        for file in files {
            let formatted = FormattedSurvey(path: file)
            console.show(formatted.diagnostics, sources: formatted.sources)
            guard let text = formatted.text else {
                status = .definition
                continue
            }
            if stdout {
                StandardStream.output.write(text)
            } else if formatted.isChanged, dryRun {
                console.say(
                    "\(file): " + (console.language == .swedish ? "skulle ändras" : "would change"))
                if status == .done { status = .workRemains }
            } else if formatted.isChanged {
                if let failure = formatted.write() {
                    console.show([failure], sources: [])
                    status = .failed
                } else {
                    console.say("\(file): " + (console.language == .swedish ? "ändrad" : "changed"))
                }
            }
        }
        guard status == .done else { throw ExitCode(status.rawValue) }
    }
}
