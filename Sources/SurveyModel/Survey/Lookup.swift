import Synchronization

/// Where things lie by their ids, worked out when first asked for and kept until they change.
///
/// Conditions, texts and targets look up questions as many times as there are lines; searching all
/// of them each time would take the square of the survey's length. Being made of the rest, it says
/// nothing of its own: two are always equal.
struct Lookup<Places: Sendable>: Sendable, Hashable {
    private final class Store: Sendable {
        let places = Mutex<Places?>(nil)
    }

    private let store = Store()

    /// The places as known, or as `make` finds them now.
    func places(_ make: () -> Places) -> Places {
        store.places.withLock { known in
            if let known { return known }
            let made = make()
            known = made
            return made
        }
    }

    static func == (_: Self, _: Self) -> Bool { true }
    func hash(into hasher: inout Hasher) {}
}

extension Sequence {
    /// The position of the first element with each key.
    func firstPositions<Key: Hashable>(_ key: (Element) -> Key) -> [Key: Int] {
        var positions: [Key: Int] = [:]
        for (position, element) in enumerated() {
            let key = key(element)
            if positions[key] == nil { positions[key] = position }
        }
        return positions
    }
}
