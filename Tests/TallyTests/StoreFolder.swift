import Foundation
import ResponseStore
import SurveyModel
import Tally

/// A store in a folder of its own; gone when the test is.
final class StoreFolder {
    private let folder: URL
    let store: ResponseStore

    init(layout: ColumnLayout = TallySample.layout) throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("lagesbild-test-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try ResponseStore(
            path: folder.appendingPathComponent("store.sqlite").path, layout: layout,
            surveyHash: "h")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func load(_ name: String, _ rows: [TallySample.Row], wave: String = "2026") throws {
        let writer = try store.begin(
            SourceDescription(
                sha256: name, path: name + ".csv", byteCount: 1, format: "ls", wave: wave,
                scope: "ls", layoutHash: "l"))
        try writer.append(TallySample.batch(rows, layout: store.layout))
        let fates = FateCounts([.accepted: rows.count])
        try writer.finish(
            SourceOutcome(records: rows.count, fates: fates, encoding: "utf-8", dialect: ""))
    }

    func tally(
        _ survey: Survey = TallySample.survey, wave: String = "2026"
    ) throws -> SurveyTally {
        try EmbeddedEngine(store: store).counts(
            TallyQuery(survey: survey, layout: store.layout, wave: wave))
    }

    /// The tally of some files of rows.
    static func tally(_ files: [[TallySample.Row]]) throws -> SurveyTally {
        let folder = try StoreFolder()
        for (number, rows) in files.enumerated() { try folder.load("s\(number)", rows) }
        try folder.store.resolve(order: files.indices.map { "s\($0)" })
        return try folder.tally()
    }
}
