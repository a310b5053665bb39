import ResponseStore
import SurveyModel
import Tally

/// Invented answers of the staff of many units to pairs of questions: what a region's survey is like.
struct Answers {
    static let professions = ["ft", "at", "ssk", "lak", "chef"]
    static let areas = 9
    static let pairs = 30

    let survey: Survey
    let layout: ColumnLayout
    /// How many there are: no more than there are people.
    let responses: Int
    let tally: SurveyTally
    let completeness: CompletenessTally

    init(units: Int, count: Int) throws {
        var draw = Draw()
        // Some 27 people a unit, or as many times that as it takes for most to have answered.
        let size = max(1, count / (22 * units))
        let staff = (0..<units).map { _ in
            Self.professions.map { profession in
                size * draw.one(of: profession == "ssk" ? [3, 6, 10, 20] : [0, 1, 2, 3, 5, 8, 12])
            }
        }
        survey = Self.survey(staff)
        var people = staff.enumerated().flatMap { unit, own in
            own.enumerated().flatMap { profession, people in
                [(unit: Int, profession: Int)](
                    repeating: (unit, profession), count: people)
            }
        }
        let answered = min(count, people.count)
        responses = answered
        for place in 0..<answered {
            people.swapAt(place, place + draw.below(people.count - place))
        }
        let layout = ColumnLayout(survey)
        self.layout = layout
        var batch = ResponseBatch(
            columns: layout.columns.map { column in
                let people = people.prefix(answered)
                switch column.item.question {
                case "enhet":
                    let first = column.categories.firstIndex { $0.code == "u0" } ?? 0
                    return .register(people.map { UInt16(first + 1 + $0.unit) })
                case "yrke": return .codes(people.map { UInt8(1 + $0.profession) })
                default: break
                }
                // One in twenty does not know.
                return .codes(
                    (0..<answered).map { _ in UInt8(draw.below(20) == 0 ? 6 : 1 + draw.below(5)) })
            })
        batch.count = answered
        let engine = BatchEngine(batches: [batch])
        let query = TallyQuery(survey: survey, layout: layout, wave: "2026")
        tally = try engine.counts(query)
        completeness = try engine.completeness(query)
    }

    private static func survey(_ staff: [[Int]]) -> Survey {
        var entries = (0..<areas).map { area in
            var entry = Register.Entry(code: "o\(area)", label: LocalizedText("Område \(area)"))
            entry.headcount = staff.enumerated().reduce(0) { sum, unit in
                unit.offset % areas == area ? sum + unit.element.reduce(0, +) : sum
            }
            return entry
        }
        for (unit, own) in staff.enumerated() {
            var entry = Register.Entry(code: "u\(unit)", label: LocalizedText("Enhet \(unit)"))
            entry.parent = "o\(unit % areas)"
            entry.headcount = own.reduce(0, +)
            entry.headcounts = [
                "yrken": Dictionary(uniqueKeysWithValues: zip(professions, own))
            ]
            entries.append(entry)
        }
        var survey = Survey(id: "stor", title: LocalizedText("Stor"))
        survey.registers = [
            Register(id: "enheter", title: LocalizedText("Enhet"), entries: entries),
            Register(
                id: "yrken", title: LocalizedText("Yrke"),
                entries: professions.map { .init(code: $0, label: LocalizedText($0)) }),
        ]
        survey.scales = [
            Scale(
                id: "grad", title: LocalizedText("Grad"),
                levels: (1...5).map { .init(value: $0, label: LocalizedText("\($0)")) },
                missing: [.init(value: 9, label: LocalizedText("Vet ej"), kind: .doNotKnow)])
        ]
        let pair = SurveyModel.Pair(
            scale: "grad", nowTitle: LocalizedText("I dag"), needTitle: LocalizedText("Behov"),
            rows: (0..<pairs).map { .init(id: "r\($0)", title: LocalizedText("Rad \($0)")) })
        let kinds: [(String, Question.Kind)] = [
            ("enhet", .register("enheter")), ("yrke", .register("yrken")), ("komp", .pair(pair)),
        ]
        survey.sections = [
            Section(
                id: "s", title: LocalizedText("s"),
                questions: kinds.map { Question(id: $0, title: LocalizedText($0), kind: $1) })
        ]
        return survey
    }
}

/// The same draws in every run: Marsaglia's xorshift, doi:10.18637/jss.v008.i14.
private struct Draw {
    private var state: UInt64 = 88_172_645_463_325_252

    mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int((state >> 33) % UInt64(max(1, bound)))
    }

    mutating func one(of list: [Int]) -> Int { list[below(list.count)] }
}
