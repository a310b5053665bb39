import Glibc
import Tables
import Testing

/// Bytes of the tests' own files and of those that lie beside the repository.
enum Fixture {
    static var folder: String {
        String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex))
            + "/Fixtures"
    }

    static func path(_ name: String) -> String { folder + "/" + name }

    static func bytes(_ path: String) throws -> [UInt8] { try TableInput(path: path).bytes() }

    /// A folder of third parties' conformance data; nil where it is not at hand.
    static func conformance(_ name: String) -> String? {
        let path = folder + "/../../../../shared/data/conformance/" + name
        return access(path, R_OK) == 0 ? path : nil
    }

    /// The names in a folder, sorted.
    static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}

/// A folder that is gone when the test is over.
struct TemporaryFolder: ~Copyable {
    let path: String

    init() throws {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
        var template = Array("\(parent)/tables-test.XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
        path = try #require(made)
    }

    func file(_ name: String) -> String { path + "/" + name }

    deinit {
        for name in Fixture.names(in: path) + Self.hidden(in: path) {
            _ = unlink(path + "/" + name)
            _ = rmdir(path + "/" + name)
        }
        _ = rmdir(path)
    }

    /// Names that begin with a point.
    static func hidden(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix("."), name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}

/// What a reader handed over, in a form that can be compared.
struct Transcript: TableSink, Hashable {
    struct Record: Hashable {
        let line: Int
        let byteOffset: Int
        let byteCount: Int
        let cells: [String]
        let quoted: [Bool]
        let null: [Bool]
        let notes: RecordNotes
        let raw: [UInt8]
    }

    var records: [Record] = []
    var faults: [RecordFault] = []
    var summary: ReadingSummary?
    var encoding: TextEncoding?
    var dialect: Dialect?
    var refusal: TableError?
    var stopsAfter = Int.max

    mutating func receive(_ record: TableRecord) -> ReadingFlow {
        let indices = 0..<record.count
        records.append(
            Record(
                line: record.line, byteOffset: record.byteOffset, byteCount: record.byteCount,
                cells: record.texts, quoted: indices.map(record.isQuoted),
                null: indices.map(record.isNull), notes: record.notes, raw: Array(record.raw)))
        return records.count >= stopsAfter ? .stop : .more
    }

    mutating func receive(_ fault: RecordFault) -> ReadingFlow {
        faults.append(fault)
        return .more
    }

    var cells: [[String]] { records.map(\.cells) }

    /// Reads to the end; an error that refuses the whole input is part of the transcript.
    static func of(
        _ input: TableInput, separator: UInt8? = nil,
        limits: DelimitedReader.Limits = .init(), usesScanner: Bool = true
    ) -> Transcript {
        var transcript = Transcript()
        do throws(TableError) {
            var reader = try DelimitedReader(
                input, separator: separator, limits: limits, usesScanner: usesScanner)
            transcript.encoding = reader.encoding
            transcript.dialect = reader.dialect
            transcript.summary = try reader.read(into: &transcript)
        } catch {
            transcript.refusal = error
        }
        return transcript
    }

    static func of(
        _ bytes: [UInt8], separator: UInt8? = nil, blockSize: Int = TableInput.defaultBlockSize,
        limits: DelimitedReader.Limits = .init(), usesScanner: Bool = true
    ) -> Transcript {
        of(
            TableInput(name: "minne", bytes: bytes, blockSize: blockSize), separator: separator,
            limits: limits, usesScanner: usesScanner)
    }

    static func of(
        _ text: String, separator: Unicode.Scalar = ",", limits: DelimitedReader.Limits = .init()
    ) -> Transcript {
        of(Array(text.utf8), separator: UInt8(ascii: separator), limits: limits)
    }
}

/// The same for JSON.
struct JSONTranscript: JSONSink, Hashable {
    struct Record: Hashable {
        let line: Int
        let byteOffset: Int
        let byteCount: Int
        let object: JSONObject
        let notes: RecordNotes
        let raw: [UInt8]
    }

    var records: [Record] = []
    var faults: [RecordFault] = []
    var summary: ReadingSummary?
    var refusal: TableError?

    mutating func receive(_ record: JSONRecord) -> ReadingFlow {
        records.append(
            Record(
                line: record.line, byteOffset: record.byteOffset, byteCount: record.byteCount,
                object: record.object, notes: record.notes, raw: Array(record.raw)))
        return .more
    }

    mutating func receive(_ fault: RecordFault) -> ReadingFlow {
        faults.append(fault)
        return .more
    }

    static func of(
        _ bytes: [UInt8], blockSize: Int = TableInput.defaultBlockSize, limit: Int = 64 << 20
    ) -> JSONTranscript {
        var transcript = JSONTranscript()
        do throws(TableError) {
            let input = TableInput(name: "minne", bytes: bytes, blockSize: blockSize)
            var reader = try JSONRecordReader(input, limits: .init(record: limit))
            transcript.summary = try reader.read(into: &transcript)
        } catch {
            transcript.refusal = error
        }
        return transcript
    }

    static func of(_ text: String) -> JSONTranscript { of(Array(text.utf8)) }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers everywhere.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension [UInt8] {
    /// One byte becomes another, is added or gets lost.
    mutating func damage(by signs: [UInt8], using generator: inout SplitMix) {
        let place = Int.random(in: indices, using: &generator)
        let sign = signs[Int.random(in: signs.indices, using: &generator)]
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: self[place] = sign
        case 1: insert(sign, at: place)
        default: remove(at: place)
        }
    }
}
