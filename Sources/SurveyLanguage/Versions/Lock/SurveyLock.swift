import SurveyModel

/// What a published survey holds, so that later versions of it can be held against that.
///
/// Append-only: questions, rows, columns and codes are never dropped, and an id is never given to
/// something else. What was renamed keeps its place and remembers its former ids.
package struct SurveyLock: Sendable, Hashable {
    /// Id of the survey.
    package let survey: String
    /// Counts up each time something changed.
    package internal(set) var version: Int
    /// The waves it was published for, in order, each with the last version published for it.
    var waves: [Wave]
    /// In document order of the version; those it no longer has come last.
    var questions: [Question]
    /// The answers to choose from, by scale, register or question.
    var lists: [List]
    /// Every text respondents meet, in document order.
    var texts: [Text]

    struct Wave: Sendable, Hashable {
        let name: String
        var version: Int
    }

    /// Something with an id that may have had another one.
    protocol Named {
        var id: String { get }
        /// The latest first.
        var formerIDs: [String] { get }
    }

    struct Question: Sendable, Hashable, Named {
        var id: String
        var kind: AnswerKind
        /// The version it came with.
        var since: Int
        var formerIDs: [String]
        var list: ListID?
        /// Of the effective condition; nil where it is always asked.
        var condition: String?
        /// Of what it is worked out from.
        var calculation: String?
        var rows: [Row] = []
        var columns: [Column] = []
    }

    struct Row: Sendable, Hashable, Named {
        var id: String
        var since: Int
        var formerIDs: [String]
    }

    /// A canonical column.
    struct Column: Sendable, Hashable {
        var name: String
        let part: Part
        var since: Int
        var formerNames: [String] = []
    }

    /// Which part of its question a column carries.
    enum Part: Sendable, Hashable {
        /// The one answer.
        case answer
        case row(String, Horizon?)
        /// Whether an option was chosen.
        case chosen(String)
        /// What was written at an option.
        case text(String)
    }

    struct List: Sendable, Hashable {
        let id: ListID
        var codes: [Code]
    }

    struct Code: Sendable, Hashable, Named {
        var id: String
        let role: Role
        var since: Int
        var formerIDs: [String]
    }

    /// What a code stands for.
    enum Role: String, Sendable, Hashable, CaseIterable {
        /// One of several answers without order.
        case option
        /// A level of a scale.
        case level
        case doNotKnow = "missing"
        case notApplicable = "not_applicable"
    }

    /// Where a list of answers is declared.
    struct ListID: Sendable, Hashable {
        let kind: Kind
        let name: String

        enum Kind: String, Sendable, Hashable, CaseIterable {
            case scale, register
            /// The `- kod: text` lines of a question.
            case options
        }
    }

    /// The hashes of one text, the survey's first language first.
    struct Text: Sendable, Hashable {
        let path: String
        let hashes: [Hash]
        /// The version it has read so since, in the survey's first language.
        var since = 1

        struct Hash: Sendable, Hashable {
            let language: String
            let digits: String
        }

        func hash(in language: String) -> String? {
            hashes.first { $0.language == language }?.digits
        }
    }

    func list(_ id: ListID) -> List? { lists.first { $0.id == id } }
    func question(_ id: String) -> Question? { questions.first { $0.id == id } }
}

/// How a question is answered, as far as earlier answers must still fit.
enum AnswerKind: String, Sendable, Hashable, CaseIterable {
    case register, single, multiple, scale, pair, matrix, ranking, allocation
    case text, integer, decimal, date, calculated

    /// Nil for what nobody answers.
    init?(_ kind: Question.Kind) {
        switch kind {
        case .register: self = .register
        case .single: self = .single
        case .multiple: self = .multiple
        case .scale: self = .scale
        case .pair: self = .pair
        case .matrix: self = .matrix
        case .ranking: self = .ranking
        case .allocation: self = .allocation
        case .text: self = .text
        case .integer: self = .integer
        case .decimal: self = .decimal
        case .date: self = .date
        case .calculated: self = .calculated
        case .information: return nil
        }
    }

    /// Whether answers to a question of this kind are answers to one of the other too.
    func fits(_ later: AnswerKind) -> Bool {
        switch (self, later) {
        case (.register, .single), (.single, .register), (.integer, .decimal): true
        default: self == later
        }
    }
}
