internal import Glibc

/// Standard output and standard error, written whole: a line is never cut by another.
enum StandardStream: Int32 {
    case output = 1
    case error = 2

    /// Whether a person is looking.
    var isTerminal: Bool { isatty(rawValue) == 1 }

    func write(_ text: String) { write(Array(text.utf8)) }

    func write(_ data: [UInt8]) {
        var bytes = data[...]
        while !bytes.isEmpty {
            let written = unsafe bytes.withUnsafeBytes {
                unsafe Glibc.write(rawValue, $0.baseAddress, $0.count)
            }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }
}

/// The environment the program was started in.
enum Environment {
    static func value(of name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }
}
