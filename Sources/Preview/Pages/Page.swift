import Digests
import FormSchemas
import Foundation
import Pipeline

/// A page of the preview and what the browser may do with it.
struct Page {
    let bytes: [UInt8]

    /// - Parameters:
    ///   - script: Nil for a page without.
    init(
        title: String, language: String, body: [HTMLNode], script: String? = nil,
        data: [HTMLAttribute] = []
    ) {
        var text = "<!DOCTYPE html>\n"
        let head: [HTMLNode] = [
            .tag("meta", [.a("charset", "utf-8")]),
            .tag(
                "meta",
                [.a("name", "viewport"), .a("content", "width=device-width, initial-scale=1")]),
            .tag("title", text: title),
            .element("style", [], [.verbatim(PreviewStyle.text)]),
        ]
        let scripts = script.map { [HTMLNode.element("script", [], [.verbatim($0)])] } ?? []
        HTMLNode.tag(
            "html", [.a("lang", language)],
            [.tag("head", [], head), .tag("body", data, body + scripts)]
        ).render(to: &text)
        bytes = Array(text.utf8)
    }

    /// A source of a content policy that means exactly this script or style.
    static func source(of text: String) -> String {
        let digits = Array(ContentDigest(of: Array(text.utf8)).description.utf8)
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { index in
            UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16) ?? 0
        }
        return "'sha256-\(Data(bytes).base64EncodedString())'"
    }
}
