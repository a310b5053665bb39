import FormSchemas
import SurveyModel

/// Finds out which tool's export a table is, from its headers.
enum FormatDetection {
    struct Candidate {
        let shape: ExportShape
        let binding: HeaderBinding
        /// How many records are header.
        let headerRows: Int
    }

    enum Outcome {
        case found(Candidate)
        /// Equally good: two at least, in the order of the formats.
        case ambiguous([Candidate])
        case unknown
    }

    /// A file whose columns a user has bound.
    static func bound(_ records: [[String]], _ shape: ExportShape) -> Outcome {
        guard let rows = shape.headerRows.count(in: records),
            let headers = shape.headerRows.headers(of: records, byTexts: false)
        else { return .unknown }
        return .found(
            Candidate(
                shape: shape, binding: HeaderBinding(headers, bound: shape), headerRows: rows))
    }

    /// - Parameters:
    ///   - records: The first records of the file, as many as may be header.
    ///   - format: Only this one, where the user has said so.
    ///   - language: Only this one, where the user has said so.
    static func find(
        _ records: [[String]], survey: Survey, layout: ColumnLayout, format: ExportFormat?,
        language: String?
    ) -> Outcome {
        let best = candidates(
            records, survey: survey, layout: layout, format: format, language: language)
        if format != nil { return best.first.map { .found($0) } ?? .unknown }
        guard let winner = best.max(by: { $0 < $1 }), winner.isEnough else { return .unknown }
        let equals = best.filter { !($0 < winner) && !(winner < $0) }
        return equals.count == 1 ? .found(winner) : .ambiguous(equals)
    }

    /// Every format that a file can be held against, with the heading and language that fit best.
    static func candidates(
        _ records: [[String]], survey: Survey, layout: ColumnLayout, format: ExportFormat?,
        language: String?
    ) -> [Candidate] {
        let formats = format.map { [$0] } ?? ExportFormat.detectedTables
        var best: [Candidate] = []
        for format in formats {
            var own: Candidate?
            for heading in format.headings where !(own?.isWhole ?? false) {
                guard let rows = format.headerRows.count(in: records),
                    let headers = format.headerRows.headers(of: records, byTexts: heading == .texts)
                else { continue }
                // Only headers that are texts differ between languages.
                let languages =
                    language.map { [$0] }
                    ?? (format.hasTextHeaders(heading)
                        ? survey.languages : Array(survey.languages.prefix(1)))
                for language in languages {
                    let shape = ExportShape(
                        survey: survey, layout: layout, format: format, language: language,
                        heading: heading)
                    let candidate = Candidate(
                        shape: shape, binding: HeaderBinding(headers, shape: shape),
                        headerRows: rows)
                    let isAsSaid = formats.count == 1 && heading == .standard
                    if format.needsOwnColumns(heading), !isAsSaid, !candidate.hasOwnColumn {
                        continue
                    }
                    if own.map({ $0 < candidate }) ?? true { own = candidate }
                }
            }
            // REDCap's fields are canonical columns, so only its record id tells the two apart.
            if let own, format != .redcap || formats.count == 1 || own.hasResponseID {
                best.append(own)
            }
        }
        // Nor has a form of ODK's anything of its own where its groups were left out of the headers:
        // without its record id such a file is a plain table.
        let plain = best.first { $0.shape.format == .table }?.binding.answerPoints ?? 0
        if formats.count > 1 {
            best.removeAll {
                $0.shape.format == .odk && !$0.hasResponseID
                    && $0.binding.answerPoints <= plain
            }
        }
        return best
    }
}

extension FormatDetection.Candidate {
    /// Less than half of the questions found says that a file is something else.
    private static let leastShare = 0.5

    var isEnough: Bool {
        binding.possiblePoints > 0
            && Double(binding.answerPoints) >= Self.leastShare * Double(binding.possiblePoints)
    }

    /// Whether the file has the tool's own id of a response.
    fileprivate var hasResponseID: Bool {
        shape.system.indices.contains { index in
            shape.system[index].role == .responseID && binding.column(of: .system(index)) != nil
        }
    }

    /// Whether every answer is there under the tool's own header: nothing can fit better.
    fileprivate var isWhole: Bool { binding.answerPoints == binding.possiblePoints }

    /// Whether the file has a column that every export of the tool has and that is its own, and so
    /// tells it from others with the same questions.
    fileprivate var hasOwnColumn: Bool { binding.systemPoints > 0 }

    /// Fits worse: fewer answers bound, or as many and fewer of the tool's own columns, or as many of
    /// those too and in fewer rows: what the other has for a header would be its first answer.
    static func < (a: Self, b: Self) -> Bool {
        (a.binding.answerPoints, a.binding.systemPoints, a.headerRows)
            < (b.binding.answerPoints, b.binding.systemPoints, b.headerRows)
    }
}
