import FormSchemas

/// A binding as it is written in pipelines.yml.
enum BindingText {
    /// The lines below `columns:`, without indentation.
    static func lines(_ binding: ColumnBinding) -> [String] { binding.entries.flatMap(lines) }

    /// One question; what is long goes over several lines.
    static func lines(_ entry: ColumnBinding.Entry) -> [String] {
        let key = YAMLText.quoted(entry.key.text)
        switch entry.cells {
        case .absent: return [key + ": ~"]
        case .single(let header, let values, let other):
            guard !values.isEmpty || other != nil else {
                return [key + ": " + YAMLText.quoted(header.text)]
            }
            return [key + ":"]
                + indented(
                    ["column: " + YAMLText.quoted(header.text)] + rest(values, other))
        case .delimited(let header, let by, let values, let other):
            return [key + ":"]
                + indented(
                    [
                        "delimited: " + YAMLText.quoted(header.text),
                        "by: " + YAMLText.quoted(by.text),
                    ] + rest(values, other))
        case .oneHot(let options, let yes, let no):
            let columns = options.map { option in
                YAMLText.quoted(option.option.text) + ": "
                    + (option.header.map { YAMLText.quoted($0.text) } ?? "~")
            }
            return [key + ":"]
                + indented(
                    ["one-hot:"] + indented(columns) + words("yes", yes) + words("no", no))
        }
    }

    /// Everything that decides how a file is read, as one text: equal for bindings that mean the same.
    static func identity(_ binding: ColumnBinding) -> String {
        let head = ["header rows: \(binding.headerRows)", "dates: \(binding.dates.rawValue)"]
        return (head + lines(binding)).joined(separator: "\n")
    }

    static func indented(_ lines: [String]) -> [String] { lines.map { "  " + $0 } }

    private static func rest(
        _ values: [ColumnBinding.Meaning], _ other: ColumnBinding.Word?
    ) -> [String] {
        let meanings = values.map {
            YAMLText.quoted($0.value.text) + ": " + YAMLText.quoted($0.code.text)
        }
        return (meanings.isEmpty ? [] : ["values:"] + indented(meanings))
            + (other.map { ["other: " + YAMLText.quoted($0.text)] } ?? [])
    }

    private static func words(_ key: String, _ words: [ColumnBinding.Word]) -> [String] {
        switch words.count {
        case 0: []
        case 1: [key + ": " + YAMLText.quoted(words[0].text)]
        default:
            [key + ": [" + words.map { YAMLText.quoted($0.text) }.joined(separator: ", ") + "]"]
        }
    }
}
