import Diagnostics
import SurveyModel

/// What became of the answers to choose from.
extension LockCheck {
    mutating func checkLists() {
        for list in match.lists {
            let element = { (code: String) in Self.element(list.new.id, code) }
            let found = problems(
                list.codes, among: list.old?.codes.map(\.id) ?? [], element,
                removedFrom: Self.whole(list.new.id),
                { .code(list.old?.id ?? list.new.id, $0) },
                likely: { likelyCode($0, in: list) }, isCode: true)
            append(found)
            guard let was = list.old else { continue }
            checkRoles(list, was)
            checkOrder(list, was)
            checkGivenAway(list, was)
        }
    }

    func likelyCode(_ code: String, in list: LockMatch.ListMatch) -> String? {
        guard let old = list.old, list.new.id.kind != .scale else { return nil }
        let gone = publishedTexts[LockedTexts.path(old.id, code)]
        return list.new.codes.first { new in
            list.codes.earlier[new.id] == nil
                && Self.isSame(texts[LockedTexts.path(list.new.id, new.id)], gone)
        }?.id
    }

    /// A level that became *vet ej*, or the other way round.
    mutating func checkRoles(_ list: LockMatch.ListMatch, _ was: SurveyLock.List) {
        for code in list.new.codes {
            guard let id = list.codes.earlier[code.id],
                let earlier = was.codes.first(where: { $0.id == id }), earlier.role != code.role
            else { continue }
            report(
                .answerRoleChanged, Self.element(list.new.id, code.id),
                [
                    .name: code.id, .parent: list.new.id.name, .value: earlier.role.word.fact,
                    .other: code.role.word.fact,
                ], at: .code(was.id, id))
        }
    }

    /// Options keep their order, unless everyone meets them in another one.
    mutating func checkOrder(_ list: LockMatch.ListMatch, _ was: SurveyLock.List) {
        guard list.new.id.kind == .options,
            !(survey.question(list.new.id.name)?.isRandomized ?? false)
        else { return }
        var last: (place: Int, code: String)?
        for code in list.new.codes {
            guard let id = list.codes.earlier[code.id],
                let place = was.codes.firstIndex(where: { $0.id == id })
            else { continue }
            if let last, place < last.place {
                report(
                    .optionsReordered, Self.element(list.new.id, code.id),
                    [.name: list.new.id.name, .value: code.id, .other: last.code],
                    at: .code(was.id, id))
                return
            }
            last = (place, code.id)
        }
    }

    /// A code whose text was another code's.
    mutating func checkGivenAway(_ list: LockMatch.ListMatch, _ was: SurveyLock.List) {
        var owners: [String: String] = [:]
        for code in was.codes {
            guard let text = publishedTexts[LockedTexts.path(was.id, code.id)],
                let language = survey.languages.first, let hash = text.hash(in: language)
            else { continue }
            owners[hash] = code.id
        }
        for code in list.new.codes {
            guard let id = list.codes.earlier[code.id],
                let language = survey.languages.first,
                let hash = texts[LockedTexts.path(list.new.id, code.id)]?.hash(in: language),
                let owner = owners[hash], owner != id
            else { continue }
            report(
                .codeGivenToAnother, Self.element(list.new.id, code.id),
                [.name: code.id, .parent: list.new.id.name, .other: owner],
                at: .code(was.id, owner))
            return
        }
    }
}
