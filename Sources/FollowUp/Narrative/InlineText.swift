/// A stretch of running text as project staff wrote it.
package struct InlineText: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
        case text(String)
        /// Place of a reference among those of the whole text.
        case figure(Int)
    }

    package let content: Content
    package var isStrong = false
    package var isEmphasized = false
    /// Where a link leads: http, https or a file in the same folder.
    package var href: String?

    package init(_ content: Content) { self.content = content }
}

/// A block of a narrative.
package enum NarrativeBlock: Sendable, Hashable {
    /// Level from 2; the title is no block.
    case heading(level: Int, [InlineText])
    case paragraph([InlineText])
    case list(isOrdered: Bool, [[InlineText]])
    /// An approved quote, by its reference.
    case quote(Int)
}
