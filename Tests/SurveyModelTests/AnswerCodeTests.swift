import SurveyModel
import Testing

@Suite("Answers in a byte")
struct AnswerCodeTests {
    @Test("a category and its code are each other's inverse, and never a kind of no answer")
    func categories() throws {
        let none: [AnswerCode] = [.unknownEmpty, .notShown, .skipped, .rejected]
        #expect(Set(none.map(\.rawValue)).count == none.count)
        for index in 0..<AnswerCode.maximumCategories {
            let code = try #require(AnswerCode(category: index))
            #expect(code.category == index)
            #expect(!none.contains(code))
        }
        #expect(none.allSatisfy { $0.category == nil })
        #expect(AnswerCode(category: 249) == nil)
        #expect(AnswerCode(category: -1) == nil)
    }

    @Test("fates add up")
    func fates() {
        var a = FateCounts([.accepted: 7, .blank: 1])
        a[.quarantined] = 2
        let b = FateCounts([.accepted: 3, .duplicate: 4])
        #expect(a.total == 10)
        #expect((a + b).total == 17)
        #expect((a + b)[.accepted] == 10)
        #expect((a + b)[.replaced] == 0)
    }
}
