import Diagnostics
import Glibc
import Tables
import Testing

@Suite("Filer")
struct FileTests {
    struct Interruption: Error {}

    @Test("tells apart what cannot be read")
    func unreadable() throws {
        let folder = try TemporaryFolder()
        #expect(throws: TableError(.notFound)) {
            try DelimitedReader.probe(folder.file("saknas.csv"))
        }
        #expect(throws: TableError(.isFolder)) { try DelimitedReader.probe(folder.path) }
        try AtomicFile.write([], to: folder.file("tom.csv"))
        #expect(throws: TableError(.empty)) { try DelimitedReader.probe(folder.file("tom.csv")) }
        #expect(throws: TableError(.notAFile)) { try DelimitedReader.probe("/dev/null") }
        try #require(mkfifo(folder.file("rör"), 0o600) == 0)
        #expect(throws: TableError(.notAFile)) { try DelimitedReader.probe(folder.file("rör")) }
    }

    @Test("says that permission is missing")
    func permission() throws {
        let folder = try TemporaryFolder()
        try AtomicFile.write(Array("a;b".utf8), to: folder.file("hemlig.csv"), mode: 0o000)
        // Root may read everything: this thread opens files as nobody meanwhile.
        let nobody: uid_t = 65_534
        let isRoot = geteuid() == 0
        if isRoot { setfsuid(nobody) }
        defer { if isRoot { setfsuid(0) } }
        #expect(throws: TableError(.noPermission)) {
            try DelimitedReader.probe(folder.file("hemlig.csv"))
        }
    }

    @Test("writes a file whole, with the mode asked for")
    func atomic() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("ut.txt")
        try AtomicFile.write(Array("ett".utf8), to: path, mode: 0o600)
        #expect(try mode(path) == 0o600)
        // The mode stays when none is asked for.
        try AtomicFile.write(to: path) { output in
            try output.write("två")
            try output.write(Array(" tre".utf8))
        }
        #expect(try mode(path) == 0o600)
        #expect(try Fixture.bytes(path) == Array("två tre".utf8))
        try AtomicFile.write([0x31], to: folder.file("ny.txt"))
        #expect(try mode(folder.file("ny.txt")) == 0o644)
        #expect(TemporaryFolder.hidden(in: folder.path).isEmpty)
    }

    @Test("leaves the old file, and nothing else, when the writing is broken off")
    func interrupted() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("ut.txt")
        try AtomicFile.write(Array("gammal".utf8), to: path)
        #expect(throws: Interruption.self) {
            try AtomicFile.write(to: path) { output in
                try output.write([UInt8](repeating: 0x78, count: 1_000_000))
                throw Interruption()
            }
        }
        #expect(try Fixture.bytes(path) == Array("gammal".utf8))
        #expect(Fixture.names(in: folder.path) == ["ut.txt"])
        #expect(TemporaryFolder.hidden(in: folder.path).isEmpty)
    }

    @Test("says why it could not write")
    func unwritable() throws {
        let folder = try TemporaryFolder()
        #expect(throws: TableError(.writeFailed("No such file or directory"))) {
            try AtomicFile.write([0x31], to: folder.file("saknas/ut.txt"))
        }
        try #require(mkdir(folder.file("mapp"), 0o700) == 0)
        #expect(throws: TableError(.writeFailed("Is a directory"))) {
            try AtomicFile.write([0x31], to: folder.file("mapp"))
        }
        #expect(TemporaryFolder.hidden(in: folder.path).isEmpty)
    }

    @Test("follows a symbolic link, which stays one")
    func symbolicLink() throws {
        let folder = try TemporaryFolder()
        try AtomicFile.write([0x31], to: folder.file("mål"))
        try #require(symlink(folder.file("mål"), folder.file("länk")) == 0)
        try AtomicFile.write([0x32], to: folder.file("länk"))
        #expect(try Fixture.bytes(folder.file("mål")) == [0x32])
        var status = stat()
        #expect(lstat(folder.file("länk"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    }

    private func mode(_ path: String) throws -> UInt32 {
        var status = stat()
        try #require(stat(path, &status) == 0)
        return status.st_mode & 0o777
    }
}

extension DelimitedReader {
    /// Opens a file and finds out about it, no more.
    static func probe(_ path: String) throws(TableError) {
        _ = try DelimitedReader(TableInput(path: path))
    }
}

/// Who this thread alone opens files as; Linux's own call, which the Glibc module does not carry.
@_silgen_name("setfsuid") @discardableResult
private func setfsuid(_ user: uid_t) -> Int32
