import Foundation
import ResponseStore
import SurveyModel

/// A folder of its own for a test's store; gone when the test is.
final class TemporaryStore {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("lagesbild-test-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var path: String { path("store.sqlite") }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    func open(
        layout: ColumnLayout = Sample.layout, surveyHash: String = "enkät 1",
        purpose: ResponseStore.Purpose = .cache
    ) throws -> ResponseStore {
        try ResponseStore(path: path, layout: layout, surveyHash: surveyHash, purpose: purpose)
    }

    func bytes(_ name: String = "store.sqlite") throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name))))
    }

    func write(_ bytes: [UInt8], to name: String = "store.sqlite") throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    }

    /// The permission bits of a file.
    func mode(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
    }

    func setMode(_ mode: Int) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    /// Whether some bytes stand anywhere in the files of the folder.
    func contains(_ text: String) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).contains { name in
            try Data(contentsOf: URL(fileURLWithPath: path(name))).range(of: Data(text.utf8)) != nil
        }
    }
}
