package import Diagnostics

/// Which columns of an export say what of a note: how notes of a digital board or a poll are read.
package struct NoteMapping: Sendable, Hashable {
    /// A word of pipelines.yml, and where it stands.
    package struct Word: Sendable, Hashable {
        package let text: String
        package let place: Place

        package init(_ text: String, at place: Place) {
            self.text = text
            self.place = place
        }
    }

    /// What a column can say; the raw values are the keys in pipelines.yml.
    package enum Role: String, Sendable, Hashable, CaseIterable {
        case text
        /// A heading of its own, which stands before the text.
        case title
        case area, horizon, forum, table, kind, id, votes, codes, perspectives, term
        /// Whether the tool's moderators turned it down: -1.
        case moderation

        /// Those that every note needs.
        package static let needed: [Role] = [.text, .area, .horizon, .forum]
    }

    /// Headers by role.
    package var columns: [Role: Word] = [:]
    /// What holds for every row, where no column says it.
    package var always: [Role: Word] = [:]
    /// What cells mean, by role and by the cell's text as it is compared.
    package var values: [Role: [String: Word]] = [:]
    /// People who took part, by profile; nil where nobody counted.
    package var participants: [Count]?

    /// How many of a profile took part.
    package struct Count: Sendable, Hashable {
        package let profile: Word
        package let count: Int

        package init(profile: Word, count: Int) {
            self.profile = profile
            self.count = count
        }
    }

    package init() {}

    /// All that it says, in one order: what a stage that reads by it depends on.
    package var content: [String] {
        Role.allCases.flatMap { role in
            [role.rawValue, columns[role]?.text ?? "", always[role]?.text ?? ""]
                + (values[role] ?? [:]).sorted { $0.key < $1.key }.flatMap {
                    [$0.key, $0.value.text]
                }
        } + (participants.map { $0.flatMap { [$0.profile.text, String($0.count)] } } ?? ["–"])
    }
}

/// Layouts of tools as far as they are known; docs/workshops.md says what each rests on.
package enum NotePreset: String, Sendable, Hashable, CaseIterable {
    /// `comments.csv` of Polis: statements, with how many agreed.
    case polis
    /// `Posts….csv` of Padlet: heading and text of each post.
    case padlet
    /// The workbook of Microsoft Forms: a row an answer; the text is in the column of a question.
    case microsoftForms = "microsoft-forms"

    package var columns: [NoteMapping.Role: String] {
        switch self {
        case .polis:
            [
                .text: "comment-body", .id: "comment-id", .votes: "agrees",
                .moderation: "moderated",
            ]
        case .padlet: [.title: "Subject", .text: "Body"]
        case .microsoftForms: [.id: "ID"]
        }
    }
}
