import Analysis
import Disclosure
import Statistics
import Tables

/// Writes figures as JSON objects: members with the same text are encoded once.
struct FigureMembers {
    /// By position in `names`.
    private var texts = [RepeatedTexts](repeating: RepeatedTexts(), count: names.count)
    private static let names = [
        "wave", "unit", "unit_parent", "dimension", "group", "question", "row", "horizon",
        "option", "statistic", "status", "method", "base",
    ]
    private static let namesOfNumbers = ["value", "lower", "upper", "n", "population", "df"].map {
        JSONWriter.encodedKey($0)
    }

    mutating func write(_ figure: ReleasedFigure, _ json: inout JSONWriter) {
        let key = figure.key
        json.beginObject()
        text(key.wave, 0, &json)
        text(key.unit, 1, &json)
        text(key.unitParent, 2, &json)
        text(key.dimension, 3, &json)
        text(key.group, 4, &json)
        text(key.question, 5, &json)
        text(key.row, 6, &json)
        text(key.horizon?.rawValue ?? "", 7, &json)
        text(key.option, 8, &json)
        text(key.statistic.rawValue, 9, &json)
        text(figure.status, 10, &json)
        text(figure.shownMethod, 11, &json)
        text(figure.base.rawValue, 12, &json)
        if let published = figure.published {
            number(published.value, 0, &json)
            number(published.lower, 1, &json)
            number(published.upper, 2, &json)
            integer(published.n, 3, &json)
            integer(published.population, 4, &json)
            number(published.degreesOfFreedom, 5, &json)
        }
        json.endObject()
    }

    private mutating func text(_ text: String, _ member: Int, _ json: inout JSONWriter) {
        json.encodedMember(
            texts[member].bytes(of: text) { text in
                JSONWriter.encodedMember(Self.names[member], text)
            })
    }

    private func number(_ value: Double?, _ name: Int, _ json: inout JSONWriter) {
        guard let value else { return }
        json.encodedKey(Self.namesOfNumbers[name])
        json.number(value)
    }

    private func integer(_ value: Int?, _ name: Int, _ json: inout JSONWriter) {
        guard let value else { return }
        json.encodedKey(Self.namesOfNumbers[name])
        json.number(value)
    }
}
