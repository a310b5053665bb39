/// An earlier wave of the same survey, to be compared with.
package struct EarlierWave: Sendable {
    /// Its groups and subjects are those of the wave it is compared with.
    package let analysis: SituationAnalysis
    /// By subject: whether something else was asked then.
    package let isBroken: [Bool]

    package init(analysis: SituationAnalysis, isBroken: [Bool]) {
        self.analysis = analysis
        self.isBroken = isBroken
    }

    package var wave: String { analysis.wave }
}
