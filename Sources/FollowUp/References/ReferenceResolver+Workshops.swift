import Diagnostics
import Dialogue
import Digests
import Disclosure
import SurveyLanguage

/// References to what was said, and to quotes.
extension ReferenceResolver {
    mutating func spoken(_ reference: FigureReference) -> ResolvedFigure? {
        guard let dialogue, let place = spokenPlace(of: reference, dialogue) else {
            if dialogue == nil { missing(reference) }
            return nil
        }
        let count: Int?
        var total: Int?
        var about = ""
        var detail = ResolvedFigure.Detail.none
        switch reference.measure {
        case .theme:
            guard let path = reference.path else {
                incomplete(reference)
                return nil
            }
            guard dialogue.isShown else {
                hidden(reference)
                return nil
            }
            guard let theme = dialogue.themes.first(where: { $0.path == path.text }) else {
                unknown(path, .knownTheme, among: dialogue.themes.map(\.path))
                return nil
            }
            let counted = reference.counted ?? .tables
            guard let counts = counts(of: theme, place, dialogue) else {
                if place.forum != nil, !dialogue.showsForums {
                    hidden(reference)
                } else {
                    missing(reference)
                }
                return nil
            }
            (count, total) = number(counted, counts, place, dialogue)
            about = theme.title
            detail = .counted(counted)
        case .participants:
            count = dialogue.people.total
        default:
            guard reference.path == nil else {
                incomplete(reference)
                return nil
            }
            if place.isEverywhere {
                count =
                    switch reference.measure {
                    case .notes: dialogue.notes
                    case .tables: dialogue.tables
                    default: dialogue.forums.count
                    }
            } else if let counts = cell(place, dialogue) {
                (count, total) = number(reference.measure, counts, place, dialogue)
            } else {
                missing(reference)
                return nil
            }
            detail = .counted(reference.measure)
        }
        guard let count else {
            hidden(reference)
            return nil
        }
        return ResolvedFigure(
            measure: reference.measure, kind: .count, value: Double(count), lower: nil, upper: nil,
            n: nil, total: total, about: about, detail: detail, group: place.label, showsN: false,
            groups: ShownGroups(), source: .workshops, text: reference.text)
    }

    // MARK: Where it was said

    private struct SpokenPlace {
        var area: Topic?
        var horizon: Topic?
        var forum: ReleasedForum?

        var isEverywhere: Bool { area == nil && horizon == nil && forum == nil }

        var label: String {
            [area?.title, horizon?.title, forum?.title].compactMap { $0 }.joined(separator: " / ")
        }
    }

    private mutating func spokenPlace(
        of reference: FigureReference, _ dialogue: ReleasedDialogue
    ) -> SpokenPlace? {
        var place = SpokenPlace()
        for filter in reference.filters {
            let value = filter.value.text
            switch filter.key.text {
            case "område", "area":
                place.area = dialogue.areas.first { $0.id == value }
                if place.area == nil {
                    unknown(filter.value, .knownArea, among: dialogue.areas.map(\.id))
                    return nil
                }
            case "horisont", "horizon":
                place.horizon = dialogue.horizons.first { $0.id == value }
                if place.horizon == nil {
                    unknown(filter.value, .knownHorizon, among: dialogue.horizons.map(\.id))
                    return nil
                }
            case "forum":
                place.forum = dialogue.forums.first { $0.id == value }
                if place.forum == nil {
                    unknown(filter.value, .knownForum, among: dialogue.forums.map(\.id))
                    return nil
                }
            default:
                unknown(filter.key, .knownFilter, among: ["område", "horisont", "forum", "n"])
                return nil
            }
        }
        return place
    }

    /// Nil where the pages have no such number.
    private func counts(
        of theme: ReleasedTheme, _ place: SpokenPlace, _ dialogue: ReleasedDialogue
    ) -> ReleasedCounts? {
        if let forum = place.forum {
            guard place.area == nil, place.horizon == nil,
                let index = dialogue.forums.firstIndex(where: { $0.id == forum.id }),
                theme.forums.indices.contains(index)
            else { return nil }
            return theme.forums[index]
        }
        guard let area = place.area else { return place.horizon == nil ? theme.overall : nil }
        guard let horizon = place.horizon else { return nil }
        return theme.cells[.init(area: area.id, horizon: horizon.id)]
    }

    private func cell(_ place: SpokenPlace, _ dialogue: ReleasedDialogue) -> ReleasedCounts? {
        guard place.forum == nil, let area = place.area, let horizon = place.horizon else {
            return nil
        }
        return dialogue.cells.first { $0.area.id == area.id && $0.horizon.id == horizon.id }?.counts
    }

    private func number(
        _ measure: FigureMeasure, _ counts: ReleasedCounts, _ place: SpokenPlace,
        _ dialogue: ReleasedDialogue
    ) -> (count: Int?, total: Int?) {
        switch measure {
        case .notes: (counts.notes, nil)
        case .forums: (counts.forums, dialogue.forums.count)
        case .participants: (counts.agreeing, nil)
        default: (counts.tables, place.forum?.tables ?? dialogue.tables)
        }
    }

    // MARK: Quotes

    /// By the beginning of the SHA-256 of its text, which is what an approval was given for.
    mutating func quote(_ reference: FigureReference) -> ResolvedQuote? {
        guard let path = reference.path else {
            incomplete(reference)
            return nil
        }
        let answers = report.quotes.flatMap(\.quotes).map {
            ResolvedQuote(text: $0.text, label: $0.label, source: .survey)
        }
        let notes = (dialogue?.quotes ?? []).map {
            ResolvedQuote(
                text: $0.text, label: $0.area.title + " / " + $0.horizon.title,
                source: .workshops)
        }
        let known = (answers + notes).map {
            (id: ContentDigest(of: Array($0.text.utf8)).description, quote: $0)
        }
        let found = known.filter { $0.id.hasPrefix(path.text.lowercased()) }
        guard path.text.utf8.count >= Self.shortestID, let first = found.first,
            found.allSatisfy({ $0.id == first.id })
        else {
            let list = known.map { $0.id.prefix(8) + " (\($0.quote.text.prefix(30)))" }
            bag.report(
                .quoteNotApproved, at: path.range,
                [.value: path.text, .list: list.isEmpty ? "–" : list.joined(separator: ", ")])
            return nil
        }
        return first.quote
    }

    /// Shorter ones are met by chance.
    private static let shortestID = 6
}
