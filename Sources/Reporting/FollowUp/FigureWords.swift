import FollowUp

/// Says a resolved figure in words and numbers.
struct FigureWords {
    let words: Wording
    let numbers: NumberFormat

    /// In running text: `+0,9`, `47 procent`, `10 av 12`, with n where it belongs.
    func prose(_ figure: ResolvedFigure) -> String {
        let value =
            figure.kind == .share ? numbers.percentInWords(figure.value) : self.value(figure)
        guard figure.showsN, let n = figure.n else { return value }
        return value + " (n\u{00A0}=\u{00A0}" + numbers.integer(n) + ")"
    }

    /// In a table.
    func value(_ figure: ResolvedFigure) -> String {
        switch figure.kind {
        case .mean: return numbers.mean(figure.value)
        case .difference: return numbers.difference(figure.value)
        case .share: return numbers.percent(figure.value)
        case .count:
            let count = numbers.integer(Int(figure.value))
            guard let total = figure.total else { return count }
            return words(
                .followOf, ["count": count, "total": numbers.integer(total)])
        }
    }

    /// The 95 % interval; nil where there is none.
    func interval(_ figure: ResolvedFigure) -> String? {
        guard let lower = figure.lower, let upper = figure.upper else { return nil }
        switch figure.kind {
        case .mean, .difference: return numbers.interval(lower, upper)
        case .share:
            return numbers.percentNumber(lower) + "\u{2013}" + numbers.percent(upper)
        case .count: return nil
        }
    }

    /// What it is: measure, question, group.
    func name(_ figure: ResolvedFigure) -> String {
        let head =
            switch figure.measure {
            case .theme, .notes, .tables, .forums, .participants: spoken(figure)
            default: measure(figure)
            }
        let about = figure.about.isEmpty ? head : head + ": " + figure.about
        return figure.group.isEmpty ? about : about + " (" + figure.group + ")"
    }

    func source(_ source: ResolvedFigure.Source) -> String {
        words[source == .survey ? .followSurvey : .followWorkshops]
    }

    private func measure(_ figure: ResolvedFigure) -> String {
        let name: FollowUpPhrase =
            switch figure.measure {
            case .gap: .measureGap
            case .mean: .measureMean
            case .median: .measureMedian
            case .share: .measureShare
            case .count: .measureCount
            case .top2: .measureTop
            case .n: .measureN
            case .headcount: .measureHeadcount
            case .responseRate: .measureRate
            case .change: .measureChange
            case .gapToNorm: .measureNorm
            default: .measureCount
            }
        switch figure.detail {
        case .today where figure.measure != .gap:
            return words[name] + ", " + words[.measureToday]
        case .need: return words[name] + ", " + words[.measureNeed]
        case .answer(let label):
            return words(.measureAnswer, ["name": words[name], "answer": label])
        default: return words[name]
        }
    }

    private func spoken(_ figure: ResolvedFigure) -> String {
        if figure.measure == .participants { return words[.measureParticipants] }
        guard case .counted(let counted) = figure.detail else { return words[.measureTables] }
        switch counted {
        case .notes: return words[.measureNotes]
        case .forums: return words[.measureForums]
        case .participants: return words[.measureAgreeing]
        default: return words[.measureTables]
        }
    }
}
