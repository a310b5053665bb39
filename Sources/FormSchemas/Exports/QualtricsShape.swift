import SurveyModel

/// Qualtrics' CSV or TSV: a row of names, one of texts, one of ids; the older layout has the first two
/// and calls its own columns `V1` … `V10`.
///
/// Names are the export tags, expected to be canonical columns (`komp_neuro_nu`, `hinder_tid`); where
/// they are Qualtrics' own (`Q2_1`) the texts are bound instead (`question - part`), never the
/// position of an option. Values are labels or codes; a multiple choice has a column per option with
/// its label or 1. `-99` was seen and left blank. By public descriptions.
enum QualtricsShape {
    static func system(_ heading: HeadingStyle) -> [SystemColumn] {
        func column(
            _ role: SystemColumn.Role, _ name: String, _ text: String, legacy: String? = nil,
            legacyText: String? = nil,
            isLast: Bool = false
        ) -> SystemColumn {
            let names = [name] + [legacy].compactMap(\.self)
            let texts = [text] + [text == name ? nil : name, legacyText].compactMap(\.self)
            let headers = heading == .texts ? texts : names
            return SystemColumn(
                role, [headers[0]], aliases: headers.dropFirst().map { [$0] },
                headerCells: [name, text, importID(name)])
        }
        return [
            column(.started, "StartDate", "Start Date", legacy: "V8"),
            column(.submitted, "EndDate", "End Date", legacy: "V9"),
            column(.channel, "Status", "Response Type", legacy: "V7"),
            column(.other, "IPAddress", "IP Address", legacy: "V6"),
            column(.other, "Progress", "Progress"),
            column(.other, "Duration (in seconds)", "Duration (in seconds)"),
            column(.state, "Finished", "Finished", legacy: "V10"),
            column(.other, "RecordedDate", "Recorded Date"),
            column(.responseID, "ResponseId", "Response ID", legacy: "V1"),
            column(
                .name, "RecipientLastName", "Recipient Last Name", legacy: "V3", legacyText: "Name"),
            column(.name, "RecipientFirstName", "Recipient First Name"),
            column(
                .email, "RecipientEmail", "Recipient Email", legacy: "V5",
                legacyText: "EmailAddress"),
            column(
                .other, "ExternalReference", "External Data Reference", legacy: "V4",
                legacyText: "ExternalDataReference"),
            column(.other, "LocationLatitude", "Location Latitude"),
            column(.other, "LocationLongitude", "Location Longitude"),
            column(.channel, "DistributionChannel", "Distribution Channel"),
            column(.language, "UserLanguage", "User Language"),
            SystemColumn(.other, ["ResponseSet"], aliases: [["V2"]], isWritten: false),
        ]
    }

    /// Timings and scores, and places on a map.
    static func isKnownExtra(_ header: String) -> Bool {
        [
            "_First Click", "_Last Click", "_Page Submit", "_Click Count", "LocationAccuracy",
            "Q_RecaptchaScore", "Q_RelevantIDDuplicate", "SC0",
        ].contains { header.hasSuffix($0) }
    }

    static func columns(_ source: ShapeSource, _ heading: HeadingStyle) -> [ExportColumn] {
        var numbering = HeaderNumbering(taken: system(heading))
        var number = 0
        return source.layout.columns.indices.compactMap { index -> ExportColumn? in
            guard source.isAsked(index), let texts = source.texts(of: index) else { return nil }
            let column = source.layout.columns[index]
            number += 1
            var text = ([texts.question] + [texts.part, texts.side].compactMap(\.self))
                .joined(separator: " - ")
            var (style, values) = (source.openStyle(of: index), source.labels(of: index))
            var isExpected = true
            switch column.kind {
            case .optionFlag: (style, values) = (.flag, ["", texts.part ?? ""])
            case .otherText:
                text += " - Text"
                isExpected = false
            default: break
            }
            let header = heading == .texts ? numbering.unique(text) : column.name
            return ExportColumn(
                path: [header], columns: [index], style: style, values: values,
                isExpected: isExpected,
                headerCells: [column.name, text, importID("QID\(number)")])
        }
    }

    private static func importID(_ id: String) -> String { "{\"ImportId\":\"\(id)\"}" }
}
