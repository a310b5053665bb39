import ArgumentParser
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
            RunCommand.self, CheckCommand.self, FormatCommand.self, CompileCommand.self,
            SimulateCommand.self,
        ])
}
