import Diagnostics
import Evaluation
import SurveyModel
import Yams

/// Strategies, goals, and the matrix of both.
extension EvaluationFileReader {
    /// A name, or a name with what tells whom the strategy reached.
    mutating func strategies(_ node: Node?) -> [Strategy] {
        pairs(of: node, "strategier").compactMap { id, node in
            if let title = scalar(node) { return Strategy(id: id, title: title, trace: nil) }
            let keys = ["namn", "spår", "utskick", "kanal"]
            guard let entries = mapping(node, keys: keys, of: id) else { return nil }
            let trace: Strategy.Trace? =
                if entries["spår"] != nil {
                    .tracks(names(entries["spår"], among: known.tracks, .knownTrack))
                } else if let mailings = entries["utskick"] {
                    yes(mailings, "utskick") ? .mailings : nil
                } else if entries["kanal"] != nil {
                    .inquiries(words(entries["kanal"]).compactMap { scalar($0) })
                } else { nil }
            return Strategy(
                id: id, title: entries["namn"].flatMap { scalar($0) } ?? id, trace: trace)
        }
    }

    mutating func goals(_ node: Node?) -> [Goal] {
        pairs(of: node, "mål").compactMap { id, node in
            let keys = ["text", "grupp", "nivå", "mäts med", "minst"]
            guard let entries = mapping(node, keys: keys, of: id) else { return nil }
            for needed in ["text", "nivå"] where entries[needed] == nil {
                report(.keyMissing, at: range(of: node), facts: [.name: needed, .parent: id])
            }
            guard let level = entries["nivå"].flatMap({ level($0) }) else { return nil }
            return Goal(
                id: id, title: entries["text"].flatMap { scalar($0) } ?? id, level: level,
                groups: names(entries["grupp"], among: known.professions, .knownProfession),
                measure: measure(entries, of: id))
        }
    }

    private mutating func level(_ node: Node) -> GoalLevel? {
        let words = GoalLevel.allCases.map(Self.word)
        return name(node, among: words, .knownGoalLevel).flatMap { word in
            GoalLevel.allCases.first { Self.word($0) == word }
        }
    }

    static func word(_ level: GoalLevel) -> String {
        switch level {
        case .know: "känna till"
        case .understand: "förstå"
        case .apply: "tillämpa"
        case .effect: "effekt"
        }
    }

    /// `fråga` or `fråga.rad`, with a mean or a share that it has to reach.
    private mutating func measure(_ entries: [String: Node], of goal: String) -> Goal.Measure? {
        guard let node = entries["mäts med"], let text = scalar(node) else { return nil }
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        let measurable = survey.questions.filter { $0.scale != nil }
        guard let question = measurable.first(where: { $0.id == parts.first }) else {
            report(
                .unknownInEvaluation, at: range(of: node),
                facts: [
                    .value: text, .name: Phrase.surveyQuestion.fact,
                    .list: list(measurable.map(\.id)),
                ], fix: Suggestion.nearest(to: parts.first ?? "", among: measurable.map(\.id)))
            return nil
        }
        let row = parts.count > 1 ? parts[1] : ""
        let rows = question.rows.map(\.id)
        guard rows.isEmpty ? row.isEmpty : rows.contains(row) else {
            let choices = rows.map { question.id + "." + $0 }
            report(
                .unknownInEvaluation, at: range(of: node),
                facts: [.value: text, .name: Phrase.knownRow.fact, .list: list(choices)],
                fix: Suggestion.nearest(to: text, among: choices))
            return nil
        }
        guard let limit = entries["minst"] else {
            report(.keyMissing, at: range(of: node), facts: [.name: "minst", .parent: goal])
            return nil
        }
        return self.limit(limit).map {
            Goal.Measure(question: question.id, row: row, limit: $0)
        }
    }

    /// `3,5` is a mean in scale points, `60 %` a share in the two highest steps.
    private mutating func limit(_ node: Node) -> Goal.Limit? {
        let text = (scalar(node) ?? "").filter { !$0.isWhitespace }.replacing(",", with: ".")
        if text.hasSuffix("%"), let percent = Double(text.dropLast()), (0...100).contains(percent) {
            return .top2(percent / 100)
        }
        if !text.hasSuffix("%"), let mean = Double(text), mean.isFinite { return .mean(mean) }
        report(
            .unknownInEvaluation, at: range(of: node),
            facts: [
                .value: scalar(node) ?? "", .name: Phrase.aLimit.fact, .list: "3,5, 60 %",
            ])
        return nil
    }

    mutating func links(_ node: Node?) -> [MatrixLink] {
        items(node).compactMap { item in
            let keys = ["grupp", "behov", "strategi", "mål"]
            guard let entries = mapping(item, keys: keys, of: "matris") else { return nil }
            if entries["grupp"] == nil {
                report(
                    .keyMissing, at: range(of: item), facts: [.name: "grupp", .parent: "matris"])
            }
            return MatrixLink(
                groups: names(entries["grupp"], among: known.professions, .knownProfession),
                needs: names(entries["behov"], among: known.needs, .knownNeed),
                strategies: names(entries["strategi"], among: known.strategies, .knownStrategy),
                goals: names(entries["mål"], among: known.goals, .evaluationGoal))
        }
    }
}
