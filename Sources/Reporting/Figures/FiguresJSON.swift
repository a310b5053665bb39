import Analysis
import Disclosure
import Statistics
import SurveyModel
import Tables

/// `figures.json`: the figures of figures.csv with the texts that belong to them, for programs
/// that lay out slides and documents.
///
/// A figure that is not published lacks the members that hold numbers; they are not null. Every
/// area, group, question and figure stands on a line of its own.
enum FiguresJSON {
    static func bytes(_ report: ReleasedReport) -> [UInt8] {
        var json = JSONWriter(.compact)
        func list<Item>(
            _ key: String, _ items: [Item], _ write: (Item, inout JSONWriter) -> Void
        ) {
            json.key(key)
            json.beginArray()
            for item in items {
                json.breakLine()
                write(item, &json)
            }
            json.endArray()
        }
        var figures = FigureMembers()
        json.beginObject()
        head(report, &json)
        list("areas", report.areas, write)
        list("groups", report.groups, write)
        list("questions", report.subjects.filter { $0.kind != .participation }, write)
        list("figures", report.figures) { figures.write($0, &$1) }
        json.endObject()
        json.breakLine()
        return json.takeBytes()
    }

    private static func head(_ report: ReleasedReport, _ json: inout JSONWriter) {
        text("survey", report.surveyID, &json)
        text("title", report.title, &json)
        text("wave", report.wave, &json)
        text("language", report.language, &json)
        json.key("draft")
        json.bool(report.isDraft)
        json.key("minimum_group")
        json.number(report.minimumGroup)
        let others = AnonymityThreshold.allCases.filter { ![.group, .text].contains($0) }
            .filter { report.rules[$0] != nil }
        if !others.isEmpty {
            json.key("minimum")
            json.beginObject()
            for threshold in others {
                json.key(threshold.rawValue)
                json.number(report.rules.effective(threshold))
            }
            json.endObject()
        }
        if let opens = report.opens { text("opens", opens, &json) }
        if let closes = report.closes { text("closes", closes, &json) }
    }

    private static func write(_ area: ReleasedArea, _ json: inout JSONWriter) {
        json.beginObject()
        text("area", area.id, &json)
        text("title", area.title, &json)
        json.endObject()
    }

    private static func write(_ group: ReleasedGroup, _ json: inout JSONWriter) {
        json.beginObject()
        text("label", group.label, &json)
        text("unit", group.unit, &json)
        text("unit_parent", group.unitParent, &json)
        text("dimension", group.dimension, &json)
        text("group", group.code, &json)
        integer("headcount", group.headcount, &json)
        json.endObject()
    }

    private static func write(_ subject: ReleasedSubject, _ json: inout JSONWriter) {
        json.beginObject()
        text("question", subject.question, &json)
        text("row", subject.row, &json)
        text("kind", name(of: subject.kind), &json)
        text("title", subject.title, &json)
        text("parent_title", subject.parentTitle, &json)
        text("area", subject.area, &json)
        json.key("options")
        json.beginArray()
        for option in subject.options { write(option, &json) }
        json.endArray()
        json.endObject()
    }

    private static func write(_ option: ReleasedOption, _ json: inout JSONWriter) {
        json.beginObject()
        text("option", option.code, &json)
        text("label", option.label, &json)
        integer("value", option.value, &json)
        json.key("missing")
        json.bool(option.isMissing)
        json.endObject()
    }

    private static func name(of kind: Subject.Kind) -> String {
        switch kind {
        case .participation: "participation"
        case .pairRow: "pair_row"
        case .single: "single"
        case .multiple: "multiple"
        case .scale: "scale"
        case .index: "index"
        }
    }

    private static func text(_ key: String, _ value: String, _ json: inout JSONWriter) {
        json.key(key)
        json.string(value)
    }

    private static func number(_ key: String, _ value: Double?, _ json: inout JSONWriter) {
        guard let value else { return }
        json.key(key)
        json.number(value)
    }

    private static func integer(_ key: String, _ value: Int?, _ json: inout JSONWriter) {
        guard let value else { return }
        json.key(key)
        json.number(value)
    }
}
