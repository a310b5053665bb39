package import ResponseStore
import SurveyModel

/// The responses of a store that count, numbered from 0 in the order that was resolved.
///
/// Only how many there are in each segment is held; the answers are read a segment at a time.
package final class LiveRows {
    let store: ResponseStore
    private(set) var segments: [Segment] = []
    /// How many there are.
    package private(set) var count = 0

    struct Segment {
        let source: StoredSource
        let number: Int
        /// The number of its first response.
        let first: Int
        let count: Int
    }

    /// - Parameter wave: Nil for all waves.
    package init(_ store: ResponseStore, wave: String?) throws(StoreError) {
        self.store = store
        for source in try store.liveSources(wave: wave) {
            for number in 0..<source.segmentCount {
                let alive = try store.status(of: source, segment: number)
                    .count { $0 == RowStatus.alive.rawValue }
                guard alive > 0 else { continue }
                segments.append(
                    Segment(source: source, number: number, first: count, count: alive))
                count += alive
            }
        }
    }

    /// The files they stand in, in the resolved order.
    var sources: [StoredSource] {
        segments.map(\.source).reduce(into: []) { sources, source in
            if sources.last != source { sources.append(source) }
        }
    }

    /// The segment that a response lies in.
    func segment(of response: Int) -> Int {
        var low = 0
        var high = segments.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if segments[middle].first <= response { low = middle } else { high = middle - 1 }
        }
        return low
    }

    func window(_ segment: Int) throws(StoreError) -> SegmentWindow {
        try SegmentWindow(store, segments[segment])
    }

    /// Hands on every segment, one after the other.
    func forEachWindow(_ body: (SegmentWindow) throws -> Void) throws {
        for segment in segments.indices { try body(try window(segment)) }
    }
}
