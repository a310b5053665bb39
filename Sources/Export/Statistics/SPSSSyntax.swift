import SurveyModel
import Tally

/// The syntax that reads a coded table.
struct SPSSSyntax {
    private let table: AnswerTable
    private let coded: CodedTable
    private let widths: [Int]
    private let names: [String]

    init(_ table: AnswerTable, _ coded: CodedTable, widths: [Int]) {
        self.table = table
        self.coded = coded
        self.widths = widths
        names = SPSSText.names(coded.variables.map(\.name))
    }

    func text(reading file: String) -> String {
        let parts = [
            head, read(file), block("VARIABLE LABELS", variableLabels, between: "\n  /"),
            block("VALUE LABELS", valueLabels, between: "\n  /"),
            block("MISSING VALUES", missingValues, between: "\n  /"),
            block("VARIABLE LEVEL", levels, between: "\n  /"),
            block("MRSETS", sets, between: "\n  "), "EXECUTE.\n",
        ]
        // The mark says to SPSS that the syntax is UTF-8.
        return "\u{FEFF}" + parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var head: String {
        let comment =
            table.language == "sv"
            ? "* Svaren är odolda och får inte spridas. Kör syntaxen i mappen där filen ligger (CD)."
            : "* Unhidden answers, not for distribution. Run this in the folder of the file (CD)."
        return "* Encoding: UTF-8.\n" + comment + "\nSET DECIMAL=DOT.\n"
    }

    private func block(_ command: String, _ parts: [String], between: String) -> String {
        parts.isEmpty ? "" : command + "\n  " + parts.joined(separator: between) + ".\n"
    }

    private func read(_ file: String) -> String {
        let variables = names.indices.map { "    \(names[$0]) \(format(of: $0))" }
        return """
            GET DATA
              /TYPE=TXT
              /FILE=\(SPSSText.literal(file))
              /ENCODING='UTF8'
              /ARRANGEMENT=DELIMITED
              /FIRSTCASE=2
              /DELIMITERS=','
              /QUALIFIER='"'
              /VARIABLES=
            \(variables.joined(separator: "\n")).

            """
    }

    private func format(of variable: Int) -> String {
        switch coded.variables[variable].content {
        case .place(.sourceRow), .place(.sourceByte), .place(.number): return "F12.0"
        case .place: return "A\(widths[variable])"
        case .reason: return "F8.0"
        case .answer(let index):
            switch table.columns[index].value {
            case .level, .code: return "F8.0"
            case .integer, .decimal: return "F16.0"
            case .date: return "SDATE10"
            case .text: return "A\(widths[variable])"
            }
        }
    }

    private var variableLabels: [String] {
        names.indices.map {
            names[$0] + " " + SPSSText.literal(coded.variables[$0].label, limit: 255)
        }
    }

    private var valueLabels: [String] {
        names.indices.compactMap { variable -> String? in
            switch coded.variables[variable].content {
            case .place: return nil
            case .reason(let index):
                let codes = StatisticalCodes(table.columns[index])
                let answered = table.language == "sv" ? "Svar finns" : "Answered"
                return labels(variable, [(0, answered)] + noAnswers(codes))
            case .answer(let index):
                let column = table.columns[index]
                guard column.isClosed else { return nil }
                let codes = StatisticalCodes(column)
                let own = zip(codes.numbers, column.categories.map(\.label)).map { ($0, $1) }
                return labels(variable, own + noAnswers(codes))
            }
        }
    }

    private func noAnswers(_ codes: StatisticalCodes) -> [(Int, String)] {
        NoAnswer.allCases.map {
            (codes.noAnswers[$0.rawValue], StatisticalCodes.label(of: $0, table.language))
        }
    }

    private func labels(_ variable: Int, _ labels: [(Int, String)]) -> String {
        names[variable]
            + labels.map { "\n    \($0) \(SPSSText.literal($1, limit: 120))" }.joined()
    }

    private var missingValues: [String] {
        names.indices.compactMap { variable -> String? in
            guard case .answer(let index) = coded.variables[variable].content,
                table.columns[index].isClosed
            else { return nil }
            let range = StatisticalCodes(table.columns[index]).missingRange
            return "\(names[variable]) (\(range.lowerBound) THRU \(range.upperBound))"
        }
    }

    private var levels: [String] {
        names.indices.map { variable in
            let level: String
            switch coded.variables[variable].content {
            case .place(.sourceRow), .place(.sourceByte): level = "SCALE"
            case .place, .reason: level = "NOMINAL"
            case .answer(let index):
                let column = table.columns[index]
                switch column.value {
                case .level:
                    if case .optionFlag = column.column.kind {
                        level = "NOMINAL"
                    } else {
                        level = "ORDINAL"
                    }
                case .integer, .decimal, .date: level = "SCALE"
                case .code, .text: level = "NOMINAL"
                }
            }
            return "\(names[variable]) (\(level))"
        }
    }

    /// The options of a multiple choice as one set.
    private var sets: [String] {
        var byQuestion: [String: [String]] = [:]
        var order: [String] = []
        for (variable, name) in names.enumerated() {
            guard case .answer(let index) = coded.variables[variable].content,
                case .optionFlag = table.columns[index].column.kind
            else { continue }
            let question = table.columns[index].column.item.question
            if byQuestion[question] == nil { order.append(question) }
            byQuestion[question, default: []].append(name)
        }
        let words = ColumnWords(survey: table.survey, language: table.language)
        let own = SPSSText.names(order.map { IdentifierFolding.fold($0) })
        return zip(order, own).map { question, name in
            let title = table.survey.question(question).map { words.title(of: $0) } ?? question
            let members = byQuestion[question] ?? []
            return "/MDGROUP NAME=$\(name) LABEL=\(SPSSText.literal(title, limit: 255))"
                + "\n    CATEGORYLABELS=VARLABELS VARIABLES="
                + members.map { "\n      " + $0 }.joined() + "\n    VALUE=1"
        }
    }
}
