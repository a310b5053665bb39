import FormSchemas
import Ingestion
import Simulation
import SurveyModel
import Tables
import Testing

/// Regular lines are coded before they are split; what comes of it is what comes of splitting them.
@Suite("Rader som kodas där de ligger")
struct KnownLineTests {
    private static let formats = ExportFormat.allCases.filter { !$0.isJSON && $0 != .bound }

    @Test("say the same as split ones, whole and damaged, at any block size", arguments: formats)
    func same(_ format: ExportFormat) throws {
        // Enough for every answer to come twice: the first time nothing is known.
        let whole = try SimulatedExport.bytes(
            ExampleSurvey.survey, layout: ExampleSurvey.layout, answers: 60, seed: 23,
            format: format)
        var generator = SeededGenerator(29)
        let signs = Array("\"';,\t0-9aN \n\r\u{e5}\u{203a}".utf8) + [0xC3, 0xFF]
        var counted = 0
        for round in 0..<60 {
            var bytes = whole
            for _ in 0..<min(round, 4) {
                bytes.damage(by: signs, from: bytes.count / 8, using: &generator)
            }
            let size = [65_536, 700, 97][round % 3]
            let known = try Reading(bytes, format, blockSize: size)
            let split = try Reading(bytes, format, blockSize: size, isSlow: true)
            let isSame = known == split
            #expect(isSame, "round \(round)")
            counted += known.rows.count
        }
        #expect(counted > 1000)
    }
}
