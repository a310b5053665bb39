/// What a part of a workbook is read by. Elements of other namespaces are passed over whole.
protocol PartHandler: AnyObject {
    /// The only name the outermost element may have.
    var root: PartElement { get }
    func start(_ name: PartElement, _ attributes: borrowing XMLAttributes) throws(TableError)
    func end(_ name: PartElement) throws(TableError)
    /// A stretch of text, in UTF-8; text in one element may come in several.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableError)
}
