import ArgumentParser
import Diagnostics

/// What every command takes.
struct SharedOptions: ParsableArguments {
    @ArgumentParser.Option(help: "Language of messages: sv or en. Default: the locale's.")
    var language: MessageLanguage?

    @Flag(help: "One JSON object a line on standard output, for machines.")
    var json = false

    /// The language asked for, else that of the environment, else Swedish.
    var messageLanguage: MessageLanguage { language ?? .ofEnvironment }
}

extension MessageLanguage: ExpressibleByArgument {}
