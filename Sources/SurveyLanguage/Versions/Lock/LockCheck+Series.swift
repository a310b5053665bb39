import Diagnostics
import SurveyModel

/// What is allowed, but makes answers before and after hard to compare.
extension LockCheck {
    mutating func checkConditions() {
        guard old != nil else { return }
        for section in survey.sections {
            for question in section.questions {
                guard let new = match.new.question(question.id), let was = match.earlier(new)
                else { continue }
                let condition = SurveyLock.conditionHash(
                    of: question, in: section, renaming: match.earlierItem,
                    code: { item, code in earlierCode(item, code) })
                if condition != was.condition {
                    let own: SurveyElement = .questionCondition(question.id)
                    report(
                        .conditionChanged,
                        places[own] != nil ? own : .question(question.id),
                        [.name: question.id], at: .question(was.id))
                }
                guard case .calculated(let formula) = question.kind else { continue }
                let text = formula.canonicalText(match.earlierItem)
                if StableHash.digits(of: [text]) != was.calculation {
                    report(
                        .calculationChanged, .question(question.id), [.name: question.id],
                        at: .question(was.id))
                }
            }
        }
        for list in match.lists where list.new.id.kind == .scale {
            let added = list.new.codes.filter {
                $0.role == .level && list.codes.earlier[$0.id] == nil
            }
            guard let was = list.old, let first = added.first else { continue }
            report(
                .scaleExtended, Self.element(list.new.id, first.id),
                [
                    .name: list.new.id.name,
                    .list: listed(added.map(\.id)), .other: was.id.name,
                ])
        }
    }

    func earlierCode(_ item: ItemReference, _ code: String) -> String {
        guard let list = survey.question(item.question).flatMap({ SurveyLock.listID(of: $0) })
        else { return code }
        return match.earlierCode(list, code)
    }

    // MARK: Texts

    /// V140 for what was asked in other words, V122 for translations of what was changed since.
    mutating func checkTexts() {
        guard let old, let base = survey.languages.first else { return }
        var changed: [(whole: SurveyElement, place: SurveyElement)] = []
        var outdated: [(language: String, element: SurveyElement)] = []
        for entry in LockedTexts(survey, names: match.names).entries {
            guard let was = publishedTexts[entry.text.path], let before = was.hash(in: base),
                let now = entry.text.hash(in: base), before != now
            else { continue }
            if entry.isAsked { changed.append((entry.element.table, entry.element)) }
            for hash in entry.text.hashes.dropFirst()
            where was.hash(in: hash.language) == hash.digits {
                outdated.append((hash.language, entry.element))
            }
        }
        var told: [SurveyElement] = []
        for (whole, _) in changed where !told.contains(whole) {
            told.append(whole)
            let elements = changed.filter { $0.whole == whole }.map(\.place)
            reportLines(
                .publishedTextChanged, elements, [.name: whole.name, .count: String(old.version)])
        }
        for language in survey.languages.dropFirst() {
            let elements = outdated.filter { $0.language == language }.map(\.element)
            let files = elements.compactMap { place(of: $0)?.file }
            for file in Set(files).sorted() {
                reportLines(
                    .outdatedTranslation, elements.filter { place(of: $0)?.file == file },
                    [.value: language])
            }
        }
    }

    /// One message for several places of a file: at the first, with the lines of all.
    mutating func reportLines(
        _ code: DiagnosticCode, _ elements: [SurveyElement], _ facts: [Fact: String]
    ) {
        let lines = elements.compactMap { element -> Int? in
            guard let place = place(of: element), let source = sources[place.file] else {
                return nil
            }
            return source.position(of: place.range.start).line
        }
        var facts = facts
        let unique = Set(lines).sorted()
        facts[.list] = listed(unique.map { String($0) })
        guard let first = elements.first else { return }
        report(code, first, facts)
    }
}

extension SurveyElement {
    /// What a change of the text is told about: the question of a row, the scale of a level.
    fileprivate var table: SurveyElement {
        switch self {
        case .row, .option, .level, .entry: whole
        default: self
        }
    }
}
