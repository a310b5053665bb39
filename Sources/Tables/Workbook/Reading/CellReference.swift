/// Where a cell stands, as in `B7`; row and column counted from 1.
struct CellReference: Hashable {
    let row: Int
    let column: Int

    /// Nil for what is no reference or lies beyond what Excel can hold.
    ///
    /// - Parameter text: Ended by 0.
    init?(_ text: UnsafePointer<CChar>) {
        var column = 0
        var row = 0
        var place = text
        while place.pointee != 0 {
            let byte = UInt8(bitPattern: place.pointee)
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
                guard row == 0 else { return nil }
                column = column * 26 + Int(byte & 0x1F)
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            guard column <= WorkbookBounds.columns, row <= WorkbookBounds.rows else { return nil }
            place += 1
        }
        guard row > 0, column > 0 else { return nil }
        self.row = row
        self.column = column
    }
}
