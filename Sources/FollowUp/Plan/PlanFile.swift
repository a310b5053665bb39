package import Diagnostics
import Dialogue
import SurveyLanguage
import Yams

/// A plan's YAML file.
package struct PlanFile: Sendable {
    /// Nil where there are errors.
    package let plan: ActionPlan?
    package let diagnostics: [Diagnostic]

    /// - Parameter load: The bytes of a file that the plan takes values from; nil where it cannot be read,
    ///   which is told by whoever reads it.
    package init(_ source: SourceText, load: (String) -> [UInt8]?) {
        var reader = PlanReader(source)
        let plan = reader.plan(load)
        let problems = reader.yaml.bag.diagnostics + reader.others
        self.plan = problems.contains { $0.severity == .error } ? nil : plan
        diagnostics = problems + reader.yaml.personalData()
    }
}

struct PlanReader {
    var yaml: YAMLReader
    /// What is wrong in other files.
    var others: [Diagnostic] = []
    var sources: [String: (path: String, values: ExternalValues)] = [:]

    init(_ source: SourceText) { yaml = YAMLReader(source) }

    mutating func plan(_ load: (String) -> [UInt8]?) -> ActionPlan? {
        let card = ImprovementArea.CardField.allCases.map(\.rawValue)
        guard
            let root = yaml.root(
                keys: [
                    "plan", "period", "datum", "beslutad", "mål", "källor", "indikatorer",
                    "förbättringsområden",
                ] + card)
        else { return nil }
        var plan = ActionPlan()
        plan.title = yaml.needed(root, "plan")?.text ?? ""
        plan.period = yaml.text(root, "period")?.text
        plan.date = yaml.day(root, "datum")
        plan.decided = yaml.text(root, "beslutad")?.text
        for (key, node) in yaml.pairs(root.node("mål"), of: "mål") {
            plan.goals.append(Topic(id: key.text, title: yaml.text(node)?.text ?? key.text))
        }
        readSources(root, load)
        for node in yaml.list(root, "indikatorer") {
            if let indicator = indicator(node, notIn: plan.indicators.map(\.id)) {
                plan.indicators.append(indicator)
            }
        }
        // What the plan says of all areas stands on every card that says nothing else.
        let common = fields(root)
        for node in yaml.list(root, "förbättringsområden") {
            if let area = area(node, plan, common) { plan.areas.append(area) }
        }
        if !root.has("förbättringsområden") {
            yaml.bag.report(
                .keyMissing, at: root.place, [.name: "förbättringsområden", .parent: root.name])
        }
        return plan
    }

    private func fields(_ record: YAMLReader.Record) -> [ImprovementArea.CardField: String] {
        var fields: [ImprovementArea.CardField: String] = [:]
        for field in ImprovementArea.CardField.allCases {
            fields[field] = yaml.text(record, field.rawValue)?.text
        }
        return fields
    }

    private mutating func area(
        _ node: Node, _ plan: ActionPlan, _ common: [ImprovementArea.CardField: String]
    ) -> ImprovementArea? {
        let keys =
            ["id", "namn", "mål", "rubriker", "aktiviteter"]
            + ImprovementArea.CardField.allCases.map(\.rawValue)
        guard let record = yaml.record(node, keys: keys, of: "förbättringsområden"),
            let id = yaml.id(record, notIn: plan.areas.map(\.id)),
            let title = yaml.needed(record, "namn")
        else { return nil }
        var area = ImprovementArea(id: id, title: title.text)
        area.goals = yaml.known(
            yaml.texts(record, "mål"), .knownGoal, among: plan.goals.map(\.id))
        area.card = common.merging(fields(record)) { _, own in own }
        var taken = Set(plan.activities.map(\.id))
        if record.has("aktiviteter") {
            area.headings.append(
                PlanHeading(title: "", activities: activities(record, plan, &taken)))
        }
        for node in yaml.list(record, "rubriker") {
            guard
                let heading = yaml.record(node, keys: ["rubrik", "aktiviteter"], of: "rubriker"),
                let title = yaml.needed(heading, "rubrik")
            else { continue }
            area.headings.append(
                PlanHeading(title: title.text, activities: activities(heading, plan, &taken)))
        }
        return area
    }

    private mutating func activities(
        _ record: YAMLReader.Record, _ plan: ActionPlan, _ taken: inout Set<String>
    ) -> [Activity] {
        yaml.list(record, "aktiviteter").compactMap { node in
            guard let activity = activity(node, plan, taken) else { return nil }
            taken.insert(activity.id)
            return activity
        }
    }

    private mutating func activity(
        _ node: Node, _ plan: ActionPlan, _ taken: Set<String>
    ) -> Activity? {
        let keys = [
            "id", "namn", "målgrupp", "ansvarig", "horisont", "status", "start", "slut",
            "checklista", "milstolpar", "indikatorer", "kommentar",
        ]
        guard let record = yaml.record(node, keys: keys, of: "aktiviteter"),
            let id = yaml.id(record, notIn: taken), let title = yaml.needed(record, "namn")
        else { return nil }
        var activity = Activity(id: id, title: title.text)
        activity.targetGroup = yaml.text(record, "målgrupp")?.text
        activity.responsible = yaml.text(record, "ansvarig")?.text
        activity.horizon = yaml.choice(
            record, "horisont", ["kort": .short, "lång": .long, "löpande": .ongoing])
        activity.status =
            yaml.choice(
                record, "status",
                [
                    "planerad": .planned, "pågår": .started, "klar": .done, "pausad": .paused,
                    "avbruten": .cancelled,
                ]) ?? .planned
        activity.start = yaml.day(record, "start")
        activity.end = yaml.day(record, "slut")
        activity.comment = yaml.text(record, "kommentar")?.text
        for text in yaml.texts(record, "checklista") {
            let check: Activity.Check? = yaml.choice(
                text, "checklista",
                [
                    "folkhälsa": .publicHealth, "rehab": .rehabilitation,
                    "invånarmedverkan": .participation,
                ])
            if let check { activity.checklist.insert(check) }
        }
        activity.milestones = yaml.list(record, "milstolpar").compactMap { milestone($0) }
        activity.indicators = yaml.known(
            yaml.texts(record, "indikatorer"), .knownIndicator, among: plan.indicators.map(\.id))
        return activity
    }

    private mutating func milestone(_ node: Node) -> Milestone? {
        guard
            let record = yaml.record(
                node, keys: ["namn", "datum", "klar", "organ"], of: "milstolpar"),
            let title = yaml.needed(record, "namn"), let written = yaml.needed(record, "datum"),
            let date = yaml.day(written)
        else { return nil }
        var milestone = Milestone(title: title.text, date: date)
        milestone.isDone = yaml.choice(record, "klar", ["ja": true, "nej": false]) ?? false
        milestone.body = yaml.text(record, "organ")?.text
        return milestone
    }
}
