import Diagnostics
import Yams

/// Walks the YAML tree; everything unknown is told with the nearest known word.
struct PipelineFileReader: YAMLReading {
    let source: SourceText
    var diagnostics: [Diagnostic] = []

    init(source: SourceText) {
        self.source = source
    }

    mutating func read() -> [PipelineDefinition] {
        let root = composed()
        guard let root, let top = mapping(root, keys: ["pipelines"], of: "pipelines.yml"),
            let node = top["pipelines"], case .mapping(let pipelines) = node, !pipelines.isEmpty
        else {
            if diagnostics.isEmpty {
                report(.keyMissing, facts: [.name: "pipelines", .parent: source.name])
            }
            return []
        }
        return pipelines.compactMap { key, value in
            guard case .scalar(let name) = key else { return nil }
            return pipeline(name.string, at: key, value)
        }
    }

    private mutating func pipeline(
        _ name: String, at key: Node, _ node: Node
    ) -> PipelineDefinition? {
        guard Self.isSafeName(name) else {
            report(.pipelineName, at: range(of: key), facts: [.name: name])
            return nil
        }
        let known =
            [
                "survey", "responses", "registered", "outcomes", "headcounts",
                "evaluation",
                "workshops", "boards", "texts", "workshop", "codebook", "wordlist", "quality",
                "reports", "recipients", "title",
            ] + FollowUpEntry.keys
        guard let entries = mapping(node, keys: known, of: name) else { return nil }
        let dialogue = dialogue(in: entries, of: name)
        let followUp = followUp(in: entries)
        let survey = text("survey", in: entries)
        let isAlone = entries["survey"] == nil
        guard let home = survey ?? dialogue?.workshop ?? followUp.first else {
            if isAlone {
                report(.keyMissing, at: range(of: key), facts: [.name: "survey", .parent: name])
            }
            return nil
        }
        if isAlone { checkStandsAlone(entries, name) }
        let registered = file("registered", in: entries)
        let evaluation = file("evaluation", in: entries)
        // Two sets of numbers of the same people could be subtracted from each other.
        if let registered, evaluation != nil {
            report(.evaluationWithRegistered, at: registered.place)
        }
        return PipelineDefinition(
            name: name, survey: home, hasSurvey: survey != nil,
            title: text("title", in: entries),
            responses: entries["responses"].map { responses($0, pipeline: name) } ?? [],
            registered: registered, outcomes: file("outcomes", in: entries),
            headcounts: entries["headcounts"].map { headcounts($0, pipeline: name) } ?? [],
            evaluation: evaluation,
            quality: entries["quality"].map { quality($0) } ?? .none,
            reports: entries["reports"].map { reports($0) }
                ?? PipelineDefinition.ReportKind.allCases,
            recipients: entries["recipients"].map(texts) ?? [],
            dialogue: dialogue, followUp: followUp)
    }

    /// What belongs to a survey has no place where there is none.
    private mutating func checkStandsAlone(_ entries: [String: Node], _ pipeline: String) {
        for name in Self.keysOfSurveys {
            guard let node = entries[name] else { continue }
            report(
                .surveyNeeded, at: range(of: node), facts: [.name: name, .parent: pipeline])
        }
    }

    private static let keysOfSurveys = [
        "responses", "registered", "outcomes", "headcounts", "evaluation", "texts", "quality",
    ]

    private mutating func followUp(in entries: [String: Node]) -> FollowUpEntry {
        FollowUpEntry(
            narrative: text("narrative", in: entries),
            conclusions: text("conclusions", in: entries), plan: text("plan", in: entries),
            scan: text("scan", in: entries))
    }

    private mutating func file(
        _ key: String, in entries: [String: Node]
    ) -> PipelineDefinition.NamedFile? {
        guard let node = entries[key] else { return nil }
        return text(key, in: entries).map { .init(path: $0, place: range(of: node)) }
    }

    /// The text of a key; told where there is the key but no text.
    private mutating func text(_ key: String, in entries: [String: Node]) -> String? {
        guard let node = entries[key] else { return nil }
        guard let text = scalar(node) else {
            report(.valueMissing, at: range(of: node), facts: [.name: key])
            return nil
        }
        return text
    }

    /// A file by wave.
    private mutating func headcounts(
        _ node: Node, pipeline: String
    ) -> [PipelineDefinition.WaveFile] {
        guard case .mapping(let pairs) = node else {
            report(
                .mappingExpected, at: range(of: node),
                facts: [.name: pipeline + ".headcounts", .list: "\"2025\": enheter-2025.csv"])
            return []
        }
        return pairs.compactMap { key, value in
            let name = scalar(key)
            guard let wave = name, let path = scalar(value) else {
                report(
                    .valueMissing, at: range(of: name == nil ? node : key),
                    facts: [.name: "headcounts." + (name ?? "")])
                return nil
            }
            return .init(wave: wave, file: .init(path: path, place: range(of: value)))
        }
    }

    /// Notes need the workshop that they are of; a workshop or a codebook without notes says nothing.
    private mutating func dialogue(
        in entries: [String: Node], of pipeline: String
    ) -> PipelineDefinition.DialogueEntry? {
        let keys = ["workshops", "boards", "texts", "workshop", "codebook", "wordlist"]
        guard let node = keys.compactMap({ entries[$0] }).first else { return nil }
        // Boards alone will do; what is missing then is the tables' notes no more.
        let notes = entries["boards"] == nil ? ["workshops"] : []
        let missing = (notes + ["workshop"]).filter { entries[$0] == nil }
        for needed in missing {
            report(.keyMissing, at: range(of: node), facts: [.name: needed, .parent: pipeline])
        }
        guard missing.isEmpty, let workshop = text("workshop", in: entries) else {
            return nil
        }
        return .init(
            notes: text("workshops", in: entries), workshop: workshop,
            codebook: text("codebook", in: entries),
            wordList: text("wordlist", in: entries),
            boards: entries["boards"].map { boards($0, pipeline: pipeline) } ?? [],
            texts: entries["texts"].map { texts($0, pipeline: pipeline) } ?? [],
            place: (entries["workshops"] ?? entries["boards"]).map { range(of: $0) } ?? .file)
    }

    private mutating func responses(
        _ node: Node, pipeline: String
    ) -> [PipelineDefinition.ResponseEntry] {
        items(node).compactMap { item in
            if case .scalar(let scalar) = item {
                return .init(
                    path: scalar.string, format: nil, wave: nil, columns: nil,
                    place: range(of: item))
            }
            let place = pipeline + ".responses"
            guard let entry = mapping(item, keys: Self.responseKeys, of: place) else {
                return nil
            }
            guard let path = entry["path"].flatMap({ scalar($0) }) else {
                report(.keyMissing, at: range(of: item), facts: [.name: "path", .parent: place])
                return nil
            }
            let format = entry["format"].flatMap { scalar($0) }
            let columns = columns(in: entry, of: place, format: format)
            if let format, let node = entry["format"], format != "auto",
                !Self.formats.contains(format), format != Self.boundFormat
            {
                let nearest = Suggestion.nearest(to: format, among: Self.formats)
                report(
                    .unknownValue, at: range(of: node),
                    facts: [.value: format, .name: "format", .list: list(["auto"] + Self.formats)],
                    fix: nearest)
            }
            return .init(
                path: path, format: format == "auto" || columns != nil ? nil : format,
                wave: entry["wave"].flatMap { scalar($0) }, columns: columns,
                place: entry["path"].map { range(of: $0) } ?? .file)
        }
    }

    private mutating func quality(_ node: Node) -> QualityLimits {
        let codes = QualityLimits.codes
        guard
            let entries = mapping(
                node, keys: ["rejected"], alsoKnown: codes.map(\.rawValue), of: "quality")
        else { return .none }
        var quality = QualityLimits()
        if let rejected = entries["rejected"] {
            quality.rejected = limits(rejected, of: "rejected")
        }
        for code in codes {
            guard let node = entries[code.rawValue] else { continue }
            quality.rules.append(
                QualityLimits.Rule(code: code, limits: limits(node, of: code.rawValue)))
        }
        return quality
    }

    private mutating func limits(_ node: Node, of name: String) -> QualityLimits.Limits {
        guard let entries = mapping(node, keys: ["warn", "stop"], of: name) else {
            return QualityLimits.Limits()
        }
        return QualityLimits.Limits(
            warn: entries["warn"].flatMap { limit($0) }, stop: entries["stop"].flatMap { limit($0) }
        )
    }

    private mutating func limit(_ node: Node) -> QualityLimits.Limit? {
        guard let text = scalar(node) else { return nil }
        if text.hasSuffix("%"), let percent = Double(text.dropLast().filter { $0 != " " }),
            percent >= 0, percent <= 100
        {
            return .percent(percent)
        }
        if let count = Int(text), count >= 0 { return .count(count) }
        report(
            .unknownValue, at: range(of: node),
            facts: [.value: text, .name: "rejected", .list: "5, 1%"])
        return nil
    }

    /// A list of texts; one alone needs no list.
    private func texts(_ node: Node) -> [String] { items(node).compactMap { scalar($0) } }

    private mutating func reports(_ node: Node) -> [PipelineDefinition.ReportKind] {
        items(node).compactMap { item in
            let text = scalar(item) ?? ""
            if let kind = PipelineDefinition.ReportKind(rawValue: text) { return kind }
            report(
                .unknownValue, at: range(of: item),
                facts: [.value: text, .name: "reports", .list: list(Self.reports)],
                fix: Suggestion.nearest(to: text, among: Self.reports))
            return nil
        }
    }

    /// The name becomes a folder: letters, digits, `-`, `_` and `.`, not in front.
    private static func isSafeName(_ name: String) -> Bool {
        guard let first = name.first, first.isLetter || first.isNumber, name.count <= 100 else {
            return false
        }
        return name.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    }

    private static let reports = PipelineDefinition.ReportKind.allCases.map(\.rawValue)
    private static let formats = KnownFormats.names
    private static let responseKeys = [
        "path", "format", "wave", "columns", "header rows", "dates",
    ]
    /// What `format` may say of a file whose columns are named.
    static let boundFormat = "columns"
}
