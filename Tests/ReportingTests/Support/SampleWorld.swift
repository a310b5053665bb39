import Analysis
import Disclosure
import Statistics
import SurveyModel

/// An invented survey with invented answers, analysed here in the tests' own simple way: enough to
/// get a released report of realistic size and shape through the gate.
struct SampleWorld {
    struct Unit {
        var code: String
        var name: String
        /// Position in `parents`.
        var parent: Int
        var staff: [Int]
    }

    struct Row {
        var id: String
        var title: String
        var area: String
        /// Whether managers are asked.
        var forManagers = true
    }

    /// One respondent: everything as category positions.
    struct Respondent: Hashable {
        var unit: Int
        var profession: Int
        /// Today and need per row, 0…4 on the scale, 5 *vet ej*; nil where not shown.
        var rows: [[Int]?]
        var single = 0
        var multiple: Set<Int> = []
        var whole = 0
        var index: Double? = 3
    }

    var title = "Verksamhetsenkät rehabilitering 2026"
    var region = (code: "lan", name: "Exempellän")
    var parents: [(code: String, name: String)] = []
    var units: [Unit] = []
    var professions: [(code: String, name: String)] = []
    var areas: [(id: String, title: String)] = []
    var rows: [Row] = []
    var pairTitle = "I vilken grad räcker det ni har i fråga om …"
    var levels = ["Inte alls", "I låg grad", "Delvis", "I hög grad", "Helt"]
    var unknown = "Vet ej"
    var singleOptions: [String] = []
    var multipleOptions: [String] = []
    var singleTitle = "Hur ofta använder ni en gemensam rehabiliteringsplan?"
    var multipleTitle = "Vilka hinder ser du för bättre rehabilitering?"
    var wholeTitle = "Hur väl fungerar rehabiliteringen som helhet för era patienter?"
    var indexTitle = "Tillräckliga resurser i dag"
    var respondents: [Respondent] = []
    var minimumGroup = 5
    var wave = "2026-vår"
    /// Position of the profession that rows may not be for.
    var manager = 5

    func released(
        language: String = "sv", isDraft: Bool = true, fates: [Fate: Int]? = nil
    ) -> ReleasedReport {
        var counts = FateCounts(fates ?? [.duplicate: 1, .quarantined: 6, .blank: 9])
        counts[.accepted] = respondents.count
        return Gate.release(
            analysis(), accounting: RecordAccounting(fates: counts, sources: 3),
            language: language, isDraft: isDraft)
    }

    func analysis() -> SituationAnalysis {
        let groups = groups()
        let subjects = subjects()
        let members = groups.map(members)
        return SituationAnalysis(
            survey: survey(), wave: wave, groups: groups, subjects: subjects,
            results: subjects.enumerated().map { position, subject in
                zip(groups, members).map { result(subject, at: position, $0, $1) }
            }, staffing: [staffing()],
            crossings: [
                Crossing(
                    dimension: "yrke",
                    subjects: subjects.indices.map { crossing(subjects[$0].kind, at: $0) })
            ])
    }

    /// Respondents per unit and profession; nobody is without either.
    private func crossing(_ kind: Subject.Kind, at position: Int) -> Crossing.Counts {
        func table(_ isCounted: (Respondent) -> Bool) -> CrossTable {
            let row = [Int](repeating: 0, count: professions.count + 1)
            var table = [[Int]](repeating: row, count: units.count + 1)
            for person in respondents where isCounted(person) {
                table[person.unit][person.profession] += 1
            }
            return CrossTable(table)
        }
        let unknown = levels.count
        switch kind {
        case .participation, .single, .multiple: return Crossing.Counts(n: table { _ in true })
        case .index: return Crossing.Counts(n: table { $0.index != nil })
        case .scale:
            return Crossing.Counts(
                n: table { $0.whole < unknown }, aside: [table { $0.whole == unknown }])
        case .pairRow:
            let row = position - 1
            return Crossing.Counts(
                n: table { $0.rows[row]?.allSatisfy { $0 < unknown } ?? false },
                aside: [0, 1].map { side in table { $0.rows[row]?[side] == unknown } })
        }
    }

    private func survey() -> Survey {
        var survey = Survey(id: "rehab2026", title: LocalizedText(title))
        survey.anonymity.minimumGroup = minimumGroup
        survey.wave = wave
        survey.opens = "2026-01-12"
        survey.closes = "2026-02-06"
        survey.areas = areas.map { Area(id: $0.id, title: LocalizedText($0.title)) }
        return survey
    }

    private func staffing() -> Staffing {
        Staffing(
            dimension: "yrke",
            headcounts: units.map { unit in
                Dictionary(uniqueKeysWithValues: zip(professions.map(\.code), unit.staff))
            })
    }

    // MARK: Groups

    private func groups() -> [ReportingGroup] {
        let all = Array(units.indices)
        func staff(_ units: [Int]) -> Int {
            units.reduce(0) { $0 + self.units[$1].staff.reduce(0, +) }
        }
        var groups = [
            ReportingGroup(
                kind: .everyone, label: LocalizedText("Alla", translations: ["en": "Everyone"]),
                headcount: staff(all), parent: nil, units: all, depth: 0),
            ReportingGroup(
                kind: .unit(code: region.code, isLeaf: false), label: LocalizedText(region.name),
                headcount: staff(all), parent: 0, units: all, depth: 1),
        ]
        for (position, parent) in parents.enumerated() {
            let own = all.filter { units[$0].parent == position }
            let index = groups.count
            groups.append(
                ReportingGroup(
                    kind: .unit(code: parent.code, isLeaf: false),
                    label: LocalizedText(parent.name), headcount: staff(own), parent: 1,
                    units: own, depth: 2))
            for unit in own {
                groups.append(
                    ReportingGroup(
                        kind: .unit(code: units[unit].code, isLeaf: true),
                        label: LocalizedText(units[unit].name), headcount: staff([unit]),
                        parent: index, units: [unit], depth: 3))
            }
        }
        for (position, profession) in professions.enumerated() {
            groups.append(
                ReportingGroup(
                    kind: .category(dimension: "yrke", code: profession.code),
                    label: LocalizedText(profession.name),
                    headcount: units.reduce(0) { $0 + $1.staff[position] }, parent: 0, units: all,
                    categories: [position], depth: 1))
        }
        groups.append(
            ReportingGroup(
                kind: .unanswered(dimension: "yrke"), label: LocalizedText(""), headcount: nil,
                parent: 0, units: all, categories: [professions.count], depth: 1))
        return groups
    }

    private func members(of group: ReportingGroup) -> [Respondent] {
        let units = Set(group.units)
        return respondents.filter {
            units.contains($0.unit)
                && (group.categories.isEmpty || group.categories.contains($0.profession))
        }
    }

    // MARK: Subjects

    private func subjects() -> [Subject] {
        let scale =
            levels.enumerated().map {
                SurveyModel.Category(
                    code: String($0 + 1), label: LocalizedText($1), value: $0 + 1)
            }
            + [
                SurveyModel.Category(
                    code: "9", label: LocalizedText(unknown), missing: .doNotKnow)
            ]
        var subjects = [
            Subject(kind: .participation, question: "", title: LocalizedText("Deltagande"))
        ]
        subjects += rows.map {
            Subject(
                kind: .pairRow, question: "par", row: $0.id, title: LocalizedText($0.title),
                parentTitle: LocalizedText(pairTitle), area: $0.area, categories: scale)
        }
        if !singleOptions.isEmpty {
            subjects.append(
                Subject(
                    kind: .scale, question: "helhet", title: LocalizedText(wholeTitle),
                    categories: scale))
            subjects.append(
                Subject(
                    kind: .single, question: "plan", title: LocalizedText(singleTitle),
                    categories: categories(singleOptions)))
            subjects.append(
                Subject(
                    kind: .multiple, question: "hinder", title: LocalizedText(multipleTitle),
                    categories: categories(multipleOptions)))
            subjects.append(
                Subject(
                    kind: .index, question: "index", title: LocalizedText(indexTitle),
                    itemCount: 5))
        }
        return subjects
    }

    private func categories(_ labels: [String]) -> [SurveyModel.Category] {
        labels.enumerated().map {
            SurveyModel.Category(code: "o\($0)", label: LocalizedText($1))
        }
    }

    private func result(
        _ subject: Subject, at position: Int, _ group: ReportingGroup, _ members: [Respondent]
    ) -> GroupResult {
        switch subject.kind {
        case .participation: SampleFigures.participation(members.count, group.headcount)
        case .pairRow:
            SampleFigures.pair(
                members.compactMap { $0.rows[position - 1] }, levels: levels.count,
                population: group.headcount,
                isAsked: rows[position - 1].forManagers || group.categories != [manager])
        case .scale:
            SampleFigures.scale(
                members.map(\.whole), levels: levels.count, population: group.headcount)
        case .single:
            SampleFigures.options(
                members.map { [$0.single] }, count: singleOptions.count, isMultiple: false)
        case .multiple:
            SampleFigures.options(
                members.map(\.multiple), count: multipleOptions.count, isMultiple: true)
        case .index: SampleFigures.index(members.compactMap(\.index), population: group.headcount)
        }
    }
}
