import ArgumentParser
import Diagnostics
import Dialogue
import Pipeline

/// Agreement of coders.
struct AgreementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: "Räkna hur väl oberoende kodare stämmer överens, kod för kod.")

    @Argument(
        help: """
            Mapp med anteckningar som har kodats med code notes, eller en tabell med kolumnerna note, \
            code, coder och eventuellt value.
            """)
    var source: String

    @Option(
        help: """
            Koder som är steg på en skala, lägst först, med komma emellan: vägd kappa och alfa för \
            ordnade koder räknas också.
            """)
    var ordered: String?

    @OptionGroup var answers: CodedTextsOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        if Project().isFolder(source) {
            let coding = try IndependentCoding.opened(
                source, others: answers.tasks(console), console)
            let paths = try console.ending { () throws(AnswersProblem) in
                var paths: [String] = []
                for step in steps { paths.append(try coding.path(of: step)) }
                return paths
            }
            return show(CodingAgreement(coding.sheet, ordered: paths), console)
        }
        switch CodingDesk.agreement(source, ordered: steps) {
        case .failure(let problem):
            console.show([problem], sources: [])
            throw ExitCode(ExitStatus.failed.rawValue)
        case .success(let agreement): show(agreement, console)
        }
    }

    /// One step is no scale.
    func validate() throws {
        guard ordered != nil, Set(steps).count < 2 || Set(steps).count < steps.count else { return }
        throw ValidationError("--ordered behöver minst två olika koder med komma emellan.")
    }

    private var steps: [String] {
        (ordered ?? "").split(separator: ",").map { step in
            step.split(separator: " ").joined(separator: " ")
        }
    }

    private func show(_ agreement: CodingAgreement, _ console: Console) {
        for line in AgreementText.lines(agreement) { console.write(line) }
    }
}

extension IndependentCoding {
    /// The notes of a folder, for several coders; ends the command where they have errors.
    static func opened(
        _ folder: String, others: [Task] = [], _ console: Console
    ) throws -> IndependentCoding {
        let desk = CodingDesk(folder: folder)
        console.show(desk.diagnostics, sources: desk.sources)
        let coding = try console.ending { () throws(AnswersProblem) in
            try IndependentCoding(desk, others: others)
        }
        guard let coding, !desk.hasErrors else {
            throw ExitCode(ExitStatus.definition.rawValue)
        }
        return coding
    }
}
