import FormSchemas
import Ingestion
import Simulation
import SurveyModel
import Tables
import Testing

/// Records of plain values are coded where they lie; what comes of it is what the parser makes of them.
@Suite("Plain JSON records")
struct FlatRecordTests {
    private static let formats = ExportFormat.allCases.filter(\.isJSON)

    /// Decisions that say nothing, but need every record whole: the parser reads them all.
    private static let parsed = RecordDecisions(isErased: nil, releases: { _ in [] })

    private struct Outcome: Equatable {
        var rows: [[String]] = []
        var hashes: [UInt64] = []
        var keys: [ResponseKey] = []
        var lineage: [RecordLineage] = []
        var rejects: [RejectedRecord] = []
        var report: IngestReport?
        var refusal: IngestRefusal?
    }

    private func read(
        _ bytes: [UInt8], _ format: ExportFormat, _ decisions: RecordDecisions, blockSize: Int
    ) throws -> Outcome {
        var sink = CollectingSink()
        let ingestor = Ingestor(
            survey: ExampleSurvey.survey, layout: ExampleSurvey.layout,
            options: IngestOptions(format: format), decisions: decisions)
        do {
            let report = try ingestor.ingest(
                TableInput(name: "svar.json", bytes: bytes, blockSize: blockSize), into: &sink)
            return Outcome(
                rows: sink.rows(ExampleSurvey.layout), hashes: sink.hashes, keys: sink.keys,
                lineage: sink.lineage, rejects: sink.rejects, report: report)
        } catch let refusal as IngestRefusal {
            return Outcome(refusal: refusal)
        }
    }

    @Test("say the same as through the parser, whole and damaged", arguments: formats)
    func same(_ format: ExportFormat) throws {
        let whole = try SimulatedExport.bytes(
            ExampleSurvey.survey, layout: ExampleSurvey.layout, answers: 30, seed: 5,
            format: format)
        var generator = SeededGenerator(17)
        let signs = Array("\"\\{}[],:0-9.eEtn \n\r\u{e5}".utf8) + [0x00, 0xC3, 0xFF]
        var counted = 0
        // Keys that are bound to nothing, in some records and not in others.
        var odd: [UInt8] = []
        for byte in whole {
            odd.append(byte)
            if byte == UInt8(ascii: "{"), Bool.random(using: &generator) {
                odd += Array("\"okänd\":1,".utf8)
            }
        }
        for round in 0..<200 {
            var bytes = round % 4 == 3 ? odd : whole
            for _ in 0..<min(round, 3) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                let sign = signs[Int.random(in: 0..<signs.count, using: &generator)]
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes[place] = sign
                case 1: bytes.insert(sign, at: place)
                default: bytes.remove(at: place)
                }
            }
            let size = [65_536, 700, 97][round % 3]
            let flat = try read(bytes, format, .none, blockSize: size)
            let parsed = try read(bytes, format, Self.parsed, blockSize: size)
            let isSame = flat == parsed
            #expect(isSame, "round \(round)")
            counted += flat.rows.count
        }
        #expect(counted > 300)
    }

    /// A value with some of what it holds taken away, made empty, or put where it does not belong.
    private func changed(_ value: JSONValue, _ generator: inout SeededGenerator) -> JSONValue {
        switch value {
        case .object(let object):
            var members: [JSONObject.Member] = []
            for member in object.members {
                let value = changed(member.value, &generator)
                members.append(JSONObject.Member(key: member.key, value: value))
                switch Int.random(in: 0..<60, using: &generator) {
                case 0: members.append(members[0])
                case 1: members.append(JSONObject.Member(key: "okänd", value: .bool(true)))
                case 2:
                    members.append(
                        JSONObject.Member(
                            key: "okänt", value: .object([("x", .array([.null, .bool(true)]))])))
                default: break
                }
            }
            return .object(JSONObject(members))
        case .array(let values): return .array(values.map { changed($0, &generator) })
        default: break
        }
        switch Int.random(in: 0..<40, using: &generator) {
        case 0, 1: return .null
        case 2: return .string("")
        case 3: return .string("rad\n\"två\" å")
        case 4: return .array([value])
        case 5: return .object([("x", value)])
        default: return value
        }
    }

    @Test(
        "say the same where values are missing, empty, strange or in a strange place",
        arguments: formats)
    func strange(_ format: ExportFormat) throws {
        let whole = try SimulatedExport.bytes(
            ExampleSurvey.survey, layout: ExampleSurvey.layout, answers: 40, seed: 9,
            format: format)
        guard let document = try? JSONDocument.parse(whole) else { return }
        var generator = SeededGenerator(23)
        var counted = 0
        for round in 0..<20 {
            let bytes = Array(changed(document, &generator).rendered(.compact).utf8)
            let flat = try read(bytes, format, .none, blockSize: [65_536, 700][round % 2])
            let parsed = try read(bytes, format, Self.parsed, blockSize: 65_536)
            let isSame = flat == parsed
            #expect(isSame, "round \(round)")
            counted += flat.rows.count
        }
        #expect(counted > 0)
    }
}
