internal import Glibc

/// Where a project's files lie: the folder with pipelines.yml in it.
package struct Project: Sendable, Hashable {
    /// Path of the folder, without a slash at the end; `.` for the current one.
    package let root: String

    package init(root: String = ".") {
        self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    }

    /// A path as written in a file of the project, as the system can open it.
    package func path(_ relative: String) -> String {
        root == "." || relative.hasPrefix("/") ? relative : root + "/" + relative
    }

    /// Whether anything is there.
    func exists(_ relative: String) -> Bool { access(path(relative), F_OK) == 0 }

    /// Whether a folder is there.
    package func isFolder(_ relative: String) -> Bool { exists(relative + "/.") }

    package var pipelineFile: String { path("pipelines.yml") }

    /// The folder of a pipeline's results.
    package func output(of pipeline: String) -> OutputFolder {
        OutputFolder(parent: path("Output"), name: pipeline)
    }

    /// Files that a pattern with `*` and `?` names, as paths relative to the project, in byte
    /// order. Hidden files, folders and the lock files of office programs are left out.
    ///
    /// A folder stands for the files in it. Another path without `*` and `?` names itself if anything
    /// is there, so that a file that cannot be read is told as what it is.
    func files(matching pattern: String) -> [String] {
        let pattern = isFolder(pattern) ? pattern + (pattern.hasSuffix("/") ? "*" : "/*") : pattern
        guard pattern.contains(where: { "*?".contains($0) }) else {
            return exists(pattern) ? [pattern] : []
        }
        var found = glob_t()
        defer { globfree(&found) }
        // Only the pattern has wildcards, not the folder it is relative to; nor is a bracket one.
        let escaped = path("").map { "*?[]\\".contains($0) ? "\\\($0)" : String($0) }.joined()
        let wildcards = pattern.map { "[]\\".contains($0) ? "\\\($0)" : String($0) }.joined()
        let whole = pattern.hasPrefix("/") ? wildcards : escaped + wildcards
        guard glob(whole, GLOB_NOSORT, nil, &found) == 0 else { return [] }
        let prefix = root == "." || pattern.hasPrefix("/") ? "" : root + "/"
        let paths = (0..<Int(found.gl_pathc)).compactMap { index in
            found.gl_pathv[index].map { String(cString: $0) }
        }
        return paths.filter { Self.isFile($0) && !Self.isLockFile($0) }
            .map { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0 }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private static func isLockFile(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        return name.hasPrefix("~$") || name.hasPrefix(".~lock.")
    }
}
