import Diagnostics
import SurveyLanguage
import SurveyModel

extension SurveyFinisher {
    /// A question's kind with the survey's names in it, and what its options or rows became.
    ///
    /// What cannot be answered as the form has it (no options, too many) becomes free text.
    mutating func finishedKind(
        of question: ImportedQuestion
    ) -> (Question.Kind, [String: String]) {
        let wanted = question.name ?? question.key
        switch question.kind {
        case .register(let key):
            guard let id = registerIDs[key] else { return (listMissing(key, question), [:]) }
            return (.register(id), registerCodes[key] ?? [:])
        case .single(let options):
            guard options.count <= AnswerCode.maximumCategories else {
                return register(of: options, question)
            }
            return choice(options, question, isSpread: false) { .single($0) }
        case .multiple(let options):
            return choice(options, question, isSpread: true) { .multiple($0) }
        case .ranking(let options):
            return choice(options, question, isSpread: true) { .ranking($0) }
        case .allocation(let options, let total):
            guard total > 0, WritableNumber.canBeWritten(total) else {
                note(
                    .kindBecameText, at: question.place,
                    [.name: wanted, .value: String(total)])
                return (.text(long: false), [:])
            }
            return choice(options, question, isSpread: true) { .allocation($0, total: total) }
        case .scale(let key):
            guard let id = usableScale(key) else { return (listMissing(key, question), [:]) }
            return (.scale(id), [:])
        case .pair(let pair):
            guard let id = usableScale(pair.scale), !pair.rows.isEmpty else {
                return (listMissing(pair.scale, question), [:])
            }
            let (rows, ids) = finish(pair.rows, of: question)
            var used: Set<String> = []
            let now = unique(
                text(pair.nowTitle, of: wanted, or: "1", at: question.place), name: "1",
                among: &used, at: question.place)
            let need = unique(
                text(pair.needTitle, of: wanted, or: "2", at: question.place), name: "2",
                among: &used, at: question.place)
            return (
                .pair(Pair(scale: id, nowTitle: now, needTitle: need, norm: nil, rows: rows)), ids
            )
        case .matrix(let matrix):
            guard let id = usableScale(matrix.scale), !matrix.rows.isEmpty else {
                return (listMissing(matrix.scale, question), [:])
            }
            let (rows, ids) = finish(matrix.rows, of: question)
            return (.matrix(Matrix(scale: id, rows: rows)), ids)
        case .integer(let range):
            guard let range else { return (question.kind, [:]) }
            let isWritable = [range.lowerBound, range.upperBound].allSatisfy {
                WritableNumber.canBeWritten($0)
            }
            if isWritable { return (question.kind, [:]) }
            noteLimit("\(range.lowerBound)–\(range.upperBound)", question)
            return (.integer(range: nil), [:])
        case .decimal(let range):
            guard let range else { return (question.kind, [:]) }
            let isWritable = [range.lowerBound, range.upperBound].allSatisfy {
                WritableNumber.canBeWritten($0)
            }
            if isWritable { return (question.kind, [:]) }
            noteLimit("\(range.lowerBound)–\(range.upperBound)", question)
            return (.decimal(range: nil), [:])
        case .text, .date, .information, .calculated: return (question.kind, [:])
        }
    }

    private mutating func choice(
        _ options: [Option], _ question: ImportedQuestion, isSpread: Bool,
        _ kind: ([Option]) -> Question.Kind
    ) -> (Question.Kind, [String: String]) {
        guard !options.isEmpty else { return (listMissing("", question), [:]) }
        let wanted = question.name ?? question.key
        guard options.count <= AnswerCode.maximumCategories else {
            noteMany(options.count, question, became: .freeText)
            return (.text(long: false), [:])
        }
        let (finished, codes) = finish(
            options, of: wanted, isSpread: isSpread, at: question.place, question.partPlaces)
        return (kind(finished), codes)
    }

    /// More options than a choice may have make a register.
    private mutating func register(
        of options: [Option], _ question: ImportedQuestion
    ) -> (Question.Kind, [String: String]) {
        noteMany(options.count, question, became: .register)
        let wanted = question.name ?? question.key
        let (finished, codes) = finish(
            options, of: wanted, isSpread: false, at: question.place, question.partPlaces)
        let id = makeID(wanted, as: .register, at: question.place)
        let entries = finished.map { option in
            var entry = Register.Entry(code: option.code, label: option.label)
            entry.hasText = option.hasText
            return entry
        }
        let title = text(question.title, of: wanted, or: wanted, at: question.place)
        survey.registers.append(Register(id: id, title: title, entries: entries))
        return (.register(id), codes)
    }

    private mutating func finish(
        _ rows: [ItemRow], of question: ImportedQuestion
    ) -> ([ItemRow], [String: String]) {
        var used: Set<String> = []
        var namer = FreeNames()
        var usedTexts: Set<String> = []
        var ids: [String: String] = [:]
        var result: [ItemRow] = []
        for row in rows {
            let place = question.partPlaces[row.id] ?? question.place
            let (wanted, reason) = NameMaker.id(for: row.id)
            let id = namer.name(wanted) { used.contains(IdentifierFolding.fold($0)) }
            used.insert(IdentifierFolding.fold(id))
            if ids[row.id] == nil { ids[row.id] = id }
            if id != row.id { noteID(row.id, became: id, reason ?? .taken, at: place) }
            let title = unique(
                text(row.title, of: row.id, or: row.id, at: place), name: id, among: &usedTexts,
                at: place)
            var finished = ItemRow(id: id, title: title)
            finished.isReversed = row.isReversed
            result.append(finished)
        }
        return (result, ids)
    }

    /// The id of a scale that has levels.
    private func usableScale(_ key: String) -> String? {
        guard let id = scaleIDs[key], let scale = survey.scale(id), !scale.levels.isEmpty,
            scale.levels.count + scale.missing.count <= AnswerCode.maximumCategories
        else { return nil }
        return id
    }

    // MARK: Notes

    private mutating func listMissing(
        _ list: String, _ question: ImportedQuestion
    ) -> Question.Kind {
        note(
            .listMissing, at: question.place,
            [.value: list, .name: question.name ?? question.key])
        return .text(long: false)
    }

    private mutating func noteMany(
        _ count: Int, _ question: ImportedQuestion, became phrase: Phrase
    ) {
        note(
            .tooManyAnswers, at: question.place,
            [
                .name: question.name ?? question.key, .count: String(count),
                .limit: String(AnswerCode.maximumCategories), .expected: phrase.fact,
            ])
    }

    private mutating func noteLimit(_ value: String, _ question: ImportedQuestion) {
        note(
            .limitNotCarried, at: question.place,
            [
                .value: value, .name: question.name ?? question.key,
                .reason: Phrase.unwritableValue.fact,
            ])
    }
}
