import SurveyModel
import Tables

/// The study: title, who is responsible, why and when, whose answers count.
struct DDIStudy {
    let survey: Survey

    private var texts: DDITexts { DDITexts(survey: survey) }

    var node: XMLNode {
        .tag(
            "stdyDscr", [],
            [citation]
                + (information.isEmpty ? [] : [.tag("stdyInfo", [], information)])
                + (method.isEmpty ? [] : [.tag("method", [], [.tag("dataColl", [], method)])])
                + access)
    }

    private var citation: XMLNode {
        let base = texts.languages[0]
        let title = XMLNode.tag("titl", [.a("xml:lang", base)], text: survey.title.base)
        let parallel = texts.languages.dropFirst().compactMap { language in
            survey.title.translations[language].map {
                XMLNode.tag("parTitl", [.a("xml:lang", language)], text: $0)
            }
        }
        let id = XMLNode.tag("IDNo", text: survey.id)
        var parts: [XMLNode] = [.tag("titlStmt", [], [title] + parallel + [id])]
        if let controller = survey.personalData?.controller {
            parts.append(.tag("rspStmt", [], [.tag("AuthEnty", text: controller)]))
        }
        if !survey.wave.isEmpty {
            parts.append(.tag("serStmt", [], [.tag("serInfo", text: survey.wave)]))
        }
        return .tag("citation", [], parts)
    }

    private var information: [XMLNode] {
        var parts = texts.elements("abstract", [.a("contentType", "abstract")], survey.introduction)
        if let purpose = survey.personalData?.purpose {
            parts.append(.tag("abstract", [.a("contentType", "purpose")], text: purpose))
        }
        let summary = dates + universe
        if !summary.isEmpty { parts.append(.tag("sumDscr", [], summary)) }
        return parts
    }

    private var dates: [XMLNode] {
        [("start", survey.opens), ("end", survey.closes)].compactMap { event, day in
            day.map { .tag("collDate", [.a("date", $0), .a("event", event)], text: $0) }
        }
    }

    private var universe: [XMLNode] {
        guard let eligibility = survey.eligibility else { return [] }
        return texts.elements("universe") {
            DDIWords(survey: survey, language: $0).sentence(eligibility, .universe)
        }
    }

    private var method: [XMLNode] {
        let sources =
            survey.sources
            + survey.scales.compactMap { scale in scale.source.map { scale.id + ": " + $0 } }
            + survey.sections.compactMap { section in
                section.source.map { section.id + ": " + $0 }
            }
        let elements = sources.map { XMLNode.tag("dataSrc", text: $0) }
        return elements.isEmpty ? [] : [.tag("sources", [], elements)]
    }

    /// What was promised to those who answered.
    private var access: [XMLNode] {
        guard let notice = survey.personalData else { return [] }
        let lines = { (language: String) in
            PersonalDataWords(language: language).lines(notice)
                .map { "\($0.label): \($0.text)" }.joined(separator: "\n")
        }
        // There is room for one statement, so the first language's.
        let text = lines(texts.languages[0])
        guard !text.isEmpty else { return [] }
        var use = [XMLNode.tag("confDec", [.a("xml:lang", texts.languages[0])], text: text)]
        if let officer = notice.officer { use.append(.tag("contact", text: officer)) }
        return [.tag("dataAccs", [], [.tag("useStmt", [], use)])]
    }
}
