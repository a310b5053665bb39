/// Rows answered on one scale, each once.
package struct Matrix: Sendable, Hashable {
    /// Id of the scale.
    package let scale: String
    package let rows: [ItemRow]

    package init(scale: String, rows: [ItemRow]) {
        self.scale = scale
        self.rows = rows
    }
}
