package import Diagnostics
import SurveyModel

/// A lock file as it was read, or why it cannot be.
package struct LockFile: Sendable {
    package let lock: SurveyLock?
    /// At most one: what follows from a damaged line says nothing.
    package let diagnostics: [Diagnostic]
    package let source: SourceText
    /// The lines that things stand on, for pointing at them.
    let lines: [Key: Int]

    enum Key: Sendable, Hashable {
        case question(String)
        case row(String, String)
        case code(SurveyLock.ListID, String)
    }

    package init(_ source: SourceText) {
        self.source = source
        var reader = LockReader(source)
        do throws(LockReader.Damage) {
            lock = try reader.read()
            diagnostics = []
        } catch {
            lock = nil
            diagnostics = [
                Diagnostic(
                    .lockUnreadable, file: source.name,
                    at: .text(source.range(ofLine: error.line)),
                    facts: [.reason: error.reason.fact])
            ]
        }
        lines = reader.lines
    }

    /// Where something stands.
    func range(of key: Key) -> SourceRange? { lines[key].map { source.range(ofLine: $0) } }
}

/// Lines → lock. Strict: the file is written by the program alone.
struct LockReader {
    private let source: SourceText
    private(set) var lines: [LockFile.Key: Int] = [:]
    private var number = 1
    private var survey: String?
    private var version: Int?
    private var format: Int?
    private var waves: [SurveyLock.Wave] = []
    private var questions: [SurveyLock.Question] = []
    private var lists: [SurveyLock.List] = []
    private var texts: [SurveyLock.Text] = []
    private var isInList = false

    struct Damage: Error {
        let line: Int
        let reason: Phrase
    }

    init(_ source: SourceText) { self.source = source }

    mutating func read() throws(Damage) -> SurveyLock {
        var all = (1...source.lineCount).map { source.line($0) }
        while let last = all.last, last.isEmpty { all.removeLast() }
        let content = all.dropLast()
        for (index, line) in content.enumerated() {
            number = index + 1
            try read(line)
        }
        number = all.count
        guard format != nil, let survey, let version else { throw damage(.lockEnd) }
        // A file of a later program ends in another way perhaps: its format is told before this.
        guard let last = all.last,
            last == "\(SurveyLock.end) \(SurveyLock.checksum(of: Array(content)))"
        else {
            throw damage(
                all.last?.hasPrefix(SurveyLock.end + " ") ?? false ? .lockChanged : .lockEnd)
        }
        return SurveyLock(
            survey: survey, version: version, waves: waves, questions: questions, lists: lists,
            texts: texts)
    }

    private func damage(_ reason: Phrase) -> Damage { Damage(line: number, reason: reason) }

    private mutating func read(_ line: Substring) throws(Damage) {
        guard let first = line.first, first != "#" else { return }
        let isIndented = line.hasPrefix("  ")
        var words = line.split(separator: " ")[...]
        guard let keyword = words.popFirst() else { throw damage(.lockLine) }
        switch (keyword, isIndented) {
        case ("lock", false):
            guard let format = words.first.flatMap({ Int($0) }), words.count == 1 else {
                throw damage(.lockLine)
            }
            guard format <= SurveyLock.format else { throw damage(.lockFormat) }
            self.format = format
        case ("survey", false):
            guard survey == nil, let id = words.first, words.count == 1 else {
                throw damage(.lockLine)
            }
            survey = String(id)
        case ("version", false):
            guard version == nil, let number = words.first.flatMap({ Int($0) }), number > 0,
                words.count == 1
            else { throw damage(.lockLine) }
            version = number
        case ("wave", false):
            guard let number = words.popFirst().flatMap({ Int($0) }), number > 0,
                number <= version ?? 0, !words.isEmpty
            else { throw damage(.lockLine) }
            waves.append(.init(name: words.joined(separator: " "), version: number))
        case ("question", false): try readQuestion(words)
        case ("row", true): try readRow(words)
        case ("column", true): try readColumn(words)
        case ("list", false): try readList(words)
        case ("text", false): try readText(words)
        case (_, true): try readCode(keyword, words)
        default: throw damage(.lockLine)
        }
    }

    // MARK: Questions

    private mutating func readQuestion(_ words: ArraySlice<Substring>) throws(Damage) {
        let (fixed, named) = split(
            words, fixed: 2, names: ["list", "condition", "calculation"])
        guard fixed.count == 2, let kind = AnswerKind(rawValue: String(fixed[1])) else {
            throw damage(.lockLine)
        }
        let id = String(fixed[0])
        guard !questions.contains(where: { $0.id == id }) else { throw damage(.lockLine) }
        var list: SurveyLock.ListID?
        if let name = named["list"] {
            guard let id = SurveyLock.ListID(name) else { throw damage(.lockLine) }
            list = id
        }
        questions.append(
            SurveyLock.Question(
                id: id, kind: kind, since: try since(named), formerIDs: former(named), list: list,
                condition: named["condition"].map(String.init),
                calculation: named["calculation"].map(String.init)))
        lines[.question(id)] = number
        isInList = false
    }

    private mutating func readRow(_ words: ArraySlice<Substring>) throws(Damage) {
        let (fixed, named) = split(words)
        guard fixed.count == 1, !isInList, !questions.isEmpty else { throw damage(.lockLine) }
        let id = String(fixed[0])
        let last = questions.count - 1
        questions[last].rows.append(
            SurveyLock.Row(id: id, since: try since(named), formerIDs: former(named)))
        lines[.row(questions[last].id, id)] = number
    }

    private mutating func readColumn(_ words: ArraySlice<Substring>) throws(Damage) {
        let (fixed, named) = split(words)
        guard let name = fixed.first, let part = SurveyLock.Part(fixed.dropFirst()), !isInList,
            !questions.isEmpty
        else { throw damage(.lockLine) }
        questions[questions.count - 1].columns.append(
            SurveyLock.Column(
                name: String(name), part: part, since: try since(named),
                formerNames: former(named)))
    }

    // MARK: Lists and texts

    private mutating func readList(_ words: ArraySlice<Substring>) throws(Damage) {
        guard words.count == 1, let id = words.first.flatMap({ SurveyLock.ListID($0) }),
            !lists.contains(where: { $0.id == id })
        else { throw damage(.lockLine) }
        lists.append(SurveyLock.List(id: id, codes: []))
        isInList = true
    }

    private mutating func readCode(
        _ keyword: Substring, _ words: ArraySlice<Substring>
    ) throws(Damage) {
        let (fixed, named) = split(words)
        guard let role = SurveyLock.Role(rawValue: String(keyword)), fixed.count == 1, isInList,
            let list = lists.indices.last
        else { throw damage(.lockLine) }
        let id = String(fixed[0])
        lists[list].codes.append(
            SurveyLock.Code(id: id, role: role, since: try since(named), formerIDs: former(named)))
        lines[.code(lists[list].id, id)] = number
    }

    private mutating func readText(_ words: ArraySlice<Substring>) throws(Damage) {
        guard let path = words.first, words.count % 2 == 1, words.count > 1 else {
            throw damage(.lockLine)
        }
        var rest = Array(words.dropFirst())
        // A file of the first format does not say when a text was last changed.
        var since = version ?? 1
        if format != 1 {
            guard rest.count > 2, rest[rest.count - 2] == "since",
                let number = Int(rest[rest.count - 1]), number > 0, number <= since
            else { throw damage(.lockLine) }
            since = number
            rest.removeLast(2)
        }
        texts.append(
            SurveyLock.Text(
                path: String(path),
                hashes: stride(from: 0, to: rest.count, by: 2).map {
                    .init(language: String(rest[$0]), digits: String(rest[$0 + 1]))
                }, since: since))
    }

    // MARK: Words

    /// What stands in fixed order, and what is named behind it. An id may be spelled like a name, so
    /// names are read from the end of the line, in the order they are written.
    private func split(
        _ words: ArraySlice<Substring>, fixed count: Int = 1, names: [Substring] = []
    ) -> (fixed: [Substring], named: [Substring: Substring]) {
        var fixed = Array(words)
        var named: [Substring: Substring] = [:]
        for name in ["former", "since"] + names.reversed() {
            guard fixed.count >= count + 2, fixed[fixed.count - 2] == name else { continue }
            named[name] = fixed[fixed.count - 1]
            fixed.removeLast(2)
        }
        return (fixed, named)
    }

    private func since(_ named: [Substring: Substring]) throws(Damage) -> Int {
        guard let number = named["since"].flatMap({ Int($0) }), number > 0,
            number <= version ?? 0
        else { throw damage(.lockLine) }
        return number
    }

    private func former(_ named: [Substring: Substring]) -> [String] {
        named["former"]?.split(separator: ",").map(String.init) ?? []
    }
}
