import FormSchemas
import Foundation
import SurveyModel
import Tables
import Testing

@Suite(
    "FHIR questionnaires, judged by HL7's schema, fhir.resources and the invariants",
    .enabled(if: Peer.hasFHIR, "fhir.resources or fhirpathpy is missing: no FHIR is judged"))
struct FHIRJudgesTests {
    /// HL7's JSON Schema of R4, which lies beside the repository.
    static let schema: String? = {
        let path = Peer.root.appendingPathComponent("../shared/schemas/fhir-r4/fhir.schema.json")
            .path
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }()

    /// What the judges say of files, by name.
    static func judge(_ files: [EmittedFile]) throws -> [String: [String]] {
        let folder = try TemporaryFolder()
        let paths = try files.map { try folder.write($0.bytes, to: $0.name) }
        let report = try Peer.report("fhir_check.py", [schema ?? "-"] + paths)
        return try #require(report as? [String: [String]])
    }

    static let surveys =
        SurveyOnDisk.all + [
            SurveyOnDisk("sample", SampleSurvey.survey),
            SurveyOnDisk("hostile", HostileSurvey.survey),
        ]

    @Test(
        "HL7's schema alone refuses types that R4 does not have",
        .enabled(if: schema != nil, "../shared/schemas/fhir-r4 is missing: R4 lacks one judge"))
    func types() throws {
        let files = ["strng", "coding"].map { type -> EmittedFile in
            let form: JSONValue = [
                "resourceType": "Questionnaire", "status": "active",
                "item": [["linkId": "a", "type": .string(type)]],
            ]
            return EmittedFile(
                name: type + ".r4.json", bytes: Array(form.rendered(.compact).utf8))
        }
        for (name, problems) in try Self.judge(files) {
            #expect(problems.contains { $0.hasPrefix("schema:") }, "\(name)")
        }
    }

    @Test("nothing is wrong with any example, the sample or hostile texts", arguments: surveys)
    func accepted(_ sample: SurveyOnDisk) throws {
        let files = try FHIRTarget().emit(sample.survey, layout: sample.layout)
        #expect(files.count == 2)
        for (name, problems) in try Self.judge(files) { #expect(problems == [], "\(name)") }
    }

    @Test("nothing is wrong with generated surveys")
    func generated() throws {
        let files = try (0..<40).flatMap { seed -> [EmittedFile] in
            let generated = GeneratedSurvey(seed: UInt64(seed))
            return try FHIRTarget().emit(generated.survey, layout: generated.layout).map {
                EmittedFile(name: "\(seed)-" + $0.name, bytes: $0.bytes)
            }
        }
        for (name, problems) in try Self.judge(files) { #expect(problems == [], "\(name)") }
    }

    /// The judges themselves: each fault must be caught by one of them.
    @Test("the judges catch what they are there for")
    func faults() throws {
        let coding: JSONValue = ["system": "urn:x", "code": "a"]
        let good: JSONValue = [
            "resourceType": "Questionnaire", "status": "active",
            "item": [["linkId": "a", "type": "string"]],
        ]
        func items(_ items: JSONValue...) -> JSONValue {
            ["resourceType": "Questionnaire", "status": "active", "item": .array(items)]
        }
        let faulty: [JSONValue] = [
            items(["linkId": "a", "type": "string"], ["linkId": "a", "type": "string"]),
            items(["linkId": "a", "type": "group"]), items(["type": "string"]),
            items(["linkId": "a", "type": "string", "txt": "x"]),
            items([
                "linkId": "a", "type": "string",
                "enableWhen": [
                    ["question": "b", "operator": "=", "answerCoding": coding]
                ],
            ]),
            items(
                ["linkId": "a", "type": "string"],
                [
                    "linkId": "b", "type": "string",
                    "enableWhen": [
                        ["question": "a", "operator": "exists", "answerString": "true"]
                    ],
                ]),
            items(
                ["linkId": "a", "type": "string"],
                [
                    "linkId": "b", "type": "string",
                    "enableWhen": [
                        ["question": "a", "operator": "=", "answerString": "x"],
                        ["question": "a", "operator": "=", "answerString": "y"],
                    ],
                ]),
        ]
        let files = ([good] + faulty).enumerated().map {
            EmittedFile(name: "\($0).r4.json", bytes: Array($1.rendered(.compact).utf8))
        }
        let found = try Self.judge(files)
        #expect(found["0.r4.json"] == [])
        for index in faulty.indices {
            #expect(found["\(index + 1).r4.json"]?.isEmpty == false, "\(faulty[index])")
        }
    }
}
