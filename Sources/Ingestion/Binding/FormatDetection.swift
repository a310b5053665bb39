import FormSchemas
import SurveyModel

/// Finds out which tool's export a table is, from its headers.
enum FormatDetection {
    struct Candidate {
        let shape: ExportShape
        let binding: HeaderBinding
    }

    enum Outcome {
        case found(Candidate)
        /// Equally good, best first.
        case ambiguous([ExportFormat])
        case unknown
    }

    /// Less than half of the questions found says that this is something else.
    private static let leastShare = 0.5

    /// - Parameters:
    ///   - format: Only this one, where the user has said so.
    ///   - language: Only this one, where the user has said so.
    static func find(
        _ headers: [String], survey: Survey, layout: ColumnLayout, format: ExportFormat?,
        language: String?
    ) -> Outcome {
        let formats = format.map { [$0] } ?? ExportFormat.allCases.filter { !$0.isJSON }
        var best: [Candidate] = []
        for format in formats {
            // Only headers that are texts differ between languages.
            let languages =
                language.map { [$0] }
                ?? (format == .microsoftForms
                    ? survey.languages : Array(survey.languages.prefix(1)))
            var own: Candidate?
            for language in languages {
                let shape = ExportShape(
                    survey: survey, layout: layout, format: format, language: language)
                let candidate = Candidate(
                    shape: shape, binding: HeaderBinding(headers, shape: shape))
                if own.map({ $0 < candidate }) ?? true { own = candidate }
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
        if format != nil { return best.first.map { .found($0) } ?? .unknown }
        guard let winner = best.max(by: { $0 < $1 }),
            winner.binding.possiblePoints > 0,
            Double(winner.binding.answerPoints)
                >= leastShare * Double(winner.binding.possiblePoints)
        else { return .unknown }
        let equals = best.filter { !($0 < winner) && !(winner < $0) }
        return equals.count == 1 ? .found(winner) : .ambiguous(equals.map(\.shape.format))
    }
}

extension FormatDetection.Candidate {
    /// Whether the file has the tool's own id of a response.
    fileprivate var hasResponseID: Bool {
        shape.system.indices.contains { index in
            shape.system[index].role == .responseID && binding.column(of: .system(index)) != nil
        }
    }

    /// Fits worse: fewer answers bound, or as many and fewer of the tool's own columns.
    static func < (a: Self, b: Self) -> Bool {
        (a.binding.answerPoints, a.binding.systemPoints)
            < (b.binding.answerPoints, b.binding.systemPoints)
    }
}
