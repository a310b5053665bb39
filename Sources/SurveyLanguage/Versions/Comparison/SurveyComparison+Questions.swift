import Diagnostics
import SurveyModel

extension SurveyComparison {
    mutating func compareSections() {
        let (before, now) = (Set(old.sections.map(\.id)), Set(new.sections.map(\.id)))
        for section in old.sections where !now.contains(section.id) {
            note(.sectionRemoved, section.id, [.value: section.title.base])
        }
        for section in new.sections where !before.contains(section.id) {
            note(.sectionAdded, section.id, [.value: section.title.base])
        }
    }

    mutating func compareQuestions() {
        let kept = Set(new.questions.compactMap { oldQuestion($0.id)?.id })
        let gone = old.questions.filter { !kept.contains($0.id) }
        // By text, the last one first.
        var byTitle = Dictionary(grouping: gone.reversed()) { NormalizedText.key($0.title.base) }
        byTitle[""] = nil
        var renamed: Set<String> = []
        for section in new.sections {
            for question in section.questions {
                if let was = oldQuestion(question.id) {
                    compare(was, question, in: section)
                } else if let was = byTitle[NormalizedText.key(question.title.base)]?.popLast() {
                    note(
                        .questionLooksRenamed, question.id, [.value: was.id],
                        question: question.id)
                    renamed.insert(was.id)
                } else {
                    note(
                        .questionAdded, question.id, [.value: question.title.base],
                        question: question.id)
                }
            }
        }
        for question in gone where !renamed.contains(question.id) {
            note(.questionRemoved, question.id, [.value: question.title.base])
        }
    }

    private mutating func compare(_ was: Question, _ question: Question, in section: Section) {
        let id = question.id
        if was.id != id { note(.questionRenamed, id, [.value: was.id], question: id) }
        if let before = AnswerKind(was.kind), let now = AnswerKind(question.kind), before != now {
            note(
                .kindChanged, id, [.value: before.word.fact, .other: now.word.fact], question: id)
            if !before.fits(now) { return }
        }
        compareRows(was, question)
        compareConditions(was, question, in: section)
        if was.isReversed != question.isReversed { note(.directionChanged, id, question: id) }
        if was.isRequired != question.isRequired {
            note(
                .requiredChanged, id,
                [.value: (question.isRequired ? Phrase.isRequiredNow : .isOptionalNow).fact],
                question: id)
        }
        compareRanges(was, question)
        guard case .calculated(let before) = was.kind, case .calculated(let now) = question.kind
        else { return }
        if before.canonicalText() != now.canonicalText(match.earlierItem) {
            note(.calculationChanged, id, question: id)
        }
    }

    private mutating func compareRows(_ was: Question, _ question: Question) {
        let id = question.id
        if let before = was.scale, let now = question.scale, before != now {
            note(.scaleSwitched, id, [.value: before, .other: now], question: id)
        }
        let earlier = match.rows[id]?.earlier ?? [:]
        var gone = was.rows.filter { !earlier.values.contains($0.id) }
        for row in question.rows {
            let name = id + "." + row.id
            if let before = earlier[row.id].flatMap({ id in was.rows.first { $0.id == id } }) {
                if before.id != row.id {
                    note(.rowRenamed, name, [.value: before.id], question: id)
                }
                if before.isReversed != row.isReversed {
                    note(.directionChanged, name, question: id)
                }
                compareNorms(norm(of: before, in: was), norm(of: row, in: question), name, id)
            } else if let index = gone.firstIndex(where: { Self.isSame($0.title, row.title) }) {
                note(.rowLooksRenamed, name, [.value: gone[index].id], question: id)
                gone.remove(at: index)
            } else {
                note(.rowAdded, name, [.value: row.title.base], question: id)
            }
        }
        for row in gone {
            note(.rowRemoved, was.id + "." + row.id, [.value: row.title.base], question: id)
        }
    }

    private func norm(of row: ItemRow, in question: Question) -> Int? {
        guard case .pair(let pair) = question.kind else { return nil }
        return row.norm ?? pair.norm
    }

    private mutating func compareNorms(_ was: Int?, _ now: Int?, _ name: String, _ id: String) {
        guard was != now else { return }
        func fact(_ norm: Int?) -> String { norm.map { String($0) } ?? Phrase.noNorm.fact }
        note(.normChanged, name, [.value: fact(was), .other: fact(now)], question: id)
    }

    private mutating func compareRanges(_ was: Question, _ question: Question) {
        func range(_ kind: Question.Kind) -> String? {
            switch kind {
            case .integer(let range?): "\(range.lowerBound)–\(range.upperBound)"
            case .decimal(let range?):
                Calculation.text(of: range.lowerBound) + "–"
                    + Calculation.text(of: range.upperBound)
            case .integer, .decimal: Phrase.anyNumber.fact
            case .allocation(_, let total): String(total)
            default: nil
            }
        }
        guard let before = range(was.kind), let now = range(question.kind), before != now else {
            return
        }
        note(
            .rangeChanged, question.id, [.value: before, .other: now], question: question.id)
    }

    // MARK: Who is asked

    private mutating func compareConditions(
        _ was: Question, _ question: Question, in section: Section
    ) {
        guard let earlier = old.sections.first(where: { $0.questions.contains(was) }) else {
            return
        }
        let before = SurveyLock.conditionHash(of: was, in: earlier)
        let now = SurveyLock.conditionHash(
            of: question, in: section, renaming: match.earlierItem, code: earlierCode)
        guard before != now else { return }
        let texts = [
            Fact.value: written(was, in: earlier), .other: written(question, in: section),
        ]
        let kind: SurveyChange.Kind =
            before == nil ? .conditionAdded : now == nil ? .conditionDropped : .conditionChanged
        note(kind, question.id, texts, question: question.id)
    }

    func earlierCode(_ item: ItemReference, _ code: String) -> String {
        guard let list = new.question(item.question).flatMap({ SurveyLock.listID(of: $0) }) else {
            return code
        }
        return match.earlierCode(list, code)
    }

    private func written(_ question: Question, in section: Section) -> String {
        let parts = [section.condition, question.condition].compactMap { $0 }
        return Condition.all(parts.flatMap(\.conjuncts)).written(in: spelling)
    }
}
