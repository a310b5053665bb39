import Diagnostics
import SurveyModel

extension SurveyBuilder {
    /// Inline registers, and those that lie in files.
    mutating func buildRegisters(_ registerRows: (String) throws -> RegisterTable) {
        let nodes = top(.register).filter { node in
            guard let id = node.statement.id else { return false }
            return names.declare(id, as: .register, into: &bag)
        }
        // Headcounts per profession need the other registers' codes, so all are read first.
        let contents = nodes.map { content(of: $0, registerRows) }
        let codes = Dictionary(
            zip(nodes, contents).compactMap { node, content in
                node.statement.id.map { ($0.text, RegisterReader.Codes(content.codes)) }
            }, uniquingKeysWith: { first, _ in first })
        for (node, content) in zip(nodes, contents) {
            guard let id = node.statement.id?.text else { continue }
            let title = localized(node)
            switch content {
            case .inline(let entries):
                survey.registers.append(Register(id: id, title: title, entries: entries))
            case .file(let path, let table):
                var groups = codes
                groups[id] = nil
                var reader = RegisterReader(table, groups: groups)
                reader.read()
                bag.append(reader.diagnostics)
                survey.registers.append(
                    Register(
                        id: id, title: title, source: path, entries: reader.entries,
                        attributes: reader.attributes))
                registerFiles[id] = RegisterFile(
                    table: table, rows: reader.rows, headcountColumn: reader.headcountColumn)
            case .unknown(let path):
                unreadRegisters.insert(id)
                survey.registers.append(Register(id: id, title: title, source: path))
            }
        }
    }

    /// Where the entries of a register file stand, for what is told about them later.
    struct RegisterFile {
        let table: RegisterTable
        let rows: [RegisterTable.Row]
        let headcountColumn: Int?
    }

    private enum Content {
        case inline([Register.Entry])
        case file(path: String, RegisterTable)
        /// The reason has been told.
        case unknown(path: String?)

        var codes: [String] {
            switch self {
            case .inline(let entries): entries.map(\.code)
            case .file(_, let table): RegisterReader.codes(of: table)
            case .unknown: []
            }
        }
    }

    private mutating func content(
        of node: SyntaxNode, _ registerRows: (String) throws -> RegisterTable
    ) -> Content {
        let id = node.statement.id?.text ?? ""
        let inline = node.children(.option)
        guard let from = node.child(.from) else {
            if inline.isEmpty, !node.hasErrorChild {
                bag.report(
                    .missingPart, at: node.headRange,
                    [.name: id, .expected: Phrase.fromOrEntries.fact])
                return .unknown(path: nil)
            }
            return .inline(inlineEntries(of: node))
        }
        if let first = inline.first {
            bag.report(
                .conflictingParts, at: first.headRange,
                [.name: spelled(.from), .other: "-"], related: from.headRange)
            return .unknown(path: nil)
        }
        guard !from.text.isEmpty else { return .unknown(path: nil) }
        let path = files.path(from.text, at: from.headRange.start)
        do {
            return .file(path: path, try registerRows(path))
        } catch let diagnostic as Diagnostic {
            bag.append([diagnostic])
        } catch let error as RegisterFileError {
            reportUnreadable(from, path, error.reason)
        } catch {
            reportUnreadable(from, path, String(describing: error))
        }
        return .unknown(path: path)
    }

    private mutating func reportUnreadable(_ node: SyntaxNode, _ path: String, _ reason: String) {
        bag.report(
            .registerUnreadable, at: node.textRange, [.path: path, .reason: reason])
    }

    private mutating func inlineEntries(of node: SyntaxNode) -> [Register.Entry] {
        options(of: node).map { _, option in
            var entry = Register.Entry(code: option.code, label: option.label)
            entry.hasText = option.hasText
            entry.reportedWith = option.reportedWith
            entry.formerCodes = option.formerCodes
            return entry
        }
    }
}
