/// One row of a pair or a matrix.
package struct ItemRow: Sendable, Hashable {
    package let id: String
    package let title: LocalizedText
    /// The level that is good enough, where the row has its own; pairs only.
    package var norm: Int?
    /// Id of the area, where it is another than the question's.
    package var area: String?
    /// `omvänd`: a high level is a bad sign.
    package var isReversed = false
    package var perspectives: [Perspective] = []
    /// The ids it had before it was renamed, the latest first.
    package var formerIDs: [String] = []

    package init(id: String, title: LocalizedText, norm: Int? = nil, area: String? = nil) {
        self.id = id
        self.title = title
        self.norm = norm
        self.area = area
    }
}
