extension Double {
    /// Whether this is the expected value within a relative tolerance; 0 within an absolute one.
    func isClose(to expected: Double, relative tolerance: Double) -> Bool {
        let scale = expected.magnitude < 1e-15 ? 1 : expected.magnitude
        return (self - expected).magnitude <= tolerance * scale
    }
}

/// The tolerances agreed with the golden files.
enum Tolerance {
    static let closedForm = 1e-12
    static let standardError = 1e-10
    static let exactP = 1e-9
    static let asymptoticP = 1e-10
    /// exactRankTests, by its own account.
    static let exactRankTests = 1e-8
    /// What the other program iterated to: raking, minres.
    static let iterative = 1e-7
}
