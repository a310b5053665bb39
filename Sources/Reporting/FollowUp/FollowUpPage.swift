/// A page beside a report as its template sees it.
struct FollowUpPage {
    let t: Wording
    let styleSheet: String
    let documentTitle: String
    let title: String
    let isDraft: Bool
    let responsible: [String]
    let kicker: String
    let facts: [ReportPage.Fact]
    let contents: [ReportPage.Entry]
    let hasContents: Bool
    let sections: [Section]

    struct Section {
        let id: String
        /// The id once more where there is a heading.
        let heading: String?
        let title: Title?
        let blocks: [Block]

        /// - Parameter title: Nil for what stands before the first heading.
        init(id: String, title: Running?, blocks: [Block]) {
            self.id = id
            heading = title == nil ? nil : id
            self.title = title.map { Title(id: id, spans: $0.spans) }
            self.blocks = blocks
        }
    }

    struct Title {
        let id: String
        let spans: [Span]
    }

    /// Running text.
    struct Running {
        var spans: [Span]

        init(_ spans: [Span]) { self.spans = spans }
        init(_ text: String) { spans = [Span(text: text)] }

        var text: String { spans.map(\.text).joined() }
    }

    struct Span {
        let text: String
        var strong = false
        var emphasized = false
        var href: String?
        /// Where the figure is explained on the same page.
        var figure: String?
    }

    struct Items {
        let items: [Running]
    }

    struct Terms {
        let items: [Term]
    }

    struct Keys {
        let keys: [KeyFigure]
    }

    struct Quote {
        let text: String
        let label: String?
    }

    /// One part of a section; only one member is there.
    struct Block {
        var h3: Running?
        var h4: Running?
        var p: Running?
        var note: Running?
        var bullets: Items?
        var numbered: Items?
        var quote: Quote?
        var table: TableView?
        var keys: Keys?
        var chart: ChartView?
        var terms: Terms?

        static func heading(_ text: String) -> Block { Block(h3: Running(text)) }
        static func subheading(_ text: String) -> Block { Block(h4: Running(text)) }
        static func paragraph(_ text: String) -> Block { Block(p: Running(text)) }
        static func remark(_ text: String) -> Block { Block(note: Running(text)) }
        static func list(_ texts: [String]) -> Block {
            Block(bullets: Items(items: texts.map { Running($0) }))
        }
    }
}
