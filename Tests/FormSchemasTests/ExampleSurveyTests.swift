import Diagnostics
import FormSchemas
import SurveyModel
import Testing

@Suite("The example survey")
struct ExampleSurveyTests {
    private static func survey() throws -> Survey {
        let compiled = try ExampleSurvey.compile()
        return try #require(compiled.survey, "\(compiled.messages)")
    }

    @Test("compiles without errors into every target")
    func compiles() throws {
        let compiled = try ExampleSurvey.compile()
        #expect(compiled.messages.filter { $0.code.severity == .error }.isEmpty)
        let survey = try #require(compiled.survey)
        for target in FormTargets.all {
            let files = try target.emit(survey, layout: ColumnLayout(survey))
            #expect(!files.isEmpty, "\(target.name)")
            for file in files {
                #expect(file.name.hasPrefix("rehab2026."))
                #expect(!file.bytes.isEmpty)
            }
        }
    }

    @Test("has the parts of a verksamhetsenkät")
    func parts() throws {
        let survey = try Self.survey()
        #expect(survey.areas.map(\.id) == ["uppdrag", "kompetens", "resurser", "övrigt"])
        var rows = 0
        for question in survey.questions {
            if case .pair(let pair) = question.kind { rows += pair.rows.count }
        }
        #expect(rows >= 14)
        #expect(survey.sections.contains { $0.condition != nil })
        #expect(survey.questions.contains { $0.condition != nil })
        #expect(survey.questions.contains { $0.options.contains(where: \.isExclusive) })
        let texts = survey.questions.filter { if case .text = $0.kind { true } else { false } }
        #expect(texts.count == 2)
        #expect(!survey.indices.isEmpty)
    }

    @Test("has every text in English too")
    func translated() throws {
        let survey = try Self.survey()
        var texts = [survey.title] + [survey.introduction].compactMap { $0 }
        texts += survey.areas.map(\.title) + survey.indices.map(\.title)
        for scale in survey.scales {
            texts += [scale.title] + scale.levels.map(\.label) + scale.missing.map(\.label)
        }
        for section in survey.sections {
            texts.append(section.title)
            for question in section.questions {
                texts += [question.title] + question.options.map(\.label)
                guard case .pair(let pair) = question.kind else { continue }
                texts += [pair.nowTitle, pair.needTitle] + pair.rows.map(\.title)
            }
        }
        let roles = try #require(survey.register("yrke"))
        texts += [roles.title] + roles.entries.map(\.label)
        for text in texts { #expect(text.translations["en"] != nil, "\(text.base)") }
    }

    @Test("has about 40 units in three levels, of sizes as in life")
    func units() throws {
        let register = try #require(try Self.survey().unitRegister)
        let sizes = register.leaves.compactMap(\.headcount).sorted()
        #expect(sizes.count == 40)
        #expect((1300...1500).contains(sizes.reduce(0, +)))
        #expect(sizes[19] == 19 && sizes[20] == 19)
        #expect(sizes.filter { $0 < 5 }.count >= 3)
        var deepest = 0
        for leaf in register.leaves {
            var depth = 1
            var parent = leaf.parent
            while let code = parent {
                depth += 1
                parent = register.entry(code)?.parent
            }
            deepest = max(deepest, depth)
            #expect(leaf.headcounts["yrke"]?.values.reduce(0, +) == leaf.headcount)
        }
        #expect(deepest == 3)
        #expect(register.attributes.contains("huvudman"))
        #expect(register.attributes.contains("vårdnivå"))
    }
}
