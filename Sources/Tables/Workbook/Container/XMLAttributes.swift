internal import CExpat
import Glibc

/// The attributes of an element; valid only while its start is being handled.
struct XMLAttributes: ~Copyable {
    /// Names and values by turns, ended by nil.
    private let pointer: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

    init(_ pointer: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) { self.pointer = pointer }

    /// The value of an attribute without namespace.
    subscript(_ name: String) -> String? { first { strcmp($0, name) == 0 } }

    /// The value of `r:id`, in either of the two namespaces that relationships are named by.
    var relationship: String? {
        first { name in XMLPart.relationshipNames.contains { strcmp(name, $0) == 0 } }
    }

    private func first(where isWanted: (UnsafePointer<XML_Char>) -> Bool) -> String? {
        guard let pointer else { return nil }
        var index = 0
        while let name = pointer[index], let value = pointer[index + 1] {
            if isWanted(name) { return String(cString: value) }
            index += 2
        }
        return nil
    }
}
