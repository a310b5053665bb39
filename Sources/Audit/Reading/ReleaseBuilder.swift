/// Makes a release of the figures of one wave, and of a register if there is one.
struct ReleaseBuilder {
    private let lines: [FigureLine]
    private let precision: Precision
    private let layout: CellLayout
    private var groups: [AuditedGroup] = []
    private var groupIndex: [GroupName: Int] = [:]

    init(_ lines: [FigureLine], _ precision: Precision, _ register: RegisterFile?) {
        self.lines = lines
        self.precision = precision
        let counted = lines.filter { ["n", "response_rate"].contains($0.statistic) }
        layout = CellLayout(UnitTree(counted), Self.dimensions(counted, register), register)
        for line in counted { addGroup(line, register) }
    }

    func release(threshold: Int) -> AuditedRelease {
        var order: [Subject] = []
        var own: [Subject: [FigureLine]] = [:]
        for line in lines where groupIndex[Self.name(line)] != nil {
            let subject = Subject(question: line.question, row: line.row)
            if own[subject] == nil { order.append(subject) }
            own[subject, default: []].append(line)
        }
        // Taking part comes first, and is there even where no file tells of it.
        let taking = Subject(question: "", row: "")
        let subjects = [taking] + order.filter { $0 != taking }
        return AuditedRelease(
            threshold: threshold, cells: layout.cells, groups: groups,
            subjects: subjects.map {
                SubjectBuilder($0.question, $0.row, own[$0] ?? [], precision, groups, groupIndex)
                    .subject(cells: layout.cells.caps.count)
            })
    }

    static func name(_ line: FigureLine) -> GroupName {
        GroupName(unit: line.unit, dimension: line.dimension, category: line.category)
    }

    private struct Subject: Hashable {
        let question: String
        let row: String
    }

    private static func dimensions(
        _ lines: [FigureLine], _ register: RegisterFile?
    ) -> [CellLayout.Dimension] {
        var order: [String] = []
        var categories: [String: [String]] = [:]
        for line in lines where !line.dimension.isEmpty {
            if categories[line.dimension] == nil { order.append(line.dimension) }
            if !categories[line.dimension, default: []].contains(line.category) {
                categories[line.dimension, default: []].append(line.category)
            }
        }
        let made = order.filter { !EarlierRelease.isOne($0) }.map { id in
            let values = register?.units.values.map { $0.people[id]?.count ?? 0 } ?? []
            return CellLayout.Dimension(
                id: id, categories: categories[id] ?? [],
                isOfUnits: values.contains(1) && values.allSatisfy { $0 <= 1 })
        }
        let releases = order.filter { EarlierRelease.isOne($0) && !$0.contains("×") }
        // What every release tells of parts all of them; units follow from units.
        let parted = made.filter { dimension in
            !dimension.isOfUnits
                && releases.allSatisfy {
                    categories[EarlierRelease.dimension($0, parting: dimension.id)] != nil
                }
        }
        return made
            + releases.flatMap { release in
                parted.isEmpty
                    ? [
                        CellLayout.Dimension(
                            id: release, categories: categories[release] ?? [], isOfUnits: false)
                    ] : parted.map { CellLayout.Dimension(release: release, parting: $0) }
            }
    }

    private mutating func addGroup(_ line: FigureLine, _ register: RegisterFile?) {
        let name = Self.name(line)
        guard groupIndex[name] == nil,
            let cells = layout.cells(
                unit: line.unit, dimension: line.dimension, category: line.category)
        else { return }
        groupIndex[name] = groups.count
        let told = lines.first { $0.statistic == "headcount" && Self.name($0) == name }
        let registered =
            line.dimension.isEmpty && !line.unit.isEmpty
            ? register?.units[line.unit]?.headcount : nil
        groups.append(
            AuditedGroup(name: name, cells: cells, headcount: told?.value?.whole ?? registered))
    }
}
