import NIOCore
import NIOHTTP1
import NIOPosix
import Tables

/// Serves a preview over HTTP to this machine alone, and watches the survey's files.
package struct PreviewServer: Sendable {
    private let session: PreviewSession
    private let site: PreviewSite

    package init(_ session: PreviewSession, _ site: PreviewSite) {
        self.session = session
        self.site = site
    }

    /// Serves until the task is cancelled or the port fails.
    /// - Parameters:
    ///   - port: 0 takes one that is free.
    ///   - started: Told the address to open.
    package func run(port: UInt16, started: @Sendable @escaping (String) -> Void) async throws {
        // Bound to the loopback address: other machines cannot connect at all.
        let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .bind(host: "127.0.0.1", port: Int(port)) { channel in
                channel.eventLoop.makeCompletedFuture { try PreviewConnection(over: channel) }
            }
        guard let bound = listener.channel.localAddress?.port.flatMap(UInt16.init(exactly:)) else {
            throw ChannelError.unknownLocalAddress
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await accept(from: listener, port: bound) }
            group.addTask {
                started("http://127.0.0.1:\(bound)/")
                while !Task.isCancelled {
                    await session.refresh()
                    try await Task.sleep(for: Self.glance)
                }
            }
            try await group.next()
            group.cancelAll()
        }
    }

    private func accept(
        from listener: NIOAsyncChannel<PreviewConnection, Never>, port: UInt16
    ) async throws {
        try await listener.executeThenClose { connections in
            try await withThrowingDiscardingTaskGroup { group in
                for try await connection in connections {
                    group.addTask {
                        await connection.serve { await site.answer($0, port: port) }
                    }
                }
            }
        }
    }

    /// Why a server could not start, in the system's words.
    package static func reason(_ error: any Error) -> String {
        (error as? IOError).map { SystemError.text($0.errnoCode) } ?? String(describing: error)
    }

    /// How often the files are looked at.
    private static let glance = Duration.milliseconds(250)
}
