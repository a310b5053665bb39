import SurveyModel

/// One column of the segment being filled.
struct ColumnBuffer {
    private let column: Int
    /// Whether a byte is a code of the column, by byte.
    private let isKnown: [Bool]
    private let categoryCount: Int
    private var bytes: [UInt8] = []
    private var texts = TextSegmentBuffer()
    let kind: SegmentKind

    init(_ definition: SurveyModel.Column, column: Int) {
        self.column = column
        categoryCount = definition.categories.count
        if definition.isText {
            kind = .text
        } else if case .register = definition.kind {
            kind = .register
        } else {
            kind = .bytes
        }
        var isKnown = [Bool](repeating: false, count: AnswerCode.tableSize)
        for code in Self.noAnswers { isKnown[Int(code.rawValue)] = true }
        if kind == .bytes {
            for index in 0..<min(categoryCount, AnswerCode.maximumCategories) {
                isKnown[index + 1] = true
            }
        }
        if kind == .text { isKnown[Int(TextRows.hasText)] = true }
        self.isKnown = isKnown
    }

    private static let noAnswers: [AnswerCode] = [.unknownEmpty, .notShown, .skipped, .rejected]

    /// Adds rows of a batch; the caller has checked that they are there.
    mutating func append(_ data: ColumnData, rows: Range<Int>) throws(StoreError) {
        switch (data, kind) {
        case (.codes(let codes), .bytes):
            if let unknown = firstUnknown(codes[rows]) {
                throw .unknownCode(column: column, code: Int(unknown))
            }
            bytes.append(contentsOf: codes[rows])
        case (.register(let codes), .register):
            for row in rows {
                guard isRegisterCode(codes[row]) else {
                    throw .unknownCode(column: column, code: Int(codes[row]))
                }
                LittleEndian.append(codes[row], to: &bytes)
            }
        case (.text(let values), .text):
            if let unknown = firstUnknown(values.kinds[rows]) {
                throw .unknownCode(column: column, code: Int(unknown))
            }
            guard texts.append(values, rows: rows) else { throw .textTooLarge(column: column) }
        default: throw .batchShape(column: column)
        }
    }

    /// The first byte that is no code of the column.
    private func firstUnknown(_ codes: ArraySlice<UInt8>) -> UInt8? {
        // Which bytes occur at all, without a way out of the loop: that says it nearly always.
        var occurs = [Bool](repeating: false, count: AnswerCode.tableSize)
        codes.withUnsafeBufferPointer { codes in
            occurs.withUnsafeMutableBufferPointer { occurs in
                for code in codes { occurs[Int(code)] = true }
            }
        }
        let isAllKnown = occurs.indices.allSatisfy { !occurs[$0] || isKnown[$0] }
        return isAllKnown ? nil : codes.first { !isKnown[Int($0)] }
    }

    private func isRegisterCode(_ code: UInt16) -> Bool {
        if code >= ResponseBatch.registerMissingBase {
            let kind = Int(code - ResponseBatch.registerMissingBase)
            return kind < isKnown.count && isKnown[kind]
        }
        return code > 0 && Int(code) <= categoryCount
    }

    /// The segment's bytes; the buffer is empty afterwards.
    mutating func take() -> [UInt8] {
        if kind == .text { return texts.take() }
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Whether a batch's column has the kind and the number of rows of this one.
    func accepts(_ data: ColumnData, count: Int) -> Bool {
        switch (data, kind) {
        case (.codes(let codes), .bytes): codes.count == count
        case (.register(let codes), .register): codes.count == count
        case (.text(let values), .text): values.count == count
        default: false
        }
    }
}
