import Analysis
package import Diagnostics
import Disclosure
import Export
import SurveyModel
import Tables

/// When figures of a question are shown, in words for a person: what can be said of a hidden figure
/// without saying why just that one is hidden.
package struct ShownWhen {
    private let subject: Subject
    private let thresholds: FigureThresholds
    private let isSwedish: Bool

    fileprivate init(_ subject: Subject, _ survey: Survey, _ language: MessageLanguage) {
        self.subject = subject
        thresholds = FigureThresholds(for: subject, survey.anonymity)
        isSwedish = language == .swedish
    }

    fileprivate static func name(of subject: Subject) -> String {
        ([subject.question] + [subject.row].compactMap(\.self)).joined(separator: ".")
    }

    package var text: String {
        let title = subject.title.text(in: isSwedish ? "sv" : "en")
        var lines = [
            Self.name(of: subject) + ": " + title,
            say("I en grupp visas", "Of a group is shown"),
            "  " + say("hur många som svarade: om minst ", "how many answered: if at least ")
                + count(thresholds.respondents),
        ]
        if let mean = thresholds.mean {
            lines.append(
                "  " + say("medelvärdet: om minst ", "the mean: if at least ") + count(mean))
        }
        let each = thresholds.perOption.map {
            say(
                ", och minst \($0) gav varje svar som någon gav",
                ", and at least \($0) gave each answer that anybody gave")
        }
        lines.append(
            "  "
                + say(
                    "hur svaren fördelar sig: om minst ",
                    "how the answers are distributed: if at least ")
                + count(thresholds.distribution) + (each ?? ""))
        if let headcount = thresholds.headcount {
            lines.append(
                say(
                    "Grupper med färre än \(headcount) anställda visas inte.",
                    "Groups of fewer than \(headcount) people are not shown."))
        }
        lines.append(
            say(
                "Mer kan vara dolt, för att ingen annan grupps svar ska gå att räkna fram. Vilket av det "
                    + "som gäller en viss dold siffra sägs inte, för det skulle säga något om gruppen.",
                "More may be hidden so that no other group's answers can be worked out. Which of it holds for "
                    + "one hidden figure is not told, since that would tell something of the group."
            ))
        return lines.joined(separator: "\n")
    }

    package var json: String {
        var writer = JSONWriter(.compact)
        writer.beginObject()
        writer.member("question", subject.question)
        if let row = subject.row { writer.member("row", row) }
        writer.member("respondents", thresholds.respondents)
        if let mean = thresholds.mean { writer.member("mean", mean) }
        writer.member("distribution", thresholds.distribution)
        if let perOption = thresholds.perOption { writer.member("answer_option", perOption) }
        if let headcount = thresholds.headcount { writer.member("headcount", headcount) }
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func count(_ people: Int) -> String {
        say("\(people) svarade", "\(people) answered")
    }

    private func say(_ swedish: String, _ english: String) -> String {
        isSwedish ? swedish : english
    }
}

extension KeptAnswers {
    /// When figures of a question, a row of it or an index are shown.
    ///
    /// - Parameter name: As in conditions, `komp.neuro.nuläge`; what follows the row does not matter.
    /// - Throws: where there is none of that name.
    package func shownWhen(
        _ name: String, in language: MessageLanguage
    ) throws(AnswersProblem) -> ShownWhen {
        let parts = name.split(separator: ".").map(String.init)
        let subjects = SubjectBuilder.subjects(of: survey).dropFirst()
        let subject = subjects.first { subject in
            subject.question == parts.first
                && (subject.row == nil || (parts.count > 1 && subject.row == parts[1]))
        }
        return try attempt {
            guard let subject else {
                let names = subjects.map { ShownWhen.name(of: $0) }
                throw FigureProblem.unknownColumn(
                    name, nearest: Suggestion.nearest(to: name, among: names))
            }
            return ShownWhen(subject, survey, language)
        }
    }
}
