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
                bytes.damage(by: signs, from: 0, using: &generator)
            }
            let size = [65_536, 700, 97][round % 3]
            let flat = try Reading(bytes, format, blockSize: size)
            let parsed = try Reading(bytes, format, blockSize: size, isSlow: true)
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
            let flat = try Reading(bytes, format, blockSize: [65_536, 700][round % 2])
            let parsed = try Reading(bytes, format, blockSize: 65_536, isSlow: true)
            let isSame = flat == parsed
            #expect(isSame, "round \(round)")
            counted += flat.rows.count
        }
        #expect(counted > 0)
    }
}
