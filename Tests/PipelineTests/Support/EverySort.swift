import Foundation
import Testing

/// A survey with every sort of column, and six answers in which every sort of missing answer and
/// text that is hostile to some format occur.
enum EverySort {
    static let survey = "allt.enkat"
    static let answers = "svar.csv"
    static let store = "svar.sqlite"

    static let text = """
        enkät allt: Allt
          mättillfälle: 2026

        register enhet: Var arbetar du?
          från: enheter.csv

        register yrke: Yrke
          - ft: Fysioterapeut
          - annan: Annan
            fritext: ja

        skala grad: Hur mycket?
          1: Lågt
          2: Högt
          saknas 9: Vet ej
          ej relevant 8: Berör inte

        avsnitt a: A
          fråga enhet
            register: enhet
          fråga yrke
            register: yrke
          fråga grad: Vad säger du om O'Briens "plan"?
            skala: grad
          fråga bara: Bara för fysioterapeuter
            visa om: yrke är ft
            skala: grad
          fråga hinder: Vilka hinder?
            flera
            - tid: Tid
            - rum: Rum
          fråga timmar: Timmar?
            decimaltal: 0 till 60
          fråga antal: Antal?
            heltal: 0 till 50
          fråga dag: Dag?
            datum
          fråga viktigt: Ordna
            rangordna
            - x: X
            - y: Y
          fråga val: Vilken?
            - a: Ja, "det"
            - b: Nej
          fråga text: Berätta
            fritext: lång

        """

    /// `grad`: 1, 2, 9, rejected, skipped, 8. `bara`: 2, not shown, 8, skipped, not shown, unknown.
    static let rows = #"""
        response_id,started,enhet,yrke,yrke_annan_text,grad,bara,hinder_tid,hinder_rum,timmar,antal,dag,viktigt_x,viktigt_y,val,text
        r1,2026-01-01 08:00,n1,ft,,1,2,1,0,7.5,3,2026-01-31,1,2,a,"=HYPERLINK(""http://x"")"
        r2,2026-01-01 09:00,n1,annan,"O'Brien; ""x"" \",2,,,,,,,,,b,"rad ett
        rad två"
        r3,2026-01-01 10:00,s1,ft,,9,8,0,1,0,50,2024-02-29,2,1,,"åäö 🙂, ""citat"""
        r4,2026-01-01 11:00,n2,ft,,77,,1,1,60,,,,,a,-1
        r5,2026-01-01 12:00,,,,,,,,,,,,,,
        r6,2026-01-01 13:00,n2,zz,,8,,,,,,,,,b,'; DROP TABLE response; --
        """#

    static let grad = ["1": 1, "2": 1, "9": 1, "8": 1, ".rejected": 1, ".skipped": 1]
    static let bara = ["2": 1, "8": 1, ".not_shown": 2, ".skipped": 1, ".unknown_empty": 1]

    static let texts = [
        "r1": "=HYPERLINK(\"http://x\")", "r2": "rad ett\nrad två", "r3": "åäö 🙂, \"citat\"",
        "r4": "-1", "r6": "'; DROP TABLE response; --",
    ]

    static func folder() throws -> ProjectFolder {
        let folder = try ProjectFolder()
        try folder.write(text, to: survey)
        try folder.write(
            """
            id,namn,överordnad,antal
            lan,Länet,,
            norr,Norra,lan,
            n1,Enhet n1,norr,9
            n2,Enhet n2,norr,9
            s1,Enhet s1,lan,9

            """, to: "enheter.csv")
        try folder.write(rows + "\n", to: answers)
        let read = try Tool.run(
            ["ingest", answers, "--survey", survey, "--store", store], in: folder.path)
        try #require(read.status == 0, "\(read.problems)")
        return folder
    }
}

/// A command for the answers of a store.
struct AnswersOf {
    let folder: ProjectFolder
    let survey: String
    let store: String

    func run(_ arguments: [String], isInternal: Bool = true) throws -> Command {
        try Tool.run(
            arguments + ["--survey", survey, "--store", store, "--language", "sv"]
                + (isInternal ? ["--internal"] : []), in: folder.path)
    }

    @discardableResult
    func export(_ format: String, _ output: String, _ more: String...) throws -> Command {
        let run = try run(["export", "--format", format, "--output", output] + more)
        #expect(run.status == 0, "\(run.problems)")
        return run
    }

    /// How many in all gave each answer, by column, as `tally` counts them.
    func counts() throws -> [String: [String: Int]] {
        let run = try run(["tally"])
        try #require(run.status == 0, "\(run.problems)")
        var counts: [String: [String: Int]] = [:]
        for line in run.output.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ";", omittingEmptySubsequences: false)
                .map(String.init)
            guard cells[2].isEmpty, cells[4] == "column" else { continue }
            counts[cells[5], default: [:]][cells[6], default: 0] += try #require(Int(cells[7]))
        }
        return counts
    }

    func mode(_ file: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: folder.file(file).path)[
            .posixPermissions] as? Int
    }
}
