import FormSchemas
import Foundation
import SurveyModel
import Tables
import Testing

@Suite(
    "DDI Codebook, judged by its published schema",
    .enabled(if: Peer.hasDDI, "lxml or ../shared/schemas/ddi-2.5 is missing: no codebook is judged")
)
struct DDITests {
    private static func read(_ surveys: [Survey]) throws -> [[String: Any]] {
        let folder = try TemporaryFolder()
        let paths = try surveys.enumerated().map { index, survey in
            let file = try #require(
                try DDITarget().emit(survey, layout: ColumnLayout(survey)).first)
            return try folder.write(file.bytes, to: "\(index).xml")
        }
        let report = try Peer.report("ddi_check.py", [Peer.ddiSchema.path] + paths)
        return try #require(report["files"] as? [[String: Any]])
    }

    @Test("is valid for every survey of ours, for hostile texts and for surveys drawn at random")
    func valid() throws {
        let surveys =
            try CompiledSurveys.shipped() + [
                try CompiledSurveys.everyKind(), SampleSurvey.survey, CompiledSurveys.hostile(),
            ] + (1...10).map(ConditionSurvey.draw)
        for (survey, file) in zip(surveys, try Self.read(surveys)) {
            #expect(file["problems"] as? [String] == [], "\(survey.id)")
            #expect(
                file["variables"] as? [String] == ColumnLayout(survey).columns.map(\.name),
                "\(survey.id)")
        }
    }

    @Test("tells missing answers from others, and every text in every language")
    func content() throws {
        let file = try #require(try Self.read([CompiledSurveys.everyKind()]).first)
        let missing = try #require(file["missing"] as? [String: [String]])
        #expect(missing["klimat_arbetsro"] == ["9"])
        #expect(missing["yrke"] == [])
        #expect(file["titles"] as? [String] == ["Alla slag", "Every kind"])
        let labels = try #require(file["labels"] as? [String: [String: String]])
        #expect(
            labels["komp_neuro_behov"] == [
                "sv": "Hur väl räcker …: Neurologi – Behov", "en": "How far …: Neurology – Need",
            ])
        let groups = try #require(file["groups"] as? [String: [String]])
        #expect(
            groups["komp"] == [
                "komp_neuro_nu", "komp_neuro_behov", "komp_smarta_nu", "komp_smarta_behov",
            ])
        #expect(groups["ordning"] == ["ordning_t", "ordning_l", "ordning_p"])
        #expect(Set(groups.keys) == ["klimat", "ordning", "poäng", "hinder", "komp"])
    }

    @Test("brings hostile texts through unharmed")
    func hostile() throws {
        let survey = CompiledSurveys.hostile()
        let file = try #require(try Self.read([survey]).first)
        #expect((file["titles"] as? [String])?.first == survey.title.base)
    }
}
