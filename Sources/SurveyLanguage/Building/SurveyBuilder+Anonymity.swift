import Diagnostics
import SurveyModel

extension SurveyBuilder {
    mutating func buildAnonymity() {
        guard let node = top(.anonymity).first else { return }
        if let profile = node.child(.profile) { buildProfile(profile) }
        if let k = node.child(.minimumGroup).flatMap({ minimumGroup($0) }) {
            survey.anonymity.minimumGroup = k
        }
        if let k = node.child(.minimumGroupForText).flatMap({ minimumGroup($0) }) {
            survey.anonymity.minimumGroupForText = k
        }
        if let crossing = node.child(.crossing) { buildCrossing(crossing) }
        if let rounding = node.child(.rounding) { buildRounding(rounding) }
    }

    private static let profiles = ["standard"]
    /// Fewer than 3 protects nobody; more than 20 leaves nothing to report.
    private static let groupSizes = 3...20

    private mutating func buildProfile(_ node: SyntaxNode) {
        let name = value(of: node)
        if Self.profiles.contains(name.text) {
            survey.anonymity.profile = name.text
        } else if !name.text.isEmpty {
            bag.reportUnknown(
                .unknownProfile, name, among: Self.profiles, [.list: listed(Self.profiles)])
        }
    }

    private mutating func minimumGroup(_ node: SyntaxNode) -> Int? {
        guard let number = wholeNumber(node) else { return nil }
        guard Self.groupSizes.contains(number) else {
            bag.report(.minimumGroupOutOfRange, at: node.textRange, [.value: String(number)])
            return nil
        }
        return number
    }

    /// `2 av enhet, yrke`
    private mutating func buildCrossing(_ node: SyntaxNode) {
        let parts = list(of: node)
        let first = parts.first.map { words(in: $0.range) } ?? []
        guard first.count == 3, let number = Self.wholeNumber(first[0].text), number > 0,
            isWord(first[1], .of)
        else {
            reportBadValue(node, expected: Phrase.crossing.fact)
            return
        }
        survey.anonymity.maximumCrossing = number
        let dimensions = [first[2]] + parts.dropFirst()
        for dimension in dimensions { checkDimension(dimension) }
        survey.anonymity.crossable = dimensions.map(\.text)
    }

    /// `medel 1 decimal, andel 0 decimaler`
    private mutating func buildRounding(_ node: SyntaxNode) {
        for part in list(of: node) {
            let words = words(in: part.range)
            guard words.count == 3, let decimals = Self.wholeNumber(words[1].text), decimals <= 3,
                isWord(words[2], .decimals)
            else {
                reportBadValue(node, expected: Phrase.rounding.fact, at: part)
                continue
            }
            if isWord(words[0], .mean) {
                survey.anonymity.meanDecimals = decimals
            } else if isWord(words[0], .share) {
                survey.anonymity.shareDecimals = decimals
            } else {
                reportBadValue(node, expected: Phrase.rounding.fact, at: words[0])
            }
        }
    }
}
