import SurveyModel

extension SurveyWriter {
    mutating func writeSection(_ section: Section) {
        writeBlank()
        write(.section, id: section.id, section.title, depth: 0)
        if let condition = section.condition { write(.showIf, text(condition), depth: 1) }
        write(.randomize, if: section.isRandomized, depth: 1)
        if let source = section.source { write(.source, source, depth: 1) }
        for question in section.questions { writeQuestion(question) }
    }

    private mutating func writeQuestion(_ question: Question) {
        let keyword: Keyword =
            switch question.kind {
            case .pair: .pair
            case .matrix: .matrix
            case .information: .information
            default: .question
            }
        if question.title.base.isEmpty || hasTitleOfRegister(question) {
            write(keyword, id: question.id, depth: 1)
        } else {
            write(keyword, id: question.id, question.title, depth: 1)
        }
        if let help = question.help { write(.help, help, depth: 2) }
        writeAnswers(question)
        writeTraits(question)
    }

    /// The text may be left out for a question from a register.
    private func hasTitleOfRegister(_ question: Question) -> Bool {
        guard case .register(let id) = question.kind else { return false }
        return survey.register(id)?.title == question.title
    }

    private mutating func writeAnswers(_ question: Question) {
        switch question.kind {
        case .register(let id): write(.register, id, depth: 2)
        case .single(let options): write(options)
        case .multiple(let options):
            write(.multiple, depth: 2)
            write(options)
        case .scale(let id):
            if question.isRecommendation {
                write(.recommendation, depth: 2)
            } else {
                write(.scale, id, depth: 2)
            }
        case .pair(let pair):
            write(.scale, pair.scale, depth: 2)
            write(.now, pair.nowTitle, depth: 2)
            write(.need, pair.needTitle, depth: 2)
            if let norm = pair.norm { write(.norm, String(norm), depth: 2) }
        case .matrix(let matrix): write(.scale, matrix.scale, depth: 2)
        case .ranking(let options):
            write(.ranking, depth: 2)
            write(options)
        case .allocation(let options, let total):
            write(.allocation, "\(total) \(word(.points))", depth: 2)
            write(options)
        case .text(let long): write(.freeText, word(long ? .long : .short), depth: 2)
        case .integer(let range):
            writeRange(.integer, range.map { (String($0.lowerBound), String($0.upperBound)) })
        case .decimal(let range):
            writeRange(
                .decimal,
                range.map {
                    (Calculation.text(of: $0.lowerBound), Calculation.text(of: $0.upperBound))
                })
        case .date: write(.date, depth: 2)
        case .information: break
        case .calculated(let calculation):
            write(
                .calculated, CalculationText(spelling: spelling).text(calculation), depth: 2)
        }
    }

    private mutating func writeRange(_ keyword: Keyword, _ range: (String, String)?) {
        guard let (low, high) = range else { return write(keyword, depth: 2) }
        write(keyword, "\(low) \(word(.to)) \(high)", depth: 2)
    }

    private mutating func write(_ options: [Option]) {
        for option in options {
            write(.option, id: option.code, option.label, depth: 2)
            write(.freeText, if: option.hasText, depth: 3)
            write(.exclusive, if: option.isExclusive, depth: 3)
            if let other = option.reportedWith { write(.reportWith, other, depth: 3) }
            write(formerly: option.formerCodes, depth: 3)
        }
    }

    private mutating func writeTraits(_ question: Question) {
        if let area = question.area { write(.area, area, depth: 2) }
        write(question.perspectives, depth: 2)
        if let level = question.measures { write(.measures, word(level.word), depth: 2) }
        write(.required, if: question.isRequired, depth: 2)
        write(.sensitive, if: question.isSensitive, depth: 2)
        write(.reversed, if: question.isReversed, depth: 2)
        write(.randomize, if: question.isRandomized, depth: 2)
        if let condition = question.condition { write(.showIf, text(condition), depth: 2) }
        if let validity = question.validity {
            write(.validIf, text(validity.condition), depth: 2)
            if let message = validity.message { write(.errorMessage, message, depth: 2) }
        }
        write(formerly: question.formerIDs, depth: 2)
        for row in question.rows { write(row) }
    }

    private mutating func write(_ row: ItemRow) {
        write(.row, id: row.id, row.title, depth: 2)
        if let norm = row.norm { write(.norm, String(norm), depth: 3) }
        if let area = row.area { write(.area, area, depth: 3) }
        write(row.perspectives, depth: 3)
        write(.reversed, if: row.isReversed, depth: 3)
        write(formerly: row.formerIDs, depth: 3)
    }

    private mutating func write(formerly names: [String], depth: Int) {
        guard !names.isEmpty else { return }
        write(.formerly, names.joined(separator: ", "), depth: depth)
    }
}
