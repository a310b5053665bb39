import Diagnostics
import SurveyModel

extension SurveyComparison {
    mutating func compareSettings() {
        compare(.waveChanged, old.wave, new.wave)
        compare(.periodChanged, Self.period(of: old), Self.period(of: new))
        compare(
            .languagesChanged, old.languages.joined(separator: ", "),
            new.languages.joined(separator: ", "))
        for threshold in AnonymityThreshold.allCases {
            compare(
                threshold, old.anonymity.effective(threshold), new.anonymity.effective(threshold))
        }
        let before = old.eligibility?.canonicalText()
        let now = new.eligibility?.canonicalText(match.earlierItem, earlierCode)
        if before != now {
            note(
                .eligibilityChanged, new.id,
                [
                    .value: old.eligibility?.written(in: spelling) ?? Phrase.everyone.fact,
                    .other: new.eligibility?.written(in: spelling) ?? Phrase.everyone.fact,
                ])
        }
    }

    private mutating func compare(_ kind: SurveyChange.Kind, _ before: String, _ now: String) {
        guard before != now else { return }
        func fact(_ text: String) -> String { text.isEmpty ? Phrase.notSaid.fact : text }
        note(kind, new.id, [.value: fact(before), .other: fact(now)])
    }

    /// A threshold as it applies: what follows from another one is told with that.
    private mutating func compare(_ threshold: AnonymityThreshold, _ before: Int, _ now: Int) {
        let isDeclared = [old, new].contains { $0.anonymity[threshold] != nil }
        guard before != now, isDeclared else { return }
        func fact(_ number: Int) -> String { number == 0 ? Phrase.notSaid.fact : String(number) }
        guard threshold != .group else {
            return compare(.minimumGroupChanged, fact(before), fact(now))
        }
        note(
            .thresholdChanged, new.id,
            [
                .parent: KeywordTable.spelling(of: threshold.keyword, in: spelling),
                .value: fact(before), .other: fact(now),
            ])
    }

    private static func period(of survey: Survey) -> String {
        [survey.opens, survey.closes].compactMap { $0 }.joined(separator: " – ")
    }

    mutating func compareIndices() {
        for index in new.indices {
            guard let was = old.indices.first(where: { $0.id == index.id }) else {
                note(.indexAdded, index.id, [.value: index.title.base])
                continue
            }
            let items = index.items.map(match.earlierItem)
            let added = index.items.filter { !was.items.contains(match.earlierItem($0)) }
            let gone = was.items.filter { !items.contains($0) }
            if !added.isEmpty || !gone.isEmpty {
                note(
                    .indexChanged, index.id,
                    [
                        .value: gone.isEmpty
                            ? Phrase.nothing.fact : shown(gone.map { $0.written(in: spelling) }),
                        .other: added.isEmpty
                            ? Phrase.nothing.fact : shown(added.map { $0.written(in: spelling) }),
                    ])
            }
            if index.minimumAnswered != was.minimumAnswered {
                note(
                    .indexMinimumChanged, index.id,
                    [
                        .value: String(was.minimumAnswered),
                        .other: String(index.minimumAnswered),
                    ])
            }
        }
        for index in old.indices where !new.indices.contains(where: { $0.id == index.id }) {
            note(.indexRemoved, index.id, [.value: index.title.base])
        }
    }

    // MARK: Words

    /// Texts of what is in both, by what they belong to.
    mutating func compareTexts() {
        let before = Dictionary(
            LockedTexts(old).entries.map { ($0.text.path, $0) },
            uniquingKeysWith: { first, _ in first })
        for entry in LockedTexts(new, names: match.names).entries {
            guard let was = before[entry.text.path] else { continue }
            compare(was, entry)
        }
    }

    private mutating func compare(_ was: LockedTexts.Entry, _ entry: LockedTexts.Entry) {
        // A file of units changes names as units do: that is told with the register.
        guard !entry.isOfFile, !moved.contains(entry.element) else { return }
        // The title of a register is the text of the question that has none of its own.
        if case .register = entry.element { return }
        let question = entry.element.question
        let name = entry.element.name.isEmpty ? new.id : entry.element.name
        if !Self.isSame(was.content, entry.content) {
            note(
                .textChanged, name,
                [.value: was.content.base, .other: entry.content.base], question: question)
        }
        for language in new.languages.dropFirst() {
            switch (was.content.translations[language], entry.content.translations[language]) {
            case (nil, let now?):
                // A language that is new altogether is told once.
                guard old.languages.contains(language) else { continue }
                note(
                    .translationAdded, name, [.parent: language, .other: now],
                    question: question)
            case (let before?, nil):
                note(
                    .translationRemoved, name, [.parent: language, .value: before],
                    question: question)
            case (let before?, let now?)
            where NormalizedText.key(before) != NormalizedText.key(now):
                note(
                    .translationChanged, name,
                    [.parent: language, .value: before, .other: now], question: question)
            default: continue
            }
        }
    }
}

extension SurveyElement {
    /// The question it is part of.
    fileprivate var question: String? {
        switch self {
        case .question(let id), .questionCondition(let id), .row(let id, _), .option(let id, _): id
        default: nil
        }
    }
}
