internal import CExpat
import Glibc

/// An expat parser of one part; owns the C state.
///
/// A DOCTYPE is refused: no workbook has one, and entities are what bombs are made of.
final class XMLPart {
    private let parser: XML_Parser
    private let name: String
    private let handler: any PartHandler
    private let wrongRoot: TableError?
    private var failure: TableError?
    private var hasRoot = false
    /// How many elements are open.
    private var depth = 0
    /// How many of them are inside one of another namespace, itself included.
    private var foreignDepth = 0
    /// Bytes that expat was given.
    private var fed = 0
    /// Where the last tag that opened an element right in the outermost one ended.
    private var sectionStart = 0
    /// Line ends passed over.
    private var skippedLines = 0
    private var isUTF8 = true
    /// Whether the outermost element declares the prefix that Excel has on every row.
    private(set) var hasExcelPrefix = false

    /// Real parts have about ten.
    private static let depthLimit = 200
    /// Bytes of a tag. Expat keeps a tag until it ends, and looks at it anew with every block.
    static let tagLimit = 8 << 20

    static let excelPrefix: StaticString = "x14ac"
    private static let separator: Character = "\u{1}"
    /// SpreadsheetML, transitional and strict (ISO/IEC 29500), and package relationships.
    private static let namespaces: [StaticString] = [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main\u{1}",
        "http://purl.oclc.org/ooxml/spreadsheetml/main\u{1}",
        "http://schemas.openxmlformats.org/package/2006/relationships\u{1}",
    ]

    /// - Parameters:
    ///   - name: Of the part, for messages.
    ///   - wrongRoot: What to say of a part whose outermost element is another; nil to name it.
    init(
        _ name: String, handler: any PartHandler, wrongRoot: TableError? = nil
    ) throws(TableError) {
        guard let parser = XML_ParserCreateNS(nil, XML_Char(Self.separator.asciiValue ?? 1)) else {
            throw TableError(.outOfMemory)
        }
        self.parser = parser
        self.name = name
        self.handler = handler
        self.wrongRoot = wrongRoot
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(parser, Self.started, Self.ended)
        XML_SetCharacterDataHandler(parser, Self.characters)
        XML_SetStartDoctypeDeclHandler(parser, Self.doctype)
        XML_SetXmlDeclHandler(parser, Self.declaration)
        XML_SetStartNamespaceDeclHandler(parser, Self.prefix)
    }

    deinit { XML_ParserFree(parser) }

    /// - Throws: `.workbook(.partUnreadable)` at its line; what the handler throws.
    func feed(_ block: UnsafeRawBufferPointer) throws(TableError) {
        let bytes = block.bindMemory(to: XML_Char.self)
        try check(XML_Parse(parser, bytes.baseAddress, Int32(bytes.count), 0))
        fed += block.count
        guard fed - Int(clamping: XML_GetCurrentByteIndex(parser)) <= Self.tagLimit else {
            throw TableError(.workbook(.tooLarge(limit: Self.tagLimit)))
        }
    }

    func finish() throws(TableError) {
        try check(XML_Parse(parser, nil, 0, 1))
    }

    /// Whether the last byte fed ended the tag of an element right in the outermost one, in UTF-8: whole
    /// elements that come next can then be passed over.
    var isAtSectionStart: Bool { isUTF8 && depth == 2 && foreignDepth == 0 && sectionStart == fed }

    /// Notes lines of elements that were passed over.
    func skip(lines: Int) { skippedLines += lines }

    /// An error about the place that has been reached.
    func failure(_ reason: String) -> TableError {
        let line = Int(clamping: XML_GetCurrentLineNumber(parser)) + skippedLines
        return TableError(.workbook(.partUnreadable(name, reason: reason, line: line)))
    }

    private func check(_ status: XML_Status) throws(TableError) {
        if let failure { throw failure }
        guard status != XML_STATUS_OK else { return }
        let code = XML_GetErrorCode(parser)
        if code == XML_ERROR_NO_MEMORY { throw TableError(.outOfMemory) }
        throw failure(XML_ErrorString(code).map { String(cString: $0) } ?? "XML")
    }

    private func stop(_ error: TableError) {
        failure = failure ?? error
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }

    /// The element, if it is in one of our namespaces; nil in another.
    private static func element(_ name: UnsafePointer<XML_Char>) -> PartElement? {
        namespaces.first { $0.begins(name) }.map { PartElement(name + $0.utf8CodeUnitCount) }
    }

    /// An unexpected element, without its namespace.
    private static func shown(_ name: UnsafePointer<XML_Char>) -> String {
        "<" + (String(cString: name).split(separator: separator).last ?? "") + ">"
    }

    private func noteSection() {
        sectionStart =
            Int(clamping: XML_GetCurrentByteIndex(parser))
            + Int(clamping: XML_GetCurrentByteCount(parser))
    }

    private func handle(_ body: () throws(TableError) -> Void) {
        guard failure == nil else { return }
        do throws(TableError) { try body() } catch { stop(error) }
    }

    // MARK: Called by expat

    private static func part(_ context: UnsafeMutableRawPointer?) -> XMLPart? {
        context.map { Unmanaged<XMLPart>.fromOpaque($0).takeUnretainedValue() }
    }

    private static let started: XML_StartElementHandler = { context, name, attributes in
        guard let part = part(context), let name else { return }
        part.depth += 1
        if part.depth == 2 { part.noteSection() }
        guard part.depth <= depthLimit else {
            return part.stop(part.failure("<…> × \(depthLimit)"))
        }
        let element = part.foreignDepth == 0 ? element(name) : nil
        if !part.hasRoot {
            guard element == part.handler.root else {
                return part.stop(part.wrongRoot ?? part.failure(XMLPart.shown(name)))
            }
            part.hasRoot = true
        }
        guard let element else {
            part.foreignDepth += 1
            return
        }
        part.handle { () throws(TableError) in
            try part.handler.start(element, XMLAttributes(attributes))
        }
    }

    private static let ended: XML_EndElementHandler = { context, name in
        guard let part = part(context), let name else { return }
        part.depth -= 1
        guard part.foreignDepth == 0 else {
            part.foreignDepth -= 1
            return
        }
        guard let element = element(name) else { return }
        part.handle { () throws(TableError) in try part.handler.end(element) }
    }

    private static let characters: XML_CharacterDataHandler = { context, text, count in
        guard let part = part(context), let text, part.foreignDepth == 0 else { return }
        text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { text in
            let bytes = UnsafeBufferPointer(start: text, count: Int(count))
            part.handle { () throws(TableError) in try part.handler.text(bytes) }
        }
    }

    private static let declaration: XML_XmlDeclHandler = { context, _, encoding, _ in
        guard let part = part(context), let encoding else { return }
        part.isUTF8 = strcasecmp(encoding, "UTF-8") == 0
    }

    private static let prefix: XML_StartNamespaceDeclHandler = { context, prefix, _ in
        guard let part = part(context), part.depth == 0, let prefix else { return }
        if excelPrefix.isEqual(to: prefix) { part.hasExcelPrefix = true }
    }

    private static let doctype: XML_StartDoctypeDeclHandler = { context, _, _, _, _ in
        guard let part = part(context) else { return }
        part.stop(part.failure("DOCTYPE"))
    }
}
