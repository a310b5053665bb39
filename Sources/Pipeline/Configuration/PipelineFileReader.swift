import Diagnostics
import Yams

/// Walks the YAML tree; everything unknown is told with the nearest known word.
struct PipelineFileReader {
    let source: SourceText
    private(set) var diagnostics: [Diagnostic] = []

    init(source: SourceText) {
        self.source = source
    }

    mutating func read() -> [PipelineDefinition] {
        let root: Node?
        do {
            root = try Yams.compose(yaml: source.text)
        } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
            for name in Set(keys).sorted() {
                report(
                    .keyTwice, at: secondPlace(of: name, from: context.mark),
                    facts: [.name: name])
            }
            return []
        } catch {
            report(.yamlSyntax, at: Self.place(of: error, in: source))
            return []
        }
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

    /// Where a key of a mapping stands the second time; the first place where it cannot be found,
    /// since keys may be quoted or stand on one line.
    private func secondPlace(of name: String, from first: Mark) -> Place {
        var seen = 0
        var line = max(first.line, 1)
        while line <= source.lineCount {
            let text = source.line(line)
            let blanks = text.prefix { $0 == " " || $0 == "-" }
            if blanks.count + 1 == first.column,
                text.dropFirst(blanks.count).hasPrefix(name + ":")
            {
                seen += 1
                if seen == 2 {
                    return Self.place(
                        line: line, column: blanks.count + 1, length: name.utf8.count, in: source)
                }
            }
            line += 1
        }
        return Self.place(
            line: first.line, column: first.column, length: name.utf8.count, in: source)
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
                "survey", "responses", "registered", "workshops", "workshop", "codebook", "quality",
                "reports",
            ] + FollowUpEntry.keys
        guard let entries = mapping(node, keys: known, of: name) else { return nil }
        guard let survey = entries["survey"].flatMap({ scalar($0) }) else {
            report(.keyMissing, at: range(of: key), facts: [.name: "survey", .parent: name])
            return nil
        }
        return PipelineDefinition(
            name: name, survey: survey,
            responses: entries["responses"].map { responses($0, pipeline: name) } ?? [],
            registered: entries["registered"].flatMap { node in
                scalar(node).map { .init(path: $0, place: range(of: node)) }
            },
            quality: entries["quality"].map { quality($0) } ?? .none,
            reports: entries["reports"].map { reports($0) }
                ?? PipelineDefinition.ReportKind.allCases,
            dialogue: dialogue(in: entries, of: name), followUp: followUp(in: entries))
    }

    private func followUp(in entries: [String: Node]) -> FollowUpEntry {
        func file(_ key: String) -> String? { entries[key].flatMap { scalar($0) } }
        return FollowUpEntry(
            narrative: file("narrative"), conclusions: file("conclusions"), plan: file("plan"),
            scan: file("scan"))
    }

    /// Notes need the workshop that they are of; a workshop or a codebook without notes says nothing.
    private mutating func dialogue(
        in entries: [String: Node], of pipeline: String
    ) -> PipelineDefinition.DialogueEntry? {
        guard let node = ["workshops", "workshop", "codebook"].compactMap({ entries[$0] }).first
        else { return nil }
        for needed in ["workshops", "workshop"] where entries[needed] == nil {
            report(.keyMissing, at: range(of: node), facts: [.name: needed, .parent: pipeline])
        }
        guard let notes = entries["workshops"], let pattern = scalar(notes),
            let workshop = entries["workshop"].flatMap({ scalar($0) })
        else { return nil }
        return .init(
            notes: pattern, workshop: workshop,
            codebook: entries["codebook"].flatMap { scalar($0) },
            place: range(of: notes))
    }

    private mutating func responses(
        _ node: Node, pipeline: String
    ) -> [PipelineDefinition.ResponseEntry] {
        let items: [Node] = if case .sequence(let items) = node { Array(items) } else { [node] }
        return items.compactMap { item in
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

    private mutating func reports(_ node: Node) -> [PipelineDefinition.ReportKind] {
        let items: [Node] = if case .sequence(let items) = node { Array(items) } else { [node] }
        return items.compactMap { item in
            let text = scalar(item) ?? ""
            if let kind = PipelineDefinition.ReportKind(rawValue: text) { return kind }
            report(
                .unknownValue, at: range(of: item),
                facts: [.value: text, .name: "reports", .list: list(Self.reports)],
                fix: Suggestion.nearest(to: text, among: Self.reports))
            return nil
        }
    }

    // MARK: Nodes

    /// The entries of a mapping by key; unknown keys are reported.
    ///
    /// - Parameter alsoKnown: Further keys, too many to be listed.
    mutating func mapping(
        _ node: Node, keys: [String], alsoKnown: [String] = [], of parent: String
    ) -> [String: Node]? {
        guard case .mapping(let pairs) = node else {
            report(
                .mappingExpected, at: range(of: node), facts: [.name: parent, .list: list(keys)])
            return nil
        }
        var entries: [String: Node] = [:]
        for (key, value) in pairs {
            guard case .scalar(let scalar) = key else { continue }
            guard keys.contains(scalar.string) || alsoKnown.contains(scalar.string) else {
                report(
                    .unknownKey, at: range(of: key),
                    facts: [.name: scalar.string, .parent: parent, .list: list(keys)],
                    fix: Suggestion.nearest(to: scalar.string, among: keys + alsoKnown))
                continue
            }
            entries[scalar.string] = value
        }
        return entries
    }

    func scalar(_ node: Node) -> String? {
        if case .scalar(let scalar) = node, !scalar.string.isEmpty { scalar.string } else { nil }
    }

    func range(of node: Node) -> Place {
        guard let mark = node.mark else { return .file }
        let length = if case .scalar(let scalar) = node { scalar.string.utf8.count } else { 1 }
        return Self.place(line: mark.line, column: mark.column, length: length, in: source)
    }

    private static func place(line: Int, column: Int, length: Int, in source: SourceText) -> Place {
        let start = source.range(ofLine: line).start
        let before = source.line(line).unicodeScalars.prefix(max(column - 1, 0))
        let offset = start + String(String.UnicodeScalarView(before)).utf8.count
        return .text(SourceRange(start: offset, end: offset + length))
    }

    private static func place(of error: any Error, in source: SourceText) -> Place {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            place(line: mark.line, column: mark.column, length: 1, in: source)
        case .duplicatedKeysInMapping(_, let context):
            place(line: context.mark.line, column: context.mark.column, length: 1, in: source)
        default: .file
        }
    }

    mutating func report(
        _ code: DiagnosticCode, at place: Place = .file, facts: [Fact: String] = [:],
        fix: String? = nil
    ) {
        var suggested: Fix?
        if let fix, case .text(let range) = place {
            suggested = Fix(range: range, replacement: fix)
        }
        diagnostics.append(
            Diagnostic(code, file: source.name, at: place, facts: facts, fix: suggested))
    }

    func list(_ words: [String]) -> String { words.joined(separator: ", ") }

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
