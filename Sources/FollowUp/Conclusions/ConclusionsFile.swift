package import Diagnostics
import Dialogue
import SurveyLanguage
import Yams

/// A YAML file of conclusions and recommendations.
package struct ConclusionsFile: Sendable {
    /// Nil where there are errors.
    let conclusions: Conclusions?
    package let diagnostics: [Diagnostic]

    package init(_ source: SourceText) {
        var reader = ConclusionsReader(source)
        let conclusions = reader.conclusions()
        let problems = reader.yaml.bag.diagnostics
        self.conclusions =
            problems.contains { $0.severity == .error } ? nil : conclusions
        diagnostics = problems + reader.yaml.personalData()
    }
}

struct ConclusionsReader {
    var yaml: YAMLReader

    init(_ source: SourceText) { yaml = YAMLReader(source) }

    mutating func conclusions() -> Conclusions? {
        let keys = [
            "rubrik", "slutsatser", "rekommendationer", "prioritering", "lärdomar", "beslut",
        ]
        guard let root = yaml.root(keys: keys) else { return nil }
        var all = Conclusions()
        all.title = yaml.needed(root, "rubrik")?.text ?? ""
        for node in yaml.list(root, "slutsatser") {
            if let one = conclusion(node, notIn: all.conclusions.map(\.id)) {
                all.conclusions.append(one)
            }
        }
        for node in yaml.list(root, "rekommendationer") {
            if let one = recommendation(node, all) { all.recommendations.append(one) }
        }
        all.priorities = root.node("prioritering").flatMap { priorities($0) }
        let known = all.recommendations.map(\.id)
        for node in yaml.list(root, "lärdomar") {
            guard
                let record = yaml.record(
                    node, keys: ["vad", "sammanhang", "överförbart", "till"], of: "lärdomar"),
                let what = yaml.needed(record, "vad")
            else { continue }
            all.lessons.append(
                Lesson(
                    what: what.text, context: yaml.text(record, "sammanhang")?.text,
                    transferable: yaml.choice(
                        record, "överförbart", ["ja": .yes, "delvis": .partly, "nej": .no]),
                    recommendations: yaml.known(
                        yaml.texts(record, "till"), .knownRecommendation, among: known)))
        }
        for node in yaml.list(root, "beslut") {
            guard
                let record = yaml.record(
                    node, keys: ["datum", "organ", "beslut", "gäller"], of: "beslut"),
                let written = yaml.needed(record, "datum"), let date = yaml.day(written),
                let text = yaml.needed(record, "beslut")
            else { continue }
            all.decisions.append(
                Decision(
                    date: date, body: yaml.text(record, "organ")?.text, text: text.text,
                    recommendations: yaml.known(
                        yaml.texts(record, "gäller"), .knownRecommendation, among: known)))
        }
        return all
    }

    private mutating func conclusion(
        _ node: Node, notIn taken: [String]
    ) -> Conclusions.Conclusion? {
        guard
            let record = yaml.record(
                node, keys: ["id", "text", "styrka", "underlag", "begränsningar"],
                of: "slutsatser"),
            let id = yaml.id(record, notIn: taken), let text = yaml.needed(record, "text")
        else { return nil }
        let evidence = yaml.references(record, "underlag")
        if evidence.isEmpty, !record.has("underlag") {
            yaml.bag.report(.conclusionWithoutEvidence, at: record.place, [.name: id])
        }
        return .init(
            id: id, text: yaml.running(text),
            strength: yaml.choice(
                record, "styrka", ["stark": .strong, "måttlig": .moderate, "svag": .weak]),
            evidence: evidence, limits: yaml.texts(record, "begränsningar").map(\.text))
    }

    private mutating func recommendation(
        _ node: Node, _ all: Conclusions
    ) -> Conclusions.Recommendation? {
        let keys = ["id", "text", "plannivå", "sikt", "slutsatser", "skäl"]
        guard let record = yaml.record(node, keys: keys, of: "rekommendationer"),
            let id = yaml.id(record, notIn: all.recommendations.map(\.id)),
            let text = yaml.needed(record, "text")
        else { return nil }
        let written = yaml.texts(record, "plannivå")
        if written.isEmpty { _ = yaml.needed(record, "plannivå") }
        let levels: [PlanLevel] = written.compactMap { word in
            yaml.choice(
                word, "plannivå",
                [
                    "regionplan": .regional, "förvaltningsplan": .administration,
                    "verksamhetsplan": .operational,
                ])
        }
        return .init(
            id: id, text: yaml.running(text), levels: levels,
            term: yaml.choice(record, "sikt", ["kort": .short, "lång": .long]),
            conclusions: yaml.known(
                yaml.texts(record, "slutsatser"), .knownConclusion,
                among: all.conclusions.map(\.id)),
            reasons: yaml.texts(record, "skäl").map { yaml.running($0) })
    }

    private mutating func priorities(_ node: Node) -> Conclusions.Priorities? {
        guard
            let record = yaml.record(
                node, keys: ["fråga", "metod", "alternativ", "röster"], of: "prioritering")
        else { return nil }
        var priorities = Conclusions.Priorities()
        priorities.question = yaml.text(record, "fråga")?.text
        priorities.method =
            yaml.choice(record, "metod", ["prickar": .dots, "rang": .ranks]) ?? .dots
        for node in yaml.list(record, "alternativ") {
            guard
                let option = yaml.record(node, keys: ["id", "namn", "gap"], of: "alternativ"),
                let id = yaml.id(option, notIn: priorities.options.map(\.id)),
                let title = yaml.needed(option, "namn")
            else { continue }
            priorities.options.append(
                .init(
                    id: id, title: title.text,
                    gap: yaml.text(option, "gap").flatMap { yaml.reference($0) }))
        }
        for node in yaml.list(record, "röster") {
            if let ballot = ballot(node, priorities) { priorities.ballots.append(ballot) }
        }
        return priorities
    }

    private mutating func ballot(
        _ node: Node, _ priorities: Conclusions.Priorities
    ) -> Conclusions.Priorities.Ballot? {
        guard
            let record = yaml.record(
                node, keys: ["forum", "bord", "deltagare", "röster"], of: "röster")
        else { return nil }
        var votes: [String: Int] = [:]
        let ids = priorities.options.map(\.id)
        for (key, node) in yaml.pairs(record.node("röster"), of: "röster") {
            guard let id = yaml.known([key], .knownAlternative, among: ids).first,
                let text = yaml.text(node)
            else { continue }
            guard let count = Int(text.text), count >= 0,
                priorities.method == .dots || (1...ids.count).contains(count)
            else {
                yaml.bag.report(
                    .badValue, at: text.range,
                    [.name: id, .value: text.text, .expected: Phrase.wholeNumber.fact])
                continue
            }
            votes[id] = count
        }
        return .init(
            participants: yaml.text(record, "deltagare").flatMap { Int($0.text) }, votes: votes)
    }
}
