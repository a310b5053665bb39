import SurveyModel

/// The place of each answer of a column among its counts: the categories in their order, then
/// `NoAnswer` in its order.
struct AnswerSlots: Sendable, Hashable {
    let categoryCount: Int
    /// Slot by byte.
    let byByte: [Int]

    /// - Parameter categoryCount: for texts, numbers and dates 1: there is one, or there is none.
    init(categoryCount: Int) {
        self.categoryCount = categoryCount
        let rejected = categoryCount + NoAnswer.rejected.rawValue
        // A byte that means nothing here was not accepted either.
        var byByte = [Int](repeating: rejected, count: AnswerCode.tableSize)
        for index in 0..<min(categoryCount, AnswerCode.maximumCategories) {
            byByte[index + 1] = index
        }
        for kind in NoAnswer.allCases {
            byByte[Int(kind.code.rawValue)] = categoryCount + kind.rawValue
        }
        self.byByte = byByte
    }

    var count: Int { categoryCount + NoAnswer.allCases.count }

    func slot(of byte: UInt8) -> Int { byByte[Int(byte)] }

    func slots(of codes: [UInt8]) -> [Int] { codes.map { byByte[Int($0)] } }

    func slots(ofRegister codes: [UInt16]) -> [Int] {
        let highest = min(categoryCount, Int(ResponseBatch.registerMissingBase) - 1)
        return codes.map { code in
            // The code 0 wraps around and is above them all.
            let slot = Int(code &- 1)
            return slot < highest ? slot : self.slot(ofNoAnswer: code)
        }
    }

    private func slot(ofNoAnswer code: UInt16) -> Int {
        let rejected = categoryCount + NoAnswer.rejected.rawValue
        guard code >= ResponseBatch.registerMissingBase else { return rejected }
        let kind = Int(code - ResponseBatch.registerMissingBase)
        let isNoAnswer = NoAnswer.allCases.contains { Int($0.code.rawValue) == kind }
        return isNoAnswer ? byByte[kind] : rejected
    }
}
