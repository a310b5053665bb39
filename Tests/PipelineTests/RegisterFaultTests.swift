import Diagnostics
import Foundation
import Testing

/// More answers than people: the register is wrong there, and no rate is above 100 %.
@Suite("Fler svar än personer")
struct RegisterFaultTests {
    /// Nine answers in a unit of eight, and eight in one of ten.
    private static func project() throws -> ProjectFolder {
        let folder = try SmallSurvey.project()
        let units = Array(repeating: "s4", count: 9) + Array(repeating: "s3", count: 8)
        let rows = units.enumerated().map { number, unit in
            "\(number),\(unit),\(number.isMultiple(of: 2) ? "ft" : "at"),2,3,1,2,1,0,0,"
        }
        let header =
            "id,enhet,yrke,komp_neuro_nu,komp_neuro_behov,komp_smarta_nu,komp_smarta_behov,"
            + "hinder_tid,hinder_lokal,hinder_inga,forslag"
        try folder.write(
            ([header] + rows).map { $0 + "\n" }.joined(), to: SmallSurvey.answers + "/svar.csv")
        return folder
    }

    @Test("are told with the register's file and the unit's row, and give no rate but a reason")
    func place() throws {
        let folder = try Self.project()
        let outcome = folder.succeed()
        let told = outcome.diagnostics.filter { $0.code == .moreAnswersThanPeople }
        let one = try #require(told.first)
        #expect(told.count == 1)
        #expect(one.file == SmallSurvey.register)
        let lines = try folder.text(SmallSurvey.register).split(separator: "\n")
        let row = try #require(lines.firstIndex { $0.hasPrefix("s4,") }) + 1
        #expect(one.place == .cell(row: row, column: nil, header: nil, byteOffset: nil))
        #expect(
            outcome.messages().contains(
                "Surveys/puls/enheter.csv:\(row): varning [V403] Fler har svarat"),
            "\(outcome.messages())")
        let rates = try folder.figures().filter { $0["statistic"] == "response_rate" }
        #expect(rates.allSatisfy { (Double($0["value"] ?? "") ?? 0) <= 1 })
        let unit = try #require(rates.first { $0["unit"] == "s4" && $0["dimension"] == "" })
        #expect(unit["status"] == "not_computable" || unit["status"] == "hidden")
        #expect(unit["value"] == "")
    }
}
