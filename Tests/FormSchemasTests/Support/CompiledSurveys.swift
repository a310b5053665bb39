import Diagnostics
import Foundation
import SurveyLanguage
import SurveyModel
import Tables
import Testing

/// Surveys compiled from text, as a user's are.
enum CompiledSurveys {
    /// Every survey under `Surveys/`, with what it includes; modules alone are left out.
    static func shipped() throws -> [Survey] {
        let folder = Peer.root.appendingPathComponent("Surveys")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".enkat") }.sorted()
        return try paths.compactMap { path in
            let text = try String(
                contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
            let isModule = text.split(separator: "\n").contains {
                $0.hasPrefix("modul ") || $0.hasPrefix("module ")
            }
            return isModule ? nil : try compile(folder.appendingPathComponent(path))
        }
    }

    static func compile(_ file: URL) throws -> Survey {
        let folder = file.deletingLastPathComponent()
        let source = try SurveyFile.decode(
            Array(try Data(contentsOf: file)), name: file.lastPathComponent)
        let compiled = SurveyCompiler.compile(
            source: source,
            registerRows: { path in
                let input = TableInput(path: folder.appendingPathComponent(path).path, name: path)
                let table = try SmallTable(input)
                return RegisterTable(
                    name: path, header: table.header,
                    rows: table.rows.map { RegisterTable.Row(line: $0.line, cells: $0.cells) })
            },
            module: { path in
                let bytes = try Data(contentsOf: folder.appendingPathComponent(path))
                return try SurveyFile.decode(Array(bytes), name: path)
            })
        return try #require(compiled.survey, "\(file.lastPathComponent): \(compiled.diagnostics)")
    }

    static func compile(_ text: String) throws -> Survey {
        let compiled = SurveyCompiler.compile(
            source: SourceText(name: "prov.enkat", text: text),
            registerRows: { path in RegisterTable(name: path, header: [], rows: []) })
        return try #require(compiled.survey, "\(compiled.diagnostics)")
    }

    /// One question of every kind, and everything a question can have.
    static func everyKind() throws -> Survey { try compile(everyKindText) }

    private static let everyKindText = """
        enkät slag: Alla slag | en: Every kind
          språk: sv, en
          mättillfälle: 2026-vår
          öppen: 2026-01-12 till 2026-02-06
          inledning: Här prövas allt. | en: Everything is tried.
          målgrupp: deltog minst 1
          källa: Eget arbete
        personuppgifter
          ansvarig: Nämnden
          ändamål: Prov
          rättslig grund: uppgift av allmänt intresse
          kategorier: yrkesroll, fritext
          gallring: 1 år
          dataskyddsombud: dso@exempel.se
        register yrke: Vilken är din yrkesroll? | en: Your role?
          - ft: Fysioterapeut | en: Physiotherapist
          - chef: Chef | en: Manager
          - annan: Annan roll | en: Other role
            fritext: ja
        skala hålla: Håller du med? | en: Do you agree?
          1: Inte alls | en: Not at all
          2: Delvis | en: Partly
          3: Helt | en: Fully
          saknas 9: Vet ej | en: Don't know
        avsnitt ett: Ett | en: One
          fråga yrke
            register: yrke
            krävs: ja
          information hej: Välkommen, du som är {yrke}! | en: Welcome, {yrke}!
          fråga deltog: Hur många träffar? | en: How many meetings?
            heltal: 0 till 4
            krävs: ja
        avsnitt läge: Läget | en: The state
          slumpa: ja
          matris klimat: Håller du med? | en: Do you agree?
            skala: hålla
            slumpa: ja
            hjälp: Svara för hela gruppen. | en: Answer for the whole group.
            rad arbetsro: Arbetsro | en: Quiet
            rad ledning: Ledning | en: Leadership
              omvänd: ja
        avsnitt mer: Mer | en: More
          slumpa: ja
          fråga nps: Hur troligt? | en: How likely?
            rekommendation
          fråga ordning: Ordna | en: Order
            rangordna
            slumpa: ja
            - t: Tid | en: Time
            - l: Lokal | en: Premises
            - p: Pengar | en: Money
          fråga poäng: Fördela | en: Allocate
            fördela: 100 poäng
            - t: Tid | en: Time
            - l: Lokal | en: Premises
          fråga timmar: Timmar | en: Hours
            decimaltal: 0 till 40.5
            giltigt om: timmar minst 1 eller deltog högst 2
            felmeddelande: För få timmar | en: Too few hours
          fråga summa: Summa | en: Sum
            beräknas: (timmar + deltog) * 2 - -1
            visa om: deltog besvarad
        avsnitt två: Två, efter {timmar} timmar | en: Two, after {timmar} hours
          visa om: klimat.arbetsro minst 2 eller summa minst 3
          fråga hinder: Vilka hinder? | en: Which obstacles?
            flera
            slumpa: ja
            - tid: Tid | en: Time
            - annat: Annat | en: Other
              fritext: ja
            - övrigt: Övrigt | en: More
              fritext: ja
            - inga: Inga | en: None
              ensam: ja
          par komp: Hur väl räcker … | en: How far …
            skala: hålla
            nuläge: I dag | en: Today
            framtida behov: Behov | en: Need
            rad neuro: Neurologi | en: Neurology
            rad smärta: Smärta | en: Pain
          fråga dag: Vilken dag? | en: Which day?
            datum
            visa om: hinder innehåller tid eller komp.neuro.nuläge högst 2
          fråga fri: Du svarade {timmar}. Varför? | en: You said {timmar}. Why?
            fritext: lång
            visa om: ordning.t är 1 eller poäng.l minst 50
          fråga ord: Ett ord? | en: A word?
            fritext: kort
            visa om: inte (yrke är ft eller dag besvarad)
        """

    /// Texts that try to be more than text, wherever a survey has text.
    static func hostile() -> Survey {
        let texts = [
            "<script>alert('x')</script> & \"citat\" \\", "{yrke} {1+1} {", "[a] [record_id] ]]>",
            "=SUMMA(A1) | , ; \t tabb", "-rad\u{1}\u{FFFE}\nny rad\\n \\\" åäö 🎉",
            "@tagg 'x' \"y\"",
        ]
        var turn = 0
        func next() -> LocalizedText {
            defer { turn += 1 }
            return LocalizedText(
                texts[turn % texts.count], translations: ["en": texts[(turn + 1) % texts.count]])
        }
        var survey = Survey(id: "fientlig", title: next())
        survey.languages = ["sv", "en"]
        survey.introduction = next()
        survey.sources = [texts[0]]
        var notice = PersonalDataNotice()
        notice.controller = texts[1]
        notice.categories = [texts[2]]
        survey.personalData = notice
        let levels = (1...3).map { Scale.Level(value: $0, label: next()) }
        survey.scales = [
            Scale(
                id: "s", title: next(), levels: levels,
                missing: [Scale.MissingLevel(value: -9, label: next(), kind: .doNotKnow)])
        ]
        func options() -> [SurveyModel.Option] {
            ["a", "B-2", "c.d", "åäö", "01"].map { SurveyModel.Option(code: $0, label: next()) }
        }
        func rows() -> [ItemRow] { ["r1", "rå"].map { ItemRow(id: $0, title: next()) } }
        let kinds: [Question.Kind] = [
            .single(options()), .multiple(options()), .scale("s"),
            .pair(Pair(scale: "s", nowTitle: next(), needTitle: next(), rows: rows())),
            .matrix(Matrix(scale: "s", rows: rows())), .ranking(options()),
            .allocation(options(), total: 10), .text(long: true), .text(long: false),
            .integer(range: -3...5), .decimal(range: -0.5...1.5), .date, .information,
            .calculated(.quotient(.item(ItemReference(question: "q9")), .number(-2.5))),
        ]
        let questions = kinds.enumerated().map { index, kind in
            var question = Question(id: "q\(index)", title: next(), kind: kind)
            question.help = next()
            if index > 7 {
                question.condition = .isOneOf(ItemReference(question: "q7"), [texts[index % 6]])
            }
            return question
        }
        survey.sections = [
            Section(id: "ett", title: next(), questions: Array(questions.prefix(5))),
            Section(id: "två", title: next(), questions: Array(questions.dropFirst(5))),
        ]
        return survey
    }
}
