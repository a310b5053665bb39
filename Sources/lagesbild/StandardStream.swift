internal import Glibc

/// Standard output and standard error, written whole: a line is never cut by another.
enum StandardStream: Int32 {
    case output = 1
    case error = 2

    /// Whether a person is looking.
    var isTerminal: Bool { isatty(rawValue) == 1 }

    func write(_ text: String) { write(Array(text.utf8)) }

    /// Has a write fail where nobody reads on (`| head`), instead of ending the program.
    static func ignoreClosedPipes() { _ = signal(SIGPIPE, SIG_IGN) }

    func write(_ data: [UInt8]) { _ = send(data) }

    /// Writes; false where nobody reads on.
    func send(_ data: [UInt8]) -> Bool {
        var bytes = data[...]
        while !bytes.isEmpty {
            let written = unsafe bytes.withUnsafeBytes {
                unsafe Glibc.write(rawValue, $0.baseAddress, $0.count)
            }
            guard written > 0 else { return false }
            bytes = bytes.dropFirst(written)
        }
        return true
    }
}

/// The environment the program was started in.
enum Environment {
    static func value(of name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }
}

/// Standard input, read as it comes.
enum StandardInput {
    /// Waits for bytes; false where none came in so many milliseconds.
    static func hasBytes(within milliseconds: Int32) -> Bool {
        var descriptor = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
        // The end of the input counts as something to read.
        return unsafe poll(&descriptor, 1, milliseconds) != 0
    }

    /// What there is, waiting for some; empty at the end.
    static func read() -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            count = unsafe max(Glibc.read(0, buffer.baseAddress, buffer.count), 0)
        }
    }
}
