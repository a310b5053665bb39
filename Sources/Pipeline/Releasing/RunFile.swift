import Tables

/// run.json of a result, as far as it is read again.
struct RunFile {
    /// Digests of the files it was made from, by path.
    private(set) var inputs: [String: String] = [:]

    /// Reads it; one that is damaged or not there says nothing.
    init(of folder: OutputFolder) {
        guard let bytes = folder.read("run.json"),
            let document = try? JSONDocument.parse(bytes),
            case .array(let entries)? = document["inputs"]
        else { return }
        for entry in entries {
            guard let path = entry["path"]?.text, let digest = entry["sha256"]?.text else {
                continue
            }
            inputs[path] = digest
        }
    }
}
