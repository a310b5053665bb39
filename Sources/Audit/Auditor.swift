package import Diagnostics
package import Tables

/// Attacks a release with what stands in its public files, and tells what gives way.
package struct Auditor {
    /// The smallest number of respondents that may be told apart.
    package var threshold: Int

    /// Whether all questions are put together for each of them, which takes long.
    package var isThorough: Bool

    /// How much work the answers may take.
    package var budget = AnswerBudget()

    package init(threshold: Int = 5, isThorough: Bool = false) {
        self.threshold = threshold
        self.isThorough = isThorough
    }

    /// Audits the figures of a release.
    ///
    /// - Parameters:
    ///   - register: Units with headcounts, which the attacker is taken to have.
    ///   - earlier: The figures of an earlier release of the same answers, of which some have come
    ///     since then.
    ///   - twin: figures.json, which is to tell the same and nothing more.
    ///   - truth: Unhidden figures; they only settle which numbers had to be protected.
    /// - Throws: what is wrong with a file, and `.figuresContradict` where no numbers of people fit
    ///   all figures.
    package func audit(
        _ figures: TableInput, register: TableInput? = nil, earlier: TableInput? = nil,
        truth: TableInput? = nil, twin: TableInput? = nil
    ) throws(Diagnostic) -> AuditReport {
        let file = try FiguresFile(figures)
        let known = try register.map { input throws(Diagnostic) in try RegisterFile(input) }
        let before = try earlier.map { input throws(Diagnostic) in try FiguresFile(input) }
        let unhidden = try truth.map { input throws(Diagnostic) in try FiguresFile(input) }
        var report = AuditReport(threshold: threshold)
        report.coverage.files = [figures.name]
        if let twin {
            report.coverage.files.append(twin.name)
            for fault in try FiguresTwin(twin, beside: file.published).faults {
                report.findings.append(finding(fault, in: twin.name))
            }
        }
        report.coverage.figures = file.published.count
        for wave in file.waves {
            let lines = file.lines.filter { $0.wave == wave }
            report.findings += Self.strayNumbers(lines, figures.name, threshold)
            let builder = ReleaseBuilder(
                lines + EarlierRelease.lines(before, beside: lines, wave), file.precision, known)
            let release = builder.release(threshold: threshold)
            do throws(CountAttack.Failure) {
                let own = unhidden.map { Truth($0.lines.filter { $0.wave == wave }) }
                report.add(try audit(release, wave: wave, truth: own))
            } catch {
                throw Diagnostic(
                    error == .contradiction ? .figuresContradict : .auditGaveUp,
                    file: figures.name, facts: [.path: figures.name, .name: wave])
            }

        }
        return report
    }

    /// Audits tables that someone else published, each by itself.
    package func audit(
        tables: [TableInput], mapping: TableInput
    ) throws(Diagnostic) -> AuditReport {
        let mapping = try TableMapping(mapping)
        var report = AuditReport(threshold: threshold)
        for input in tables {
            let table = try MappedTable(input, mapping)
            let release = ReleaseBuilder(table.lines, table.precision, nil)
                .release(threshold: threshold)
            do throws(CountAttack.Failure) {
                report.add(try audit(release, wave: input.name))
            } catch {
                throw Diagnostic(
                    error == .contradiction ? .figuresContradict : .auditGaveUp,
                    file: input.name, facts: [.path: input.name])
            }
            report.coverage.figures += table.lines.count
            report.coverage.files.append(input.name)
        }
        return report
    }

    /// Audits a release that was made of figures, or written down by hand.
    package func audit(_ release: AuditedRelease, wave: String) throws(CountAttack.Failure)
        -> AuditReport
    { try audit(release, wave: wave, truth: nil) }

    private func audit(
        _ release: AuditedRelease, wave: String, truth: Truth?
    ) throws(CountAttack.Failure) -> AuditReport {
        var report = AuditReport(threshold: threshold)
        let counts = try CountFindings(release, wave: wave, isThorough: isThorough, truth: truth)
        report.findings = counts.findings
        report.coverage.groups = release.groups.count
        report.coverage.hiddenNumbers = counts.bounds.count
        report.coverage.linearPrograms = counts.solved
        report.coverage.open = counts.open
        let answers = AnswerFindings(release, wave: wave, after: counts, budget)
        report.findings += answers.findings
        report.coverage.hiddenDistributions = answers.tried
        report.coverage.notReached = answers.notReached
        report.coverage.linearPrograms += answers.solved
        report.coverage.wholeNumberPrograms = answers.wholeSolved
        return report
    }

    private func finding(_ fault: FiguresTwin.Fault, in file: String) -> Finding {
        let number =
            switch fault {
            case .number(let figure), .status(let figure): figure + 1
            }
        var found = Finding(
            kind: .otherFile, wave: "", group: GroupName(), question: "", row: "", horizon: "",
            respondents: nil, limit: threshold)
        // The same figure stands a line further down in figures.csv, which has a header.
        found.file = "\(file) #\(number)"
        return found
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
