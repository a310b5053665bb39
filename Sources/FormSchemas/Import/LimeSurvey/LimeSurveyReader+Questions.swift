import Diagnostics
import SurveyModel

extension LimeSurveyReader {
    /// What a line of a question becomes: one question, or one per row where a survey has no kind
    /// that holds them together.
    mutating func questions(_ block: Block) -> [ImportedQuestion] {
        let line = block.head
        let result: [ImportedQuestion]
        switch line.type {
        case "L", "!", "O": result = [choice(block)]
        case "M", "P": result = [multiple(block)]
        case "5": result = [fivePoints(block)]
        case "Y", "G": result = [fixed(block)]
        case "N": result = [number(block)]
        case "S": result = [question(block, .text(long: false))]
        case "T", "U": result = [question(block, .text(long: true))]
        case "D": result = [question(block, .date)]
        case "X": result = [question(block, .information)]
        case "*": result = equation(block).map { [$0] } ?? []
        case "R": result = [ranking(block)]
        case "F", "H", "A", "B", "C", "E": result = array(block)
        case "1": result = dual(block)
        case "K": result = numbers(block)
        case "Q":
            result = block.rows.map { row in apart(row, block, .text(long: false)) }
        case "|", "I", ":", ";":
            note(
                .elementNotCarried, at: sheet.place(line, "type/scale"),
                [.name: line.name, .value: "type \(line.type)"])
            result = []
        default:
            note(
                .unknownKind, at: sheet.place(line, "type/scale"),
                [.value: line.type, .name: line.name])
            result = [question(block, .text(long: false))]
        }
        noteAttributes(line)
        for question in result where closed[question.key] == nil {
            closed[question.key] = scales.codes(of: question.kind)
        }
        return result
    }

    /// A question with what every one has.
    mutating func question(
        _ block: Block, _ kind: Question.Kind, answer: ToolAnswer? = nil
    ) -> ImportedQuestion {
        let line = block.head
        let place = sheet.place(line)
        var question = ImportedQuestion(
            key: line.name, title: text("Q" + line.name, "text", of: line.name, at: place),
            kind: kind, at: place)
        let help = text("Q" + line.name, "help", of: line.name, at: place)
        if !help.base.isEmpty { question.help = help }
        finish(&question, line)
        let own = ItemReference(question: line.name)
        if kind == .information {
            answers[line.name] = .nothing
        } else {
            answers[line.name] = answer ?? .whole(own)
        }
        return question
    }

    private mutating func finish(_ question: inout ImportedQuestion, _ line: Line) {
        question.condition = condition(line, of: line.name)
        question.isRequired = line["mandatory"] == "Y"
        question.isRandomized = line["random_order"] == "1" || line["answer_order"] == "random"
        if line["mandatory"] == "S" {
            note(
                .propertyNotCarried, at: sheet.place(line, "mandatory"),
                [.name: "mandatory", .parent: line.name, .value: "S"])
        }
    }

    /// The rule, once the question's own answer has a name.
    mutating func validity(_ question: inout ImportedQuestion, _ line: Line) {
        guard !line["em_validation_q"].isEmpty else { return }
        question.validity = expression(line, "em_validation_q", of: line.name, .ruleNotCarried)
        let tip = text(
            "Q" + line.name, "em_validation_q_tip", of: line.name, at: sheet.place(line))
        if !tip.base.isEmpty { question.message = tip }
    }

    private static let carried: Set<String> = [
        "random_order", "answer_order", "em_validation_q", "em_validation_q_tip",
        "dualscale_headerA", "dualscale_headerB", "equals_num_value", "equation",
        "exclude_all_others", "hidden", "max_num_value_n", "min_num_value_n",
        "num_value_int_only", "numbers_only", "other_replace_text", "date_format", "min_answers",
    ]

    private mutating func noteAttributes(_ line: Line) {
        for column in ["validation", "default"] where !line[column].isEmpty {
            note(
                .propertyNotCarried, at: sheet.place(line, column),
                [.name: column, .parent: line.name, .value: line[column]])
        }
        for attribute in line.attributes where !Self.carried.contains(attribute.name) {
            note(
                .propertyNotCarried, at: sheet.place(line, attribute.name),
                [.name: attribute.name, .parent: line.name, .value: attribute.value])
        }
        if line["hidden"] == "1", line.type != "*" {
            note(
                .neverShown, at: sheet.place(line, "hidden"),
                [.name: line.name, .value: "hidden"])
        }
    }

    // MARK: Choices

    /// The options of a list, with the one that LimeSurvey adds.
    private mutating func options(_ lines: [Line], _ block: Block) -> [Option] {
        let name = block.head.name
        var options = lines.map { line in
            var option = Option(
                code: line.name,
                label: text(
                    Self.key(line, of: name), "text", of: line.name, at: sheet.place(line)))
            option.hasText = openedBy[name]?.contains(line.name) ?? false
            return option
        }
        guard block.head["other"] == "Y" else { return options }
        let own = text(
            "Q" + name, "other_replace_text", of: name, at: sheet.place(block.head))
        let isSwedish = languages[0] == "sv"
        var other = Option(
            code: ToolTranslator.other,
            label: own.base.isEmpty ? LocalizedText(isSwedish ? "Annat" : "Other") : own)
        other.hasText = true
        options.append(other)
        answers[name + "_other"] = .nothing
        return options
    }

    private mutating func choice(_ block: Block) -> ImportedQuestion {
        let options = options(block.answers["0"] ?? [], block)
        if block.head.type == "O" {
            note(
                .propertyNotCarried, at: sheet.place(block.head, "type/scale"),
                [.name: "comment", .parent: block.head.name, .value: "O"])
        }
        let scale = scales.key(of: options, at: sheet.place(block.head), fewest: 3)
        var question = question(block, scale.map { .scale($0) } ?? .single(options))
        for line in block.answers["0"] ?? [] { question.partPlaces[line.name] = sheet.place(line) }
        validity(&question, block.head)
        return question
    }

    private mutating func multiple(_ block: Block) -> ImportedQuestion {
        let name = block.head.name
        let alone = Set(block.head["exclude_all_others"].split(separator: ";").map(String.init))
        var options = options(block.rows, block)
        for index in options.indices where alone.contains(options[index].code) {
            options[index].isExclusive = true
        }
        if block.head.type == "P" {
            note(
                .propertyNotCarried, at: sheet.place(block.head, "type/scale"),
                [.name: "comments", .parent: name, .value: "P"])
        }
        var question = question(block, .multiple(options), answer: .options(question: name))
        for option in options {
            answers[name + "_" + option.code] = .option(question: name, code: option.code)
        }
        for line in block.rows { question.partPlaces[line.name] = sheet.place(line) }
        validity(&question, block.head)
        return question
    }

    /// Answers that the type itself has.
    private mutating func fixed(_ block: Block) -> ImportedQuestion {
        let isSwedish = languages[0] == "sv"
        let pairs: [(String, String, String)] =
            block.head.type == "Y"
            ? [("Y", "Ja", "Yes"), ("N", "Nej", "No")]
            : [("F", "Kvinna", "Female"), ("M", "Man", "Male")]
        return question(
            block,
            .single(
                pairs.map { Option(code: $0.0, label: LocalizedText(isSwedish ? $0.1 : $0.2)) }))
    }

    private mutating func fivePoints(_ block: Block) -> ImportedQuestion {
        question(block, .scale(points(5, at: sheet.place(block.head))))
    }

    mutating func points(_ count: Int, at place: Place) -> String {
        let key = "skala1till\(count)"
        scales.add(
            ImportedScale(
                key: key,
                levels: (1...count).map {
                    Scale.Level(value: $0, label: LocalizedText(String($0)))
                }, at: place))
        return key
    }

    private mutating func ranking(_ block: Block) -> ImportedQuestion {
        let name = block.head.name
        let lines = (block.answers["0"] ?? []).isEmpty ? block.rows : block.answers["0"] ?? []
        let options = options(lines, block)
        for place in options.indices {
            answers[name + "_\(place + 1)"] = .place(question: name, place + 1)
        }
        var question = question(block, .ranking(options), answer: .nothing)
        for line in lines { question.partPlaces[line.name] = sheet.place(line) }
        return question
    }

    // MARK: Numbers

    private mutating func number(_ block: Block) -> ImportedQuestion {
        let line = block.head
        var question: ImportedQuestion
        if line["num_value_int_only"] == "1" {
            let ends = bounds(line) { Int($0) }
            question = self.question(block, .integer(range: ends))
        } else {
            let ends = bounds(line) { Double($0).flatMap { $0.isFinite ? $0 : nil } }
            question = self.question(block, .decimal(range: ends))
        }
        validity(&question, line)
        return question
    }

    /// Both limits; one alone is noted.
    private mutating func bounds<Number: Comparable>(
        _ line: Line, _ read: (String) -> Number?
    ) -> ClosedRange<Number>? {
        let low = read(line["min_num_value_n"])
        let high = read(line["max_num_value_n"])
        if let low, let high, low <= high { return low...high }
        for column in ["min_num_value_n", "max_num_value_n"] where !line[column].isEmpty {
            note(
                .limitNotCarried, at: sheet.place(line, column),
                [
                    .value: line[column], .name: line.name, .reason: Phrase.notExpressible.fact,
                ])
        }
        return nil
    }

    private mutating func equation(_ block: Block) -> ImportedQuestion? {
        let line = block.head
        let source = line["equation"].isEmpty ? line["text"] : line["equation"]
        do throws(Obstacle) {
            guard source.hasPrefix("{"), source.hasSuffix("}"),
                let parsed = ToolExpressionParser.parse(
                    String(source.dropFirst().dropLast()), .limeSurvey)
            else { throw Obstacle(part: source, reason: .unreadableExpression) }
            let calculation = try ToolTranslator(
                answers: answers, closed: closed, dialect: .limeSurvey
            ).calculation(parsed)
            return question(block, .calculated(calculation))
        } catch {
            note(
                .calculationNotCarried, at: sheet.place(line, "equation"),
                [
                    .name: line.name, .value: source, .other: error.part,
                    .reason: error.reason.fact,
                ])
            answers[line.name] = .nothing
            return nil
        }
    }
}
