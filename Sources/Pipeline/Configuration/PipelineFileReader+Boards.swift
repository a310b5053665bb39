import Diagnostics
import Dialogue
import SurveyModel
import Yams

/// `boards:` exports of digital boards and polls, with which of their columns say what of a note.
extension PipelineFileReader {
    mutating func boards(
        _ node: Node, pipeline: String
    ) -> [PipelineDefinition.BoardEntry] {
        items(node).compactMap { board($0, of: pipeline + ".boards") }
    }

    private mutating func board(
        _ node: Node, of parent: String
    ) -> PipelineDefinition.BoardEntry? {
        let keys = ["path", "preset", "columns", "always", "values", "participants"]
        guard let entry = mapping(node, keys: keys, of: parent) else { return nil }
        guard let path = entry["path"], let pattern = scalar(path) else {
            report(.keyMissing, at: range(of: node), facts: [.name: "path", .parent: parent])
            return nil
        }
        var mapping = NoteMapping()
        if let preset = entry["preset"] { use(preset, in: &mapping) }
        if let columns = entry["columns"] {
            mapping.columns.merge(words(columns, of: parent + ".columns")) { $1 }
        }
        if let always = entry["always"] {
            mapping.always = words(always, of: parent + ".always", except: [.text, .title, .id])
        }
        if let values = entry["values"] { mapping.values = meanings(values, parent + ".values") }
        if let people = entry["participants"] {
            mapping.participants = participants(people, parent + ".participants")
        }
        for role in NoteMapping.Role.needed
        where mapping.columns[role] == nil && mapping.always[role] == nil {
            report(
                .keyMissing, at: range(of: path),
                facts: [.name: role.rawValue, .parent: parent + ".columns"])
        }
        return .init(path: pattern, place: range(of: path), mapping: mapping)
    }

    private mutating func use(_ node: Node, in mapping: inout NoteMapping) {
        let name = scalar(node) ?? ""
        let presets = NotePreset.allCases.map(\.rawValue)
        guard let preset = NotePreset(rawValue: name) else {
            report(
                .unknownValue, at: range(of: node),
                facts: [.value: name, .name: "preset", .list: list(presets)],
                fix: Suggestion.nearest(to: name, among: presets))
            return
        }
        mapping.columns = preset.columns.mapValues { .init($0, at: range(of: node)) }
    }

    /// A word by role.
    private mutating func words(
        _ node: Node, of parent: String, except left: Set<NoteMapping.Role> = []
    ) -> [NoteMapping.Role: NoteMapping.Word] {
        let roles = NoteMapping.Role.allCases.filter { !left.contains($0) }
        let entries = mapping(node, keys: roles.map(\.rawValue), of: parent) ?? [:]
        var words: [NoteMapping.Role: NoteMapping.Word] = [:]
        for role in roles {
            guard let value = entries[role.rawValue] else { continue }
            guard let text = scalar(value) else {
                report(
                    .keyMissing, at: range(of: value),
                    facts: [.name: role.rawValue, .parent: parent])
                continue
            }
            words[role] = .init(text, at: range(of: value))
        }
        return words
    }

    private mutating func meanings(
        _ node: Node, _ parent: String
    ) -> [NoteMapping.Role: [String: NoteMapping.Word]] {
        let roles: [NoteMapping.Role] = [
            .area, .horizon, .forum, .table, .kind, .codes, .perspectives, .term,
        ]
        let entries = mapping(node, keys: roles.map(\.rawValue), of: parent) ?? [:]
        var meanings: [NoteMapping.Role: [String: NoteMapping.Word]] = [:]
        for role in roles {
            guard let value = entries[role.rawValue] else { continue }
            guard case .mapping(let pairs) = value else {
                report(
                    .mappingExpected, at: range(of: value),
                    facts: [.name: parent + "." + role.rawValue, .list: "…"])
                continue
            }
            for (cell, meaning) in pairs {
                guard let cell = scalar(cell), let text = scalar(meaning) else { continue }
                meanings[role, default: [:]][NormalizedText.key(cell)] = .init(
                    text, at: range(of: meaning))
            }
        }
        return meanings
    }

    private mutating func participants(
        _ node: Node, _ parent: String
    ) -> [NoteMapping.Count] {
        guard case .mapping(let pairs) = node else {
            report(
                .mappingExpected, at: range(of: node),
                facts: [.name: parent, .list: "ft: 3, chef: 1"])
            return []
        }
        return pairs.compactMap { profile, number in
            guard let name = scalar(profile) else { return nil }
            guard let count = scalar(number).flatMap({ Int($0) }), (0...100_000).contains(count)
            else {
                report(
                    .unknownValue, at: range(of: number),
                    facts: [.value: scalar(number) ?? "", .name: name, .list: "0, 1, 2, …"])
                return nil
            }
            return .init(profile: .init(name, at: range(of: profile)), count: count)
        }
    }
}
