package import Diagnostics
import SwedishText

/// The Swedish dictionary that forms of words are looked up in: what is counted depends on it.
package enum SwedishDictionary {
    package static let files = Hunspell.files

    /// - Returns: W308 where it is not there.
    package static func missing(_ files: [String] = files) -> Diagnostic? {
        guard Hunspell(files: files) == nil else { return nil }
        return Diagnostic(.dictionaryMissing, facts: [.path: files.last ?? ""])
    }
}
