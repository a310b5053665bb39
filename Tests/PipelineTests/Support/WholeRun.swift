import Foundation
import Pipeline
import Testing

/// A small survey with every sort of question that gives figures, two waves of invented answers to it, and
/// all that may stand beside answers. R reads what `helhet.json` says of it.
struct WholeRun {
    static let pipeline = "helhet"
    static let description = "helhet.json"
    static let figures = "Output/helhet/internal/figures.csv"

    let folder: ProjectFolder
    private let seed: Int

    init(seed: Int) throws {
        self.seed = seed
        folder = try ProjectFolder()
        let samples = Repository.path("Tests/Samples/whole-run")
        for name in try FileManager.default.contentsOfDirectory(atPath: samples) {
            try FileManager.default.copyItem(
                atPath: samples + "/" + name, toPath: folder.file(name).path)
        }
        // From a sixth of everyone to nearly all.
        try write(wave: 2025, answers: 24 + seed * 31 % 100)
        try write(wave: 2026, answers: 24 + seed * 47 % 120)
        try folder.write(list(), to: "anmälda.csv")
        // A register that knows of fewer people than answered.
        if seed % 3 == 0 {
            try folder.edit("enheter.csv", "s4,Enhet s4,syd,at,8,", "s4,Enhet s4,syd,at,1,")
        }
    }

    /// The simulator's answers, with codes by which people are followed, some of them given twice, and with
    /// some cells that are left open or hold what cannot be answered.
    private func write(wave: Int, answers: Int) throws {
        let made = AnswerSimulation(
            SurveyDefinition(path: "helhet.enkat", in: folder.project), answers: answers,
            seed: UInt64(seed * 10_000 + wave), format: "table")
        let text = String(decoding: try #require(made.bytes, "\(made.diagnostics)"), as: UTF8.self)
        var rows = text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let header = rows[0]
        for row in rows.indices.dropFirst() {
            for (column, name) in header.enumerated() {
                if name == "kod" {
                    rows[row][column] = row % 6 == 0 ? "" : "k\((row * 7 + wave + seed) % 97)"
                } else if let damage = damage[name], !rows[row][column].isEmpty,
                    (row * 5 + column * 3 + wave + seed) % 17 == 0
                {
                    rows[row][column] = damage
                }
            }
        }
        try folder.write(
            rows.map { $0.joined(separator: ",") + "\n" }.joined(), to: "svar-\(wave).csv")
    }

    /// No answer to the question; `resurs_tid_nu` is one that decides who is shown another question. With every
    /// other seed some cannot be placed either.
    private var damage: [String: String] {
        let cells = [
            "kon": "", "komp_neuro_nu": "7", "resurs_tid_nu": "77", "resurs_lokal_behov": "",
            "verktyg": "4", "form": "zz", "klimat_stress": "6", "rekommendera": "",
        ]
        return seed % 2 == 0 ? cells : cells.merging(["enhet": "", "yrke": ""]) { $1 }
    }

    /// Those registered for three meetings; some came to none, and of some no profession is told.
    private func list() -> String {
        let roles = ["ft", "at", "ssk", "chef", "usk", ""]
        return "id;yrke;träff 1;träff 2;träff 3\n"
            + (0..<(110 + seed % 40)).map { person in
                let came = [3, 2, 4].map { (person * $0 + seed) % 5 < 3 ? "1" : "0" }
                return "P\(person);\(roles[(person * 5 + seed) % 6]);"
                    + came.joined(separator: ";") + "\n"
            }.joined()
    }
}
