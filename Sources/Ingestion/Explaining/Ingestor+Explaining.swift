import Diagnostics
import FormSchemas
import SurveyModel
package import Tables

extension Ingestor {
    /// What is understood of a file; nothing is kept of it.
    ///
    /// - Throws: `IngestRefusal` where it cannot be read at all.
    package func explain(_ input: TableInput) throws -> FileExplanation {
        do {
            let input = try input.unpacked()
            var sample = TableSample()
            if try WorkbookReader.isWorkbook(input) {
                _ = try readWorkbook(input, into: &sample)
                return explain(input.name, sample, encoding: "XLSX", nil)
            }
            if try Self.looksLikeJSON(input) { return try explainJSON(input) }
            var reader = try DelimitedReader(input)
            let (encoding, dialect) = (reader.encoding.name, reader.dialect)
            _ = try reader.read(into: &sample)
            return explain(input.name, sample, encoding: encoding, dialect)
        } catch let error as TableError {
            throw IngestRefusal([error.diagnostic(file: input.name)])
        }
    }

    // MARK: Tables

    private func explain(
        _ file: String, _ sample: TableSample, encoding: String, _ dialect: Dialect?
    ) -> FileExplanation {
        let most = ExportFormat.detectedTables.map(\.headerRows.most).max() ?? 1
        let head = sample.records.prefix(most).map(\.texts)
        let told = options.format.flatMap { $0.isJSON ? nil : $0 }
        var candidates = FormatDetection.candidates(
            head, survey: survey, layout: layout, format: nil, language: options.language)
        if let told, !told.isDetected {
            candidates += FormatDetection.candidates(
                head, survey: survey, layout: layout, format: told, language: options.language)
        }
        let outcome = FormatDetection.find(
            head, survey: survey, layout: layout, format: told, language: options.language)
        let verdict: FileExplanation.Verdict
        var chosen: FormatDetection.Candidate?
        switch outcome {
        case .found(let candidate):
            let format = candidate.shape.format
            verdict = told == nil ? .found(format) : .told(format)
            chosen = candidate
        case .ambiguous(let rivals):
            verdict = .either(rivals.map(\.shape.format))
            chosen = rivals.first
        case .unknown: verdict = .unknown
        }
        let rows = sample.records.dropFirst(chosen?.headerRows ?? 1)
        let order = DateEvidence(rows.map(\.texts))
        var guesses: [FileExplanation.Guess] = []
        if chosen == nil, let headers = head.first {
            let proposal = BindingProposal(
                headers, rows.map(\.texts), survey: survey, layout: layout)
            guesses = proposal.guesses
            let bound = BoundColumns(
                ColumnBinding(guesses.map(\.entry), dates: order.order ?? .unsaid),
                survey: survey, layout: layout)
            chosen = FormatDetection.Candidate(
                shape: bound.shape, binding: HeaderBinding(headers, bound: bound.shape),
                headerRows: 1)
        }
        return FileExplanation(
            file: file, encoding: encoding,
            separator: dialect.map {
                $0.separator == 0x09 ? "TAB" : String(UnicodeScalar($0.separator))
            },
            lineEnds: dialect?.lineEnd.rawValue, records: rows.count,
            headerRows: chosen?.headerRows ?? 1, fits: fits(candidates), verdict: verdict,
            columns: columns(head, chosen, rows), missing: missing(chosen), guesses: guesses,
            dates: order.order, ambiguousDate: order.ambiguous)
    }

    private func fits(_ candidates: [FormatDetection.Candidate]) -> [FileExplanation.Fit] {
        candidates.enumerated().sorted { a, b in
            b.element < a.element || (!(a.element < b.element) && a.offset < b.offset)
        }.map { _, candidate in
            FileExplanation.Fit(
                format: candidate.shape.format, answers: candidate.binding.answerPoints,
                possible: candidate.binding.possiblePoints, own: candidate.binding.systemPoints)
        }
    }

    private func columns(
        _ head: [[String]], _ chosen: FormatDetection.Candidate?,
        _ rows: ArraySlice<TableRecord>
    ) -> [FileExplanation.FileColumn] {
        guard let chosen else { return [] }
        let keys = AnswerKeys(survey, layout: layout)
        var examples = ColumnExamples(chosen, survey: survey, layout: layout)
        for row in rows { examples.add(row) }
        return chosen.binding.headers.indices.map { index in
            let key: String? =
                switch chosen.binding.targets[index] {
                case .answer(let column)?: self.key(of: chosen.shape.columns[column], keys)
                case .system(let column)?: Self.word(for: chosen.shape.system[column])
                case nil: nil
                }
            return FileExplanation.FileColumn(
                number: index + 1, header: chosen.binding.headers[index], key: key,
                examples: examples[index])
        }
    }

    private func key(of column: ExportColumn, _ keys: AnswerKeys) -> String {
        guard let first = column.columns.first else { return "" }
        return column.columns.count > 1
            ? layout.columns[first].item.question : keys.key(of: first)
    }

    private static func word(for column: SystemColumn) -> String {
        BoundColumns.systemKeys.first { $0.role == column.role }?.key
            ?? "(" + column.role.rawValue + ")"
    }

    private func missing(_ chosen: FormatDetection.Candidate?) -> [String] {
        guard let chosen else { return survey.questions.filter(\.isAsked).map(\.id) }
        let keys = AnswerKeys(survey, layout: layout)
        let carried = Set(
            chosen.binding.targets.flatMap { target -> [Int] in
                guard case .answer(let index)? = target else { return [] }
                let column = chosen.shape.columns[index]
                return column.columns + [column.otherText].compactMap(\.self)
            })
        var names: [String] = []
        for question in survey.questions where question.isAsked {
            let own = layout.columns.indices.filter { index in
                if case .otherText = layout.columns[index].kind { return false }
                return layout.columns[index].item.question == question.id
            }
            let left = own.filter { !carried.contains($0) }
            names += left.count == own.count ? [question.id] : left.map { keys.key(of: $0) }
        }
        return names
    }

    // MARK: JSON

    private static func looksLikeJSON(_ input: TableInput) throws -> Bool {
        var probe = BeginningProbe()
        var reader = try DelimitedReader(input)
        _ = try reader.read(into: &probe)
        return probe.isJSON
    }

    private func explainJSON(_ input: TableInput) throws -> FileExplanation {
        let formats = ExportFormat.allCases.filter(\.isJSON)
        let shapes = formats.map {
            ExportShape(
                survey: survey, layout: layout, format: $0,
                language: options.language ?? survey.languages.first ?? "")
        }
        var reader = try JSONRecordReader(input)
        let encoding = reader.encoding.name
        var probe = JSONProbe(shapes, survey: survey)
        _ = try reader.read(into: &probe)
        let fits = shapes.indices.map { index in
            FileExplanation.Fit(
                format: formats[index], answers: probe.points[index].answers,
                possible: probe.seen * shapes[index].columns.count { $0.isExpected } * 2,
                own: probe.points[index].system)
        }.sorted { ($0.answers, $0.own) > ($1.answers, $1.own) }
        let verdict: FileExplanation.Verdict
        if let told = options.format, told.isJSON {
            verdict = .told(told)
        } else {
            let best = try shapesOfJSON(input).map(\.format)
            verdict = best.count > 1 ? .either(best) : best.first.map { .found($0) } ?? .unknown
        }
        return FileExplanation(
            file: input.name, encoding: encoding, separator: nil, lineEnds: nil,
            records: probe.seen, headerRows: 0, fits: fits, verdict: verdict, columns: [],
            missing: [], guesses: [], dates: nil, ambiguousDate: nil)
    }
}

/// Looks at how a file begins.
private struct BeginningProbe: TableSink {
    private(set) var isJSON = false

    mutating func receive(_ record: TableRecord) -> ReadingFlow {
        if record.isBlank { return .more }
        isJSON = TableRecordSink.beginsLikeJSON(record.raw)
        return .stop
    }

    mutating func receive(_ fault: RecordFault) -> ReadingFlow {
        isJSON = TableRecordSink.beginsLikeJSON(fault.raw[...])
        return .stop
    }
}
