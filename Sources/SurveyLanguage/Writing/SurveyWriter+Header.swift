import SurveyModel

extension SurveyWriter {
    mutating func writeHeader() {
        write(.survey, id: survey.id, survey.title, depth: 0)
        if survey.languages != [spelling.defaultLanguage] {
            write(.languages, survey.languages.joined(separator: ", "), depth: 1)
        }
        if !survey.wave.isEmpty { write(.wave, survey.wave, depth: 1) }
        if let opens = survey.opens, let closes = survey.closes {
            write(.open, "\(opens) \(word(.to)) \(closes)", depth: 1)
        }
        if let introduction = survey.introduction { write(.introduction, introduction, depth: 1) }
        if let eligibility = survey.eligibility { write(.eligibility, text(eligibility), depth: 1) }
        if let panel = survey.panel { write(.panel, panel, depth: 1) }
        for source in survey.sources { write(.source, source, depth: 1) }
    }

    mutating func writePersonalData() {
        guard let notice = survey.personalData else { return }
        writeBlank()
        write(.personalData, depth: 0)
        let categories = notice.categories.isEmpty ? nil : notice.categories.joined(separator: ", ")
        let values: [(Keyword, String?)] = [
            (.controller, notice.controller), (.purpose, notice.purpose),
            (.legalBasis, notice.legalBasis), (.dataCategories, categories),
            (.retention, notice.retention), (.officer, notice.officer),
        ]
        for (keyword, value) in values {
            if let value { write(keyword, value, depth: 1) }
        }
    }

    /// Only what is not so anyway.
    mutating func writeAnonymity() {
        let rules = survey.anonymity
        guard rules != AnonymityRules() else { return }
        let usual = AnonymityRules(rules.profile)
        writeBlank()
        write(.anonymity, depth: 0)
        if rules.profile != .standard { write(.profile, rules.profile.rawValue, depth: 1) }
        for threshold in AnonymityThreshold.allCases {
            guard let number = rules[threshold], number != usual[threshold] else { continue }
            write(threshold.keyword, String(number), depth: 1)
        }
        if !rules.crossable.isEmpty {
            let limit = "\(rules.maximumCrossing) \(word(.of)) "
            write(.crossing, limit + rules.crossable.joined(separator: ", "), depth: 1)
        }
        if rules.meanDecimals != usual.meanDecimals || rules.shareDecimals != usual.shareDecimals {
            let decimals = [(Word.mean, rules.meanDecimals), (.share, rules.shareDecimals)].map {
                "\(word($0)) \($1) \(decimalWord($1))"
            }
            write(.rounding, decimals.joined(separator: ", "), depth: 1)
        }
    }

    private func decimalWord(_ count: Int) -> String {
        // The table has the plural first, and the singular after it.
        Word.decimals.spellings[spelling][count == 1 ? 1 : 0]
    }

    // MARK: Lists that questions draw on

    mutating func writeLists() {
        for register in survey.registers { writeRegister(register) }
        for scale in survey.scales where !isImplied(scale) { writeScale(scale) }
        for area in survey.areas {
            if !area.perspectives.isEmpty || !isApart { writeBlank() }
            write(.area, id: area.id, area.title, depth: 0)
            write(area.perspectives, depth: 1)
        }
    }

    /// Whether the last line is a block's of one line, such as an area before another one.
    private var isApart: Bool { lines.last.map { !$0.hasPrefix(" ") && !$0.isEmpty } ?? true }

    /// The scale that `rekommendation` brings along.
    private func isImplied(_ scale: Scale) -> Bool {
        scale.id == Scale.recommendationID && scale == survey.scales.last
            && scale == .recommendation(languages: survey.languages)
            && survey.questions.contains(where: \.isRecommendation)
    }

    private mutating func writeRegister(_ register: Register) {
        writeBlank()
        write(.register, id: register.id, register.title, depth: 0)
        if let source = register.source { return write(.from, source, depth: 1) }
        for entry in register.entries {
            write(.option, id: entry.code, entry.label, depth: 1)
            write(.freeText, if: entry.hasText, depth: 2)
            if let other = entry.reportedWith { write(.reportWith, other, depth: 2) }
        }
    }

    private mutating func writeScale(_ scale: Scale) {
        writeBlank()
        if scale.title.base.isEmpty {
            write(.scale, id: scale.id, depth: 0)
        } else {
            write(.scale, id: scale.id, scale.title, depth: 0)
        }
        for level in scale.levels {
            write(.level, id: String(level.value), level.label, depth: 1)
        }
        for level in scale.missing {
            let keyword: Keyword = level.kind == .doNotKnow ? .missing : .notApplicable
            write(keyword, id: String(level.value), level.label, depth: 1)
        }
        if let source = scale.source { write(.source, source, depth: 1) }
    }

    mutating func write(_ perspectives: [Perspective], depth: Int) {
        guard !perspectives.isEmpty else { return }
        let words = perspectives.map { word($0.word) }
        write(.perspective, words.joined(separator: ", "), depth: depth)
    }
}
