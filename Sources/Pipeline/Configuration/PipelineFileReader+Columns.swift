import Diagnostics
import FormSchemas
import Yams

/// `columns:` of an entry of `responses`: which columns of the file answer which questions.
extension PipelineFileReader {
    /// - Returns: Nil where nothing is said of columns.
    mutating func columns(
        in entry: [String: Node], of parent: String, format: String?
    ) -> ColumnBinding? {
        guard let node = entry["columns"] else {
            for name in ["header rows", "dates"] {
                guard let own = entry[name] else { continue }
                report(
                    .keyMissing, at: range(of: own),
                    facts: [.name: "columns", .parent: "\(parent) (\(name))"])
            }
            if format == Self.boundFormat, let own = entry["format"] {
                report(.keyMissing, at: range(of: own), facts: [.name: "columns", .parent: parent])
            }
            return nil
        }
        if let format, format != Self.boundFormat, format != "auto", let own = entry["format"] {
            report(.boundWithFormat, at: range(of: own), facts: [.value: format])
        }
        guard case .mapping(let pairs) = node, !pairs.isEmpty else {
            report(
                .mappingExpected, at: range(of: node),
                facts: [.name: "columns", .list: "id, started, submitted, …"])
            return nil
        }
        var entries: [ColumnBinding.Entry] = []
        for (key, value) in pairs {
            guard let word = word(key), let cells = cells(value, of: word) else { continue }
            entries.append(ColumnBinding.Entry(word, cells))
        }
        return ColumnBinding(
            entries, headerRows: headerRows(entry["header rows"]), dates: dates(entry["dates"]),
            file: source.name, at: place(ofKey: "columns", before: node))
    }

    private mutating func headerRows(_ node: Node?) -> Int {
        guard let node else { return 1 }
        let allowed = 1...ColumnBinding.mostHeaderRows
        if let text = scalar(node), let count = Int(text), allowed.contains(count) {
            return count
        }
        report(
            .unknownValue, at: range(of: node),
            facts: [
                .value: scalar(node) ?? "", .name: "header rows",
                .list: list(allowed.map(String.init)),
            ])
        return 1
    }

    private mutating func dates(_ node: Node?) -> DateOrder {
        guard let node else { return .unsaid }
        let allowed = [DateOrder.dayFirst, .monthFirst]
        let text = scalar(node) ?? ""
        if let order = allowed.first(where: { $0.rawValue == text }) { return order }
        report(
            .unknownValue, at: range(of: node),
            facts: [.value: text, .name: "dates", .list: list(allowed.map(\.rawValue))],
            fix: Suggestion.nearest(to: text, among: allowed.map(\.rawValue)))
        return .unsaid
    }

    // MARK: One question

    private mutating func cells(
        _ node: Node, of key: ColumnBinding.Word
    ) -> ColumnBinding.Cells? {
        if isAbsent(node) { return .absent }
        switch node {
        case .scalar:
            guard let header = word(node) else {
                report(.boundWithoutHeader, at: key.place, facts: [.name: key.text])
                return nil
            }
            return .single(header: header, values: [], other: nil)
        case .mapping(let pairs): return cells(of: pairs, node, key)
        case .sequence, .alias:
            report(
                .mappingExpected, at: range(of: node),
                facts: [.name: key.text, .list: list(Self.cellKeys)])
            return nil
        }
    }

    private mutating func cells(
        of pairs: Node.Mapping, _ node: Node, _ key: ColumnBinding.Word
    ) -> ColumnBinding.Cells? {
        let kinds = ["column", "delimited", "one-hot"]
        let named = pairs.keys.compactMap { $0.scalar?.string }.filter(kinds.contains)
        guard named.count == 1, let kind = named.first else {
            report(
                .mappingExpected, at: range(of: node),
                facts: [.name: key.text, .list: list(kinds)])
            return nil
        }
        let keys =
            switch kind {
            case "column": ["column", "values", "other"]
            case "delimited": ["delimited", "by", "values", "other"]
            default: ["one-hot", "yes", "no"]
            }
        guard let parts = mapping(node, keys: keys, of: key.text), let own = parts[kind] else {
            return nil
        }
        if kind == "one-hot" { return oneHot(own, parts, key) }
        guard let header = word(own) else {
            report(.boundWithoutHeader, at: key.place, facts: [.name: key.text])
            return nil
        }
        let values = parts["values"].map { meanings($0, key) } ?? []
        let other = parts["other"].flatMap { word($0) }
        guard kind == "delimited" else {
            return .single(header: header, values: values, other: other)
        }
        let by = parts["by"].flatMap { word($0) }
        return .delimited(
            header: header, by: by ?? ColumnBinding.Word(";", at: header.place), values: values,
            other: other)
    }

    private mutating func oneHot(
        _ node: Node, _ parts: [String: Node], _ key: ColumnBinding.Word
    ) -> ColumnBinding.Cells? {
        guard case .mapping(let pairs) = node else {
            report(
                .mappingExpected, at: range(of: node),
                facts: [.name: key.text + ".one-hot", .list: "…"])
            return nil
        }
        var options: [ColumnBinding.OptionColumn] = []
        for (option, header) in pairs {
            guard let code = word(option) else { continue }
            if isAbsent(header) {
                options.append(ColumnBinding.OptionColumn(code, nil))
            } else if let text = word(header) {
                options.append(ColumnBinding.OptionColumn(code, text))
            } else {
                report(
                    .boundWithoutHeader, at: code.place,
                    facts: [.name: key.text + "." + code.text])
            }
        }
        return .oneHot(options, yes: words(parts["yes"]), no: words(parts["no"]))
    }

    private mutating func meanings(
        _ node: Node, _ key: ColumnBinding.Word
    ) -> [ColumnBinding.Meaning] {
        guard case .mapping(let pairs) = node else {
            report(
                .mappingExpected, at: range(of: node),
                facts: [.name: key.text + ".values", .list: "…"])
            return []
        }
        return pairs.compactMap { value, code in
            guard let value = word(value), let code = word(code) else { return nil }
            return ColumnBinding.Meaning(value, code)
        }
    }

    // MARK: Words

    private func word(_ node: Node) -> ColumnBinding.Word? {
        scalar(node).map { ColumnBinding.Word($0, at: range(of: node)) }
    }

    private func words(_ node: Node?) -> [ColumnBinding.Word] {
        items(node).compactMap { word($0) }
    }

    /// `~` or `null`, not in quotes.
    private func isAbsent(_ node: Node) -> Bool {
        guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any
        else { return false }
        return ["~", "null", "Null", "NULL"].contains(scalar.string)
    }

    /// Where a key stands whose value is known; the value where the key is not in front of it.
    private func place(ofKey key: String, before node: Node) -> Place {
        guard let mark = node.mark else { return .file }
        for line in stride(from: mark.line, to: max(mark.line - 3, 0), by: -1) {
            let text = source.line(line)
            guard let found = text.ranges(of: key + ":").first else { continue }
            let start =
                source.range(ofLine: line).start + text[..<found.lowerBound].utf8.count
            return .text(SourceRange(start: start, end: start + key.utf8.count))
        }
        return range(of: node)
    }

    private static let cellKeys = ["column", "delimited", "one-hot"]
}
