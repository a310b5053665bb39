import Simulation

extension [UInt8] {
    /// One byte becomes another, is added or gets lost.
    mutating func damage(by signs: [UInt8], from start: Int, using generator: inout SeededGenerator)
    {
        let place = Int.random(in: start..<count, using: &generator)
        let sign = signs[Int.random(in: 0..<signs.count, using: &generator)]
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: self[place] = sign
        case 1: insert(sign, at: place)
        default: remove(at: place)
        }
    }
}
