/// What was found out about a file while its bytes were gone through.
package struct InspectedFile: Sendable, Hashable {
    let state: FileState?
    let text: TextSurvey?

    /// - Parameters:
    ///   - state: As it was before the first byte was read.
    ///   - text: Nil where it is not plain UTF-8.
    package init(state: FileState?, text: TextSurvey?) {
        self.state = state
        self.text = text
    }
}
