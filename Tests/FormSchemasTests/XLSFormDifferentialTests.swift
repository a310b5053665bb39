import FormSchemas
import Foundation
import SurveyModel
import Testing

/// Two engines, one of them not ours, work out the same forms filled in at random.
@Suite(
    "XLSForm: JavaRosa and our conditions",
    .enabled(
        if: JavaRosa.isThere, "pyxform or javac is missing: no form is filled in with JavaRosa"))
struct XLSFormDifferentialTests {
    /// How many surveys; `make differential` asks for more.
    private static let surveys =
        ProcessInfo.processInfo.environment["LAGESBILD_DIFFERENTIAL"].flatMap { Int($0) } ?? 20
    private static let answers = 100

    private struct Disagreement: CustomStringConvertible {
        let survey: String
        let answer: Int
        let name: String
        let ours: String
        let theirs: String
        let rule: String

        var description: String {
            "\(survey) answer \(answer) \(name): ours \(ours), JavaRosa \(theirs); \(rule)"
        }
    }

    @Test("agree on what is shown, valid and worked out, everywhere")
    func agree() throws {
        let folder = try TemporaryFolder()
        let forms = try (1...UInt64(Self.surveys)).map {
            try GeneratedForm(seed: $0, answers: Self.answers)
        }
        for form in forms {
            let file = try #require(
                try XLSFormTarget().emit(form.survey, layout: form.layout).first)
            _ = try folder.write(file.bytes, to: form.survey.id + ".xlsx")
        }
        let report = try Peer.report("xlsform_convert.py", [folder.url.path])
        for (name, result) in report.sorted(by: { $0.key < $1.key }) {
            let result = try #require(result as? [String: Any])
            #expect(result["code"] as? Int == 100, "\(name): \(result)")
        }
        var engine = JavaRosa()
        for form in forms {
            engine.begin(
                folder.url.appending(path: form.survey.id + ".xml").path,
                show: form.visible.map(\.name), check: form.ruled.map { form.field($0.item) },
                value: form.worked.map(\.name))
            for filled in form.filled { engine.fill(form.entries(filled)) }
        }
        let verdicts = try engine.verdicts(in: folder)
        var tally = Tally()
        var all = verdicts.makeIterator()
        for form in forms {
            let rules = try Self.rules(form)
            for (number, filled) in form.filled.enumerated() {
                guard let verdict = all.next() else { break }
                Self.compare(form, filled, number, verdict, rules, &tally)
            }
        }
        #expect(tally.disagreements.count == 0, "\(tally.summary)")
        // A test of what is always shown, or never, would prove nothing.
        #expect(Double(tally.shown) > 0.3 * Double(tally.visible), "\(tally.summary)")
        #expect(Double(tally.shown) < 0.8 * Double(tally.visible), "\(tally.summary)")
        #expect(Double(tally.invalid) > 0.1 * Double(tally.checked), "\(tally.summary)")
        #expect(Double(tally.empty) > 0.1 * Double(tally.worked), "\(tally.summary)")
        #expect(Double(tally.empty) < 0.9 * Double(tally.worked), "\(tally.summary)")
        print("JavaRosa: \(tally.summary)")
    }

    private struct Tally {
        var visible = 0
        var shown = 0
        var checked = 0
        var invalid = 0
        var worked = 0
        var empty = 0
        var disagreements: [Disagreement] = []

        var summary: String {
            "\(visible) visibilities (\(shown) shown), \(checked) rules (\(invalid) broken), "
                + "\(worked) values (\(empty) empty), \(disagreements.count) disagreements"
                + disagreements.prefix(5).map { "\n" + $0.description }.joined()
        }
    }

    /// What the form says of each name, to be shown where two disagree.
    private static func rules(_ form: GeneratedForm) throws -> [String: String] {
        let sheet = try XLSForm(form.survey, layout: form.layout).survey
        let columns = ["relevant", "constraint", "calculation"].map { sheet.cells($0) }
        var rules: [String: String] = [:]
        for (index, name) in sheet.cells("name").enumerated() {
            rules[name] = columns.compactMap { $0.isEmpty ? nil : $0[index] }.joined(
                separator: "; ")
        }
        return rules
    }

    private static func compare(
        _ form: GeneratedForm, _ filled: FilledForm, _ number: Int, _ verdict: JavaRosa.Verdict,
        _ rules: [String: String], _ tally: inout Tally
    ) {
        func note(_ name: String, _ ours: String, _ theirs: String) {
            tally.disagreements.append(
                Disagreement(
                    survey: form.survey.id, answer: number, name: name, ours: ours, theirs: theirs,
                    rule: rules[name] ?? ""))
        }
        for (element, theirs) in zip(form.visible, verdict.isShown) {
            let ours = element.shown(filled)
            tally.visible += 1
            tally.shown += ours ? 1 : 0
            if ours != theirs { note(element.name, "\(ours)", "\(theirs)") }
        }
        for (rule, theirs) in zip(form.ruled, verdict.isValid)
        where filled.shown.contains(rule.question.id) && filled.entered(rule.item)?.first != nil {
            let ours = filled.isValid(rule.item, of: rule.question)
            tally.checked += 1
            tally.invalid += ours ? 0 : 1
            if ours != theirs { note(form.field(rule.item), "\(ours)", "\(theirs)") }
        }
        for (value, theirs) in zip(form.worked, verdict.values) {
            // What is worked out where nobody sees it is of no account.
            guard let ours = value.value(filled) else { continue }
            tally.worked += 1
            tally.empty += ours == .unanswered ? 1 : 0
            if !isSame(ours, theirs) { note(value.name, "\(ours)", theirs) }
        }
    }

    private static func isSame(_ ours: ConditionValue, _ theirs: String) -> Bool {
        switch ours {
        case .number(let number):
            // The engine writes an exponent where numbers are large.
            guard let other = Double(theirs) else { return false }
            return abs(number - other) <= 1e-9 * max(1, abs(number))
        // Units bear the name of what they lie under.
        case .text(let text): return text == theirs || theirs.hasSuffix(" – " + text)
        default: return theirs.isEmpty
        }
    }
}
