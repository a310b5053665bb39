package import Diagnostics
package import Tables

/// Attacks a release with what stands in its public files, and tells what gives way.
package struct Auditor {
    /// The smallest number of respondents that may be told apart.
    package var threshold: Int

    /// Whether all questions are put together for each of them, which takes long.
    package var isThorough: Bool

    package init(threshold: Int = 5, isThorough: Bool = false) {
        self.threshold = threshold
        self.isThorough = isThorough
    }

    /// Audits the figures of a release.
    ///
    /// - Throws: what is wrong with a file, and `.figuresContradict` where no numbers of people fit
    ///   all figures.
    package func audit(
        _ figures: TableInput, register: TableInput? = nil
    ) throws(Diagnostic) -> AuditReport {
        let file = try FiguresFile(figures)
        let known: RegisterFile?
        if let register { known = try RegisterFile(register) } else { known = nil }
        var report = AuditReport(threshold: threshold)
        report.coverage.files = [figures.name]
        for wave in file.waves {
            let lines = file.lines.filter { $0.wave == wave }
            report.findings += Self.strayNumbers(lines, figures.name, threshold)
            let builder = ReleaseBuilder(lines, file.precision, known)
            let release = builder.release(threshold: threshold)
            do throws(CountAttack.Failure) {
                report.add(try audit(release, wave: wave))
            } catch {
                throw Diagnostic(
                    error == .contradiction ? .figuresContradict : .auditGaveUp,
                    file: figures.name, facts: [.path: figures.name, .name: wave])
            }
            report.coverage.figures += lines.count
        }
        return report
    }

    /// Audits a release that was made of figures, or written down by hand.
    package func audit(
        _ release: AuditedRelease, wave: String
    ) throws(CountAttack.Failure) -> AuditReport {
        var report = AuditReport(threshold: threshold)
        let counts = try CountFindings(release, wave: wave, isThorough: isThorough)
        report.findings = counts.findings
        report.coverage.groups = release.groups.count
        report.coverage.hiddenNumbers = counts.bounds.count
        report.coverage.linearPrograms = counts.solved
        report.coverage.open = counts.open
        return report
    }

    /// Figures that are said to be hidden and have a number all the same.
    private static func strayNumbers(
        _ lines: [FigureLine], _ file: String, _ threshold: Int
    ) -> [Finding] {
        lines.filter(\.hasHiddenNumber).map { line in
            var found = Finding(
                kind: .otherFile, wave: line.wave, group: ReleaseBuilder.name(line),
                question: line.question, row: line.row, horizon: line.horizon, respondents: nil,
                limit: threshold)
            found.file = file
            found.option = line.option
            return found
        }
    }
}
