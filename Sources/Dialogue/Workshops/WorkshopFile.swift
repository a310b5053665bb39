package import Diagnostics
import SurveyLanguage

/// A `.workshop` file as read: what it defines, and what is wrong with it.
package struct WorkshopFile: Sendable {
    /// Nil only where `diagnostics` has an error.
    package let workshop: Workshop?
    package let diagnostics: [Diagnostic]
    package let source: SourceText

    /// - Parameter areas: The survey's areas, which those of the workshop must be among; nil where
    ///   no survey is known. A workshop without areas has the survey's.
    package init(_ source: SourceText, areas: [Topic]? = nil) {
        self.source = source
        (workshop, diagnostics) = DefinitionReader.read(WorkshopKeyword.words, source) {
            lines, entries in
            var reader = WorkshopReader(lines: lines, areas: areas)
            defer { lines = reader.lines }
            return reader.read(entries)
        }
    }
}

/// Walks the lines of a `.workshop` file.
private struct WorkshopReader {
    private(set) var lines: DefinitionReader<WorkshopKeyword>
    private let areas: [Topic]?
    private var workshop = Workshop(id: "", title: "")

    private var bag: DiagnosticBag {
        get { lines.bag }
        set { lines.bag = newValue }
    }

    init(lines: DefinitionReader<WorkshopKeyword>, areas: [Topic]?) {
        self.lines = lines
        self.areas = areas
    }

    mutating func read(_ entries: [LineOutline.Entry]) -> Workshop? {
        guard
            let first = lines.opening(
                entries, .workshop, example: "workshop mitt_id: Workshopens titel"),
            let id = lines.id(of: first, notIn: []), let title = lines.text(of: first)
        else { return nil }
        workshop = Workshop(id: id, title: title)
        readHead(first.children)
        for entry in entries.dropFirst() { readTopic(entry) }
        if workshop.areas.isEmpty { workshop.areas = areas ?? [] }
        checkQuestions(entries)
        return workshop
    }

    private mutating func readHead(_ entries: [LineOutline.Entry]) {
        for entry in entries {
            let keyword = lines.keyword(
                of: entry, among: [.period, .purpose, .minimumParticipants])
            switch keyword {
            case .period: workshop.period = lines.text(of: entry)
            case .purpose: workshop.purpose = lines.text(of: entry)
            case .minimumParticipants:
                if let count = lines.count(of: entry) { workshop.minimumParticipants = count }
            default: continue
            }
        }
    }

    private mutating func readTopic(_ entry: LineOutline.Entry) {
        let allowed: [WorkshopKeyword] = [
            .area, .horizon, .perspective, .profile, .forum, .question,
        ]
        switch lines.keyword(of: entry, among: allowed) {
        case .area: readArea(entry)
        case .horizon: add(entry, to: \.horizons)
        case .perspective: add(entry, to: \.perspectives)
        case .profile: readProfile(entry)
        case .forum: readForum(entry)
        case .question: readQuestion(entry)
        default: return
        }
    }

    /// An area of the survey needs no text: it has the survey's.
    private mutating func readArea(_ entry: LineOutline.Entry) {
        guard let id = lines.id(of: entry, notIn: workshop.areas.map(\.id)) else { return }
        let known = areas?.first { $0.id == id }
        if let areas, known == nil, let written = entry.statement.id {
            bag.reportUnknown(written, among: areas.map(\.id), as: .knownArea)
            return
        }
        let text = entry.text.text
        guard !text.isEmpty || known != nil else {
            _ = lines.text(of: entry)
            return
        }
        workshop.areas.append(Topic(id: id, title: text.isEmpty ? known?.title ?? id : text))
    }

    private mutating func add(
        _ entry: LineOutline.Entry, to topics: WritableKeyPath<Workshop, [Topic]>
    ) {
        let taken = workshop[keyPath: topics].map(\.id)
        guard let id = lines.id(of: entry, notIn: taken), let title = lines.text(of: entry) else {
            return
        }
        workshop[keyPath: topics].append(Topic(id: id, title: title))
    }

    private mutating func readProfile(_ entry: LineOutline.Entry) {
        let known = workshop.profiles.count
        add(entry, to: \.profiles)
        for line in entry.children where lines.keyword(of: line, among: [.sensitive]) != nil {
            switch line.text.text.lowercased() {
            case "ja", "yes":
                if workshop.profiles.count > known, let profile = workshop.profiles.last {
                    workshop.sensitiveProfiles.insert(profile.id)
                }
            case "nej", "no": continue
            default: lines.badValue(line, expected: .yesOrNo)
            }
        }
    }

    private mutating func readForum(_ entry: LineOutline.Entry) {
        guard let id = lines.id(of: entry, notIn: workshop.forums.map(\.id)),
            let title = lines.text(of: entry)
        else { return }
        var forum = Forum(id: id, title: title)
        for child in entry.children {
            switch lines.keyword(of: child, among: [.date, .place, .tables]) {
            case .date:
                if let day = lines.text(of: child) {
                    if Day.isDay(day) {
                        forum.date = day
                    } else {
                        lines.badValue(child, expected: .date)
                    }
                }
            case .place: forum.place = lines.text(of: child)
            case .tables: forum.tables = lines.count(of: child)
            default: continue
            }
        }
        workshop.forums.append(forum)
    }

    private mutating func readQuestion(_ entry: LineOutline.Entry) {
        guard let id = lines.id(of: entry, notIn: workshop.questions.map(\.id)),
            let text = lines.text(of: entry)
        else { return }
        var question = DiscussionQuestion(id: id, text: text)
        for child in entry.children {
            switch lines.keyword(of: child, among: [.area, .horizon]) {
            case .area: question.area = lines.text(of: child)
            case .horizon: question.horizon = lines.text(of: child)
            default: continue
            }
        }
        workshop.questions.append(question)
    }

    /// Areas and horizons may stand below the questions that name them, so these come last.
    private mutating func checkQuestions(_ entries: [LineOutline.Entry]) {
        for child in entries.flatMap(\.children) {
            let (known, phrase): ([Topic], Phrase)
            switch WorkshopKeyword.words.row(child.statement.keyword.text)?.keyword {
            case .area: (known, phrase) = (workshop.areas, .knownArea)
            case .horizon: (known, phrase) = (workshop.horizons, .knownHorizon)
            default: continue
            }
            guard !child.text.text.isEmpty, !known.contains(where: { $0.id == child.text.text })
            else { continue }
            bag.reportUnknown(child.text, among: known.map(\.id), as: phrase)
        }
    }
}
