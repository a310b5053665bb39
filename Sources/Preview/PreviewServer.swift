import FlyingFox
import FlyingSocks
import Foundation

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
        let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
        let listening = ListeningPort()
        let server = HTTPServer(
            config: HTTPServer.Configuration(address: address, logger: .disabled),
            handler: Handler(site: site, port: listening))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask {
                try await server.waitUntilListening()
                guard case .ip4(_, let port)? = await server.listeningAddress else { return }
                await listening.set(port)
                started("http://127.0.0.1:\(port)/")
                while !Task.isCancelled {
                    await session.refresh()
                    try await Task.sleep(for: Self.glance)
                }
            }
            try await group.next()
            group.cancelAll()
        }
    }

    /// Why a server could not start, in the system's words.
    package static func reason(_ error: any Error) -> String {
        if case SocketError.failed(_, _, let message) = error { return message }
        return String(describing: error)
    }

    /// How often the files are looked at.
    private static let glance = Duration.milliseconds(250)

    /// The port, known once the server listens.
    private actor ListeningPort {
        private(set) var value: UInt16 = 0
        func set(_ port: UInt16) { value = port }
    }

    private struct Handler: HTTPHandler {
        let site: PreviewSite
        let port: ListeningPort

        func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
            let answer = await site.answer(
                PreviewSite.Request(
                    method: request.method.rawValue,
                    path: request.target.path(percentEncoded: true),
                    query: request.target.query(percentEncoded: true),
                    host: request.headers[.host]),
                port: await port.value)
            var headers = HTTPHeaders()
            for (name, value) in answer.headers.sorted(by: { $0.key < $1.key }) {
                headers[HTTPHeader(name)] = value
            }
            return HTTPResponse(
                statusCode: HTTPStatusCode(answer.status, phrase: ""), headers: headers,
                body: Data(answer.body))
        }
    }
}
