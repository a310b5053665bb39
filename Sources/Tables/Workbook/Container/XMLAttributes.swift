/// The attributes of an element; valid only while its start is being handled.
struct XMLAttributes: ~Copyable {
    /// Names and values by turns, ended by nil.
    private let pointer: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    init(_ pointer: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { self.pointer = pointer }

    /// The value of an attribute without namespace.
    subscript(_ name: StaticString) -> String? { bytes(name).map { String(cString: $0) } }

    /// The same as bytes ended by 0, where a `String` would cost too much.
    func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
        guard let pointer else { return nil }
        var index = 0
        while let attribute = pointer[index] {
            if name.isEqual(to: attribute) { return pointer[index + 1] }
            index += 2
        }
        return nil
    }

    /// The value of `r:id`, in either of the two namespaces that relationships are named by.
    var relationship: String? {
        self["http://schemas.openxmlformats.org/officeDocument/2006/relationships\u{1}id"]
            ?? self["http://purl.oclc.org/ooxml/officeDocument/relationships\u{1}id"]
    }

    /// The value as a whole number from 0 on; nil where it is none.
    static func number(_ value: UnsafePointer<CChar>) -> Int? {
        var number = 0
        var place = value
        repeat {
            let digit = Int(place.pointee) - 0x30
            guard (0...9).contains(digit), number < 1 << 40 else { return nil }
            number = number * 10 + digit
            place += 1
        } while place.pointee != 0
        return number
    }
}
