import Tables

/// A file of numbers and the script that reads it, which appear together.
struct ScriptedFiles {
    /// Of the script.
    let script: String
    /// Of the data, beside it.
    let data: String
    var both: [String] { [data, script] }

    /// The data's name without a folder, as the script calls it.
    let dataName: String

    /// - Parameters:
    ///   - path: Of the script; its ending is added where it is not there.
    ///   - ending: With its point.
    init(_ path: String, ending: String) {
        let hasEnding = path.lowercased().hasSuffix(ending.lowercased())
        let base = hasEnding ? String(path.dropLast(ending.count)) : path
        script = hasEnding ? path : path + ending
        data = base + ".csv"
        dataName = String(data.split(separator: "/").last ?? "")
    }

    /// Both are on the disk before either takes its name; the script does so first, so that the
    /// data are never newer than what says what they mean.
    func write<Findings>(
        data body: (inout AtomicFile.Output) throws -> Findings,
        script text: (Findings) throws -> String
    ) throws -> Findings {
        try AtomicFile.write(to: data, mode: AnswerExport.mode) { file in
            let findings = try body(&file)
            try file.settle()
            try AtomicFile.write(
                Array(try text(findings).utf8), to: script, mode: AnswerExport.mode)
            return findings
        }
    }
}
