import SurveyModel

/// Coded answers, read one segment of one column at a time.
protocol AnswerSource {
    var layout: ColumnLayout { get }
    /// Rows of each segment, dead ones included.
    var segmentRows: [Int] { get }

    /// Whether each row of a segment counts.
    func isAlive(in segment: Int) throws(TallyError) -> [Bool]

    /// The slot of each row of a segment.
    func slots(
        of column: Int, as map: AnswerSlots, in segment: Int
    ) throws(TallyError) -> [Int]

    /// The text of each row of a segment in a column of texts, numbers or dates; nil where there is
    /// none.
    func texts(of column: Int, in segment: Int) throws(TallyError) -> [String?]

    /// The stored byte of each row of a segment; nil for a register's column, whose answers take
    /// two.
    func bytes(of column: Int, in segment: Int) throws(TallyError) -> [UInt8]?

    /// `AnswerDay` codes of when the response of each row of a segment came in.
    func days(in segment: Int) throws(TallyError) -> [UInt16]

    /// Calls with the stored bytes of every segment in turn, which are gone with the call.
    ///
    /// - Returns: False for a register's column, and nothing is called then.
    func forEachBytes(
        of column: Int, _ body: (_ segment: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Void
    ) throws(TallyError) -> Bool
}

extension AnswerSource {
    func forEachBytes(
        of column: Int, _ body: (_ segment: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Void
    ) throws(TallyError) -> Bool {
        for segment in segmentRows.indices {
            guard let bytes = try bytes(of: column, in: segment) else { return false }
            bytes.withUnsafeBufferPointer { body(segment, $0) }
        }
        return true
    }

    /// How a column's answers are numbered when they are counted.
    func slots(of column: Int) -> AnswerSlots {
        let definition = layout.columns[column]
        return AnswerSlots(categoryCount: definition.isText ? 1 : definition.categories.count)
    }
}
