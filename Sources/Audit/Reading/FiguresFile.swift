package import Diagnostics
package import Tables

/// figures.csv, read as anyone can.
package struct FiguresFile: Sendable {
    private(set) var lines: [FigureLine] = []
    /// By line of the file, also of those that are not made use of, whether it is published.
    let published: [Bool]
    private(set) var precision = Precision()

    /// Where nothing is told of answers.
    init() { published = [] }

    /// - Throws: what reading throws, and what makes it no file of figures.
    package init(_ input: TableInput) throws(Diagnostic) {
        var sink = FigureSink()
        do throws(TableError) {
            var reader = try DelimitedReader(input, separator: UInt8(ascii: ","))
            _ = try reader.read(into: &sink)
        } catch { throw error.diagnostic(file: input.name) }
        if let fault = sink.fault { throw fault.error.diagnostic(file: input.name) }
        if let problem = sink.problem { throw problem.diagnostic(input.name) }
        lines = sink.lines
        published = sink.published
        for line in lines where line.status == .published {
            if let value = line.value { precision.learn(line.statistic, value) }
        }
    }

    /// The waves in the order they come.
    var waves: [String] {
        var seen: Set<String> = []
        return lines.compactMap { seen.insert($0.wave).inserted ? $0.wave : nil }
    }
}
