/// Whether a kept row counts, one byte per row in the store.
package enum RowStatus: UInt8, Sendable, Hashable, CaseIterable {
    /// Counted.
    case alive = 0
    /// A later record of the same file took its place.
    case replacedInSource = 1
    /// A record of a later source took its place.
    case replacedLater = 2
    /// An earlier source already has the same response with the same content.
    case unchanged = 3
}
