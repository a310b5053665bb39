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
    /// Nothing of it is left but the place where it stood.
    case erased = 4

    /// The status as the row's own file left it, whatever other sources did to it.
    static func ofOwnFile(_ status: UInt8) -> UInt8 {
        status == replacedInSource.rawValue || status == erased.rawValue
            ? status : alive.rawValue
    }
}
