/// How many responses of each cell gave one and the same answer to all rows of a block.
package struct StraightLineTally: Sendable, Hashable {
    package let blocks: [AnswerBlock]
    /// One per block, with the slots of `Line`.
    let tables: [CellTable]

    /// How a response answered a block.
    enum Line: Int, CaseIterable {
        /// Fewer ordered answers than `AnswerBlock.fewestAnswers`.
        case tooFew
        case varied
        /// One answer all the way down.
        case straight
    }

    /// Of some cells: those who answered enough rows of a block, and those of them who gave one answer to
    /// all that they answered.
    package func counts(block: Int, in cells: [Int]) -> (answered: Int, straight: Int) {
        let sums = tables[block].sums(in: cells)
        let straight = sums[Line.straight.rawValue]
        return (sums[Line.varied.rawValue] + straight, straight)
    }
}
