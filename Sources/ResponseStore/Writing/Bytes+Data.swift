import Foundation

extension [UInt8] {
    /// As GRDB binds it to a blob.
    var asData: Data { Data(self) }

    /// Calls with the bytes as GRDB binds them to a blob, which are not copied: the data is gone with
    /// the call.
    func withData<Result>(_ body: (Data) throws -> Result) rethrows -> Result {
        try withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return try body(Data()) }
            return try body(
                Data(
                    bytesNoCopy: UnsafeMutableRawPointer(mutating: base), count: bytes.count,
                    deallocator: .none))
        }
    }
}

extension String {
    /// Its UTF-8, every byte of it.
    var asData: Data { Data(utf8) }
}
