/// What every page of ours has in its head.
enum HTMLHead {
    static func nodes(title: String, policy: String) -> [HTMLNode] {
        [
            .tag("meta", [.a("charset", "utf-8")]),
            .tag(
                "meta",
                [.a("http-equiv", "Content-Security-Policy"), .a("content", policy)]),
            .tag(
                "meta",
                [.a("name", "viewport"), .a("content", "width=device-width, initial-scale=1")]),
            .tag("meta", [.a("name", "referrer"), .a("content", "no-referrer")]),
            .tag("meta", [.a("name", "robots"), .a("content", "noindex")]),
            .tag("title", text: title),
        ]
    }
}
