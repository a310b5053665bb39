import Diagnostics
import Tables

/// One JSON object in one line, members in the order of their names after `event`.
enum JSONLine {
    static func object(texts: [String: String], numbers: [String: Int] = [:]) -> String {
        var writer = JSONWriter(.compact)
        writer.beginObject()
        if let event = texts["event"] { writer.member("event", event) }
        for key in texts.keys.sorted() where key != "event" {
            writer.member(key, texts[key] ?? "")
        }
        for key in numbers.keys.sorted() { writer.member(key, numbers[key] ?? 0) }
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
