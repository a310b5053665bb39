import SurveyModel

/// LimeSurvey's other headings: texts, texts cut to their beginning, code and text together, and the
/// two rows of its VV file.
///
/// A text is `question [row]`, of a pair `question [row][side]`; the cut has fifteen characters of the
/// question and of each bracket, then `.. `. Code and text have `. ` between them. The tool's own
/// columns have headers in the language of the survey; only the English ones are known.
enum LimeSurveyHeadings {
    /// Characters of a text that is cut, unless another number was chosen.
    private static let shortLength = 15

    /// What the code headings are called when texts are written.
    private static let systemTexts: [String: String] = [
        "id": "Response ID", "submitdate": "Date submitted", "lastpage": "Last page",
        "startlanguage": "Start language", "seed": "Seed", "startdate": "Date started",
        "datestamp": "Date last action", "ipaddr": "IP address", "refurl": "Referrer URL",
        "token": "Access code", "interviewtime": "Total time",
    ]

    static func system(_ heading: HeadingStyle) -> [SystemColumn] {
        LimeSurveyShape.system.map { column in
            let code = column.header
            guard let text = systemTexts[code], heading != .standard else { return column }
            let header =
                switch heading {
                case .standard, .texts: text
                case .shortTexts: short(text)
                case .codesAndTexts: code + ". " + text
                }
            return SystemColumn(column.role, [header], isWritten: column.isWritten)
        }
    }

    static func columns(_ source: ShapeSource, _ heading: HeadingStyle) -> [ExportColumn] {
        let plain = LimeSurveyShape.columns(source)
        guard heading != .standard else { return plain }
        var numbering = HeaderNumbering(taken: system(heading))
        return plain.map { column in
            let header =
                switch heading {
                case .standard: column.header
                case .texts: text(of: column, source) { $0 }
                case .shortTexts: text(of: column, source, short)
                case .codesAndTexts: column.header + ". " + text(of: column, source) { $0 }
                }
            return column.with(path: [numbering.unique(header)], headerCells: [header])
        }
    }

    private static func text(
        of column: ExportColumn, _ source: ShapeSource, _ cut: (String) -> String
    ) -> String {
        guard let index = column.columns.first, let texts = source.texts(of: index) else {
            return column.header
        }
        if case .rankPlace(let place) = column.style {
            return cut(texts.question) + " [" + cut("Rank \(place)") + "]"
        }
        let brackets: [String]
        switch source.layout.columns[index].kind {
        case .otherText: brackets = ["Other"]
        case .optionFlag where column.style == .impliedFlag: brackets = ["Other"]
        default: brackets = [texts.part, texts.side].compactMap(\.self)
        }
        guard !brackets.isEmpty else { return cut(texts.question) }
        // A text of a further option is a question of its own.
        if column.header.hasSuffix("[other]") || column.style != .text {
            return cut(texts.question) + " "
                + brackets.map { "[" + cut($0) + "]" }.joined()
        }
        return cut(texts.question + " – " + (texts.part ?? ""))
    }

    private static func short(_ text: String) -> String {
        text.count > shortLength ? String(text.prefix(shortLength)) + ".. " : text
    }

    // MARK: VV

    static var systemOfVV: [SystemColumn] {
        LimeSurveyShape.system.map { column in
            SystemColumn(
                column.role, column.path, isWritten: column.isWritten,
                headerCells: [systemTexts[column.header] ?? column.header, column.header])
        }
    }

    /// The codes of the expression manager first, as VV has them.
    static func columnsOfVV(_ source: ShapeSource) -> [ExportColumn] {
        LimeSurveyShape.columns(source).map { column in
            let code = column.header
            let managed = column.aliases.first { alias in
                code.contains("[") && !alias[0].contains("[")
            }
            let path = managed ?? column.path
            return column.with(
                path: path,
                aliases: [column.path] + column.aliases.filter { $0 != path },
                headerCells: [text(of: column, source) { $0 }, path[0]])
        }
    }
}

extension ExportColumn {
    /// The same column under another header.
    fileprivate func with(
        path: [String], aliases: [[String]] = [], headerCells: [String]
    ) -> ExportColumn {
        var column = ExportColumn(
            path: path, aliases: aliases.filter { $0 != path }, columns: columns, style: style,
            values: values, otherText: otherText, otherValue: otherValue, isExpected: isExpected,
            headerCells: headerCells)
        column.add(aliases: [], values: formerValues)
        return column
    }
}
