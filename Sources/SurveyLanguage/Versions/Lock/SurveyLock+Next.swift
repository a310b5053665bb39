package import SurveyModel

extension SurveyLock {
    /// What is written when a survey is published: everything that was, and what is new.
    ///
    /// - Parameter previous: The version before; nil for the first one.
    /// - Returns: `previous` itself where nothing changed.
    package static func next(for survey: Survey, after previous: SurveyLock?) -> SurveyLock {
        guard let previous else { return SurveyLock(survey) }
        let match = LockMatch(survey, previous)
        var next = match.new
        next.version = previous.version + 1
        let earlier = LockedTexts(survey, names: match.names).entries.map(\.text.path)
        for (index, path) in zip(next.texts.indices, earlier) {
            let was = previous.texts.first { $0.path == path }
            let isSame = was?.reads(as: next.texts[index], in: survey.languages.first) ?? false
            next.texts[index].since = isSame ? was?.since ?? 1 : next.version
        }
        next.waves = previous.waves
        next.note(wave: survey.wave)
        for index in next.questions.indices {
            next.questions[index].carry(match, version: next.version)
        }
        for index in next.lists.indices {
            next.lists[index].carry(match, from: previous, version: next.version)
        }
        // Nothing is ever dropped.
        let kept = Set(match.questions.earlier.values)
        next.questions += previous.questions.filter { !kept.contains($0.id) }
        let listed = Set(next.lists.map(\.id))
        let renamed = Set(
            match.lists.compactMap { $0.new.id.kind == .options ? $0.old?.id : nil })
        next.lists += previous.lists.filter {
            !listed.contains($0.id) && !renamed.contains($0.id)
        }
        var unchanged = next
        unchanged.version = previous.version
        unchanged.note(wave: survey.wave)
        return unchanged == previous ? previous : next
    }
}

extension SurveyLock {
    /// That the version is the one a wave was asked with.
    fileprivate mutating func note(wave: String) {
        guard !wave.isEmpty else { return }
        if let known = waves.firstIndex(where: { $0.name == wave }) {
            waves[known].version = version
        } else {
            waves.append(Wave(name: wave, version: version))
        }
    }
}

extension SurveyLock.Text {
    /// Whether it says the same in the language that answers are compared by.
    func reads(as other: SurveyLock.Text, in language: String?) -> Bool {
        guard let language else { return true }
        return hash(in: language) == other.hash(in: language)
    }
}

/// Without doubles, the first of equals staying.
private func unique(_ names: [String], except name: String) -> [String] {
    names.reduce(into: []) { list, former in
        if former != name, !list.contains(former) { list.append(former) }
    }
}

extension SurveyLock.Question {
    /// Takes over what the version before knew of it.
    fileprivate mutating func carry(_ match: LockMatch, version: Int) {
        guard let earlier = match.earlier(self) else {
            since = version
            for index in rows.indices { rows[index].since = version }
            for index in columns.indices { columns[index].since = version }
            return
        }
        since = earlier.since
        formerIDs = unique(formerIDs + [earlier.id] + earlier.formerIDs, except: id)
        let was = match.rows[id]?.earlier ?? [:]
        for index in rows.indices {
            let row = rows[index]
            let old = was[row.id].flatMap { id in earlier.rows.first { $0.id == id } }
            rows[index].since = old?.since ?? version
            rows[index].formerIDs = unique(
                row.formerIDs + [old?.id].compactMap { $0 } + (old?.formerIDs ?? []),
                except: row.id)
        }
        for index in columns.indices {
            let part = match.earlierPart(columns[index].part, of: self)
            let old = earlier.columns.first { $0.part == part }
            columns[index].since = old?.since ?? version
            columns[index].formerNames = unique(
                [old?.name].compactMap { $0 } + (old?.formerNames ?? []),
                except: columns[index].name)
        }
        rows += earlier.rows.filter { old in !was.values.contains(old.id) }
        let names = Set(columns.flatMap { [$0.name] + $0.formerNames })
        columns += earlier.columns.filter { !names.contains($0.name) }
    }
}

extension SurveyLock.List {
    fileprivate mutating func carry(
        _ match: LockMatch, from previous: SurveyLock, version: Int
    ) {
        let found = match.lists.first { $0.new.id == id && $0.old != nil }
        let old = found?.old ?? previous.list(id)
        for index in codes.indices {
            let code = codes[index]
            let earlier = (found?.codes.earlier[code.id] ?? code.id)
            let was = old?.codes.first { $0.id == earlier }
            codes[index].since = was?.since ?? version
            codes[index].formerIDs = unique(
                code.formerIDs + [was?.id].compactMap { $0 } + (was?.formerIDs ?? []),
                except: code.id)
        }
        let known = Set(codes.flatMap { [$0.id] + $0.formerIDs })
        if let old, old.id == id { codes += old.codes.filter { !known.contains($0.id) } }
    }
}
