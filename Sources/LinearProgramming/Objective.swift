/// A sum that is to become as small or as large as the problem lets it.
package struct Objective: Sendable, Hashable {
    package enum Sense: Sendable, Hashable {
        case least
        case greatest
    }

    package var sense: Sense
    package var terms: [LinearProblem.Term]

    package init(_ sense: Sense, _ terms: [LinearProblem.Term]) {
        self.sense = sense
        self.terms = terms
    }

    /// The least or greatest total of some variables.
    package init(_ sense: Sense, totalOf variables: [Int]) {
        self.init(sense, variables.map { LinearProblem.Term($0) })
    }
}
