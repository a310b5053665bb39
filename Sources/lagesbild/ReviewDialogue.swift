import Diagnostics
import Pipeline

/// One text at a time in the terminal, and a person's answer to each.
struct ReviewDialogue {
    let console: Console
    let listing: ReviewListing
    let role: String

    private var isSwedish: Bool { console.language == .swedish }

    /// Asks until all texts are decided on, or the person stops.
    func run(_ desk: inout ReviewDesk, _ texts: [QuotableText]) throws {
        for (number, text) in texts.enumerated() {
            console.say("\(number + 1)/\(texts.count)")
            listing.whole(text)
            guard try decide(text, &desk) else { return }
        }
        console.say(isSwedish ? "Inget mer att gå igenom." : "Nothing more to review.")
    }

    /// False where the person stops.
    private func decide(_ text: QuotableText, _ desk: inout ReviewDesk) throws -> Bool {
        var masks: [String] = []
        while true {
            console.say(
                isSwedish
                    ? "[g]odkänn  [a]vvisa  [m ORD] maskera ORD  [Enter] hoppa över  [s]luta"
                    : "[g] approve  [a] reject  [m WORD] mask WORD  [Enter] skip  [s] stop")
            guard let line = readLine() else { return false }
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            switch parts.first {
            case nil: return true
            case "s": return false
            case "a":
                try console.ending { () throws(AnswersProblem) in
                    try desk.reject(text, role: role)
                }
                listing.decided(.rejected, nil)
                return true
            case "m" where parts.count == 2: masks.append(parts[1])
            case "g":
                do throws(AnswersProblem) {
                    let shown = try desk.approve(text, masking: masks, role: role)
                    listing.decided(.approved, shown)
                    return true
                } catch {
                    _ = error.shown(console)
                    masks = []
                }
            default: continue
            }
        }
    }
}
