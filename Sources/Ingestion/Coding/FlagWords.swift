/// Words that stand for yes and no in tables, in the form of `NormalizedText.key`.
package enum FlagWords {
    package static let yes = ["1", "y", "yes", "ja", "j", "true", "sant", "x"]
    package static let no = ["0", "n", "no", "nej", "false", "falskt"]
}
