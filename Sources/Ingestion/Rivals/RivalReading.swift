import Diagnostics
import FormSchemas
import SurveyModel
import Tables

/// One of several ways to read a file, and what it makes of the record being read.
struct RivalReading {
    let shape: ExportShape
    /// What the record has; filled by whoever reads the file.
    var values: RecordValues
    private var coder: RecordCoder
    private let rules: RecordRules
    /// Of the tool's own columns those that tell one response from another.
    private let keys: [SystemColumn.Role: Int]
    private var refusal: RecordRules.Refusal?

    /// - Parameter isBound: Whether the file has a column, where that is known.
    init(
        _ shape: ExportShape, survey: Survey, layout: ColumnLayout,
        isBound: (HeaderBinding.Target) -> Bool
    ) {
        self.shape = shape
        coder = RecordCoder(
            survey: survey, layout: layout, shape: shape,
            bound: shape.columns.indices.map { isBound(.answer($0)) })
        let bound = shape.system.indices.map { isBound(.system($0)) }
        rules = RecordRules(survey: survey, shape: shape, bound: bound)
        var keys: [SystemColumn.Role: Int] = [:]
        for role in Self.keyRoles {
            keys[role] = shape.system.indices.first { bound[$0] && shape.system[$0].role == role }
        }
        self.keys = keys
        values = RecordValues(columns: shape.columns.count, system: shape.system.count)
    }

    private static let keyRoles: [SystemColumn.Role] = [.responseID, .started]

    /// Codes the values.
    mutating func code() {
        refusal = rules.refusal(of: values)
        coder.code(values)
    }

    /// What a column of the file holds.
    func text(of target: HeaderBinding.Target) -> String {
        switch target {
        case .system(let index): return values.system[index].map(values.text) ?? ""
        case .answer(let index):
            switch values.slots[index] {
            case .absent: return ""
            case .text(let range), .structure(let range): return values.text(range)
            case .list(let items):
                return values.items[items].map(values.text).joined(separator: ", ")
            }
        }
    }

    // MARK: What differs

    /// The first thing that two readings do not say alike of a record.
    struct Difference {
        /// What it is of: a question's column, a part that the tool's own columns play, or neither.
        let name: String
        /// What each makes of it; nil for nothing.
        let meanings: (String?, String?)
        /// Where each has it from.
        let targets: (HeaderBinding.Target?, HeaderBinding.Target?)
    }

    func difference(from other: RivalReading, _ layout: ColumnLayout) -> Difference? {
        for role in Self.keyRoles {
            let (first, second) = (key(role), other.key(role))
            guard first?.text != second?.text else { continue }
            return Difference(
                name: role.rawValue, meanings: (first?.text, second?.text),
                targets: (first?.target, second?.target))
        }
        if refusal?.code != other.refusal?.code {
            return Difference(
                name: "–", meanings: (refusal?.code.rawValue, other.refusal?.code.rawValue),
                targets: (
                    refusal?.system.map { .system($0) }, other.refusal?.system.map { .system($0) }
                ))
        }
        for index in layout.columns.indices
        where coder.row.codes[index] != other.coder.row.codes[index]
            || coder.row.text(index) != other.coder.row.text(index)
        {
            return Difference(
                name: layout.columns[index].name, meanings: (meaning(index), other.meaning(index)),
                targets: (.answer(coder.carriers[index]), .answer(other.coder.carriers[index])))
        }
        return nil
    }

    private func key(_ role: SystemColumn.Role) -> (target: HeaderBinding.Target, text: String)? {
        guard let position = keys[role], let range = values.system[position],
            !values.isBlank(range)
        else { return nil }
        return (.system(position), values.text(range))
    }

    /// An answer in words; nil where there is none.
    private func meaning(_ index: Int) -> String? {
        guard coder.row.states[index] == .answered else { return nil }
        let text = coder.written(index)
        return text.isEmpty ? nil : "\"\(text)\""
    }
}
