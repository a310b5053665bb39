import Diagnostics

/// Finds which line belongs to which by indentation alone. Total: any text gives an outline.
struct OutlineParser {
    private(set) var items: [Item] = []
    private(set) var roots: [Int] = []
    private(set) var trailing: [SyntaxNode.Trivia] = []

    /// A statement before its keyword is looked up.
    struct Item {
        let line: Line
        let statement: Statement
        let leading: [SyntaxNode.Trivia]
        let depth: Int
        var continuations: [SyntaxNode.Continuation] = []
        var children: [Int] = []
    }

    /// The language is four levels deep; what is deeper than this is wrong anyway, and bounding
    /// it bounds the recursion over the tree.
    private static let maximumDepth = 8

    init(_ lines: [Line], into bag: inout DiagnosticBag) {
        var open: [(item: Int, width: Int)] = []
        // The width of the last wrongly indented line: its siblings are not reported again.
        var reportedWidth: Int?
        var tabbed: [Item] = []
        for line in lines {
            if let unreadable = line.unreadable {
                bag.report(
                    .unreadableLine, at: unreadable.range,
                    [.value: Self.name(of: unreadable.text)])
            }
            switch line.content {
            case .blank: trailing.append(.blank)
            case .comment(let text):
                trailing.append(.comment(text, indentation: line.indentation.width))
            case .continuation(let pieces):
                guard let last = items.indices.last else {
                    bag.report(.danglingContinuation, at: line.range)
                    continue
                }
                items[last].continuations.append(.init(line: line, pieces: pieces))
            case .statement(let statement):
                let width = line.indentation.width
                while let last = open.last, last.width >= width || open.count > Self.maximumDepth {
                    open.removeLast()
                }
                let item = Item(
                    line: line, statement: statement, leading: trailing, depth: open.count)
                trailing = []
                items.append(item)
                let index = items.count - 1
                if let parent = open.last {
                    items[parent.item].children.append(index)
                } else {
                    roots.append(index)
                }
                open.append((index, width))
                if width == item.depth * 2 || line.indentation.hasTab {
                    reportedWidth = nil
                } else if reportedWidth != width, !Self.isUnderMisplaced(open, items) {
                    reportedWidth = width
                    Self.reportIndentation(of: item, in: &bag)
                }
                if line.indentation.hasTab { tabbed.append(item) }
            }
        }
        Self.reportTabs(in: tabbed, to: &bag)
    }

    /// Whether an ancestor was itself at an odd place, so that its children follow it.
    private static func isUnderMisplaced(
        _ open: [(item: Int, width: Int)], _ items: [Item]
    ) -> Bool {
        guard open.count > 1, let line = open.last else { return false }
        let parent = open[open.count - 2]
        return parent.width != items[parent.item].depth * 2 && line.width == parent.width + 2
    }

    private static func reportIndentation(of item: Item, in bag: inout DiagnosticBag) {
        bag.report(
            .oddIndentation, at: item.statement.head.range,
            [
                .count: String(item.line.indentation.width),
                .expected: String(item.depth * 2),
            ],
            fix: indentationFix(item))
    }

    /// Who uses the tab key uses it on every line: told once, at the first.
    private static func reportTabs(in items: [Item], to bag: inout DiagnosticBag) {
        guard let first = items.first else { return }
        bag.report(
            .tabInIndentation, at: first.line.indentation.range, [.count: String(items.count)],
            fix: indentationFix(first))
    }

    private static func indentationFix(_ item: Item) -> Fix {
        Fix(
            range: item.line.indentation.range,
            replacement: String(repeating: " ", count: item.depth * 2))
    }

    private static func name(of character: String) -> String {
        character.unicodeScalars
            .map { "U+" + Self.padded(String($0.value, radix: 16, uppercase: true)) }
            .joined(separator: " ")
    }

    private static func padded(_ hex: String) -> String {
        String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }
}
