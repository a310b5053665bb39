package import Diagnostics
package import Tables

/// Attacks a release with what stands in its public files, and tells what gives way.
package struct Auditor {
    /// The smallest number of respondents that may be told apart.
    package var threshold: Int

    /// Whether all questions are put together for each of them, which takes long.
    package var isThorough: Bool

    /// How much work the numbers of respondents may take.
    package var countBudget = CountBudget()

    /// How much work the answers may take.
    package var budget = AnswerBudget()

    package init(threshold: Int = 5, isThorough: Bool = false) {
        self.threshold = threshold
        self.isThorough = isThorough
    }

    /// Audits the figures of a release.
    ///
    /// - Parameters:
    ///   - figures: Nil where nothing is told of answers; what lies beside is audited by what it has.
    ///   - register: Units with headcounts, which the attacker is taken to have.
    ///   - earlier: The figures of earlier releases of the same survey.
    ///   - twin: figures.json, which is to tell the same and nothing more.
    ///   - files: Everything else that may be shown.
    ///   - approved: Texts that a person has approved to be quoted; nil where nobody says.
    ///   - companions: What is told beside the figures, as the ledger keeps it; then that of earlier releases,
    ///     by the names that a person knows them by.
    ///   - truth: Unhidden figures; they only settle which numbers had to be protected.
    /// - Throws: what is wrong with a file, and `.figuresContradict` where no numbers of people fit
    ///   all figures.
    package func audit(
        _ figures: TableInput?, register: TableInput? = nil, earlier: [TableInput] = [],
        truth: TableInput? = nil, twin: TableInput? = nil, files: [PublicFile] = [],
        approved: Set<String>? = nil, companions: (now: TableInput, earlier: [TableInput])? = nil
    ) throws(Diagnostic) -> AuditReport {
        let file =
            try figures.map { input throws(Diagnostic) in try FiguresFile(input) } ?? FiguresFile()
        let name = figures?.name ?? ""
        let known = try register.map { input throws(Diagnostic) in try RegisterFile(input) }
        let unhidden = try truth.map { input throws(Diagnostic) in try FiguresFile(input) }
        var before: [(name: String, file: FiguresFile)] = []
        for input in earlier { before.append((input.name, try FiguresFile(input))) }
        var report = AuditReport(threshold: threshold)
        report.coverage.files = [figures].compactMap { $0?.name } + earlier.map(\.name)
        if let twin {
            report.coverage.files.append(twin.name)
            for fault in try FiguresTwin(twin, beside: file.published).faults {
                report.findings.append(finding(fault, in: twin.name))
            }
        }
        if !files.isEmpty {
            let beside = try BesideChecks(
                files, figures: figures, threshold: threshold, approved: approved)
            report.findings += beside.findings
            report.coverage.files += beside.names
        }
        if let companions {
            let history = try CompanionHistory(companions.now)
            for input in companions.earlier {
                report.findings += try history.findings(
                    since: input, name: input.name, threshold: threshold)
            }
        }
        report.coverage.figures = file.published.count
        for wave in file.waves {
            let lines = file.lines.filter { $0.wave == wave }
            report.findings += Self.strayNumbers(lines, name, threshold)
            report.findings += overTime(lines, file.precision, before, wave: wave)
            let own = unhidden.map { Truth($0.lines.filter { $0.wave == wave }) }
            let parts = before.map(\.file).filter {
                $0.waves.contains(wave) && $0.lines != file.lines
            }
            do throws(CountAttack.Failure) {
                report.add(
                    try together(
                        lines, file.precision, known, parts, wave: wave, truth: own))
            } catch {
                throw Diagnostic(
                    error == .contradiction ? .figuresContradict : .auditGaveUp,
                    file: name, facts: [.path: name, .name: wave])
            }
        }
        return report
    }

    /// The release beside all earlier ones, whose respondents are a part of today's, and each one's of the
    /// next one's. Where no people fit them all, it is put beside each; where they are not all among today's,
    /// or units have moved, no people fit both, and it stands by itself: what two such releases tell by
    /// subtraction was looked for before.
    private func together(
        _ lines: [FigureLine], _ precision: Precision, _ register: RegisterFile?,
        _ earlier: [FiguresFile], wave: String, truth: Truth?
    ) throws(CountAttack.Failure) -> AuditReport {
        func audited(_ more: [FigureLine]) throws(CountAttack.Failure) -> AuditReport {
            let release = ReleaseBuilder(lines + more, precision, register)
                .release(threshold: threshold)
            return try audit(release, wave: wave, truth: truth)
        }
        // Those of whom it is known how many had answered stand in an order, whatever they were given in.
        let ordered = earlier.compactMap { file in file.everyone(in: wave).map { ($0, file) } }
            .enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
            .map(\.element.1)
        if ordered.count > 1, ordered.count == earlier.count {
            do throws(CountAttack.Failure) {
                return try audited(
                    ordered.enumerated().flatMap {
                        EarlierRelease.lines($1, number: $0, beside: lines, wave)
                    })
            } catch {
                guard error == .contradiction else { throw error }
            }
        }
        var whole: AuditReport?
        for file in earlier {
            do throws(CountAttack.Failure) {
                let pair = try audited(EarlierRelease.lines(file, beside: lines, wave))
                if whole == nil { whole = pair } else { whole?.addNew(pair) }
            } catch {
                guard error == .contradiction else { throw error }
            }
        }
        if let whole { return whole }
        return try audited([])
    }

    /// What this release and those before it tell by subtraction.
    private func overTime(
        _ lines: [FigureLine], _ precision: Precision,
        _ earlier: [(name: String, file: FiguresFile)], wave: String
    ) -> [Finding] {
        let now = GroupNumbers(lines, precision)
        var found: [Finding] = []
        for (name, file) in earlier {
            let before = file.lines.filter { $0.wave == wave }
            if !before.isEmpty {
                found += ReleaseHistory(
                    now: now, before: GroupNumbers(before, file.precision), name: name,
                    threshold: threshold, wave: wave
                ).findings()
            }
        }
        var compared: Set<String> = []
        // Of each wave the last release counts: that is what readers compare with.
        for (name, file) in earlier.reversed() {
            for other in file.waves where other != wave && compared.insert(other).inserted {
                found += EarlierMeans(lines, since: other, precision).findings(
                    file.lines.filter { $0.wave == other }, name: name, threshold: threshold)
            }
        }
        return found
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
        let counts = try CountFindings(
            release, wave: wave, isThorough: isThorough, budget: countBudget, truth: truth)
        report.findings = counts.findings
        report.coverage.groups = release.groups.count
        report.coverage.hiddenNumbers = counts.bounds.count
        report.coverage.linearPrograms = counts.solved
        report.coverage.numbersNotReached = counts.notReached
        report.coverage.open = counts.open
        let answers = AnswerFindings(
            release, wave: wave, after: counts, budget, truth: truth)
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
