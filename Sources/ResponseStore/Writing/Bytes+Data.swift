import Foundation

extension [UInt8] {
    /// As GRDB binds it to a blob.
    var asData: Data { Data(self) }
}

extension String {
    /// Its UTF-8, every byte of it.
    var asData: Data { Data(utf8) }
}
