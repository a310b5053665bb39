/// The page about an evaluation as its template sees it.
struct EvaluationPage {
    let t: Wording
    let styleSheet: String
    let documentTitle: String
    let isDraft: Bool
    let responsible: [String]
    let opening: PageOpening
    let sections: [Section]
    let method: [Term]

    struct Section {
        let anchor: String
        /// In the table of contents.
        let short: String
        let heading: String
        var sentences: [String] = []
        var blocks: [Block] = []
        var notes: [String] = []
    }

    /// A chart, a table or quotes under a heading of their own.
    struct Block {
        var heading: String?
        /// Under the heading of a block before it.
        var subheading: String?
        var sentences: [String] = []
        var chart: ChartView?
        var table: TableView?
        /// A table that is opened by who wants it.
        var folded: TableView?
        var notes: [String] = []
        var quotes: [String] = []
    }
}
