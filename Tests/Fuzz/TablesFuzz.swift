import Tables

/// Any bytes: the readers of workbooks, delimited texts and JSON come to an end, and what they read
/// depends neither on the blocks it comes in nor on which of two readers, the fast one for what is
/// regular or the one for everything, reads it.
///
/// As a workbook the bytes are read as they are and, since nearly every change to an archive only
/// breaks its sums, as the parts of one: sheet, shared texts and styles with a null byte between.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let whole = Delimited.read(bytes, blockSize: 65_536)
    precondition(whole == Delimited.read(bytes, blockSize: 7), "blocks change a delimited text")
    let objects = Objects.read(bytes, blockSize: 65_536)
    precondition(objects == Objects.read(bytes, blockSize: 7), "blocks change a JSON text")
    for size in [65_536, 7] {
        let flat = Objects.read(bytes, blockSize: size, isFlat: true)
        precondition(objects == flat, "plain records say something else")
    }
    readWorkbook(bytes)
    readWorkbook(StoredArchive.workbook(parts: bytes))
    return 0
}

private func readWorkbook(_ bytes: [UInt8]) {
    let expected = Sheets.read(bytes, usesScanner: false, blockSize: 65_536)
    for size in [65_536, 7] {
        let scanned = Sheets.read(bytes, usesScanner: true, blockSize: size)
        // Of two faults in one part the blocks decide which expat meets first.
        precondition(
            scanned.refusal != nil && expected.refusal != nil || scanned == expected,
            "the scanner reads something else than expat")
    }
}

/// What was read of a workbook.
private struct Sheets: Equatable {
    var tables: [SheetTable] = []
    var refusal: TableError?

    static func read(_ bytes: [UInt8], usesScanner: Bool, blockSize: Int) -> Sheets {
        var sheets = Sheets()
        do throws(TableError) {
            let input = TableInput(name: "fuzz.xlsx", bytes: bytes, blockSize: blockSize)
            var reader = try WorkbookReader(input, usesScanner: usesScanner)
            for sheet in reader.sheetNames.indices {
                sheets.tables.append(try reader.table(ofSheet: sheet))
                let numbers = sheets.tables[sheet].rows.map(\.number)
                precondition(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
            }
        } catch {
            _ = error.diagnostic(file: "fuzz.xlsx")
            sheets.refusal = error
        }
        return sheets
    }
}

/// What was read of a delimited text.
private struct Delimited: TableSink, Equatable {
    var cells: [[String]] = []
    var lines: [Int] = []
    var faults = 0
    var isRefused = false

    mutating func receive(_ record: TableRecord) -> ReadingFlow {
        cells.append(record.texts)
        lines.append(record.line)
        return .more
    }

    mutating func receive(_ fault: RecordFault) -> ReadingFlow {
        faults += 1
        return .more
    }

    static func read(_ bytes: [UInt8], blockSize: Int) -> Delimited {
        var read = Delimited()
        do throws(TableError) {
            let input = TableInput(name: "fuzz.csv", bytes: bytes, blockSize: blockSize)
            // A short sample, or the whole text would be in memory before the first record.
            var reader = try DelimitedReader(input, limits: .init(sample: 64))
            _ = try reader.read(into: &read)
        } catch {
            // A refused file counts for nothing, however much was read before that was seen, and of
            // two reasons the blocks decide which is met first.

            read = Delimited(isRefused: true)
        }
        return read
    }
}

/// What was read of a JSON export, as texts: plain records do not keep what kind a value is.
private struct Objects: JSONSink, Equatable {
    var takesFlatRecords = false
    var objects: [[String]] = []
    var lines: [Int] = []
    var faults = 0
    var isRefused = false

    static func == (a: Objects, b: Objects) -> Bool {
        a.objects == b.objects && a.lines == b.lines && a.faults == b.faults
            && a.isRefused == b.isRefused
    }

    mutating func receive(_ record: JSONRecord) -> ReadingFlow {
        objects.append(Self.said(by: record.object, ""))
        lines.append(record.line)
        return .more
    }

    mutating func receive(_ record: FlatJSONRecord) -> ReadingFlow? {
        objects.append(Self.said(by: record))
        lines.append(record.line)
        return .more
    }

    mutating func receive(_ fault: RecordFault) -> ReadingFlow {
        faults += 1
        return .more
    }

    private static func said(by object: JSONObject, _ path: String) -> [String] {
        object.members.flatMap { member -> [String] in
            let key = path + "/" + member.key
            switch member.value {
            case .null: return [key]
            case .object(let inner): return [key + " {}"] + said(by: inner, key)
            case .array(let values):
                return [key] + values.filter { $0 != .null }.map { $0.text ?? "…" }
            case .string, .number, .bool: return [key, member.value.text ?? ""]
            }
        }
    }

    private static func said(by record: FlatJSONRecord) -> [String] {
        record.present.flatMap { key -> [String] in
            var path = ""
            var next: Int? = key
            while let part = next {
                path = "/" + record.keys.name(part) + path
                next = record.keys.parent(part)
            }
            func text(_ range: Range<Int>) -> String {
                String(decoding: record.text[range], as: UTF8.self)
            }
            switch record.kinds[key] {
            case .absent, .null: return [path]
            case .object: return [path + " {}"]
            case .text: return [path, text(record.places[key].range)]
            case .list:
                let items = record.lists.first { $0.key == key }?.items ?? 0..<0
                return [path] + record.items[items].map(text)
            }
        }
    }

    static func read(_ bytes: [UInt8], blockSize: Int, isFlat: Bool = false) -> Objects {
        var read = Objects(takesFlatRecords: isFlat)
        do throws(TableError) {
            let input = TableInput(name: "fuzz.json", bytes: bytes, blockSize: blockSize)
            var reader = try JSONRecordReader(input)
            _ = try reader.read(into: &read)
        } catch {
            read = Objects(isRefused: true)
        }
        return read
    }
}
