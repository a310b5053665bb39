import Foundation
import Pipeline
import Testing

/// Same inputs, same bytes; and a change changes what depends on it, nothing else.
@Suite("What a run makes again")
struct SameBytesTests {
    private let folder: ProjectFolder
    private let export = SmallSurvey.answers + "/a-limesurvey.csv"
    private let other = SmallSurvey.answers + "/b-forms.csv"

    init() throws {
        folder = try SmallSurvey.withAnswers()
        folder.succeed()
    }

    /// Names of published files that are not as they were.
    private func differences(_ before: [String: Data]) -> [String] {
        let after = folder.published()
        return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
    }

    @Test("nothing changed: every stage is skipped, and every byte and file is as it was")
    func nothingChanged() throws {
        // The store is opened, which SQLite counts in the file.
        let before = folder.files(below: "Output").filter { !$0.key.hasSuffix(".sqlite") }
        let written = try modified("Output/puls/report.html")
        let outcome = folder.succeed()
        #expect(outcome.unchanged == Stage.ofEveryRun)
        #expect(outcome.done.isEmpty)
        let after = folder.files(below: "Output").filter { !$0.key.hasSuffix(".sqlite") }
        #expect(after == before && before.count > 10)
        #expect(try modified("Output/puls/report.html") == written, "not even written again")
    }

    @Test("one answer changed: that file is read again, the forms stay, the figures follow")
    func oneAnswerChanged() throws {
        let before = folder.published()
        try changeOneAnswer()
        let outcome = folder.succeed()
        #expect(outcome.readAnew == [export])
        #expect(outcome.unchanged == [.compile])
        #expect(outcome.done == [.ingest, .tally, .analyse, .protect, .report, .audit])
        let changed = differences(before)
        #expect(changed.contains("figures.csv") && changed.contains("run.json"))
        #expect(!changed.contains { $0.hasPrefix("forms/") }, "\(changed)")
        // The answer is one of unit s1's: pages of the other region say nothing of it.
        #expect(!changed.contains("units/n1.html"), "\(changed)")
        // Only figures about the row that was answered differ.
        let rows = try changedFigureRows(before["figures.csv"])
        #expect(
            !rows.isEmpty && rows.allSatisfy { $0.contains(",neuro,") || $0.contains(",area,") })
        // And back: the same bytes as at first.
        try undoChange()
        folder.succeed()
        #expect(differences(before).isEmpty)
    }

    @Test("the same answers in another order and dialect change no figure")
    func anotherDialect() throws {
        let before = folder.published()
        let text = try folder.text(export).dropFirst()  // the byte order mark
        var lines = text.components(separatedBy: "\r\n").filter { !$0.isEmpty }
        lines = [lines[0]] + lines.dropFirst().reversed()
        let commas = lines.map { $0.replacingOccurrences(of: "\";\"", with: "\",\"") }
        let utf16 = try #require((commas.joined(separator: "\n") + "\n").data(using: .utf16))
        try folder.write(utf16, to: export)
        folder.succeed()
        // The blank line at the end is gone too, and which file it was is told.
        #expect(Set(differences(before)).isSubset(of: ["run.json", "report.html"]))
        #expect(folder.published()["figures.csv"] == before["figures.csv"])
    }

    @Test("a text in the survey changes the forms and the pages, and no number")
    func surveyText() throws {
        let before = folder.published()
        try folder.edit(SmallSurvey.file, "rad neuro: Neurologi |", "rad neuro: Nervsystemet |")
        // The one header that is a text follows.
        let forms = try #require(String(data: folder.data(other), encoding: .windowsCP1252))
        let renamed = forms.replacingOccurrences(of: "Neurologi", with: "Nervsystemet")
        try folder.write(try #require(renamed.data(using: .windowsCP1252)), to: other)
        folder.succeed()
        let changed = differences(before)
        #expect(changed.contains("forms/puls.html") && changed.contains("report.html"))
        #expect(folder.published()["figures.csv"] == before["figures.csv"])
    }

    @Test("Output/ deleted and made again is the same as what grew by and by")
    func rebuilt() throws {
        try changeOneAnswer()
        try folder.write(
            SmallSurvey.simulated(folder, answers: 20, seed: 9, format: "surveyjs"),
            to: SmallSurvey.answers + "/c-surveyjs.json")
        folder.succeed()
        try folder.remove(other)
        let grown = folder.succeed()
        #expect(grown.readAnew.isEmpty)
        let incremental = folder.published()
        try folder.remove("Output")
        folder.succeed()
        #expect(differences(incremental).isEmpty)
    }

    @Test(
        "a published file that was changed or removed by hand is put right",
        arguments: [true, false])
    func mended(isRemoved: Bool) throws {
        let before = folder.published()
        if isRemoved {
            try folder.remove("Output/puls/figures.csv")
        } else {
            try folder.edit("Output/puls/report.html", "Utkast", "Klart!")
        }
        #expect(folder.run(dryRun: true).status == .workRemains)
        folder.succeed()
        #expect(differences(before).isEmpty)
    }

    @Test("reports that are no longer asked for go away")
    func fewerReports() throws {
        try folder.edit(
            "pipelines.yml", "        format: auto\n",
            "        format: auto\n    reports: [tables]\n")
        #expect(folder.run(dryRun: true).status == .workRemains)
        folder.succeed()
        let names = Set(folder.published().keys.filter { !$0.hasPrefix("forms/") })
        #expect(names == ["figures.csv", "figures.json", "run.json"])
    }

    @Test(
        "a store that cannot be used is made again from the exports",
        arguments: ["foreign", "cut off", "overwritten", "removed"])
    func damagedStore(_ damage: String) throws {
        let before = folder.published()
        let store = "Output/puls/internal/store.sqlite"
        var data = try folder.data(store)
        switch damage {
        case "foreign": try folder.write("not a database", to: store)
        case "cut off": try folder.write(data.prefix(data.count / 2), to: store)
        case "overwritten":
            data.replaceSubrange(5000..<20_000, with: Data(repeating: 0xA5, count: 15_000))
            try folder.write(data, to: store)
        default: try folder.remove(store)
        }
        try changeOneAnswer()
        folder.succeed()
        try undoChange()
        folder.succeed()
        #expect(differences(before).isEmpty)
    }

    @Test("run.json has the hashes that any other program finds")
    func hashes() throws {
        let run = try folder.text("Output/puls/run.json")
        let inputs = [SmallSurvey.file, SmallSurvey.register, export, other]
        let outputs = ["report.html", "figures.csv"]
        let paths = inputs + outputs.map { "Output/puls/" + $0 }
        for (name, path) in zip(inputs + outputs, paths) {
            let sum = try Command.run("/usr/bin/sha256sum", [folder.file(path).path]).output
                .prefix(64)
            #expect(sum.count == 64)
            #expect(
                run.contains("\"path\": \"\(name)\",\n      \"sha256\": \"\(sum)\""), "\(name)")
        }
    }

    // MARK: Help

    /// Raises the first answer about *neuro* today of someone in unit s1.
    private func changeOneAnswer() throws {
        try replaceCell { $0 == "\"1\"" || $0 == "\"2\"" ? "\"3\"" : nil }
    }

    private func undoChange() throws {
        try folder.write(
            SmallSurvey.simulated(folder, answers: 100, seed: 5, format: "limesurvey"),
            to: export)
    }

    private func replaceCell(_ change: (String) -> String?) throws {
        var lines = try folder.text(export).components(separatedBy: "\r\n")
        let header = lines[0].components(separatedBy: ";")
        let column = try #require(header.firstIndex(of: "\"komp[neuro][1]\""))
        let unit = try #require(header.firstIndex(of: "\"enhet\""))
        for index in lines.indices.dropFirst() {
            var cells = lines[index].components(separatedBy: ";")
            // A cell that holds a separator would shift the others.
            guard cells.count == header.count, cells[unit] == "\"s1\"",
                ["\"1\"", "\"2\"", "\"3\""].contains(cells[column + 1]),
                let new = change(cells[column])
            else { continue }
            cells[column] = new
            lines[index] = cells.joined(separator: ";")
            try folder.write(lines.joined(separator: "\r\n"), to: export)
            return
        }
        Issue.record("no answer to change")
    }

    private func changedFigureRows(_ before: Data?) throws -> [String] {
        let old = Set(String(decoding: try #require(before), as: UTF8.self).split(separator: "\n"))
        let new = try folder.text("Output/puls/figures.csv").split(separator: "\n")
        return new.filter { !old.contains($0) }.map(String.init)
    }

    private func modified(_ path: String) throws -> Date {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.file(path).path)
        return try #require(attributes[.modificationDate] as? Date)
    }
}
