import Diagnostics
import FormSchemas
import Foundation
import SurveyModel
import Testing

/// The original form in the engine of ODK Collect, and the imported survey in ours.
@Suite(
    "Imported XLSForms: JavaRosa and our conditions",
    .enabled(
        if: JavaRosa.isThere, "pyxform or javac is missing: no form is filled in with JavaRosa"))
struct XLSFormImportDifferentialTests {
    private static let answers = 120

    /// Forms that others have made, which lie beside the repository.
    private static let folder: URL =
        ProcessInfo.processInfo.environment["LAGESBILD_XLSFORMS"].map { URL(filePath: $0) }
        ?? Peer.root.deletingLastPathComponent().appending(path: "shared/data/xlsforms")
    private static let others: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".xlsx") || $0.hasSuffix(".md") }.sorted()

    @Test("agree on what our own forms show, forbid and work out", arguments: Forms.all)
    func own(_ form: Forms) throws {
        let outcome = try Self.compare(form.name + ".md", Array(form.text.utf8))
        #expect(outcome.differences.isEmpty, "\(outcome.differences.prefix(10))")
        #expect(outcome.compared > 0)
        // A form in which everything is always shown would prove nothing.
        #expect(outcome.hidden > outcome.compared / 20, "\(outcome)")
    }

    @Test(
        "agree on what other people's forms show",
        .enabled(if: !others.isEmpty, "no XLSForms beside the repository"), arguments: others)
    func foreign(_ name: String) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
        let outcome = try Self.compare(name, bytes)
        #expect(outcome.differences.isEmpty, "\(outcome.differences.prefix(5))")
        print("JavaRosa: \(name): \(outcome)")
    }

    struct Outcome: CustomStringConvertible {
        var compared = 0
        var hidden = 0
        var differences: [String] = []
        var remark = ""

        var description: String {
            "\(compared) compared, \(hidden) hidden, \(differences.count) differ \(remark)"
        }
    }

    private static func compare(_ name: String, _ bytes: [UInt8]) throws -> Outcome {
        var outcome = Outcome()
        let imported = FormImport(ImportSource(name: name, bytes: bytes), target: "form.enkat")
        guard let survey = imported.survey else {
            outcome.remark = "(not imported)"
            return outcome
        }
        let folder = try TemporaryFolder()
        _ = try folder.write(bytes, to: name)
        let report = try Peer.report("xlsform_convert.py", [folder.url.path])
        let result = try #require(report[name] as? [String: Any])
        guard result["code"] as? Int != 999 else {
            outcome.remark = "(refused by pyxform: \(result["message"] ?? ""))"
            return outcome
        }
        let xml = folder.url.appending(path: name).deletingPathExtension()
            .appendingPathExtension("xml")
        let left = Left(imported, survey)
        let questions = survey.questions.filter { !left.unasked.contains($0.id) }
        let shown = questions.filter { $0.rows.isEmpty && !left.changed.contains($0.id) }
        let ruled = shown.filter { $0.isAsked && !left.unruled.contains($0.id) }
            .filter { if case .text = $0.kind { $0.validity != nil } else { true } }
        let worked = shown.filter { if case .calculated = $0.kind { true } else { false } }
        var engine = JavaRosa()
        engine.begin(
            xml.path, show: shown.map(\.id), check: ruled.map(\.id), value: worked.map(\.id))
        let filled = (0..<answers).map {
            FilledImport(survey, seed: UInt64($0), leaves: left.unasked.union(left.unanswerable))
        }
        for form in filled { engine.fill(form.entries) }
        let verdicts: [JavaRosa.Verdict]
        do {
            verdicts = try engine.verdicts(in: folder)
        } catch let problem as Peer.PeerFailed {
            outcome.remark =
                "(JavaRosa: \(problem.words.split(separator: "\n").first { $0.contains("Exception") } ?? ""))"
            return outcome
        }
        for (number, (form, verdict)) in zip(filled, verdicts).enumerated() {
            for (question, isShown) in zip(shown, verdict.isShown) {
                outcome.compared += 1
                if !isShown { outcome.hidden += 1 }
                if form.shown[question.id] != isShown {
                    outcome.differences.append(
                        "\(number) \(question.id): JavaRosa shows it: \(isShown); \(form.entries)")
                }
            }
            for (question, isValid) in zip(ruled, verdict.isValid) {
                guard let ours = form.valid[question.id] else { continue }
                outcome.compared += 1
                if ours != isValid {
                    outcome.differences.append(
                        "\(number) \(question.id): JavaRosa accepts it: \(isValid); \(form.entries)"
                    )
                }
            }
            for (question, text) in zip(worked, verdict.values) {
                outcome.compared += 1
                let item = ItemReference(question: question.id)
                let ours: Double? =
                    if case .number(let number)? = form.values[item] { number } else { nil }
                let isShown = form.shown[question.id] ?? false
                let theirs = isShown ? Double(text).flatMap { $0.isFinite ? $0 : nil } : nil
                let isNear = ours.map { a in theirs.map { abs(a - $0) < 1e-9 } ?? false }
                if !(isNear ?? (theirs == nil)) {
                    outcome.differences.append(
                        "\(number) \(question.id): JavaRosa has \(text), not \(String(describing: ours))"
                    )
                }
            }
        }
        return outcome
    }

    /// What the import says it left out: there the two may differ.
    private struct Left {
        var unasked: Set<String> = []
        var changed: Set<String> = []
        var unruled: Set<String> = []
        var unanswerable: Set<String> = []

        init(_ imported: FormImport, _ survey: Survey) {
            var always: Set<String> = []
            for note in imported.notes {
                let name = note.facts[.name] ?? ""
                switch note.code {
                case .conditionNotCarried, .neverShown: always.insert(name)
                case .ruleNotCarried: unruled.insert(name)
                case .idChanged: unasked.insert(name)
                case .codeChanged: unanswerable.insert(note.facts[.parent] ?? "")
                case .kindBecameText, .optionAdded, .limitNotCarried: unruled.insert(name)
                default: break
                }
            }
            // A group that is always shown shows what stands in it; what asks for that differs.
            for section in survey.sections
            where always.contains(section.id)
                || section.id.split(separator: "_").contains(where: { always.contains(String($0)) })
            {
                always.formUnion(section.questions.map(\.id))
            }
            var grown = true
            while grown {
                grown = false
                for section in survey.sections {
                    for question in section.questions where !always.contains(question.id) {
                        let asked = [section.condition, question.condition].compactMap(\.self)
                            .flatMap(\.references)
                        if asked.contains(where: { always.contains($0.question) }) {
                            always.insert(question.id)
                            grown = true
                        }
                    }
                }
            }
            changed = always
        }
    }
}
