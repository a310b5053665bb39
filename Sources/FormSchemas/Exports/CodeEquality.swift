/// Whether survey tools can tell two codes apart.
enum CodeEquality {
    /// Equal for codes whose comparison as numbers is equal (`1`, `01`, `1e0`): engines written in
    /// PHP or JavaScript compare texts that look like numbers as such.
    static func numeric(_ code: String) -> String {
        guard let first = code.first, first.isNumber || first == "-", code.last?.isNumber ?? false,
            code.allSatisfy({ $0.isNumber || "eE.-".contains($0) }), let value = Double(code)
        else { return code }
        return "\(value)"
    }
}
