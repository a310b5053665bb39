import ResponseStore
package import SurveyModel

/// Counts responses that are held in memory; every row counts, whatever the wave.
package struct BatchEngine: TallyEngine {
    private let batches: [ResponseBatch]

    package init(batches: [ResponseBatch]) {
        self.batches = batches
    }

    /// - Throws: `.layoutDiffers` when a batch has not the columns of the query, all of one length.
    package func counts(_ query: TallyQuery) throws(TallyError) -> SurveyTally {
        try SurveyTally(query, of: try BatchAnswers(batches, layout: query.layout))
    }

    package func completeness(
        _ query: TallyQuery
    ) throws(TallyError) -> CompletenessTally {
        try CompletenessTally(query, of: try BatchAnswers(batches, layout: query.layout))
    }

    package func straightLines(
        _ query: TallyQuery
    ) throws(TallyError) -> StraightLineTally {
        try StraightLineTally(query, of: try BatchAnswers(batches, layout: query.layout))
    }

    package func lateness(_ query: TallyQuery) throws(TallyError) -> LatenessTally {
        try LatenessTally(query, of: try BatchAnswers(batches, layout: query.layout))
    }
}

extension BatchEngine {
    /// Those who took part in both waves.
    ///
    /// - Parameter earlier: The engine with the responses of the wave before.
    /// - Throws: as `counts(_:)`.
    package func panel(_ query: PanelQuery, since earlier: BatchEngine) throws(TallyError)
        -> PanelTally
    {
        try PanelCounter(
            before: BatchAnswers(earlier.batches, layout: query.layout),
            now: BatchAnswers(batches, layout: query.layout), query: query
        ).tally()
    }
}

/// Each batch as a segment.
private struct BatchAnswers: AnswerSource {
    private let batches: [ResponseBatch]
    let layout: ColumnLayout
    var segmentRows: [Int] { batches.map(\.count) }

    init(_ batches: [ResponseBatch], layout: ColumnLayout) throws(TallyError) {
        for batch in batches {
            let isSound =
                batch.columns.count == layout.columns.count
                && (batch.days.isEmpty || batch.days.count == batch.count)
                && zip(batch.columns, layout.columns).allSatisfy {
                    Self.fits($0, $1, count: batch.count)
                }
            guard isSound else { throw .layoutDiffers }
        }
        self.batches = batches
        self.layout = layout
    }

    private static func fits(_ data: ColumnData, _ column: Column, count: Int) -> Bool {
        switch (data, column.kind) {
        case (.register(let codes), .register): codes.count == count
        case (.codes(let codes), .choice), (.codes(let codes), .optionFlag): codes.count == count
        case (.text(let texts), _): column.isText && texts.count == count
        default: false
        }
    }

    func isAlive(in segment: Int) -> [Bool] {
        [Bool](repeating: true, count: batches[segment].count)
    }

    func slots(of column: Int, as map: AnswerSlots, in segment: Int) -> [Int] {
        switch batches[segment].columns[column] {
        case .codes(let codes): map.slots(of: codes)
        case .register(let codes): map.slots(ofRegister: codes)
        case .text(let texts): map.slots(of: texts.kinds)
        }
    }

    func texts(of column: Int, in segment: Int) -> [String?] {
        guard case .text(let texts) = batches[segment].columns[column] else { return [] }
        return (0..<texts.count).map { texts[$0] }
    }

    func days(in segment: Int) -> [UInt16] {
        let batch = batches[segment]
        return batch.days.isEmpty
            ? [UInt16](repeating: AnswerDay.unknown, count: batch.count) : batch.days
    }

    func bytes(of column: Int, in segment: Int) -> [UInt8]? {
        switch batches[segment].columns[column] {
        case .codes(let codes): codes
        case .register: nil
        case .text(let texts): texts.kinds
        }
    }
}
