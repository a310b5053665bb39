import SurveyModel

/// A survey as the lines of LimeSurvey's file: settings, then everything in the first language,
/// then everything once more in each other one, in the same order.
struct LimeSurveyRows {
    let survey: Survey
    let layout: ColumnLayout
    let names: LimeSurveyNames
    let expressions: LimeSurveyExpression
    /// Names of the groups that neighbouring sections are shuffled in, per section.
    private let shuffles: [String?]

    init(survey: Survey, layout: ColumnLayout) {
        self.survey = survey
        self.layout = layout
        let names = LimeSurveyNames(survey: survey, layout: layout)
        self.names = names
        expressions = LimeSurveyExpression(survey: survey, layout: layout, names: names)
        var count = 0
        var previous = false
        shuffles = survey.sections.map { section in
            defer { previous = section.isRandomized }
            guard section.isRandomized else { return nil }
            if !previous { count += 1 }
            return "slump\(count)"
        }
    }

    var rows: [LimeSurveyRow] {
        settings + languageSettings
            + survey.languages.enumerated().flatMap { index, language in
                content(in: language, isBase: index == 0)
            }
    }

    // MARK: Settings

    private var settings: [LimeSurveyRow] {
        var pairs = [("language", survey.languages.first ?? "sv")]
        if survey.languages.count > 1 {
            pairs.append(
                ("additional_languages", survey.languages.dropFirst().joined(separator: " ")))
        }
        pairs += [
            ("format", "G"), ("anonymized", "Y"), ("datestamp", "Y"), ("ipaddr", "N"),
            ("refurl", "N"), ("savetimings", "N"), ("allowprev", "Y"), ("showprogress", "Y"),
        ]
        if let closes = survey.closes { pairs.append(("expires", closes + " 23:59:59")) }
        if survey.personalData != nil { pairs.append(("showsurveypolicynotice", "1")) }
        return pairs.map { name, text in
            var row = LimeSurveyRow(.setting, name: name)
            row.text = text
            return row
        }
    }

    private var languageSettings: [LimeSurveyRow] {
        survey.languages.flatMap { language -> [LimeSurveyRow] in
            let text = self.text(in: language)
            var pairs = [("surveyls_title", text.plain(survey.title))]
            if let introduction = survey.introduction {
                pairs.append(("surveyls_welcometext", text.plain(introduction)))
            }
            if let notice = survey.personalData {
                let words = PersonalDataWords(language: language)
                let lines = words.lines(notice).map { "\($0.label): \($0.text)" }
                pairs.append(("surveyls_policy_notice", text.html(lines.joined(separator: "\n"))))
                pairs.append(("surveyls_policy_notice_label", text.html(words.title)))
            }
            return pairs.map { name, value in
                var row = LimeSurveyRow(.languageSetting, name: name)
                row.text = value
                row.language = language
                return row
            }
        }
    }

    func text(in language: String) -> LimeSurveyText {
        LimeSurveyText(survey: survey, language: language, names: names)
    }

    // MARK: Groups

    /// LimeSurvey keeps so much of a group's name.
    private static let longestGroupName = 200

    private func content(in language: String, isBase: Bool) -> [LimeSurveyRow] {
        survey.sections.enumerated().flatMap { index, section in
            [group(section, number: index + 1, language)]
                + section.questions.flatMap { question in
                    LimeSurveyQuestion(
                        question, in: section, rows: self, language: language, isBase: isBase
                    ).rows
                }
        }
    }

    private func group(_ section: Section, number: Int, _ language: String) -> LimeSurveyRow {
        let title = text(in: language).piped(section.title)
        let isShort = title.utf8.count <= Self.longestGroupName
        var row = LimeSurveyRow(.group, name: isShort ? title : "\(number)")
        row.type = "\(number)"
        row.relevance = expressions.relevance(section.condition)
        row.text = isShort ? "" : title
        row.language = language
        if let shuffle = shuffles[number - 1] { row.attributes[.randomGroup] = shuffle }
        return row
    }
}
