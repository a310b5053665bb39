import Simulation
import SurveyModel
import Testing

@Suite("Made-up answers to the example")
struct SimulatorTests {
    private let survey: Survey
    private let layout: ColumnLayout

    init() throws {
        survey = try ExampleSurvey.load()
        layout = ColumnLayout(survey)
    }

    private func responses(
        _ count: Int = 900, seed: UInt64 = 7, units: [String] = []
    ) throws -> [SimulatedResponse] {
        try Simulator(survey: survey, layout: layout, seed: seed).responses(count, units: units)
    }

    /// What a response says to an item, read from its columns.
    private func value(_ item: ItemReference, in response: SimulatedResponse) -> ConditionValue {
        var chosen: [String] = []
        for (column, answer) in zip(layout.columns, response.answers) where column.item == item {
            switch (column.kind, answer) {
            case (.otherText, _): continue
            case (.optionFlag(let option), .category(1)): chosen.append(option)
            case (.choice(let all), .category(let i)), (.register(let all), .category(let i)):
                return all[i].missing == nil
                    ? .code(all[i].code, number: all[i].value.map(Double.init))
                    : .missingCode(all[i].code)
            case (.text, .text(let text)): return .text(text)
            default: continue
            }
        }
        return chosen.isEmpty ? .unanswered : .codes(chosen)
    }

    @Test("are the same for the same seed and others for another")
    func seeds() throws {
        let once = try responses()
        let again = try responses()
        let other = try responses(seed: 8)
        #expect(once == again)
        #expect(once.map(\.answers) != other.map(\.answers))
    }

    @Test(
        "are as many as asked for, numbered in the order they were begun",
        arguments: [0, 1, 57, 900])
    func count(_ number: Int) throws {
        let made = try responses(number)
        #expect(made.map(\.number) == Array(1...max(1, number)).prefix(number).map { $0 })
        #expect(zip(made, made.dropFirst()).allSatisfy { $0.started <= $1.started })
        #expect(Set(made.map(\.token)).count == number)
    }

    @Test("honour the conditions of sections and questions", arguments: [1, 2, 3] as [UInt64])
    func conditions(_ seed: UInt64) throws {
        var hidden = 0
        var wrong: Set<String> = []
        for response in try responses(seed: seed) {
            for section in survey.sections {
                let isOpen = section.condition?.holds { value($0, in: response) } ?? true
                for question in section.questions {
                    let isShown =
                        isOpen && question.condition?.holds { value($0, in: response) } ?? true
                    for (column, answer) in zip(layout.columns, response.answers)
                    where column.item.question == question.id {
                        if (answer == .notShown) == isShown { wrong.insert(column.name) }
                        if !isShown { hidden += 1 }
                    }
                }
            }
        }
        #expect(wrong.isEmpty)
        #expect(hidden > 0)
    }

    @Test(
        "never exceed a unit's headcount, nor that of a profession in it", arguments: [900, 1340])
    func headcounts(_ number: Int) throws {
        let register = try #require(survey.unitRegister)
        let professions = try #require(survey.register("yrke")).entries
        let position = try #require(layout.index(of: "yrke"))
        let all = try responses(number)
        for unit in register.leaves {
            let made = all.filter { $0.unit == unit.code }
            let headcount = try #require(unit.headcount)
            #expect(made.count <= headcount)
            for (index, profession) in professions.enumerated() {
                let answered = made.filter { $0.answers[position] == .category(index) }.count
                #expect(answered <= unit.headcounts["yrke"]?[profession.code] ?? 0)
            }
        }
    }

    @Test("are spread over units as in life", arguments: [1, 7, 42] as [UInt64])
    func units(_ seed: UInt64) throws {
        let leaves = try #require(survey.unitRegister).leaves
        let all = try responses(seed: seed)
        let counts = leaves.map { unit in all.filter { $0.unit == unit.code }.count }
        let sorted = counts.sorted()
        let median = Double(sorted[19] + sorted[20]) / 2
        #expect((9...15).contains(median))
        #expect(counts.filter { $0 == 0 }.count >= 1, "a unit without answers")
        #expect(counts.filter { $0 > 0 && $0 < 5 }.count >= 3, "several small units")
        let large = zip(leaves, counts).filter { ($0.0.headcount ?? 0) >= 20 && $0.1 > 0 }
        let rates = large.map { Double($0.1) / Double($0.0.headcount ?? 1) }
        #expect(rates.allSatisfy { (0.3...1).contains($0) })
        let spread = (rates.max() ?? 0) - (rates.min() ?? 0)
        #expect(spread > 0.2, "units differ in how many answer")
    }

    @Test("see more need than there is today, most of all in resources")
    func gaps() throws {
        let all = try responses()
        var gaps: [String: (sum: Double, count: Double)] = [:]
        for question in survey.questions {
            guard case .pair(let pair) = question.kind else { continue }
            for row in pair.rows {
                for response in all {
                    let now = ItemReference(question: question.id, row: row.id, horizon: .now)
                    let need = ItemReference(question: question.id, row: row.id, horizon: .need)
                    guard case .code(_, let low?) = value(now, in: response),
                        case .code(_, let high?) = value(need, in: response)
                    else { continue }
                    let old = gaps[question.area ?? ""] ?? (0, 0)
                    gaps[question.area ?? ""] = (old.sum + high - low, old.count + 1)
                }
            }
        }
        let means = gaps.mapValues { $0.sum / $0.count }
        #expect(means.count == 4)
        for mean in means.values { #expect(mean > 0.3) }
        let resources = try #require(means["resurser"])
        for (area, mean) in means where area != "resurser" { #expect(resources > mean + 0.3) }
    }

    @Test("hold every kind of missing answer, in small shares")
    func missing() throws {
        let position = try #require(layout.index(of: "komp_neuro_behov"))
        let categories = layout.columns[position].categories
        let answers = try responses().map { $0.answers[position] }
        let shown = answers.filter { $0 != .notShown }
        func share(_ isIt: (SimulatedAnswer) -> Bool) -> Double {
            Double(shown.filter(isIt).count) / Double(shown.count)
        }
        for kind in MissingKind.allCases {
            let share = share { answer in
                guard case .category(let index) = answer else { return false }
                return categories[index].missing == kind
            }
            #expect((0.001...0.2).contains(share))
        }
        #expect((0.001...0.2).contains(share { $0 == .skipped }))
        let required = try #require(layout.index(of: "yrke"))
        #expect(try responses().allSatisfy { $0.answers[required] != .skipped })
    }

    @Test("keep an option that stands alone alone, and texts with their options")
    func options() throws {
        let hinder = ItemReference(question: "hinder")
        let other = try #require(layout.index(of: "hinder_annat_text"))
        var texts = 0
        for response in try responses() {
            guard case .codes(let codes) = value(hinder, in: response) else { continue }
            if codes.contains("inga") { #expect(codes == ["inga"]) }
            if case .text = response.answers[other] {
                texts += 1
                #expect(codes.contains("annat"))
            }
        }
        #expect(texts > 0)
    }

    @Test("are the same people's whether made for all units or for some")
    func someUnits() throws {
        let some = try responses(100, units: ["vo_primar", "dikta_rehab"])
        #expect(some.allSatisfy { $0.unit?.hasPrefix("pv_") == true || $0.unit == "dikta_rehab" })
        let all = try responses(1340)
        let byToken = Dictionary(
            all.map { ($0.token, $0.answers) }, uniquingKeysWith: { a, _ in a })
        let shared = some.filter { byToken[$0.token] != nil }
        #expect(shared.count > 80)
        #expect(shared.allSatisfy { byToken[$0.token] == $0.answers })
    }

    @Test("are refused where there are not people enough, and for unknown units")
    func refusals() {
        #expect(throws: SimulationError.self) { try responses(1384) }
        #expect(throws: SimulationError.negativeCount) { try responses(-1) }
        #expect(throws: SimulationError.unknownUnit("mars")) { try responses(1, units: ["mars"]) }
        // Staff 2: nobody else can answer there.
        #expect(throws: SimulationError.moreAnswersThanPeople(available: 2)) {
            try responses(3, units: ["dikta_natt"])
        }
    }
}

@Suite("Made-up answers to any survey")
struct AnySurveyTests {
    @Test("need neither units nor scales")
    func bare() throws {
        var survey = Survey(id: "bar", title: LocalizedText("Bar"))
        survey.sections = [
            Section(
                id: "s", title: LocalizedText("s"),
                questions: [
                    Question(id: "t", title: LocalizedText("t"), kind: .text(long: true)),
                    Question(id: "n", title: LocalizedText("n"), kind: .integer(range: -3...3)),
                    Question(id: "d", title: LocalizedText("d"), kind: .decimal(range: nil)),
                    Question(id: "dag", title: LocalizedText("dag"), kind: .date),
                ])
        ]
        let made = try Simulator(survey: survey, layout: ColumnLayout(survey), seed: 1)
            .responses(200)
        #expect(made.count == 200)
        #expect(made.allSatisfy { $0.unit == nil })
        for response in made {
            if case .text(let number) = response.answers[1] {
                #expect((-3...3).contains(Int(number) ?? 99))
            }
        }
    }

    @Test("do not trip over absurd headcounts")
    func absurd() throws {
        var survey = Survey(id: "bar", title: LocalizedText("Bar"))
        var units: [Register.Entry] = []
        for (code, headcount) in [("a", Int.max), ("b", -5), ("c", 0), ("d", 3)] {
            var entry = Register.Entry(code: code, label: LocalizedText(code))
            entry.headcount = headcount
            entry.parent = "rot"
            units.append(entry)
        }
        var root = Register.Entry(code: "rot", label: LocalizedText("rot"))
        root.parent = "rot"
        survey.registers = [
            Register(id: "enhet", title: LocalizedText("Enhet"), entries: [root] + units)
        ]
        survey.sections = [
            Section(
                id: "s", title: LocalizedText("s"),
                questions: [
                    Question(id: "enhet", title: LocalizedText(""), kind: .register("enhet"))
                ])
        ]
        let made = try Simulator(survey: survey, layout: ColumnLayout(survey), seed: 1)
            .responses(50, units: ["rot"])
        #expect(made.count == 50)
        #expect(made.allSatisfy { $0.unit == "a" || $0.unit == "d" })
    }
}
