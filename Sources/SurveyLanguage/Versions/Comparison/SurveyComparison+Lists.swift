import Diagnostics
import SurveyModel

/// What became of the answers to choose from, and of the units.
extension SurveyComparison {
    mutating func compareLists() {
        for list in match.lists {
            guard let was = list.old, list.new.id.kind != .register else { continue }
            let users = new.questions.filter { SurveyLock.listID(of: $0) == list.new.id }
                .map(\.id)
            compare(was, list, of: list.new.id.kind == .options ? list.question : nil)
            for user in users where changes.contains(where: { $0.name == list.new.id.name }) {
                touched.insert(user)
            }
        }
    }

    private mutating func compare(
        _ was: SurveyLock.List, _ list: LockMatch.ListMatch, of question: String?
    ) {
        let name = list.new.id.name
        func label(_ survey: Survey, _ id: SurveyLock.ListID, _ code: String) -> String {
            survey.label(of: code, in: id) ?? code
        }
        var gone = list.codes.removed
        var added: [String] = []
        for code in list.new.codes {
            if let earlier = list.codes.earlier[code.id] {
                if earlier != code.id {
                    note(
                        .answerRenamed, name, [.value: earlier, .other: code.id],
                        question: question)
                }
                compareRoles(earlier, code, was, name, question)
                continue
            }
            let text = label(new, list.new.id, code.id)
            if list.new.id.kind == .options,
                let index = gone.firstIndex(where: {
                    NormalizedText.key(label(old, was.id, $0)) == NormalizedText.key(text)
                })
            {
                note(
                    .answerLooksRenamed, name, [.value: gone[index], .other: code.id],
                    question: question)
                gone.remove(at: index)
            } else {
                added.append("\(code.id) (\(text))")
            }
        }
        if !gone.isEmpty {
            let texts = gone.map { "\($0) (\(label(old, was.id, $0)))" }
            note(.answersRemoved, name, [.list: shown(texts)], question: question)
        }
        if !added.isEmpty {
            note(
                list.new.id.kind == .scale ? .levelsAdded : .answersAdded, name,
                [.list: shown(added)], question: question)
        }
        compareMeanings(was, list, name, question)
        compareOrder(was, list, name, question)
    }

    private mutating func compareRoles(
        _ earlier: String, _ code: SurveyLock.Code, _ was: SurveyLock.List, _ name: String,
        _ question: String?
    ) {
        guard let before = was.codes.first(where: { $0.id == earlier }), before.role != code.role
        else { return }
        note(
            .roleChanged, name,
            [.value: code.id, .expected: before.role.word.fact, .other: code.role.word.fact],
            question: question)
    }

    /// A code that got the text another one had.
    private mutating func compareMeanings(
        _ was: SurveyLock.List, _ list: LockMatch.ListMatch, _ name: String, _ question: String?
    ) {
        for code in list.new.codes {
            guard let earlier = list.codes.earlier[code.id],
                let text = new.label(of: code.id, in: list.new.id),
                let owner = was.codes.first(where: {
                    NormalizedText.key(old.label(of: $0.id, in: was.id) ?? "")
                        == NormalizedText.key(text)
                }), owner.id != earlier
            else { continue }
            switch list.new.id.kind {
            case .scale: moved.insert(.level(scale: name, value: Int(code.id) ?? 0))
            case .options: moved.insert(.option(question: name, option: code.id))
            case .register: break
            }
            note(
                .codeMoved, name, [.value: text, .other: owner.id, .expected: code.id],
                question: question)
        }
    }

    private mutating func compareOrder(
        _ was: SurveyLock.List, _ list: LockMatch.ListMatch, _ name: String, _ question: String?
    ) {
        guard list.new.id.kind == .options, !(new.question(name)?.isRandomized ?? false) else {
            return
        }
        let places = list.new.codes.compactMap { code in
            list.codes.earlier[code.id].flatMap { id in
                was.codes.firstIndex { $0.id == id }
            }
        }
        if zip(places, places.dropFirst()).contains(where: { $0 > $1 }) {
            note(.answersReordered, name, question: question)
        }
    }

    // MARK: Registers

    mutating func compareRegisters() {
        for register in new.registers {
            guard let was = old.register(register.id) else { continue }
            let matched = IdentityMatch(
                register.entries.map {
                    SurveyLock.Code(
                        id: $0.code, role: .option, since: 1, formerIDs: $0.formerCodes)
                },
                was.entries.map {
                    SurveyLock.Code(
                        id: $0.code, role: .option, since: 1, formerIDs: $0.formerCodes)
                })
            let before = Dictionary(was.entries.map { ($0.code, $0) }) { first, _ in first }
            let pairs = register.entries.compactMap { entry in
                matched.earlier[entry.code].flatMap { before[$0] }.map { ($0, entry) }
            }
            func tell(_ kind: SurveyChange.Kind, _ names: [String]) {
                guard !names.isEmpty else { return }
                note(
                    kind, register.id, [.count: String(names.count), .list: shown(names)])
            }
            tell(
                .entriesAdded,
                register.entries.filter { matched.earlier[$0.code] == nil }.map(\.label.base))
            tell(.entriesRemoved, matched.removed.map { before[$0]?.label.base ?? $0 })
            for (was, entry) in pairs where was.code != entry.code {
                note(.answerRenamed, register.id, [.value: was.code, .other: entry.code])
            }
            func earlier(_ code: String?) -> String? {
                code.map { matched.earlier[$0] ?? $0 }
            }
            let merged = pairs.filter { $0.reportedWith != earlier($1.reportedWith) }
            tell(
                .entriesMerged,
                merged.filter { $0.1.reportedWith != nil }.map {
                    "\($0.1.label.base) → \($0.1.reportedWith ?? "")"
                })
            tell(
                .entriesUnmerged,
                merged.filter { $0.1.reportedWith == nil }.map(\.1.label.base))
            tell(
                .entriesMoved,
                pairs.filter { $0.parent != earlier($1.parent) }.map(\.1.label.base))
            compareHeadcounts(was, register)
        }
    }

    /// Everyone's number; the units' own come and go with every measurement.
    private mutating func compareHeadcounts(_ was: Register, _ register: Register) {
        func total(_ register: Register) -> Int? {
            let roots = register.entries.filter { $0.parent == nil }
            let counts = roots.compactMap(\.headcount)
            return counts.count == roots.count && !roots.isEmpty ? counts.reduce(0, +) : nil
        }
        guard let before = total(was), let now = total(register), before != now else { return }
        note(
            .headcountChanged, register.id, [.value: String(before), .other: String(now)])
    }
}

extension Survey {
    /// The text of an answer in the first language.
    func label(of code: String, in list: SurveyLock.ListID) -> String? {
        switch list.kind {
        case .options: question(list.name)?.options.first { $0.code == code }?.label.base
        case .register: register(list.name)?.entry(code)?.label.base
        case .scale:
            scale(list.name).flatMap { scale in
                scale.levels.first { String($0.value) == code }?.label.base
                    ?? scale.missing.first { String($0.value) == code }?.label.base
            }
        }
    }
}
