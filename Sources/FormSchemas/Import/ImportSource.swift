package import Tables

/// A file to be imported.
package struct ImportSource: Sendable {
    /// As the user named it; what notes and errors show.
    package let name: String
    package let bytes: [UInt8]
    /// The bytes of a file that lies beside it, by its name; nil where there is none.
    package let beside: @Sendable (String) -> [UInt8]?

    package init(
        name: String, bytes: [UInt8],
        beside: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
    ) {
        self.name = name
        self.bytes = bytes
        self.beside = beside
    }

    /// The bytes as the readers of tables and JSON take them.
    package var input: TableInput { TableInput(name: name, bytes: bytes) }

    /// The last part of the name, without its ending: what a form without a name is called.
    package var stem: String {
        let file = name.split(separator: "/").last.map(String.init) ?? name
        guard let point = file.lastIndex(of: "."), point > file.startIndex else { return file }
        return String(file[..<point])
    }
}
