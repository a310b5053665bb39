import Glibc

/// An open input, read from its start in blocks. Owns the file descriptor.
struct ByteStream: ~Copyable {
    private let descriptor: Int32
    private let memory: [UInt8]
    private var position = 0
    private let blockSize: Int

    /// - Throws: `.notFound`, `.isFolder`, `.noPermission`, `.notAFile`, `.readFailed`.
    init(_ input: TableInput) throws(TableError) {
        blockSize = input.blockSize
        switch input.origin {
        case .memory(let bytes):
            descriptor = -1
            memory = bytes
        case .file(let path):
            memory = []
            descriptor = try Self.open(path)
        }
    }

    deinit {
        if descriptor >= 0 { _ = close(descriptor) }
    }

    /// Appends the next block; 0 at the end.
    mutating func read(into bytes: inout [UInt8]) throws(TableError) -> Int {
        guard descriptor >= 0 else {
            let end = min(position + blockSize, memory.count)
            defer { position = end }
            bytes += memory[position..<end]
            return end - position
        }
        let descriptor = descriptor
        let size = blockSize
        var (read, code): (Int, Int32) = (0, 0)
        // Straight to where the bytes are to lie.
        bytes.append(addingCapacity: size) { room in
            room.withUnsafeMutableBufferPointer { room, count in
                repeat {
                    read = Glibc.read(descriptor, room.baseAddress, size)
                    code = errno
                } while read < 0 && code == EINTR
                count = max(read, 0)
            }
        }
        guard read >= 0 else {
            throw TableError(code == EISDIR ? .isFolder : .readFailed(SystemError.text(code)))
        }
        position += read
        return read
    }

    private static func open(_ path: String) throws(TableError) -> Int32 {
        // O_NONBLOCK: opening a pipe must not wait for a writer that never comes.
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            switch errno {
            case ENOENT, ENOTDIR: throw TableError(.notFound)
            case EACCES, EPERM: throw TableError(.noPermission)
            case let code: throw TableError(.readFailed(SystemError.text(code)))
            }
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let code = errno
            _ = close(descriptor)
            throw TableError(.readFailed(SystemError.text(code)))
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return descriptor
        case S_IFDIR:
            _ = close(descriptor)
            throw TableError(.isFolder)
        default:
            _ = close(descriptor)
            throw TableError(.notAFile)
        }
    }
}
