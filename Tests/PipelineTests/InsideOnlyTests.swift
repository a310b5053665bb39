import Foundation
import Pipeline
import Statistics
import Testing

/// What only analysts inside the house may see.
@Suite("Figures for the inside")
struct InsideOnlyTests {
    private let folder: ProjectFolder

    init() throws {
        let (folder, outcome) = try ExampleRun.shared.get()
        try #require(outcome.status == .done, "\(outcome.messages())")
        self.folder = folder
    }

    @Test("how people answered, and what has hidden groups in it, stands in internal/ alone")
    func insideOnly() throws {
        let output = "Output/" + ExampleRun.pipeline
        let names = [
            StatisticName.straightlined, .straightlinedShare, .late, .lateDifference,
            .lateHedgesG, .alphaPairwise, .welchP, .restDifference,
        ].map(\.rawValue)
        let inside = try folder.text(output + "/internal/figures.csv")
        for name in names {
            #expect(inside.contains(",\(name),"), "\(name) is not made at all")
        }
        let files = folder.published(ExampleRun.pipeline)
        #expect(files.count > 30)
        for (file, data) in files where file.hasSuffix(".csv") || file.hasSuffix(".json") {
            let text = String(decoding: data, as: UTF8.self)
            // A column of the plan says what is late.
            for name in names where file != "plan.csv" || name != "late" {
                #expect(
                    !text.contains(",\(name),") && !text.contains("\"\(name)\""),
                    "\(name) in \(file)")
            }
        }
        // Nor does a page know the words for it.
        for (file, data) in files where file.hasSuffix(".html") {
            let text = String(decoding: data, as: UTF8.self).lowercased()
            for word in ["straightlin", "late_", "samma svar hela"] {
                #expect(!text.contains(word), "\(word) in \(file)")
            }
        }
    }

    @Test("internal figures are never published without the mark, and none lacks value and reason")
    func everyFigureHasValueOrReason() throws {
        let lines = try folder.text("Output/\(ExampleRun.pipeline)/internal/figures.csv")
            .split(separator: "\n")
        let header = try #require(lines.first).split(separator: ",").map(String.init)
        #expect(header.suffix(2) == ["reason", "distribution"])
        for line in lines.dropFirst() {
            let status = line.contains(",not_computable,")
            let hasReason = !line.contains(",,internal: not for distribution")
            // A mean, or what is made of one, says why it has no interval, too.
            let isWithoutInterval = line.contains(#/,[-0-9.e]+,,,[0-9]+,published,/#)
            #expect(status ? hasReason : !hasReason || isWithoutInterval, "\(line)")
        }
    }
}
