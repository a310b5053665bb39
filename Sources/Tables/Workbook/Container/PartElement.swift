import Glibc

/// The elements that are read, of SpreadsheetML and of relationships.
enum PartElement: CaseIterable {
    // A worksheet
    case c
    case v
    case row
    case f
    case sheetData
    case worksheet
    // Texts, in cells and shared
    case t
    case si
    case `is`
    case r
    case rPh
    case sst
    // Styles
    case xf
    case numFmt
    case cellXfs
    case styleSheet
    // The workbook and what belongs to it
    case sheet
    case sheets
    case workbookPr
    case workbook
    case relationship
    case relationships
    case other

    /// Looked up twice for each of millions of cells: what cells consist of is told by its one letter,
    /// and none needs a `String`.
    ///
    /// - Parameter name: Without its namespace.
    init(_ name: UnsafePointer<CChar>) {
        if name[0] != 0, name[1] == 0 {
            switch UInt8(bitPattern: name[0]) {
            case UInt8(ascii: "c"): self = .c
            case UInt8(ascii: "v"): self = .v
            case UInt8(ascii: "t"): self = .t
            case UInt8(ascii: "f"): self = .f
            case UInt8(ascii: "r"): self = .r
            default: self = .other
            }
            return
        }
        self = Self.names.first { $0.name.isEqual(to: name) }?.element ?? .other
    }

    /// Longer than a letter; the commonest stand first.
    private static let names: [(name: StaticString, element: PartElement)] =
        allCases.filter { $0.name.utf8CodeUnitCount > 1 }.map { ($0.name, $0) }

    private var name: StaticString {
        switch self {
        case .c: "c"
        case .v: "v"
        case .row: "row"
        case .f: "f"
        case .sheetData: "sheetData"
        case .worksheet: "worksheet"
        case .t: "t"
        case .si: "si"
        case .is: "is"
        case .r: "r"
        case .rPh: "rPh"
        case .sst: "sst"
        case .xf: "xf"
        case .numFmt: "numFmt"
        case .cellXfs: "cellXfs"
        case .styleSheet: "styleSheet"
        case .sheet: "sheet"
        case .sheets: "sheets"
        case .workbookPr: "workbookPr"
        case .workbook: "workbook"
        case .relationship: "Relationship"
        case .relationships: "Relationships"
        case .other: ""
        }
    }
}

extension StaticString {
    func isEqual(to text: UnsafePointer<CChar>) -> Bool {
        strncmp(text, cString, utf8CodeUnitCount + 1) == 0
    }

    func begins(_ text: UnsafePointer<CChar>) -> Bool {
        strncmp(text, cString, utf8CodeUnitCount) == 0
    }

    private var cString: UnsafePointer<CChar> {
        UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
    }
}
