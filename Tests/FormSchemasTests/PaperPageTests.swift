import FormSchemas
import Foundation
import SurveyModel
import Testing

/// A survey that nobody would write: long words, markup and overrides of direction in every text, a
/// language written from right to left, and more units than a page holds.
private let strange: Survey = {
    let hostile = "</style><script>alert(1)</script>\"'&lt; \u{202E}abc\u{202C} "
    let long = String(repeating: "Vårdsamordningsöverenskommelse", count: 6)
    func text(_ swedish: String) -> LocalizedText {
        LocalizedText(hostile + swedish, translations: ["ar": "سؤال " + swedish])
    }
    var survey = Survey(id: "konstig", title: text("Titel"))
    survey.languages = ["sv", "ar"]
    survey.registers = [
        Register(
            id: "enhet", title: text("Var?"),
            entries: (1...40).map { number in
                var entry = Register.Entry(
                    code: "e\(number)", label: text("Enhet \(number) \(long)"))
                entry.headcount = number
                return entry
            })
    ]
    survey.scales = [
        Scale(
            id: "grad", title: text("Grad"),
            levels: (1...5).map { Scale.Level(value: $0, label: text("\($0) " + long)) })
    ]
    let options = ["a", "b", "c"].map { code in
        SurveyModel.Option(code: code, label: text(code + long))
    }
    var rows: [ItemRow] = []
    for number in 1...40 { rows.append(ItemRow(id: "r\(number)", title: text("Rad \(number)"))) }
    var list = Question(id: "val", title: text(long), kind: .single(options))
    list.condition = .isOneOf(ItemReference(question: "enhet"), ["e1"])
    list.help = text(long)
    survey.sections = [
        Section(
            id: "s", title: text("Avsnitt"),
            questions: [
                Question(id: "enhet", title: LocalizedText(""), kind: .register("enhet")),
                list,
                Question(
                    id: "m", title: text("Matris"), kind: .matrix(Matrix(scale: "grad", rows: rows))
                ),
                Question(id: "r", title: text("Ordna"), kind: .ranking(options)),
                Question(id: "p", title: text("Fördela"), kind: .allocation(options, total: 10)),
            ])
    ]
    return survey
}()

@Suite("The paper form and the codebook for people")
struct PaperPageTests {
    private static func files(_ survey: Survey, _ target: any FormTarget) throws -> [EmittedFile] {
        try target.emit(survey, layout: ColumnLayout(survey)).filter { $0.name.hasSuffix(".html") }
    }

    private static func text(_ file: EmittedFile) -> String {
        String(decoding: file.bytes, as: UTF8.self)
    }

    @Test("are one file for each language", arguments: ["print", "codebook"])
    func languages(_ name: String) throws {
        let target = try #require(FormTargets.named(name))
        let files = try Self.files(SampleSurvey.survey, target)
        #expect(
            files.map(\.name) == ["provning.\(name).sv.html", "provning.\(name).en.html"])
        #expect(try Self.files(SampleSurvey.survey, target) == files, "the same bytes every time")
    }

    @Test(
        "name the hash of their style, allow nothing else and run nothing",
        arguments: ["print", "codebook"])
    func policy(_ name: String) throws {
        let target = try #require(FormTargets.named(name))
        let folder = try TemporaryFolder()
        for file in try Self.files(SampleSurvey.survey, target) + Self.files(strange, target) {
            let report = try Peer.report(
                "page_hashes.py", [folder.write(file.bytes, to: file.name)])
            let style = try #require(report["style"] as? String)
            #expect(
                report["policy"] as? String
                    == "default-src 'none'; style-src 'sha256-\(style)'; base-uri 'none'; "
                    + "form-action 'none'")
            #expect(report["executable"] as? Int == 0)
            #expect(report["inline"] as? [String] == [])
        }
    }

    @Test("call questions by their numbers in conditions, on paper")
    func conditions() throws {
        let file = try #require(try Self.files(SampleSurvey.survey, PrintFormTarget()).first)
        let text = Self.text(file)
        #expect(
            text.contains("Svara på det här avsnittet bara om svaret på fråga 2 inte är ”Chef”."))
        #expect(
            text.contains(
                "Svara bara om ”Tid” är ett av svaren på fråga 5 eller svaret på fråga 3 för "
                    + "”Neurologi” (I dag) är ”Nivå 1” eller ”Nivå 2”."))
        // Hours are 16 and 17; what is worked out from them is told by its parts.
        #expect(text.contains("Gäller bara om ”Timmar” (fråga 16 + fråga 17) går att räkna ut."))
        #expect(text.contains("Alltså [fråga 16 + fråga 17] timmar."))
        #expect(text.contains("Du svarade [ditt svar på fråga 17] timmar. Varför?"))
    }

    @Test("leave nothing of the survey out of the codebook")
    func codebook() throws {
        let file = try #require(try Self.files(SampleSurvey.survey, CodebookTarget()).first)
        let text = Self.text(file)
        for column in SampleSurvey.layout.columns {
            #expect(text.contains(">\(column.name)</code>"), "\(column.name)")
        }
        for question in SampleSurvey.survey.questions {
            #expect(text.contains(">\(question.id)</code>"), "\(question.id)")
        }
        // Tools that have the same header share a line.
        let cells = text.split(separator: "</td>").compactMap { $0.split(separator: ">").last }
        let named = Set(cells.flatMap { $0.split(separator: ", ").map(String.init) })
        #expect(named.isSuperset(of: ExportFormat.allCases.map(\.rawValue)))
        #expect(text.contains("saknas: vet ej"))
        #expect(text.contains("svaret på fråga 2 inte är ”Chef”"))
    }

    @Test("tell nobody how many work in a unit")
    func headcounts() throws {
        var survey = SampleSurvey.survey
        let without = try Self.files(survey, CodebookTarget())
        survey.registers = survey.registers.map { register in
            let entries = register.entries.map { entry in
                var entry = entry
                if entry.headcount != nil { entry.headcount = 987 }
                entry.headcounts = ["roll": ["ft": 654]]
                return entry
            }
            return Register(id: register.id, title: register.title, entries: entries)
        }
        #expect(try Self.files(survey, CodebookTarget()) == without)
    }

    @Test(
        "are accessible, fit a phone and a sheet of A4, and fetch nothing",
        .enabled(if: Peer.hasBrowser, "Chromium or playwright is missing: no page is looked at"))
    func looks() throws {
        let folder = try TemporaryFolder()
        var files: [EmittedFile] = []
        for target in [PrintFormTarget(), CodebookTarget()] as [any FormTarget] {
            files += [try #require(try Self.files(SampleSurvey.survey, target).first)]
            files += try Self.files(strange, target)
        }
        let report = try Peer.report(
            "page_look.py", try files.map { try folder.write($0.bytes, to: $0.name) })
        withExtendedLifetime(folder) {}
        #expect(report.count == files.count)
        for file in files {
            let seen = try #require(report[file.name] as? [String: Any])
            #expect(seen["problems"] as? [String] == [], "\(file.name)")
            #expect(seen["requests"] as? [String] == [], "\(file.name)")
            let looks = try #require(seen["looks"] as? [[String: Any]])
            #expect(looks.count == 3)
            for look in looks { try expectGood(look, "\(file.name): \(look)") }
            let isArabic = file.name.contains(".ar.")
            #expect(seen["language"] as? String == (isArabic ? "ar" : "sv"))
            #expect(seen["direction"] as? String == (isArabic ? "rtl" : "ltr"))
            // A4 in points.
            #expect(seen["size"] as? [Int] == [595, 842])
            #expect(try #require(seen["pages"] as? Int) < 60)
            let text = try #require(seen["text"] as? String)
            if file.name.hasPrefix("konstig"), !isArabic {
                #expect(text.contains("</style><script>alert(1)</script>\"'&lt;"))
            }
        }
    }
}
