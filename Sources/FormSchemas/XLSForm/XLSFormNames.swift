package import SurveyModel

/// What everything in an XLSForm is called.
///
/// An answer's name is its canonical column. Where the author's id is plain (ASCII letters, digits,
/// `_`) its case is kept: a form that was imported keeps its names. All names of a form differ, also
/// in lower case; what has no answer gives way to what has, by a number.
package struct XLSFormNames: Sendable {
    /// Something that has a name.
    package enum Element: Sendable, Hashable {
        /// A field with an answer or a value, or a text to read.
        case field(ItemReference)
        /// The text that belongs to an option.
        case otherText(question: String, option: String)
        /// The rows of a question.
        case group(String)
        case section(String)
        /// The label of the answer, where a text quotes it.
        case quote(String)
        /// Help to a group of rows.
        case help(String)
        /// Points that are left to share out.
        case remaining(String)
        /// The text that tells of them.
        case remainingNote(String)
        case introduction, personalData
        case started, ended
    }

    /// The form's id.
    package let form: String
    private let names: [Element: String]
    private let sectionOf: [String: String]

    /// Names that tools keep for themselves, in lower case.
    private static let reserved: Set<String> = [
        "meta", "instanceid", "instancename",
    ]

    package init(_ survey: Survey, layout: ColumnLayout) {
        var names: [Element: String] = [:]
        var taken = Self.reserved
        func name(_ element: Element, _ wish: String) {
            let wish = wish.first?.isNumber ?? true ? "_" + wish : wish
            var name = wish
            var number = 2
            while !taken.insert(name.lowercased()).inserted {
                name = wish + "_" + String(number)
                number += 1
            }
            names[element] = name
        }
        for question in survey.questions {
            let folded = IdentifierFolding.fold(question.id)
            let base = Self.plain(question.id)
            func own(_ column: Column) -> String { base + column.name.dropFirst(folded.count) }
            for column in layout.columns where column.item.question == question.id {
                switch column.kind {
                case .optionFlag: continue
                case .otherText(let option):
                    name(.otherText(question: question.id, option: option), own(column))
                default:
                    if !question.isOneField { name(.field(column.item), own(column)) }
                }
            }
            if question.isOneField { name(.field(ItemReference(question: question.id)), base) }
        }
        for question in survey.questions where !question.isOneField {
            name(.group(question.id), Self.plain(question.id))
        }
        for section in survey.sections { name(.section(section.id), Self.plain(section.id)) }
        name(.started, "start")
        name(.ended, "end")
        name(.introduction, "introduction")
        name(.personalData, "personal_data")
        for question in survey.questions {
            name(.quote(question.id), Self.plain(question.id) + "_label")
            name(.help(question.id), Self.plain(question.id) + "_note")
            name(.remaining(question.id), Self.plain(question.id) + "_left")
            name(.remainingNote(question.id), Self.plain(question.id) + "_left_note")
        }
        form = Self.plain(survey.id)
        self.names = names
        sectionOf = Dictionary(
            survey.sections.flatMap { section in section.questions.map { ($0.id, section.id) } },
            uniquingKeysWith: { first, _ in first })
    }

    package subscript(_ element: Element) -> String { names[element] ?? "" }

    /// The field that holds the answer to an item; of a ranking all options share one.
    package func field(_ item: ItemReference) -> String? {
        names[.field(item)] ?? names[.field(ItemReference(question: item.question))]
    }

    /// Groups from the top down to an element of a question, then its name.
    func path(_ element: Element, of question: Question) -> [String] {
        let section = sectionOf[question.id].map { [self[.section($0)]] } ?? []
        return section + (question.isOneField ? [] : [self[.group(question.id)]]) + [self[element]]
    }

    /// Groups from the top down to the label that stands for a question's answer, then its name.
    func path(ofQuote question: Question) -> [String] {
        let section = sectionOf[question.id].map { [self[.section($0)]] } ?? []
        return section + [self[.quote(question.id)]]
    }

    /// The id itself where every tool takes it, else folded.
    static func plain(_ id: String) -> String {
        let isPlain = id.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
            default: false
            }
        }
        return isPlain ? id : IdentifierFolding.fold(id)
    }
}

extension Question {
    /// Whether one field of a form holds all of it; else it is a group of fields.
    var isOneField: Bool {
        switch kind {
        case .pair, .matrix, .allocation: false
        default: true
        }
    }
}
