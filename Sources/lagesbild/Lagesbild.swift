import ArgumentParser
internal import Glibc
import Pipeline

/// The command `lagesbild`.
@main
struct Lagesbild: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lagesbild",
        abstract: "Enkäter och svar blir en lägesbild som ledningen kan lita på.",
        discussion: """
            Exit codes: 0 done, 1 a stage failed or a file was refused, 2 the command or a \
            definition is wrong, 3 work remains (--dry-run), 4 stopped by disclosure control.
            """,
        version: Version.current,
        subcommands: [
            RunCommand.self, ReleaseCommand.self, StatusCommand.self, CheckCommand.self,
            FormatCommand.self, CompileCommand.self,
            CompareCommand.self, ImportCommand.self, SimulateCommand.self, PreviewCommand.self,
            LSPCommand.self, ExplainCommand.self, IngestCommand.self, QuarantineCommand.self,
            ReviewCommand.self,
            ForgetCommand.self, TallyCommand.self, ExportCommand.self, SQLCommand.self,
            AuditCommand.self, CodeCommand.self, WordsCommand.self,
        ])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch {
            // The argument parser ends with 64 where the command line is wrong; here that is 2.
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            StandardStream.error.write(fullMessage(for: error) + "\n")
            Glibc.exit(ExitStatus.definition.rawValue)
        }
    }
}
