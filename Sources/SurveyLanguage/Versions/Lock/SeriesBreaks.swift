package import SurveyModel

/// What was asked in other words, or on another scale, than in an earlier wave: its answers before and
/// after are not the same series.
package struct SeriesBreaks: Sendable, Hashable {
    /// Paths of `LockedTexts` that read otherwise.
    private let texts: Set<String>
    /// Scales and lists of options with other levels.
    private let lists: Set<SurveyLock.ListID>

    /// - Parameters:
    ///   - lock: What was published; nil where nothing was, and then nothing is known to have changed.
    ///   - wave: The earlier wave. One that the lock does not know was asked like the oldest it does.
    package init(_ survey: Survey, _ lock: SurveyLock?, since wave: String) {
        guard let lock else {
            (texts, lists) = ([], [])
            return
        }
        let then = lock.waves.last { $0.name == wave }?.version ?? 1
        let match = LockMatch(survey, lock)
        let language = survey.languages.first
        let earlier = LockedTexts(survey, names: match.names).entries.map(\.text.path)
        var texts: Set<String> = []
        for (entry, path) in zip(LockedTexts(survey).entries, earlier) where entry.isAsked {
            let published = lock.texts.first { $0.path == path }
            let isSame =
                published.map { $0.since <= then && $0.reads(as: entry.text, in: language) }
                ?? false
            if !isSame { texts.insert(entry.text.path) }
        }
        self.texts = texts
        lists = Set(
            match.lists.filter { list in
                list.new.codes.contains { code in
                    guard code.role == .level else { return false }
                    let known = list.old?.codes.first {
                        $0.id == list.codes.earlier[code.id] ?? code.id
                    }
                    return (known?.since ?? Int.max) > then
                }
            }.map(\.new.id))
    }

    /// Whether answers to a question, or a row of it, cannot be compared.
    package func breaks(_ question: Question, row: String?) -> Bool {
        let path = "question/" + question.id
        var own = [path, path + "/now", path + "/need"]
        if let row { own.append(path + "/row/" + row) }
        if own.contains(where: texts.contains) { return true }
        if texts.contains(where: { $0.hasPrefix(path + "/option/") }) { return true }
        guard let scale = question.scale else { return false }
        return lists.contains(.init(kind: .scale, name: scale))
            || texts.contains { $0.hasPrefix("scale/\(scale)/") }
    }
}
