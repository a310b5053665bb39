import Diagnostics
import FormSchemas
import SurveyModel

/// Guesses which columns of an unknown table answer which questions, from headers and values.
struct BindingProposal {
    /// Below this nothing is proposed.
    private static let least = 0.4
    /// From here on a guess is believed, unless another is nearly as good.
    private static let sure = 0.6
    private static let margin = 0.06
    /// More values that mean nothing are not named one by one.
    private static let mostUnknown = 12

    private struct Draft {
        let headers: [Int]
        /// Positions in the layout, or none for the tool's own.
        let targets: [Int]
        let entry: ColumnBinding.Entry
        let score: Double
        var unknown: [FileExplanation.UnknownValue] = []

        /// Whether every option has its column.
        var isWhole: Bool {
            guard case .oneHot(let options, _, _) = entry.cells else { return true }
            return options.allSatisfy { $0.header != nil }
        }
    }

    private(set) var guesses: [FileExplanation.Guess] = []

    private let survey: Survey
    private let layout: ColumnLayout
    private let headers: [String]
    private let profiles: [HeaderLikeness.Profile]
    private let cells: [CellEvidence]
    private let known: KnownHeaders
    private let keys: AnswerKeys

    init(_ headers: [String], _ rows: [[String]], survey: Survey, layout: ColumnLayout) {
        self.survey = survey
        self.layout = layout
        self.headers = headers
        profiles = headers.map { HeaderLikeness.Profile($0) }
        cells = headers.indices.map { CellEvidence(rows, column: $0) }
        known = KnownHeaders(survey, layout: layout)
        keys = AnswerKeys(survey, layout: layout)
        var drafts = systemDrafts()
        for question in survey.questions where question.isAsked {
            drafts += self.drafts(of: question)
        }
        choose(drafts)
    }

    // MARK: Choosing

    /// The likeliest first; a column and a question are used once.
    private mutating func choose(_ drafts: [Draft]) {
        let order = drafts.indices.sorted { a, b in
            drafts[a].score == drafts[b].score ? a < b : drafts[a].score > drafts[b].score
        }
        var (usedHeaders, usedTargets, usedKeys) = (Set<Int>(), Set<Int>(), Set<String>())
        var chosen: [(draft: Int, guess: FileExplanation.Guess)] = []
        for index in order {
            let draft = drafts[index]
            guard draft.score >= Self.least, usedHeaders.isDisjoint(with: draft.headers),
                usedTargets.isDisjoint(with: draft.targets),
                !usedKeys.contains(draft.entry.key.text)
            else { continue }
            // What is taken already is no rival.
            let rival =
                drafts.indices.filter { other in
                    other != index && usedHeaders.isDisjoint(with: drafts[other].headers)
                        && usedTargets.isDisjoint(with: drafts[other].targets)
                        && !usedKeys.contains(drafts[other].entry.key.text)
                        && (!Set(draft.headers).isDisjoint(with: drafts[other].headers)
                            || drafts[other].entry.key.text == draft.entry.key.text)
                }.map { drafts[$0].score }.max() ?? 0
            usedHeaders.formUnion(draft.headers)
            usedTargets.formUnion(draft.targets)
            usedKeys.insert(draft.entry.key.text)
            let isSure =
                draft.score >= Self.sure && draft.score - rival >= Self.margin && draft.isWhole
            chosen.append(
                (
                    index,
                    FileExplanation.Guess(
                        entry: draft.entry, likelihood: draft.score, isSure: isSure,
                        unknown: draft.unknown)
                ))
        }
        guesses = chosen.sorted { $0.draft < $1.draft }.map(\.guess)
    }

    // MARK: The tool's own

    private func systemDrafts() -> [Draft] {
        known.system.flatMap { role, texts -> [Draft] in
            guard let key = BoundColumns.systemKeys.first(where: { $0.role == role })?.key,
                keys[key] == nil
            else { return [] }
            return headers.indices.compactMap { index in
                guard texts.contains(where: { Self.same($0, headers[index]) }) else { return nil }
                // An id that stands twice tells no two responses apart.
                let isDoubtful = role == .responseID && !cells[index].isUnique
                return Draft(
                    headers: [index], targets: [], entry: single(key, index),
                    score: isDoubtful ? 0.5 : 0.95)
            }.prefix(1).map { $0 }
        }
    }

    // MARK: Questions

    private func drafts(of question: Question) -> [Draft] {
        let own = layout.columns.indices.filter {
            layout.columns[$0].item.question == question.id
        }
        switch question.kind {
        case .multiple: return multiple(question, own)
        case .ranking:
            return whole(question, own) + own.flatMap { drafts(ofColumn: $0, question) }
        default: return own.flatMap { drafts(ofColumn: $0, question) }
        }
    }

    private func drafts(ofColumn index: Int, _ question: Question) -> [Draft] {
        let column = layout.columns[index]
        let table = table(index)
        return headers.indices.compactMap { header -> Draft? in
            let alike = likeness(known.texts[index], header)
            var score = alike
            var unknown: [FileExplanation.UnknownValue] = []
            if let fit = fit(column, table, cells[header]) {
                score = alike * (0.5 + 0.5 * fit)
                let isNamed = cells[header].values.contains { $0.contains(where: \.isLetter) }
                // Labels that no other question has tell it too; those of a register most of all.
                if isNamed, fit > 0.8, column.item.row == nil, !column.categories.isEmpty {
                    let isRegister = if case .register = question.kind { true } else { false }
                    score = max(score, (isRegister ? 0.68 : 0.55) * fit)
                }
                if fit < 1, !column.categories.isEmpty {
                    unknown = self.unknown(cells[header], table, column.categories)
                    // Numbers of which some mean nothing are likely to be of another counting.
                    if !isNamed { score = min(score, Self.sure - 0.01) }
                }
            }
            guard score >= Self.least else { return nil }
            return Draft(
                headers: [header], targets: [index], entry: single(keys.key(of: index), header),
                score: score, unknown: unknown)
        }
    }

    /// How well values fit a column; nil where there are none, or where anything fits.
    private func fit(_ column: Column, _ table: ValueTable, _ evidence: CellEvidence) -> Double? {
        switch column.kind {
        case .text, .otherText: return nil
        case .number:
            return evidence.share {
                if case .notANumber = NumberText.read($0) { false } else { true }
            }
        case .date: return evidence.share { DateReading($0, order: .unsaid) != .none }
        case .choice, .register, .optionFlag:
            return evidence.share { table.meaning(of: $0) != nil }
        }
    }

    // MARK: Several answers

    private func multiple(_ question: Question, _ own: [Int]) -> [Draft] {
        let flags = own.filter {
            if case .optionFlag = layout.columns[$0].kind { true } else { false }
        }
        let texts = own.filter { !flags.contains($0) }
        return whole(question, flags) + oneHot(question, flags)
            + texts.flatMap { drafts(ofColumn: $0, question) }
    }

    /// All answers in one cell.
    private func whole(_ question: Question, _ targets: [Int]) -> [Draft] {
        let texts = known.wholes[question.id] ?? [HeaderLikeness.Profile(question.title.base)]
        let labels = question.options.flatMap { option in
            survey.languages.map { option.label.text(in: $0) }
        }
        var table = ValueTable()
        for (index, option) in question.options.enumerated() {
            table.add(code: option.code, means: index)
            for language in survey.languages {
                table.add(label: option.label.text(in: language), means: index)
            }
        }
        return headers.indices.compactMap { header -> Draft? in
            let alike = likeness(texts, header)
            var best: (separator: Character, evidence: PartEvidence)?
            for separator in PartEvidence.separators {
                let longest = (labels.map { $0.count { $0 == separator } }.max() ?? 0) + 1
                let evidence = PartEvidence(
                    cells[header].values, separator, longest: longest, table)
                let isBetter =
                    best.map {
                        (evidence.share, evidence.hasSeveral ? 1 : 0)
                            > ($0.evidence.share, $0.evidence.hasSeveral ? 1 : 0)
                    } ?? true
                if isBetter { best = (separator, evidence) }
            }
            guard let best, best.evidence.share > 0 else { return nil }
            let score =
                best.evidence.hasSeveral
                ? best.evidence.share * (0.6 + 0.4 * alike) : 0.8 * best.evidence.share * alike
            guard score >= Self.least else { return nil }
            let name = best.separator == "\t" ? "tab" : String(best.separator)
            return Draft(
                headers: [header], targets: targets,
                entry: ColumnBinding.Entry(
                    ColumnBinding.Word(question.id),
                    .delimited(
                        header: ColumnBinding.Word(headers[header]), by: ColumnBinding.Word(name),
                        values: [], other: nil)), score: score)
        }
    }

    /// A column per option.
    private func oneHot(_ question: Question, _ flags: [Int]) -> [Draft] {
        let titles =
            survey.languages.map { question.title.text(in: $0) }
        var pairs: [(flag: Int, header: Int, score: Double)] = []
        for flag in flags {
            guard case .optionFlag(let code) = layout.columns[flag].kind,
                let option = question.options.first(where: { $0.code == code })
            else { continue }
            let labels = survey.languages.map { option.label.text(in: $0) }
            let names =
                known.texts[flag]
                + titles.flatMap { title in
                    labels.map { HeaderLikeness.Profile(title + ": " + $0) }
                }
            for header in headers.indices where isFlag(cells[header], labels + [code]) {
                let ending = labels.contains { Self.ends(headers[header], with: $0) }
                let score = max(likeness(names, header), ending ? 0.75 : 0)
                if score >= 0.5 { pairs.append((flag, header, score)) }
            }
        }
        pairs.sort { $0.score == $1.score ? $0.header < $1.header : $0.score > $1.score }
        var found: [Int: (header: Int, score: Double)] = [:]
        for pair in pairs
        where found[pair.flag] == nil && !found.values.contains(where: { $0.header == pair.header })
        {
            found[pair.flag] = (pair.header, pair.score)
        }
        guard found.count * 2 > flags.count else { return [] }
        let options = flags.compactMap { flag -> ColumnBinding.OptionColumn? in
            guard case .optionFlag(let code) = layout.columns[flag].kind else { return nil }
            return ColumnBinding.OptionColumn(
                ColumnBinding.Word(code),
                found[flag].map { ColumnBinding.Word(headers[$0.header]) })
        }
        let words = Set(found.values.flatMap { cells[$0.header].values }.map(NormalizedText.key))
        // One for yes and two for no, as some tools count answers.
        let isCounted = words == ["1", "2"]
        let mean = found.values.map(\.score).reduce(0, +) / Double(flags.count)
        return [
            Draft(
                headers: found.values.map(\.header).sorted(), targets: flags,
                entry: ColumnBinding.Entry(
                    ColumnBinding.Word(question.id),
                    .oneHot(
                        options, yes: isCounted ? [ColumnBinding.Word("1")] : [],
                        no: isCounted ? [ColumnBinding.Word("2")] : [])),
                // Which of the two is yes does not show.
                score: isCounted ? min(mean, Self.sure - 0.01) : mean)
        ]
    }

    /// Whether a column holds two things at most, and both can be yes and no.
    private func isFlag(_ evidence: CellEvidence, _ labels: [String]) -> Bool {
        evidence.values.count <= 2
            && evidence.values.allSatisfy { value in
                Self.flagWords.contains(NormalizedText.key(value))
                    || labels.contains { Self.same($0, value) }
            }
    }

    private static let flagWords = Set(FlagWords.yes + FlagWords.no + ["2"])

    // MARK: Parts

    private func single(_ key: String, _ header: Int) -> ColumnBinding.Entry {
        ColumnBinding.Entry(
            ColumnBinding.Word(key),
            .single(header: ColumnBinding.Word(headers[header]), values: [], other: nil))
    }

    private func table(_ index: Int) -> ValueTable {
        let column = layout.columns[index]
        let plain = ExportColumn(
            path: [""], columns: [index], style: .value, values: column.categories.map(\.code))
        return ValueTable(plain, categories: column.categories, languages: survey.languages)
    }

    private func unknown(
        _ evidence: CellEvidence, _ table: ValueTable, _ categories: [Category]
    ) -> [FileExplanation.UnknownValue] {
        let labels = categories.map { $0.label.base }
        return evidence.values.filter { table.meaning(of: $0) == nil }.prefix(Self.mostUnknown)
            .map { value in
                let near = HeaderLikeness.nearest(to: value, among: labels)
                let code = near.flatMap { near in labels.firstIndex(of: near) }
                return FileExplanation.UnknownValue(
                    value: value, nearest: code.map { categories[$0].code })
            }
    }

    private func likeness(_ texts: [HeaderLikeness.Profile], _ header: Int) -> Double {
        texts.map { $0.likeness(to: profiles[header]) }.max() ?? 0
    }

    private static func same(_ a: String, _ b: String) -> Bool {
        NormalizedText.key(a) == NormalizedText.key(b)
    }

    private static func ends(_ header: String, with label: String) -> Bool {
        let (header, label) = (NormalizedText.key(header), NormalizedText.key(label))
        guard header.count > label.count, header.hasSuffix(label) else { return header == label }
        return !(header.dropLast(label.count).last?.isLetter ?? false)
    }
}
