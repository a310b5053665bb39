import Analysis
import Statistics

/// What a reference asks for, in Swedish and English words.
package enum FigureMeasure: String, Sendable, Hashable, CaseIterable {
    case gap, mean, median, share, count, top2, n, headcount
    case responseRate = "response_rate"
    case change
    case gapToNorm = "gap_to_norm"
    case theme, notes, tables, forums, participants
    case quote

    /// How it is written; the first is what messages show.
    var spellings: [String] {
        switch self {
        case .gap: ["gap"]
        case .mean: ["medel", "mean"]
        case .median: ["median"]
        case .share: ["andel", "share"]
        case .count: ["antal", "count"]
        case .top2: ["instämmer", "top2"]
        case .n: ["n"]
        case .headcount: ["anställda", "headcount"]
        case .responseRate: ["svarsfrekvens", "response_rate"]
        case .change: ["förändring", "change"]
        case .gapToNorm: ["normgap", "gap_to_norm"]
        case .theme: ["tema", "theme"]
        case .notes: ["anteckningar", "notes"]
        case .tables: ["bord", "tables"]
        case .forums: ["forum", "forums"]
        case .participants: ["deltagare", "participants"]
        case .quote: ["citat", "quote"]
        }
    }

    init?(spelled word: String) {
        let wanted = word.lowercased()
        guard let found = Self.allCases.first(where: { $0.spellings.contains(wanted) }) else {
            return nil
        }
        self = found
    }

    /// Those that the survey answers, by the name of the figure.
    var statistic: StatisticName? {
        switch self {
        case .gap, .mean: .mean
        case .median: .median
        case .share: .share
        case .count: .count
        case .top2: .top2
        case .n: .n
        case .headcount: .headcount
        case .responseRate: .responseRate
        case .change: .change
        case .gapToNorm: .gapToNorm
        case .theme, .notes, .tables, .forums, .participants, .quote: nil
        }
    }

    /// One that is written as an example in messages.
    var example: String {
        switch self {
        case .gap: "gap komp.neuro"
        case .mean, .median, .top2, .change:
            "\(spellings[0]) komp.neuro.nuläge"
        case .gapToNorm: "normgap komp.neuro"
        case .share, .count: "\(spellings[0]) hinder.tid"
        case .n, .headcount, .responseRate, .notes, .tables, .forums, .participants: spellings[0]
        case .theme: "tema uppdrag/gränssnitt bord"
        case .quote: "citat 3f2a9c1b"
        }
    }
}

/// Sides of a pair as the last part of a path names them.
enum PathSide {
    static func horizon(_ word: String) -> FigureHorizon? {
        switch word.lowercased() {
        case "nuläge", "nu", "now": .now
        case "behov", "framtid", "need": .need
        case "norm": .norm
        case "gap": .gap
        default: nil
        }
    }
}
