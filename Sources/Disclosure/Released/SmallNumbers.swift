import Analysis

/// Numbers of people that are told beside the results: none, or as many as a group needs to be shown.
struct SmallNumbers {
    /// k.
    let minimumGroup: Int

    func mayTell(_ count: Int) -> Bool { count == 0 || count >= minimumGroup }

    /// Whether all counts among some figures may be told.
    func mayTell(_ figures: [Figure]) -> Bool {
        figures.compactMap(\.value).allSatisfy { mayTell(Int($0)) }
    }
}
