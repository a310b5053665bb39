import Foundation
import Testing

/// R, and the packages that some tests need.
enum RProgram {
    private static let path = "/usr/bin/Rscript"

    /// Whether it is there with these packages, or the tests of `what` are skipped by name; where nothing
    /// may be skipped they run, and fail without.
    static func isThere(for what: String, with packages: [String] = []) -> Bool {
        let folders = ["/usr/lib/R/site-library", "/usr/local/lib/R/site-library"]
        let missing = packages.filter { package in
            !folders.contains { FileManager.default.fileExists(atPath: "\($0)/\(package)") }
        }
        let isThere = missing.isEmpty && FileManager.default.isExecutableFile(atPath: path)
        if !isThere { print("skipped: \(what) in R \(missing) (make test installs it)") }
        return isThere || !Skipping.isAllowed
    }

    static func run(
        _ script: String, _ arguments: [String] = [], in folder: String? = nil, locale: String
    ) throws -> Command {
        try Command.run(
            path, ["--vanilla", script] + arguments, in: folder, environment: ["LC_ALL": locale])
    }
}
