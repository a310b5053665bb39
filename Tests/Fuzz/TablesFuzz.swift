import Tables

/// Any bytes: the readers of workbooks, delimited texts and JSON come to an end, and what they read
/// does not depend on the blocks it comes in.
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
    readWorkbook(bytes)
    readWorkbook(StoredArchive.workbook(parts: bytes))
    return 0
}

private func readWorkbook(_ bytes: [UInt8]) {
    do throws(TableError) {
        var reader = try WorkbookReader(TableInput(name: "fuzz.xlsx", bytes: bytes))
        for sheet in reader.sheetNames.indices {
            let numbers = try reader.table(ofSheet: sheet).rows.map(\.number)
            precondition(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
        }
    } catch {
        _ = error.diagnostic(file: "fuzz.xlsx")
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

/// What was read of a JSON export.
private struct Objects: JSONSink, Equatable {
    var objects: [JSONObject] = []
    var lines: [Int] = []
    var faults = 0
    var isRefused = false

    mutating func receive(_ record: JSONRecord) -> ReadingFlow {
        objects.append(record.object)
        lines.append(record.line)
        return .more
    }

    mutating func receive(_ fault: RecordFault) -> ReadingFlow {
        faults += 1
        return .more
    }

    static func read(_ bytes: [UInt8], blockSize: Int) -> Objects {
        var read = Objects()
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
