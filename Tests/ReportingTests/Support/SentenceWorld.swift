import Disclosure
import Testing

@testable import Reporting

/// A report of 24 of 40 people, in two units, with five rows in three areas: two areas of one row and one
/// of three. What the sentences rest on is told by each test.
enum SentenceWorld {
    static let rows = ["r0", "r1", "r2", "r3", "r4"]
    static let languages = ["sv", "en"]
    /// Positions of the units that have no units below them.
    static let (north, south) = (3, 4)

    private static let made = Dictionary(
        uniqueKeysWithValues: languages.map { ($0, world.released(language: $0)) })

    private static var world: SampleWorld {
        let answers = [[1, 5], [3, 3], [2, 4], [2, 5], [4, 4], [1, 3]]
        var world = SampleWorld.small(
            (0..<24).map { person in rows.indices.map { answers[(person / 4 + $0) % 6] } })
        world.areas.append(("c", "Lokaler"))
        world.rows += [("r2", "Rum"), ("r3", "Ljus"), ("r4", "Luft")].map {
            .init(id: $0.0, title: $0.1, area: "c")
        }
        return world
    }

    static func report(_ language: String = "sv") -> ReleasedReport {
        made[language] ?? world.released(language: language)
    }

    /// What is said when these figures are told.
    static func findings(_ language: String = "sv", _ told: [Told]) -> Findings {
        Findings(report(language).telling(told))
    }

    /// Gaps of the rows in order, each with an interval around it that holds zero or not; nil hides a gap.
    static func gaps(_ values: [Double?], in group: Int = 0) -> [Told] {
        zip(rows, values).flatMap { row, value in
            value.map { Told.gap(row, $0, ($0 - 0.5, $0 + 0.5), in: group) }
                ?? Told.hiddenGap(row, in: group)
        }
    }
}

/// A sentence in both languages.
struct BothLanguages: Sendable, CustomTestStringConvertible {
    let sv: String?
    let en: String?

    init(_ sv: String?, _ en: String?) {
        self.sv = sv
        self.en = en
    }

    static let nothing = BothLanguages(nil, nil)

    var testDescription: String { sv ?? "nothing" }

    subscript(_ language: String) -> String? { language == "sv" ? sv : en }
}
