internal import Dispatch
internal import Synchronization

/// Work that does not depend on each other, on all cores; results in the order of the questions.
///
/// `Analysis` has the same for itself: the auditor shares no code with what it attacks.
enum Concurrently {
    static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], _ work: @Sendable (Item) -> Result
    ) -> [Result] {
        let results = Mutex([Result?](repeating: nil, count: items.count))
        DispatchQueue.concurrentPerform(iterations: items.count) { index in
            let result = work(items[index])
            results.withLock { $0[index] = result }
        }
        return results.withLock { $0 }.compactMap(\.self)
    }
}
