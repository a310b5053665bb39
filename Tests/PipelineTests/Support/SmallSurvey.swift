import Foundation
import Pipeline
import Testing

/// A survey small enough to be run again and again: two regions of units, some of them too small
/// to be shown.
enum SmallSurvey {
    static let pipeline = "puls"
    static let file = "Surveys/puls/puls.enkat"
    static let register = "Surveys/puls/enheter.csv"
    static let answers = "Surveys/puls/svar"

    static let pipelines = """
        pipelines:
          puls:
            survey: Surveys/puls/puls.enkat
            responses:
              - path: Surveys/puls/svar/*
                format: auto

        """

    static let text = """
        enkät puls: Pulsmätning | en: Pulse
          språk: sv, en
          mättillfälle: 2026-vår
          öppen: 2026-01-12 till 2026-02-06

        personuppgifter
          ansvarig: Regionstyrelsen
          ändamål: Underlag
          rättslig grund: uppgift av allmänt intresse
          kategorier: arbetsplats, yrkesroll, fritext
          gallring: 2 år
          dataskyddsombud: dso@exempel.se

        anonymitet
          profil: standard
          minsta grupp: 5
          avrundning: medel 1 decimal, andel 0 decimaler

        register enhet: Var arbetar du? | en: Where do you work?
          från: enheter.csv

        register yrke: Vilken är din yrkesroll? | en: What is your profession?
          - ft: Fysioterapeut | en: Physiotherapist
          - at: Arbetsterapeut | en: Occupational therapist
          - chef: Chef | en: Manager

        skala grad: I vilken grad? | en: To what degree?
          1: Inte alls | en: Not at all
          2: Delvis | en: Partly
          3: Helt | en: Fully
          saknas 9: Vet ej | en: Don't know

        område kompetens: Kompetens | en: Competence

        avsnitt bakgrund: Om dig | en: About you
          fråga enhet
            register: enhet
            krävs: ja
          fråga yrke
            register: yrke
            krävs: ja

        avsnitt kompetens: Kompetens | en: Competence
          visa om: yrke är inte chef
          par komp: Hur väl räcker det? | en: How well does it suffice?
            område: kompetens
            skala: grad
            nuläge: I dag | en: Today
            framtida behov: Om tre år | en: In three years
            rad neuro: Neurologi | en: Neurology
            rad smärta: Smärta | en: Pain
          fråga hinder: Vilka hinder ser du? | en: Which obstacles?
            flera
            - tid: Tidsbrist | en: Lack of time
            - lokal: Lokaler | en: Premises
            - inga: Inga hinder | en: No obstacles
              ensam: ja
          fråga förslag: Vad skulle hjälpa? | en: What would help?
            fritext: lång

        """

    /// Region, unit, and headcounts by profession.
    static let units: [(region: String, code: String, staff: [(String, Int)])] = [
        ("norr", "n1", [("ft", 30), ("at", 20), ("chef", 4)]),
        ("norr", "n2", [("ft", 16), ("at", 14)]),
        ("norr", "n3", [("ft", 5), ("at", 4)]),
        ("norr", "n4", [("ft", 5), ("at", 3)]),
        ("syd", "s1", [("ft", 40), ("at", 20), ("chef", 3)]),
        ("syd", "s2", [("ft", 22), ("at", 10)]),
        ("syd", "s3", [("ft", 6), ("at", 4)]),
        ("syd", "s4", [("ft", 4), ("at", 4)]),
    ]

    static func registerText(times factor: Int = 1) -> String {
        let rows = units.flatMap { unit in
            unit.staff.map { "\(unit.code),Enhet \(unit.code),\(unit.region),\($1 * factor),\($0)" }
        }
        let head = [
            "id,namn,överordnad,antal,yrke", "lan,Länet,,,", "norr,Norra,lan,,", "syd,Södra,lan,,",
        ]
        return (head + rows).joined(separator: "\n") + "\n"
    }

    /// A project with the survey and no answers yet.
    /// - Parameter factor: How many times more people the register has.
    static func project(named name: String = "projekt", times factor: Int = 1) throws
        -> ProjectFolder
    {
        let folder = try ProjectFolder(named: name)
        try folder.write(pipelines, to: "pipelines.yml")
        try folder.write(text, to: file)
        try folder.write(registerText(times: factor), to: register)
        return folder
    }

    /// Answers to the survey in a tool's format, made up by the simulator.
    static func simulated(
        _ folder: ProjectFolder, answers: Int, seed: UInt64, format: String
    ) throws -> Data {
        let definition = SurveyDefinition(path: file, in: folder.project)
        let made = AnswerSimulation(definition, answers: answers, seed: seed, format: format)
        return Data(try #require(made.bytes, "\(made.diagnostics)"))
    }

    /// A project with some answers from two tools.
    static func withAnswers(named name: String = "projekt") throws -> ProjectFolder {
        let folder = try project(named: name)
        try folder.write(
            simulated(folder, answers: 100, seed: 5, format: "limesurvey"),
            to: answers + "/a-limesurvey.csv")
        try folder.write(
            simulated(folder, answers: 60, seed: 6, format: "microsoft-forms"),
            to: answers + "/b-forms.csv")
        return folder
    }
}
