import NIOCore
import NIOHTTP1

/// One browser's connection: requests in, answers out, in order.
struct PreviewConnection: Sendable {
    private let channel: NIOAsyncChannel<HTTPServerRequestPart, AnswerPart>

    /// - Throws: Where the channel is closed already.
    init(over channel: any Channel) throws {
        let pipeline = channel.pipeline.syncOperations
        // Answers a request that is not HTTP with 400 and closes.
        try pipeline.configureHTTPServerPipeline(withErrorHandling: true)
        try pipeline.addHandler(AnswerWriter())
        self.channel = try NIOAsyncChannel(wrappingChannelSynchronously: channel)
    }

    /// Answers until the browser leaves. What goes wrong on a connection ends that connection.
    func serve(
        _ answer: @Sendable (PreviewSite.Request) async -> PreviewSite.Answer
    ) async {
        try? await channel.executeThenClose { parts, writer in
            for try await part in parts {
                // A request's body says nothing to a site that is only read.
                guard case .head(let head) = part else { continue }
                let answer = await answer(PreviewSite.Request(head))
                try await writer.write(.head(HTTPResponseHead(answer, to: head)))
                try await writer.write(.body(ByteBuffer(bytes: answer.body)))
                try await writer.write(.end(nil))
                if !head.isKeepAlive { return }
            }
        }
    }
}

/// A part of an answer that may pass between tasks: bytes, never a file.
private typealias AnswerPart = HTTPPart<HTTPResponseHead, ByteBuffer>

private final class AnswerWriter: ChannelOutboundHandler {
    typealias OutboundIn = AnswerPart
    typealias OutboundOut = HTTPServerResponsePart

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let part: HTTPServerResponsePart =
            switch Self.unwrapOutboundIn(data) {
            case .head(let head): .head(head)
            case .body(let bytes): .body(.byteBuffer(bytes))
            case .end(let trailers): .end(trailers)
            }
        context.write(Self.wrapOutboundOut(part), promise: promise)
    }
}

extension PreviewSite.Request {
    fileprivate init(_ head: HTTPRequestHead) {
        let (path, query) = head.uri.divided(at: "?")
        self.init(
            method: head.method.rawValue, path: path, query: query,
            host: head.headers.first(name: "Host"))
    }
}

extension HTTPResponseHead {
    fileprivate init(_ answer: PreviewSite.Answer, to request: HTTPRequestHead) {
        var headers = HTTPHeaders(answer.headers.sorted { $0.key < $1.key }.map { ($0, $1) })
        headers.replaceOrAdd(name: "Content-Length", value: String(answer.body.count))
        self.init(
            version: request.version, status: HTTPResponseStatus(statusCode: answer.status),
            headers: headers)
    }
}

extension String {
    /// What stands before the first of a character, and what follows it.
    fileprivate func divided(at mark: Character) -> (String, String) {
        let parts = split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
        return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
}
