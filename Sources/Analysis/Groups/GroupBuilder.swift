import SurveyModel
import Tally

/// Makes the groups that figures are computed for: everyone, the unit tree, the categories of
/// every group question. What is reported together is merged before anything is counted.
struct GroupBuilder {
    private let survey: Survey
    private let axes: TallyAxes
    private var groups: [ReportingGroup] = []

    /// - Parameter attributes: What is reported by besides.
    static func groups(
        of survey: Survey, axes: TallyAxes, _ attributes: [AttributeAxis]
    ) -> [ReportingGroup] {
        var builder = GroupBuilder(survey: survey, axes: axes)
        builder.build()
        for attribute in attributes { builder.addValues(of: attribute) }
        for crossing in survey.reportedCrossings { builder.add(crossing, attributes) }
        return builder.groups
    }

    private init(survey: Survey, axes: TallyAxes) {
        self.survey = survey
        self.axes = axes
    }

    private mutating func build() {
        let entries = survey.unitRegister?.entries ?? []
        let known = Set(entries.map(\.code))
        let top = entries.filter { $0.parent.map { !known.contains($0) } ?? true }
        // One entry on top of all others is everyone, and gives them its name.
        let whole = top.count == 1 && entries.count > 1 ? top.first : nil
        groups.append(
            ReportingGroup(
                kind: .everyone,
                label: whole?.label ?? LocalizedText("Alla", translations: ["en": "Everyone"]),
                // Without a register nobody knows how many there are.
                headcount: top.isEmpty ? nil : Self.sum(top.map(\.headcount)), parent: nil,
                units: Array(axes.units.indices), depth: 0))
        let outermost = whole.map { root in entries.filter { $0.parent == root.code } } ?? top
        addUnits(outermost, parent: 0, depth: 1, entries: entries)
        groups.append(
            ReportingGroup(
                kind: .unanswered(dimension: survey.unitQuestion?.id ?? ""),
                label: LocalizedText(""), headcount: nil, parent: 0, units: [axes.withoutUnit],
                depth: 1))
        for dimension in axes.dimensions.indices
        where survey.isReported(by: axes.dimensions[dimension].question) {
            addCategories(of: dimension)
        }
    }

    // MARK: Units

    private mutating func addUnits(
        _ siblings: [Register.Entry], parent: Int, depth: Int, entries: [Register.Entry]
    ) {
        // A register with a cycle never gets here; the limit keeps a mistake from being endless.
        guard depth <= entries.count else { return }
        let merged = MergedEntries(siblings)
        for (entry, members) in merged.groups {
            let children = entries.filter { $0.parent == entry.code }
            let index = groups.count
            let covered = members.flatMap { leaves(below: $0, entries: entries, depth: depth) }
            groups.append(
                ReportingGroup(
                    kind: .unit(
                        code: entry.code, isLeaf: children.isEmpty || members.count > 1),
                    label: Self.label(of: members),
                    headcount: Self.sum(members.map(\.headcount)), parent: parent,
                    units: covered.sorted(), depth: depth))
            if members.count == 1 {
                addUnits(children, parent: index, depth: depth + 1, entries: entries)
            }
        }
    }

    private func leaves(
        below entry: Register.Entry, entries: [Register.Entry], depth: Int
    ) -> [Int] {
        guard depth <= entries.count else { return [] }
        if let unit = axes.unit(entry.code) { return [unit] }
        return entries.filter { $0.parent == entry.code }
            .flatMap { leaves(below: $0, entries: entries, depth: depth + 1) }
    }

    // MARK: Categories

    private mutating func addCategories(of dimension: Int) {
        let question = axes.dimensions[dimension].question
        switch survey.question(question)?.kind {
        case .register(let id): addEntries(of: survey.register(id), dimension, question)
        case .single(let options): addOptions(options, dimension, question)
        default: return
        }
        groups.append(
            ReportingGroup(
                kind: .unanswered(dimension: question), label: LocalizedText(""), headcount: nil,
                parent: 0, units: Array(axes.units.indices),
                categories: [axes.dimensions[dimension].noAnswer], depth: 1))
    }

    private mutating func addEntries(of register: Register?, _ dimension: Int, _ question: String) {
        guard let register else { return }
        let id = register.id
        let allUnits = Array(axes.units.indices)
        let leaves = survey.unitRegister?.leaves ?? []
        for (entry, members) in MergedEntries(register.entries).groups {
            let codes = members.map(\.code)
            let staff = leaves.flatMap { leaf in codes.map { leaf.headcounts[id]?[$0] } }
            let isCounted = leaves.contains { $0.headcounts[id] != nil }
            groups.append(
                ReportingGroup(
                    kind: .category(dimension: question, code: entry.code),
                    label: Self.label(of: members),
                    headcount: isCounted ? staff.reduce(0) { $0 + ($1 ?? 0) } : nil, parent: 0,
                    units: allUnits,
                    categories: codes.compactMap {
                        axes.dimensions[dimension].categories.firstIndex(of: $0)
                    }, depth: 1))
        }
    }

    /// Nobody keeps a register of these, so their headcounts are not known.
    private mutating func addOptions(_ options: [Option], _ dimension: Int, _ question: String) {
        for option in options {
            guard
                let category = axes.dimensions[dimension].categories.firstIndex(of: option.code)
            else { continue }
            groups.append(
                ReportingGroup(
                    kind: .category(dimension: question, code: option.code), label: option.label,
                    headcount: nil, parent: 0, units: Array(axes.units.indices),
                    categories: [category], depth: 1))
        }
    }

    // MARK: Attributes

    private mutating func addValues(of attribute: AttributeAxis) {
        let leaves = axes.units.indices
        for (value, text) in attribute.values.enumerated() {
            groups.append(
                ReportingGroup(
                    kind: .category(dimension: attribute.name, code: text),
                    label: LocalizedText(text),
                    headcount: Self.sum(
                        leaves.map { attribute.headcount(of: value, in: $0, survey, axes) }),
                    parent: 0, units: attribute.units(of: value, in: axes), categories: [value],
                    depth: 1, makeup: attribute.makeup(of: value, in: axes)))
        }
        groups.append(
            ReportingGroup(
                kind: .unanswered(dimension: attribute.name), label: LocalizedText(""),
                headcount: nil, parent: 0, units: attribute.units(of: attribute.noValue, in: axes),
                categories: [attribute.noValue], depth: 1,
                makeup: attribute.makeup(of: attribute.noValue, in: axes)))
    }

    // MARK: Crossings

    /// Each unit or value of an attribute by each category, and what is left of either: the gate must
    /// know of all that add up.
    private mutating func add(_ crossing: ReportedCrossing, _ attributes: [AttributeAxis]) {
        let attribute = attributes.first { $0.name == crossing.part }
        let isByUnit = crossing.whole == survey.unitQuestion?.id
        let outer = groups.indices.filter { index in
            switch groups[index].kind {
            case .unit: isByUnit
            case .category(crossing.whole, _): true
            case .unanswered(crossing.whole): true
            case .everyone, .category, .crossing, .unanswered: false
            }
        }
        let inner = groups.indices.filter { index in
            switch groups[index].kind {
            case .category(crossing.part, _), .unanswered(crossing.part): true
            default: false
            }
        }
        for whole in outer {
            for part in inner { groups.append(crossed(whole, part, crossing.part, attribute)) }
        }
    }

    private func crossed(
        _ whole: Int, _ part: Int, _ dimension: String, _ attribute: AttributeAxis?
    ) -> ReportingGroup {
        let (outer, inner) = (groups[whole], groups[part])
        var kind = ReportingGroup.Kind.unanswered(dimension: dimension)
        if case .category(_, let code) = inner.kind, !outer.isUnanswered {
            kind = .crossing(dimension: dimension, code: code)
        }
        return ReportingGroup(
            kind: kind, label: inner.label,
            headcount: headcount(outer, inner, dimension, attribute),
            parent: whole, units: outer.units, categories: inner.categories,
            depth: outer.depth + 1, within: whole, makeup: inner.makeup)
    }

    private func headcount(
        _ outer: ReportingGroup, _ inner: ReportingGroup, _ dimension: String,
        _ attribute: AttributeAxis?
    ) -> Int? {
        guard !outer.isUnanswered, !inner.isUnanswered else { return nil }
        if let attribute {
            return Self.sum(
                outer.units.flatMap { unit in
                    inner.categories.map {
                        attribute.headcount(of: $0, in: unit, survey, axes)
                    }
                })
        }
        guard case .register(let id)? = survey.question(dimension)?.kind,
            let number = axes.dimension(dimension)
        else { return nil }
        let codes = inner.categories.map { axes.dimensions[number].categories[$0] }
        return Self.sum(
            outer.units.map { unit in
                survey.unitRegister?.entry(axes.units[unit])?.headcounts[id].map { staff in
                    codes.reduce(0) { $0 + (staff[$1] ?? 0) }
                }
            })
    }

    private static func sum(_ headcounts: [Int?]) -> Int? {
        headcounts.reduce(0) { total, next in total.flatMap { sum in next.map { sum + $0 } } }
    }

    private static func label(of members: [Register.Entry]) -> LocalizedText {
        guard members.count > 1 else { return members.first?.label ?? LocalizedText("") }
        let languages = Set(members.flatMap { $0.label.translations.keys }).sorted()
        let base = members.map(\.label.base).joined(separator: " + ")
        return LocalizedText(
            base,
            translations: Dictionary(
                uniqueKeysWithValues: languages.map { language in
                    (language, members.map { $0.label.text(in: language) }.joined(separator: " + "))
                }))
    }
}

/// Entries of a register that are reported together (`redovisa med`), under the one they name.
struct MergedEntries {
    /// In register order: the entry that gives the code, and all that are counted with it.
    let groups: [(entry: Register.Entry, members: [Register.Entry])]

    /// - Parameter entries: Siblings; a target that is not among them is not followed.
    init(_ entries: [Register.Entry]) {
        let byCode = Dictionary(entries.map { ($0.code, $0) }, uniquingKeysWith: { a, _ in a })
        func target(of entry: Register.Entry) -> String {
            var current = entry
            // Following at most as many steps as there are entries, a circle ends somewhere.
            for _ in entries.indices {
                guard let next = current.reportedWith.flatMap({ byCode[$0] }) else { break }
                current = next
            }
            return current.code
        }
        let targets = entries.map(target)
        groups = entries.indices.compactMap { index in
            let members = entries.indices.filter { targets[$0] == entries[index].code }
            guard targets[index] == entries[index].code else { return nil }
            return (entries[index], members.map { entries[$0] })
        }
    }
}
