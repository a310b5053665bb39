import Diagnostics
import Dialogue
import Evaluation
import SurveyModel
import Yams

/// Reads the file that an evaluation is described in and holds it against its survey.
struct EvaluationFileReader: YAMLReading {
    let source: SourceText
    let survey: Survey
    var diagnostics: [Diagnostic] = []
    /// Files named in it: lists by the number of their track, and the log of questions.
    private(set) var lists: [(track: Int, file: PipelineDefinition.NamedFile, isPublic: Bool)] = []
    private(set) var log: PipelineDefinition.NamedFile?
    /// What ids the file has, as far as it is read.
    var known = KnownIDs()

    struct KnownIDs {
        var professions: [String] = []
        var tracks: [String] = []
        var needs: [String] = []
        var strategies: [String] = []
        var goals: [String] = []
    }

    init(source: SourceText, survey: Survey) {
        self.source = source
        self.survey = survey
    }

    private static let keys = [
        "titel", "syfte", "svar", "spår", "utskick", "behov", "strategier", "mål", "matris",
        "frågelogg",
    ]

    /// Nil where too little of it could be read; what is wrong is in `diagnostics`.
    mutating func read() -> Evaluation? {
        guard let root = composed(), let entries = mapping(root, keys: Self.keys, of: source.name)
        else {
            if diagnostics.isEmpty {
                report(.keyMissing, facts: [.name: "titel", .parent: source.name])
            }
            return nil
        }
        guard let title = entries["titel"].flatMap({ scalar($0) }) else {
            report(.keyMissing, facts: [.name: "titel", .parent: source.name])
            return nil
        }
        var evaluation = Evaluation(title: title, professionQuestion: "")
        evaluation.purpose = entries["syfte"].flatMap { scalar($0) }
        answers(entries["svar"], &evaluation)
        known.professions = evaluation.professions.map(\.id)
        known.tracks = pairs(of: entries["spår"], "spår").map(\.key)
        evaluation.tracks = tracks(entries["spår"])
        checkTracks(entries["spår"], evaluation.trackQuestion)
        evaluation.mailings = mailings(entries["utskick"])
        evaluation.needs = pairs(of: entries["behov"], "behov").map {
            Named(id: $0.key, title: scalar($0.value) ?? $0.key)
        }
        known.needs = evaluation.needs.map(\.id)
        evaluation.strategies = strategies(entries["strategier"])
        known.strategies = evaluation.strategies.map(\.id)
        evaluation.goals = goals(entries["mål"])
        known.goals = evaluation.goals.map(\.id)
        evaluation.links = links(entries["matris"])
        log = entries["frågelogg"].flatMap { node in
            scalar(node).map { .init(path: $0, place: range(of: node)) }
        }
        return evaluation
    }

    // MARK: The survey

    /// Which questions and areas of the survey are spoken of.
    private mutating func answers(_ node: Node?, _ evaluation: inout Evaluation) {
        guard let node else {
            report(.keyMissing, facts: [.name: "svar", .parent: source.name])
            return
        }
        let keys = ["yrke", "spår", "innehåll", "stöd"]
        guard let entries = mapping(node, keys: keys, of: "svar") else { return }
        let counted = survey.countedQuestions.map(\.id)
        if let profession = entries["yrke"],
            let id = name(profession, among: counted, .countedQuestion)
        {
            evaluation.professionQuestion = id
            evaluation.professions = survey.question(id).map(groups) ?? []
        } else if entries["yrke"] == nil {
            report(.keyMissing, at: range(of: node), facts: [.name: "yrke", .parent: "svar"])
        }
        let places = [survey.unitQuestion?.id].compactMap { $0 } + counted
        evaluation.trackQuestion = entries["spår"].flatMap {
            name($0, among: places, .countedQuestion)
        }
        let areas = survey.areas.map(\.id)
        evaluation.contentAreas = names(entries["innehåll"], among: areas, .knownArea)
        evaluation.supportAreas = names(entries["stöd"], among: areas, .knownArea)
    }

    private func groups(of question: Question) -> [Named] {
        let language = survey.languages.first ?? "sv"
        if case .register(let id) = question.kind {
            return (survey.register(id)?.entries ?? []).map {
                Named(id: $0.code, title: $0.label.text(in: language))
            }
        }
        return question.options.map { Named(id: $0.code, title: $0.label.text(in: language)) }
    }

    // MARK: Tracks

    private mutating func tracks(_ node: Node?) -> [Track] {
        let keys =
            ["namn", "kanal", "målgrupp", "träffar", "lista"] + FunnelStep.ofLists.map(Self.key)
        return pairs(of: node, "spår").enumerated().map { number, pair in
            let (id, node) = pair
            var track = Track(id: id, title: id)
            guard let entries = mapping(node, keys: keys, of: id) else { return track }
            if let title = entries["namn"].flatMap({ scalar($0) }) { track.title = title }
            track.channel = entries["kanal"].flatMap { scalar($0) }
            track.targets = names(entries["målgrupp"], among: known.professions, .knownProfession)
            track.meetings = words(entries["träffar"]).compactMap { day($0) }
            for step in FunnelStep.ofLists {
                guard let node = entries[Self.key(step)], !isOnlyPublic(node, entries) else {
                    continue
                }
                track.counts[step] = counts(node, of: id, Self.key(step))
            }
            if let list = entries["lista"] { addList(list, of: (number, id), entries) }
            checkSteps(track, entries)
            return track
        }
    }

    /// A track whose id is no answer of the survey would look as if nobody had answered.
    private mutating func checkTracks(_ node: Node?, _ question: String?) {
        guard let question = question.flatMap({ survey.question($0) }),
            case .mapping(let tracks)? = node
        else { return }
        let codes = groups(of: question).map(\.id)
        for key in tracks.keys { _ = name(key, among: codes, .knownTrack) }
    }

    /// A list says who was registered and who came; beside it can only stand that the number of those
    /// registered is public.
    private mutating func addList(
        _ list: Node, of track: (number: Int, id: String), _ entries: [String: Node]
    ) {
        guard let path = scalar(list) else { return }
        var isPublic = false
        for step in [FunnelStep.registered, .attended] {
            guard let node = entries[Self.key(step)] else { continue }
            if step == .registered, isOnlyPublic(node, entries), case .mapping(let pairs) = node,
                let flag = pairs["offentligt"]
            {
                isPublic = yes(flag, "offentligt")
            } else {
                report(
                    .listAndCounts, at: range(of: node),
                    facts: [.parent: track.id, .name: Self.key(step)])
            }
        }
        lists.append((track.number, .init(path: path, place: range(of: list)), isPublic))
    }

    private func isOnlyPublic(_ node: Node, _ entries: [String: Node]) -> Bool {
        guard entries["lista"] != nil, case .mapping(let pairs) = node else { return false }
        return pairs.count == 1 && pairs["offentligt"] != nil
    }

    /// A total, or numbers by profession with `totalt` and `offentligt` among them.
    private mutating func counts(
        _ node: Node, of track: String, _ step: String
    ) -> StepCounts? {
        if case .scalar = node {
            return count(node, step).map { StepCounts(byProfession: nil, total: $0) }
        }
        let own = ["totalt", "offentligt"]
        guard let entries = mapping(node, keys: own + known.professions, of: step) else {
            return nil
        }
        var groups: [String: Int] = [:]
        for profession in known.professions {
            if let node = entries[profession], let number = count(node, step) {
                groups[profession] = number
            }
        }
        let total = entries["totalt"].flatMap { count($0, step) }
        let isPublic = entries["offentligt"].map { yes($0, "offentligt") } ?? false
        let sum = groups.values.reduce(0, +)
        if let total, sum > total {
            report(
                .countsExceedTotal, at: range(of: node),
                facts: [
                    .parent: "\(track), \(step)", .count: String(sum), .limit: String(total),
                ])
        }
        return StepCounts(
            byProfession: groups.isEmpty ? nil : groups, total: total, isPublic: isPublic)
    }

    /// Nobody comes who is not registered.
    private mutating func checkSteps(_ track: Track, _ entries: [String: Node]) {
        guard let registered = track.counts[.registered], let attended = track.counts[.attended],
            let node = entries[Self.key(.attended)]
        else { return }
        func check(_ name: String, _ came: Int, _ most: Int) {
            guard came > most else { return }
            report(
                .moreAtStepThanBefore, at: range(of: node),
                facts: [
                    .parent: track.id, .name: "\(Self.key(.attended)) (\(name))",
                    .count: String(came), .other: Self.key(.registered), .limit: String(most),
                ])
        }
        check("totalt", attended.total, registered.total)
        guard let those = registered.byProfession, let came = attended.byProfession else { return }
        for profession in known.professions {
            check(profession, came[profession] ?? 0, those[profession] ?? 0)
        }
    }

    static func key(_ step: FunnelStep) -> String {
        switch step {
        case .invited: "inbjudna"
        case .registered: "anmälda"
        case .attended: "deltog"
        case .answered: "svar"
        }
    }

    // MARK: Mailings

    private mutating func mailings(_ node: Node?) -> [Mailing] {
        items(node).compactMap { item in
            let keys = ["namn", "till", "datum", "skickade", "öppnade"]
            guard let entries = mapping(item, keys: keys, of: "utskick") else { return nil }
            for needed in ["namn", "till", "skickade"] where entries[needed] == nil {
                report(
                    .keyMissing, at: range(of: item), facts: [.name: needed, .parent: "utskick"])
            }
            guard let title = entries["namn"].flatMap({ scalar($0) }),
                let sent = entries["skickade"].flatMap({ count($0, "skickade") })
            else { return nil }
            let opened = entries["öppnade"].flatMap { count($0, "öppnade") }
            if let opened, opened > sent, let node = entries["öppnade"] {
                report(
                    .moreAtStepThanBefore, at: range(of: node),
                    facts: [
                        .parent: title, .name: "öppnade", .count: String(opened),
                        .other: "skickade", .limit: String(sent),
                    ])
            }
            return Mailing(
                title: title,
                to: names(entries["till"], among: known.professions, .knownProfession),
                day: entries["datum"].flatMap { day($0) }, sent: sent, opened: opened)
        }
    }
}
