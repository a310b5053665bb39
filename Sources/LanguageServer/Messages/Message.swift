import FormSchemas
import Tables

/// One message of JSON-RPC 2.0, as far as it has the form of one.
enum Message {
    case request(id: JSONValue, method: String, params: JSONValue)
    case notification(method: String, params: JSONValue)
    /// An answer to something the server asked.
    case response
    /// No message; with the id to answer to, where one can be made out.
    case invalid(id: JSONValue)

    init(_ value: JSONValue) {
        guard case .object(let object) = value else {
            self = .invalid(id: .null)
            return
        }
        let id = object["id"].flatMap(Self.usable)
        guard case .string(let method)? = object["method"] else {
            let isResponse = object["result"] != nil || object["error"] != nil
            self = isResponse && id != nil ? .response : .invalid(id: id ?? .null)
            return
        }
        let params = object["params"] ?? .null
        if let id {
            self = .request(id: id, method: method, params: params)
        } else if object["id"] == nil {
            self = .notification(method: method, params: params)
        } else {
            self = .invalid(id: .null)
        }
    }

    /// Ids are numbers or strings.
    private static func usable(_ id: JSONValue) -> JSONValue? {
        switch id {
        case .string, .number: id
        default: nil
        }
    }
}

/// Why a request has no result. Codes: JSON-RPC 2.0 §5.1 and LSP 3.17 `ErrorCodes`.
struct ResponseError: Error, Hashable {
    let code: Int
    let message: String

    static let parse = ResponseError(code: -32700, message: "Not a JSON text.")
    static let invalidRequest = ResponseError(code: -32600, message: "Not a request.")
    static let notInitialized = ResponseError(code: -32002, message: "Not initialized.")
    static let cancelled = ResponseError(code: -32800, message: "Cancelled.")
    static func methodNotFound(_ method: String) -> ResponseError {
        ResponseError(code: -32601, message: "No such method: \(method)")
    }
    static func invalidParams(_ what: String) -> ResponseError {
        ResponseError(code: -32602, message: "Missing or wrong: \(what)")
    }
    /// The request was understood and cannot be done; the message is for the user.
    static func failed(_ message: String) -> ResponseError {
        ResponseError(code: -32803, message: message)
    }
}

extension JSONValue {
    static func response(to id: JSONValue, result: JSONValue) -> JSONValue {
        ["jsonrpc": "2.0", "id": id, "result": result]
    }

    static func response(to id: JSONValue, error: ResponseError) -> JSONValue {
        let detail: JSONValue = ["code": .integer(error.code), "message": .string(error.message)]
        return ["jsonrpc": "2.0", "id": id, "error": detail]
    }

    static func notification(_ method: String, _ params: JSONValue) -> JSONValue {
        ["jsonrpc": "2.0", "method": .string(method), "params": params]
    }

    // MARK: Reading

    var string: String? { if case .string(let text) = self { text } else { nil } }

    var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

    var list: [JSONValue]? { if case .array(let values) = self { values } else { nil } }

    /// A number without decimals, from 0; what is larger than any file counts as its end.
    var count: Int? {
        guard case .number(let digits) = self, !digits.isEmpty,
            digits.allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        return Int(digits) ?? Int.max
    }
}
