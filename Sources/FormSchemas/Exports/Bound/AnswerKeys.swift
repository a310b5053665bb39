package import SurveyModel

/// The names by which a survey's answers may be called: `komp.neuro.nuläge`, `hinder.tid`,
/// `yrke.annan.text`, and the canonical columns.
package struct AnswerKeys: Sendable {
    package enum Target: Sendable, Hashable {
        /// A position in the layout: one answer.
        case column(Int)
        /// A multiple choice or a ranking as a whole.
        case question(String)
        /// A pair, a matrix, points: which part is not said.
        case parts(of: String)
        /// What is worked out and never asked.
        case calculated(String)
    }

    private var targets: [String: Target] = [:]
    /// Every key, those an author would write first.
    package private(set) var all: [String] = []
    private let survey: Survey
    private let layout: ColumnLayout

    package init(_ survey: Survey, layout: ColumnLayout) {
        self.survey = survey
        self.layout = layout
        for question in survey.questions {
            guard let target = Self.target(of: question, layout) else { continue }
            add(question.id, target)
        }
        for index in layout.columns.indices { add(key(of: index), .column(index)) }
        for question in survey.questions {
            guard let target = Self.target(of: question, layout) else { continue }
            add(IdentifierFolding.fold(question.id), target)
        }
        for index in layout.columns.indices {
            add(layout.columns[index].name, .column(index))
            for word in Self.otherSides(of: layout.columns[index].item) {
                add(path(layout.columns[index].item, side: word), .column(index))
            }
        }
    }

    package subscript(_ key: String) -> Target? {
        targets[key] ?? targets[NormalizedText.normalize(key)]
    }

    /// What a column is called.
    package func key(of index: Int) -> String {
        let column = layout.columns[index]
        switch column.kind {
        case .optionFlag(let option): return column.item.question + "." + option
        case .otherText(let option): return column.item.question + "." + option + ".text"
        default: return path(column.item, side: column.item.horizon == .need ? "behov" : "nuläge")
        }
    }

    private func path(_ item: ItemReference, side: String) -> String {
        ([item.question, item.row].compactMap(\.self) + (item.horizon == nil ? [] : [side]))
            .joined(separator: ".")
    }

    /// The other words the language has for a side of a pair.
    private static func otherSides(of item: ItemReference) -> [String] {
        switch item.horizon {
        case .now?: ["nu", "now"]
        case .need?: ["framtida", "need", "future"]
        case nil: []
        }
    }

    private static func target(of question: Question, _ layout: ColumnLayout) -> Target? {
        switch question.kind {
        case .information: nil
        case .calculated: .calculated(question.id)
        case .multiple, .ranking: .question(question.id)
        case .pair, .matrix, .allocation: .parts(of: question.id)
        default:
            layout.index(of: ItemReference(question: question.id)).map { .column($0) }
        }
    }

    /// The first to have a name keeps it.
    private mutating func add(_ key: String, _ target: Target) {
        guard targets[key] == nil else { return }
        targets[key] = target
        all.append(key)
    }
}
