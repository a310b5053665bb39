/// The page about workshops as its template sees it.
struct WorkshopPage {
    let t: Wording
    let styleSheet: String
    let documentTitle: String
    let isDraft: Bool
    let responsible: [String]
    let opening: PageOpening
    let forums: TableView
    let people: TableView
    let peopleNotes: [String]
    let questions: [String]
    let hasQuestions: Bool
    /// Nil where nothing of what was said may be shown.
    let coverage: Said?
    let method: [Term]

    /// Everything about what was said.
    struct Said {
        let sentence: String
        let table: TableView
        let themesIntro: String
        let themes: [HeadedTable]
        let kinds: TableView
        /// Nil where the workshop has no perspectives.
        let perspectives: HeadedTable?
        /// Nil where there is no survey to stand beside.
        let joint: TableView?
        /// Nil where there is no release to compare with.
        let change: HeadedTable?
        let quotes: TableView?
        let noQuotes: String?
        let words: Words
        /// Nil where free texts are not read as notes.
        let texts: Texts?
    }

    /// What the survey's free texts are about.
    struct Texts {
        let intro: String
        /// By question.
        let tables: [HeadedTable]
        let note: String
    }

    /// What counting words suggests.
    struct Words {
        let intro: String
        /// Nil where no word may be told.
        let common: TableView?
        let typical: TableView?
        let pairs: TableView?
        let none: String?
    }
}
