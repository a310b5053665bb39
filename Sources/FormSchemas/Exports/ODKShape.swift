import SurveyModel

/// The CSV of KoboToolbox and ODK Central, with names as headers and codes as values.
///
/// A header is the path of the field: `kompetens/komp/komp_neuro_nu` (KoboToolbox),
/// `kompetens-komp-komp_neuro_nu` (ODK Central), or the name alone where groups are left out. A
/// multiple choice is one column of codes with blanks between them, one 0/1 column per option
/// (`hinder/tid`), or both. A ranking is one column of codes in order.
enum ODKShape {
    /// Every way a field's path is written, as headers.
    private static func headers(_ path: [String], _ ending: String = "") -> [[String]] {
        let spellings = [path.joined(separator: "/"), path.joined(separator: "-"), path.last ?? ""]
        return spellings.reduce(into: []) { headers, header in
            if !headers.contains([header + ending]) { headers.append([header + ending]) }
        }
    }

    // MARK: Answers

    static func columns(_ source: ShapeSource, _ names: XLSFormNames) -> [ExportColumn] {
        source.survey.questions.flatMap { columns(of: $0, source, names) }
    }

    private static func columns(
        of question: Question, _ source: ShapeSource, _ names: XLSFormNames
    ) -> [ExportColumn] {
        let parts = source.parts(of: question)
        func column(
            _ element: XLSFormNames.Element, _ columns: [Int], _ style: CellStyle,
            values: [String] = [], isExpected: Bool = true, ending: String = ""
        ) -> ExportColumn {
            let headers = headers(names.path(element, of: question), ending)
            return ExportColumn(
                path: headers[0], aliases: Array(headers.dropFirst()), columns: columns,
                style: style, values: values, isExpected: isExpected)
        }
        let own = XLSFormNames.Element.field(ItemReference(question: question.id))
        let texts = parts.texts.map { text in
            column(
                .otherText(question: question.id, option: text.option), [text.column], .text,
                isExpected: false)
        }
        switch question.kind {
        case .multiple:
            let flags = parts.flags.map { flag in
                column(
                    own, [flag.column], .flag, values: ["0", "1"], isExpected: false,
                    ending: "/" + flag.option)
            }
            let together = column(
                own, parts.flags.map(\.column), .delimited(separator: " "),
                values: parts.flags.map(\.option))
            return flags + [together] + texts
        case .ranking(let options):
            return [
                column(own, parts.answers, .ranked(separator: " "), values: options.map(\.code))
            ]
        case .calculated:
            return parts.answers.map {
                column(own, [$0], source.openStyle(of: $0), isExpected: false)
            }
        default:
            return parts.answers.map { index in
                column(
                    .field(source.layout.columns[index].item), [index],
                    source.openStyle(of: index), values: source.codes(of: index))
            } + texts
        }
    }

    // MARK: The tools' own

    static func system(_ survey: Survey, _ names: XLSFormNames) -> [SystemColumn] {
        [
            SystemColumn(.started, [names[.started]]),
            SystemColumn(.other, [names[.ended]]),
            // An answer that is corrected keeps this id and gets another `_uuid`.
            SystemColumn(
                .responseID, ["_id"],
                aliases: [
                    ["KEY"], ["meta-instanceID"], ["meta/instanceID"], ["instanceID"], ["_uuid"],
                ], isLast: true),
            SystemColumn(.other, ["_uuid"], isLast: true),
            SystemColumn(
                .submitted, ["_submission_time"],
                aliases: [["SubmissionDate"], [names[.ended]]], isLast: true),
            SystemColumn(.other, ["__version__"], isLast: true),
        ] + others.map { SystemColumn(.other, [$0], isWritten: false) }
            + unanswered(survey, names).map { headers in
                SystemColumn(
                    .other, headers[0], aliases: Array(headers.dropFirst()), isWritten: false)
            }
    }

    private static let others = [
        "KEY", "meta-instanceID", "meta/instanceID", "instanceID", "meta-instanceName",
        "meta/instanceName", "instanceName", "SubmitterID", "SubmitterName",
        "AttachmentsPresent", "AttachmentsExpected", "Status", "ReviewState", "DeviceID", "Edits",
        "FormVersion", "formhub/uuid", "username", "today",
    ]

    /// Fields of the form that hold no answer: texts to read, and what is worked out on the way.
    private static func unanswered(_ survey: Survey, _ names: XLSFormNames) -> [[[String]]] {
        let notices: [XLSFormNames.Element] = [.introduction, .personalData]
        return notices.map { [[names[$0]]] }
            + survey.questions.flatMap { question -> [[[String]]] in
                var elements: [XLSFormNames.Element] = [
                    .help(question.id), .remaining(question.id), .remainingNote(question.id),
                ]
                if case .information = question.kind {
                    elements = [.field(ItemReference(question: question.id))]
                }
                return elements.map { headers(names.path($0, of: question)) }
                    + [headers(names.path(ofQuote: question))]
            }
    }

    /// What KoboToolbox adds begins with `_`.
    static func isKnownExtra(_ header: String) -> Bool {
        header.hasPrefix("_") || header.hasPrefix("meta/") || header.hasPrefix("meta-")
    }
}
