/// Which of the waves there are answers of is reported, and which it is compared with.
struct ReportedWaves {
    /// The survey's own where it has answers, else the last.
    let reported: String
    /// The one named before it, or after it where it comes first; nil where there is no other.
    let earlier: String?

    /// - Parameters:
    ///   - waves: Of every file, in their order.
    ///   - own: The survey's.
    init(_ waves: [String], own: String) {
        var named: [String] = []
        for wave in waves where !named.contains(wave) { named.append(wave) }
        reported = named.contains(own) ? own : named.last ?? own
        guard let place = named.firstIndex(of: reported) else {
            earlier = nil
            return
        }
        earlier = (named[..<place].reversed() + named[(place + 1)...]).first
    }
}
