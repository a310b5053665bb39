/// One side of a question, and the groups whose answers to it are hidden.
struct AnswerSide: Sendable {
    let subject: Int
    let side: Int
    let groups: [Hidden]

    struct Hidden: Sendable {
        let group: Int
        /// How many people it has, at most.
        let most: Double
    }
}
