/// The styles of every page: one constant text, made of the palette.
enum StyleSheet {
    static let text = variables + base + tables + charts + print

    private static let variables =
        ":root{color-scheme:light dark;" + custom(.light) + "}\n"
        + "@media (prefers-color-scheme:dark){:root{" + custom(.dark) + "}}\n"

    private static func custom(_ palette: Palette) -> String {
        let colours: [(String, Colour)] = [
            ("page", palette.page), ("card", palette.card), ("ink", palette.ink),
            ("muted", palette.muted), ("line", palette.line), ("track", palette.track),
            ("accent", palette.accent), ("now", palette.now), ("need", palette.need),
            ("reference", palette.reference),
        ]
        let levels = palette.levels.enumerated().flatMap { index, colour in
            [("lv\(index)", colour), ("on\(index)", Palette.text(on: colour))]
        }
        return (colours + levels).map { "--\($0):\($1.css)" }.joined(separator: ";")
    }

    /// A mark on every printed page of a draft, where browsers draw in page margins.
    ///
    /// - Parameter word: From the fixed texts, never from a survey.
    static func draftMark(_ word: String) -> String {
        "@page{@top-right{content:\"\(word)\";font:650 9pt sans-serif;color:#7a4a00}}\n"
    }

    private static let base = """
        *,*::before,*::after{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;background:var(--page);color:var(--ink);\
        font:400 1rem/1.6 \(SVGDrawing.cssFonts);overflow-wrap:break-word;\
        font-feature-settings:"cv05" 1;-webkit-font-smoothing:antialiased}
        .frame{max-width:50rem;margin:0 auto;padding:0 1rem}
        h1,h2,h3,h4{line-height:1.2;margin:0;text-wrap:balance;font-weight:650}
        h1{font-size:clamp(1.75rem,1.2rem + 2.6vw,2.75rem);letter-spacing:-.022em}
        h2{font-size:clamp(1.375rem,1.15rem + 1.1vw,1.875rem);letter-spacing:-.016em}
        h3{font-size:1.125rem;letter-spacing:-.006em;margin-top:2.5rem}
        h4{font-size:1rem;margin-top:2rem}
        p{margin:.5rem 0}
        a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.07em}
        a:hover{text-decoration-thickness:.14em}
        :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
        main:focus{outline:none}
        .sr{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;\
        clip-path:inset(50%);white-space:nowrap}
        .skip{position:absolute;left:.5rem;top:-4rem;background:var(--card);padding:.6rem 1rem;\
        z-index:3}
        .skip:focus{top:.5rem}
        .draft{position:sticky;top:0;z-index:2;background:#fff1d6;color:#3d2600;\
        border-bottom:1px solid #c58a2b}
        .draft p{max-width:50rem;margin:0 auto;padding:.5rem 1rem;font-size:.875rem;line-height:1.4}
        .draft strong{text-transform:uppercase;letter-spacing:.08em;margin-right:.5em}
        .kicker{font-size:.8125rem;font-weight:600;color:var(--muted);margin:0 0 .4rem;\
        line-height:1.4}
        .page-header{padding:3.5rem 0 0}
        .facts{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin:1.25rem 0 0;font-size:.9375rem}
        .facts div{display:flex;gap:.5em}
        .facts dt{color:var(--muted)}
        .facts dd{margin:0;font-weight:550}
        .contents{margin-top:2rem;border-top:1px solid var(--line);padding-top:.75rem}
        .contents ol{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;\
        gap:0 1.4rem;font-size:.9375rem}
        .contents+.contents{margin-top:.5rem}.related{padding:.35rem 0;color:var(--muted)}
        .contents a{display:inline-block;padding:.35rem 0}
        section{padding:3.5rem 0 1rem;scroll-margin-top:2rem}
        section>h2{max-width:34ch}
        main>.frame>section+section{border-top:1px solid var(--line);margin-top:2.5rem}
        .prose{max-width:62ch;margin-top:1rem}
        .note,.subtitle{color:var(--muted);font-size:.875rem;line-height:1.5;max-width:70ch}
        .subtitle{margin:.25rem 0 0}
        .keys{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:.75rem;\
        margin:1.75rem 0}
        .key{background:var(--card);border:1px solid var(--line);border-radius:.75rem;\
        padding:1rem 1.1rem}
        .key dt{font-size:.8125rem;color:var(--muted);font-weight:600;line-height:1.35}
        .key dd{margin:0}
        .value{display:block;font-size:2rem;line-height:1.15;font-weight:650;\
        letter-spacing:-.025em;font-variant-numeric:tabular-nums;margin:.35rem 0 .3rem}
        .key-note{display:block;font-size:.8125rem;line-height:1.4;color:var(--muted)}
        .messages{list-style:none;margin:0;padding:0;counter-reset:message;max-width:66ch}
        .messages li{counter-increment:message;position:relative;padding:0 0 0 2.6rem;\
        margin:1.6rem 0}
        .messages li::before{content:counter(message);position:absolute;left:0;top:-.1rem;\
        width:1.75rem;height:1.75rem;border-radius:50%;background:var(--accent);color:var(--card);\
        font-weight:650;font-size:.9375rem;display:grid;place-items:center}
        .messages h3{margin:0}
        .reliability{border-left:3px solid var(--accent);padding:.1rem 0 .1rem 1.1rem;\
        margin:2rem 0 .5rem;max-width:62ch}
        .reliability h3{margin:0;font-size:1rem}
        .divider{margin-top:3.5rem}
        .figure{margin:1.25rem 0 0}
        .terms{margin:1rem 0;max-width:66ch}
        .terms div{margin:1rem 0}
        .terms dt{font-weight:600}
        .terms dd{margin:.15rem 0 0;color:var(--muted)}
        .method dd{color:var(--ink)}
        details{margin:.75rem 0 0}
        summary{cursor:pointer;font-size:.875rem;font-weight:550;color:var(--accent);\
        padding:.3rem 0;width:fit-content}
        .aside{margin-top:2rem}
        .quote{margin:1.25rem 0;padding:.1rem 0 .1rem 1rem;border-left:3px solid var(--line)}
        .quote blockquote{margin:0}
        .quote figcaption{font-size:.875rem;color:var(--muted)}
        .figure-link{color:inherit;font-weight:600;text-decoration-color:var(--muted);\
        font-variant-numeric:tabular-nums}
        ul.prose,ol.prose{padding-left:1.3rem}.prose li{margin:.4rem 0}
        .question{margin-top:2.5rem}.question h3{margin-top:0}
        .page-footer{margin-top:3rem;border-top:1px solid var(--line);padding:1.5rem 0 3rem;\
        color:var(--muted);font-size:.875rem}
        .path{color:var(--muted);font-size:.9375rem;margin-top:.75rem}
        .path strong{color:var(--ink);font-weight:550}
        .lead{padding-top:1rem}
        .lead-text{font-size:1.125rem}
        .columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));\
        gap:0 3rem;border-top:1px solid var(--line);margin-top:2.5rem}
        .columns section{padding-bottom:0}
        .gaps,.apt ol{padding-left:1.3rem;margin:1rem 0 0}
        .gaps li,.apt li{margin:.9rem 0;padding-left:.3rem}
        .gaps p{margin:0}
        .gap-value{font-weight:650;font-variant-numeric:tabular-nums;white-space:nowrap}
        .gaps p+p{color:var(--muted);font-size:.9375rem}
        .apt li{font-size:1.0625rem}
        .children{padding-left:1.2rem}
        .children li{margin:.4rem 0}

        """

    private static let tables = """
        table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4;\
        font-variant-numeric:tabular-nums;margin:.75rem 0}
        .tight :is(th,td,caption){overflow-wrap:anywhere}
        caption{text-align:left;overflow-wrap:anywhere;font-weight:600;padding:0 0 .5rem}
        th,td{padding:.5rem .6rem;text-align:left;vertical-align:top;\
        border-bottom:1px solid var(--line)}
        thead th{font-weight:600;color:var(--muted);font-size:.8125rem;vertical-align:bottom;\
        border-bottom-color:var(--muted)}
        tbody th{font-weight:500}
        th:first-child{padding-left:0}
        .num{text-align:right}
        td.num{white-space:nowrap}
        .tight .short,.short{overflow-wrap:normal;white-space:nowrap}.right{text-align:right}
        .strong th,.strong td{font-weight:650}
        tbody th.in2{padding-left:1rem}tbody th.in3{padding-left:2rem}\
        tbody th.in4{padding-left:3rem}
        th a{color:inherit;text-decoration-color:var(--muted)}
        td.message{color:var(--muted)}
        .off{color:var(--muted)}
        .heat td{text-align:center;border:2px solid var(--page);min-width:3.5rem;font-weight:550}
        .heat tbody td{color:\(Palette.darkText.css)}
        .heat thead th{border-bottom-color:transparent}.heat thead th.num{text-align:center}
        .heat tbody th{border-bottom-color:transparent;vertical-align:middle}
        .heat td{vertical-align:middle;white-space:nowrap}
        \(heatRules)
        .heat td.hx,.hx{background:repeating-linear-gradient(135deg,var(--track) 0 5px,\
        var(--card) 5px 10px);color:var(--ink)}
        .heat td.plain{color:var(--ink);font-weight:400}
        .heat td.hn,.hn{background:var(--track);color:var(--ink);font-weight:400}
        .heat-legend{list-style:none;display:flex;flex-wrap:wrap;gap:.4rem 1.25rem;margin:.75rem 0;\
        padding:0;font-size:.8125rem;color:var(--muted);line-height:1.5}
        .heat-legend li{display:flex;gap:.5rem;align-items:flex-start}
        .swatch{flex:none;min-width:2rem;height:1.25rem;border-radius:2px;\
        outline:1px solid var(--line);display:grid;place-items:center;font-size:.75rem;\
        padding:0 .25rem}
        .blank{width:calc(100% - 2px)}
        .blank td{height:2.75rem;background:var(--card);border:1px solid var(--muted)}
        .blank th{border:1px solid var(--muted);padding:.5rem .6rem;color:var(--ink)}
        .blank th:first-child{width:56%;padding-left:.6rem}
        @media (max-width:47.49rem){
        .stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .stack,.stack tbody{display:block}
        .stack tr{display:grid;grid-template-columns:minmax(0,1fr);gap:.15rem 1.25rem;\
        padding:.7rem 0;border-bottom:1px solid var(--line)}
        .stack th,.stack td,.stack .num,.stack .short,.stack .right{border:0;padding:0;text-align:left;white-space:normal}
        .stack tbody th{grid-column:1/-1;font-weight:600;padding-bottom:.2rem}
        .stack td{display:flex;justify-content:space-between;gap:.6rem;min-width:0}
        .stack td::before{content:attr(data-label);color:var(--muted);font-weight:400;\
        font-size:.8125rem;flex:none;max-width:60%}
        .stack td.message{grid-column:1/-1;display:block}
        .stack td.message::before{content:none}
        .stack caption{display:block}
        .heat.stack tr{grid-template-columns:repeat(2,minmax(0,1fr));gap:.25rem}
        .many.stack tr{grid-template-columns:minmax(0,1fr)}
        .heat.stack td{padding:.35rem .6rem;border:0;border-radius:.25rem}
        .heat.stack td::before{color:inherit}
        .stack tbody th:is(.in1,.in2,.in3,.in4){padding-left:0}
        .blank th,.blank td{font-size:.8125rem;padding:.4rem}
        .page-header{padding-top:2rem}
        section{padding-top:2.5rem}
        .keys{grid-template-columns:repeat(2,minmax(0,1fr))}
        .key{padding:.8rem}
        .value{font-size:1.6rem}
        }
        @media (max-width:24rem){.key{hyphens:auto}}

        """

    private static let heatRules =
        Palette.heat.enumerated().map { index, colour in
            ".heat td.h\(index),.swatch.h\(index){background:\(colour.css);"
                + "color:\(Palette.text(on: colour).css)}"
        }.joined(separator: "\n")
        + "\n.heat td.hb,.swatch.hb{background:\(Palette.heatBelow.css);"
        + "color:\(Palette.text(on: Palette.heatBelow).css)}"

    private static let charts =
        """
        .chart{display:block;max-width:100%;height:auto;font-variant-numeric:tabular-nums}
        .chart.narrow{display:none}
        .chart text{font-family:\(SVGDrawing.cssFonts)}
        @media (max-width:47.49rem){.chart.wide{display:none}\
        .chart.narrow{display:block;width:100%;max-width:26rem}}

        """
        + ["ink", "muted", "line", "track", "accent", "now", "need", "reference"].map {
            ".f-\($0){fill:var(--\($0))}.s-\($0){stroke:var(--\($0))}"
        }.joined(separator: "\n")
        + "\n.f-page,.ring{fill:var(--page)}\n"
        + (0..<9).map { ".lv\($0){fill:var(--lv\($0))}.on\($0){fill:var(--on\($0))}" }
        .joined(separator: "\n") + "\n"

    private static let print = """
        @media print{
        @page{size:A4;margin:18mm 15mm 15mm}
        :root{\(custom(.light));--page:#fff;--card:#fff}
        body{font-size:9.5pt;line-height:1.45;background:#fff}
        h1{font-size:20pt}h2{font-size:14pt}h3{font-size:11pt;margin-top:6mm}
        .skip,.contents,.back,details:not([open]){display:none}
        .draft{position:static;background:none;border:0;color:#7a4a00}
        .draft p{padding:0 0 3mm;font-size:9pt;max-width:none}
        .frame{max-width:none;padding:0}
        .page-header{padding-top:0}
        .keys{grid-template-columns:repeat(4,1fr);margin:4mm 0;gap:3mm}
        .key{padding:2.5mm 3mm}
        .value{font-size:16pt}
        .key dt,.key-note,.kicker{font-size:8pt}
        .messages li{margin:3mm 0}
        .reliability{margin:4mm 0 0}
        .lead{padding-top:0}.lead-text{font-size:10.5pt;margin-top:2mm}
        .chart.wide{display:block;max-height:225mm}.unit .chart.wide{max-height:148mm}
        .chart.narrow{display:none}
        .figure,.key,.messages li,tr,.columns section,.plan{break-inside:avoid}
        h2,h3,h4,.kicker,.subtitle{break-after:avoid}
        section,.columns section{padding:6mm 0 0}
        main>.frame>section+section,.columns{margin-top:5mm;border-top-color:#ddd}
        .blank td{height:9mm}
        .page-footer{margin-top:5mm;padding:3mm 0 0;font-size:8pt}
        *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        }
        @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}

        """
}
