/// A small group whose answers must stay open, or one that nearly all agree in.
struct AnswerTarget {
    let place: OpenTarget.Place
    let cells: [Int]
    /// Arcs through one of which its number changes.
    let arcs: [Int]
    /// Whether so few answered that what they answered must not follow.
    let isSmall: Bool
    /// So many must be able to have answered otherwise than any one answer. Of one person that says
    /// nothing; of two, one who differs is half of them.
    let fewestOthers: Int
    /// By how many people some answer must be open; whoever may be one person differs by one.
    let width: Int

    /// - Parameter people: The most there can be; nil where nobody knows.
    init(
        _ place: OpenTarget.Place, _ cells: [Int], arcs: [Int], isSmall: Bool, people: Int?
    ) {
        self.place = place
        self.cells = cells
        self.arcs = arcs
        self.isSmall = isSmall
        width = people == 1 ? 1 : 2
        fewestOthers = min(max((people ?? .max) - 1, 0), 2)
    }

    func total(_ people: [Int]) -> Int {
        var sum = 0
        for cell in cells { sum += people[cell] }
        return sum
    }
}
