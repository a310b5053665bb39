/// A cell's first sixteen bytes, its last sixteen and its length: of cells of up to 32 bytes that is
/// all there is to say, so that to compare two is to compare their words.
///
/// Made without a branch on how long the cell is, but for very long ones: labels of a scale come in any
/// order, and a processor that has to guess which one is next guesses wrong.
struct CellKey: Sendable {
    /// What a cell's length says of how to read its key.
    struct Shape: Sendable {
        /// What belongs to the cell of its first eight bytes, and of the eight after them.
        fileprivate let first: UInt64
        fileprivate let second: UInt64
        /// Where its last sixteen bytes begin; those of a shorter one are its first.
        fileprivate let last: Int

        fileprivate init(_ count: Int) {
            func mask(_ bytes: Int) -> UInt64 { bytes >= 8 ? .max : 1 << UInt64(bytes * 8) - 1 }
            first = mask(count)
            second = mask(max(count - 8, 0))
            last = max(count - 16, 0)
        }

        /// Of cells of every length up to `told`.
        static let all = (0...CellKey.told).map { Shape($0) }
    }

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
    init(_ cell: UnsafeRawPointer, count: Int) { self.init(cell, count: count, Shape(count)) }

    /// - Parameters:
    ///   - cell: Where it begins; `reach` bytes from there may be read.
    ///   - shapes: `Shape.all`.
    @inline(__always)
    init(_ cell: UnsafeRawPointer, count: Int, _ shapes: UnsafePointer<Shape>) {
        self.init(cell, count: count, count > Self.told ? Shape(count) : shapes[count])
    }

    @inline(__always)
    private init(_ cell: UnsafeRawPointer, count: Int, _ shape: Shape) {
        func word(_ offset: Int) -> UInt64 {
            UInt64(littleEndian: cell.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        // What lies behind the cell is masked out.
        head = word(0) & shape.first
        neck = word(8) & shape.second
        back = word(shape.last) & shape.first
        tail = word(shape.last &+ 8) & shape.second
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
