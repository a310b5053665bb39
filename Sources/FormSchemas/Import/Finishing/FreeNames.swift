/// Finds names that are not taken.
///
/// Remembers the last number given to each name: a form that calls a thousand questions alike is
/// then gone through once and not a thousand times.
struct FreeNames {
    private var last: [String: Int] = [:]

    /// The first of `name`, `name_2`, `name_3` … that is free.
    mutating func name(_ name: String, isTaken: (String) -> Bool) -> String {
        guard isTaken(name) else { return name }
        var number = (last[name] ?? 1) + 1
        while isTaken("\(name)_\(number)") { number += 1 }
        last[name] = number
        return "\(name)_\(number)"
    }
}
