internal import CExpat

/// A small XML document in memory, read by expat: elements by their local names.
///
/// A DOCTYPE is refused, since entities are what bombs are made of; so is what is too deep or too
/// large for a document that a person works with.
package struct XMLTree: Sendable, Hashable {
    package let name: String
    package let attributes: [String: String]
    package let children: [XMLTree]
    /// The characters right in the element.
    package let text: String

    /// Why a text is no document, in expat's words, and the line where that shows.
    package struct Failure: Error, Sendable, Hashable {
        package let reason: String
        package let line: Int
    }

    package func children(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }

    package func child(_ name: String) -> XMLTree? { children.first { $0.name == name } }

    /// - Returns: The outermost element.
    package static func parse(_ bytes: [UInt8]) throws(Failure) -> XMLTree {
        let reader = XMLTreeReader()
        return try reader.read(bytes)
    }
}

/// Builds the tree as expat tells of it; owns the C state.
private final class XMLTreeReader {
    private struct Open {
        let name: String
        let attributes: [String: String]
        var children: [XMLTree] = []
        var text = ""
    }

    private static let depthLimit = 64
    private static let sizeLimit = 256 << 20

    private let parser = XML_ParserCreate(nil)
    private var open: [Open] = []
    private var root: XMLTree?
    private var problem: String?

    deinit { XML_ParserFree(parser) }

    func read(_ bytes: [UInt8]) throws(XMLTree.Failure) -> XMLTree {
        guard let parser, bytes.count <= Self.sizeLimit else {
            throw XMLTree.Failure(reason: "too large", line: 0)
        }
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(parser, Self.started, Self.ended)
        XML_SetCharacterDataHandler(parser, Self.characters)
        XML_SetStartDoctypeDeclHandler(parser, Self.doctype)
        let status = bytes.withUnsafeBytes { buffer in
            let bound = buffer.bindMemory(to: XML_Char.self)
            return XML_Parse(parser, bound.baseAddress, Int32(bound.count), 1)
        }
        if status == XML_STATUS_OK, problem == nil, let root { return root }
        let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) }
        throw XMLTree.Failure(
            reason: problem ?? words ?? "XML", line: Int(clamping: XML_GetCurrentLineNumber(parser))
        )
    }

    private func stop(_ reason: String) {
        problem = problem ?? reason
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }

    private static func reader(_ context: UnsafeMutableRawPointer?) -> XMLTreeReader? {
        context.map { Unmanaged<XMLTreeReader>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func local(_ name: UnsafePointer<XML_Char>) -> String {
        let whole = String(cString: name)
        return whole.lastIndex(of: ":").map { String(whole[whole.index(after: $0)...]) } ?? whole
    }

    private static let started: XML_StartElementHandler = { context, name, attributes in
        guard let reader = reader(context), let name else { return }
        guard reader.open.count < depthLimit else { return reader.stop("too deep") }
        var pairs: [String: String] = [:]
        var index = 0
        while let attributes, let key = attributes[index], let value = attributes[index + 1] {
            pairs[local(key)] = String(cString: value)
            index += 2
        }
        reader.open.append(Open(name: local(name), attributes: pairs))
    }

    private static let ended: XML_EndElementHandler = { context, _ in
        guard let reader = reader(context), let element = reader.open.popLast() else { return }
        let tree = XMLTree(
            name: element.name, attributes: element.attributes, children: element.children,
            text: element.text)
        if reader.open.isEmpty {
            reader.root = tree
        } else {
            reader.open[reader.open.count - 1].children.append(tree)
        }
    }

    private static let characters: XML_CharacterDataHandler = { context, text, count in
        guard let reader = reader(context), let text, !reader.open.isEmpty else { return }
        let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
        reader.open[reader.open.count - 1].text += String(decoding: bytes, as: UTF8.self)
    }

    private static let doctype: XML_StartDoctypeDeclHandler = { context, _, _, _, _ in
        reader(context)?.stop("DOCTYPE")
    }
}
