/// A cell's first sixteen bytes, its last sixteen and its length: of cells of up to 32 bytes that is
/// all there is to say, so that to compare two is to compare their words.
///
/// Made without a branch on how long the cell is: labels of a scale come in any order, and a processor
/// that has to guess which one is next guesses wrong.
struct CellKey: Sendable {
    /// Longer cells have bytes in the middle that their key does not hold.
    static let told = 32
    /// So many bytes from the start of a cell are read, however short it is.
    static let reach = 16

    private let head: UInt64
    private let neck: UInt64
    private let back: UInt64
    private let tail: UInt64
    let count: Int

    /// The key of no cell.
    init() { (head, neck, back, tail, count) = (0, 0, 0, 0, -1) }

    /// - Parameter cell: Where it begins; `reach` bytes from there may be read.
    @inline(__always)
    init(_ cell: UnsafeRawPointer, count: Int) {
        func word(_ offset: Int) -> UInt64 {
            UInt64(littleEndian: cell.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        // What lies behind the cell is masked out; the last sixteen bytes of a shorter one are its first.
        let first = UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- min(count, 8) &* 8)
        let rest = max(min(count, 16) &- 8, 0) &* 8
        let second = rest == 64 ? .max : (1 &<< UInt64(truncatingIfNeeded: rest)) &- 1
        let last = max(count &- 16, 0)
        head = word(0) & first
        neck = word(8) & second
        back = word(last) & first
        tail = word(last &+ 8) & second
        self.count = count
    }

    /// Of a cell behind which nothing may be read.
    init(_ cell: UnsafeRawBufferPointer) {
        guard let base = cell.baseAddress, !cell.isEmpty else {
            self.init()
            return
        }
        guard cell.count < Self.reach else {
            self.init(base, count: cell.count)
            return
        }
        self = withUnsafeTemporaryAllocation(byteCount: Self.reach, alignment: 8) { room in
            _ = room.initializeMemory(as: UInt8.self, repeating: 0)
            room.copyMemory(from: cell)
            return CellKey(UnsafeRawBufferPointer(room), count: cell.count)
        }
    }

    /// - Parameter room: Holds `reach` bytes.
    private init(_ room: UnsafeRawBufferPointer, count: Int) {
        guard let base = room.baseAddress else {
            self.init()
            return
        }
        self.init(base, count: count)
    }

    @inline(__always)
    func hash(_ multiplier: UInt64) -> UInt64 {
        (head ^ (back &* 0x9E37_79B9_7F4A_7C15) ^ (tail &* 0xC2B2_AE3D_27D4_EB4F)
            ^ UInt64(truncatingIfNeeded: count)) &* multiplier
    }

    @inline(__always)
    static func == (a: CellKey, b: CellKey) -> Bool {
        (a.head ^ b.head) | (a.neck ^ b.neck) | (a.back ^ b.back) | (a.tail ^ b.tail)
            | UInt64(truncatingIfNeeded: a.count ^ b.count) == 0
    }
}
