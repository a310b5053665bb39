import Diagnostics
import Dialogue
import SurveyLanguage
import Yams

/// Indicators, and where their values come from.
extension PlanReader {
    /// `källor`: a name for each file of values.
    mutating func readSources(_ root: YAMLReader.Record, _ load: (String) -> [UInt8]?) {
        for (key, node) in yaml.pairs(root.node("källor"), of: "källor") {
            guard let path = yaml.text(node)?.text, let bytes = load(path) else { continue }
            let values = ExternalValues(bytes, file: path)
            others += values.diagnostics
            sources[key.text] = (path, values)
        }
    }

    mutating func indicator(_ node: Node, notIn taken: [String]) -> Indicator? {
        let keys = [
            "id", "namn", "perspektiv", "siffra", "från", "enhet", "riktning", "målvärde",
            "utgångsvärde", "utgångsdatum",
        ]
        guard let record = yaml.record(node, keys: keys, of: "indikatorer"),
            let id = yaml.id(record, notIn: taken), let title = yaml.needed(record, "namn")
        else { return nil }
        let perspective: Indicator.Perspective? = yaml.choice(
            record, "perspektiv",
            [
                "invånare": .resident, "medarbetare": .staff, "hälsa": .health, "resurs": .resource,
            ])
        guard let perspective else {
            _ = yaml.needed(record, "perspektiv")
            return nil
        }
        var indicator = Indicator(id: id, title: title.text, perspective: perspective)
        indicator.direction =
            yaml.choice(record, "riktning", ["öka": .up, "minska": .down]) ?? .up
        indicator.target = yaml.number(record, "målvärde")
        indicator.baselineRelease = yaml.text(record, "utgångsvärde").flatMap(BaselineRelease.init)
        if indicator.baselineRelease == nil {
            indicator.baseline = yaml.number(record, "utgångsvärde")
        }
        indicator.baselineDate = yaml.text(record, "utgångsdatum").flatMap { time($0) }
        indicator.unit = yaml.text(record, "enhet")?.text
        if let text = yaml.text(record, "siffra") {
            var parser = ReferenceParser(file: yaml.source.name)
            if let reference = parser.reference(text.text, at: text.range.start) {
                indicator.source = .figure(reference)
            }
            yaml.bag.append(parser.bag.diagnostics)
        } else if let node = record.node("från") {
            indicator.source = external(node) ?? .none
        }
        return indicator
    }

    /// A year as it stands, else a day.
    private mutating func time(_ text: Span) -> String? {
        let isYear = text.text.utf8.count == 4 && Int(text.text) != nil
        return isYear ? text.text : yaml.day(text)?.iso
    }

    private mutating func external(_ node: Node) -> Indicator.Source? {
        guard
            let record = yaml.record(
                node, keys: ["källa", "id", "kommun", "år", "datum"], of: "från"),
            let name = yaml.needed(record, "källa"), let id = yaml.needed(record, "id")
        else { return nil }
        guard let source = sources[name.text] else {
            // One that could not be read has been told of.
            if others.isEmpty {
                _ = yaml.known([name], .knownSource, among: sources.keys.sorted())
            }
            return nil
        }
        let place = yaml.text(record, "kommun")?.text
        let when = yaml.text(record, "år")?.text ?? yaml.day(record, "datum")?.iso
        guard let value = source.values.value(id: id.text, place: place, when: when) else {
            let known = source.values.entries.map { entry in
                [entry.id, entry.place, entry.when].filter { !$0.isEmpty }.joined(separator: " ")
            }
            yaml.bag.report(
                .externalValueMissing, at: id.range,
                [
                    .path: source.path,
                    .value: [id.text, place, when].compactMap { $0 }.joined(separator: " "),
                    .list: known.unique().prefix(12).joined(separator: ", "),
                ])
            return nil
        }
        return .external(value, source: name.text)
    }
}
