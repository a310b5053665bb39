/// The paper form's look, on A4 and on the screen before it is printed.
enum PrintStyle {
    /// SHA-256 of `text`, base64, for the page's content policy.
    static let hash = "Q9a2R3i5qikWIWBXvXlpT9TuSPar6XsfhAGBvYqRX2Q="

    static let text = "\n" + base + answers + tables + paper

    private static let base = #"""
        :root { color-scheme: light; --ink: #000; --soft: #333; --line: #8a8a8a; }
        * { box-sizing: border-box; }
        html { background: #e6e8eb; }
        body {
          margin: 0; color: var(--ink);
          font: 10.5pt/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
          overflow-wrap: anywhere; hyphens: auto;
        }
        main { background: #fff; max-width: 210mm; margin: 1rem auto; padding: 15mm; }
        h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 4mm; }
        h2 {
          font-size: 13pt; line-height: 1.25; margin: 8mm 0 2mm; padding-bottom: 1mm;
          border-bottom: 1.5pt solid var(--ink); break-after: avoid;
        }
        h3 { font-size: 10.5pt; margin: 0 0 1mm; break-after: avoid; max-width: 160mm; }
        h4 { font-size: 9.5pt; margin: 1.5mm 0 .5mm; break-after: avoid; }
        p { margin: 0 0 2mm; max-width: 160mm; }
        .text { white-space: pre-line; }
        .screen {
          background: #e3f0f5; border: 1px solid #0b5a7a; border-radius: 2mm; padding: 3mm;
          max-width: none;
        }
        .privacy { border: .75pt solid var(--line); padding: 3mm 4mm 1mm; margin: 4mm 0; }
        .privacy h2 { font-size: 10.5pt; border: 0; margin: 0 0 1mm; padding: 0; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .5mm 4mm; margin: 0 0 2mm; }
        dt { font-weight: 600; }
        dd { margin: 0; min-width: 0; }
        .question { padding: 3mm 0; break-inside: avoid; }
        .question.long { break-inside: auto; }
        .question + .question { border-top: .5pt solid var(--line); }
        .required { font-weight: 400; }
        .hint { color: var(--soft); font-size: 9.5pt; margin: 0 0 1.5mm; break-after: avoid; }
        .condition {
          font-style: italic; border-inline-start: 2pt solid var(--ink); padding-inline-start: 2mm;
          margin: 0 0 1.5mm; break-after: avoid;
        }
        .end { font-weight: 600; margin: 8mm 0 1mm; }
        .mark { font-size: 8pt; color: var(--soft); }

        """#

    private static let answers = #"""
        .box {
          display: inline-block; flex: none; width: 4.5mm; height: 4.5mm; background: #fff;
          border: 1pt solid var(--ink);
        }
        .boxes { list-style: none; margin: 0; padding: 0; }
        .boxes li {
          display: flex; align-items: center; gap: 3mm; padding: .8mm 0; break-inside: avoid;
        }
        .boxes .words { flex: 1 1 0; min-width: 0; display: flex; flex-wrap: wrap; gap: 0 1.5mm; }
        .columns, .units { columns: 2; column-gap: 8mm; }
        .units .boxes li { font-size: 9.5pt; padding: .5mm 0; }
        .group { padding-bottom: 1mm; break-inside: avoid; }
        .line { flex: 1 1 30mm; min-width: 20mm; border-bottom: .75pt solid var(--ink); }
        .writing { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 3mm; }
        .field { display: inline-block; flex: none; height: 8mm; border: 1pt solid var(--ink); }
        .place { width: 9mm; }
        .share { width: 16mm; }
        .figure { width: 30mm; }
        .year { width: 22mm; }
        .part { width: 13mm; }
        .date { display: inline-flex; align-items: center; gap: 2mm; }
        .sum { border-top: 1pt solid var(--ink); font-weight: 600; max-width: 120mm; }
        .ruled div { height: 8mm; border-bottom: .75pt solid var(--line); }
        .points {
          list-style: none; display: flex; justify-content: space-between; margin: 1mm 0 0;
          padding: 0;
        }
        .points li { display: flex; flex-direction: column; align-items: center; gap: 1mm; }
        .likelihood { max-width: 140mm; }
        .ends { display: flex; justify-content: space-between; gap: 10mm; margin: 1mm 0 0; }
        .ends { font-size: 9.5pt; color: var(--soft); }

        """#

    private static let tables = #"""
        table { border-collapse: collapse; width: 100%; table-layout: fixed; }
        thead { display: table-header-group; }
        tbody, tr { break-inside: avoid; }
        th { font-weight: 400; font-size: 9.5pt; line-height: 1.2; padding: 1.2mm 1mm; }
        thead th { font-size: 8.5pt; vertical-align: bottom; text-align: center; }
        thead { border-bottom: 1pt solid var(--ink); }
        tbody { border-bottom: .5pt solid var(--line); }
        th.row { width: 30%; text-align: start; }
        .matrix td:first-child { width: 38%; }
        .pair thead td { width: 46%; }
        .pair th.row { width: 28%; }
        .pair th.side { width: 18%; }
        th.side { text-align: start; color: var(--soft); }
        tbody td { text-align: center; padding: 1mm 0; vertical-align: middle; }
        .outside { border-inline-start: .5pt dotted var(--line); }
        tbody td .box { vertical-align: middle; }

        """#

    private static let paper = #"""
        @page {
          size: A4; margin: 15mm 15mm 18mm;
          @bottom-right {
            content: counter(page) " / " counter(pages);
            font: 9pt system-ui, "Noto Sans", sans-serif;
          }
        }
        @media print {
          html { background: #fff; }
          main { max-width: none; margin: 0; padding: 0; }
          .screen { display: none; }
        }
        @media screen and (max-width: 48rem) {
          main { padding: 1rem; margin: 0; }
          .columns, .units { columns: 1; }
          dl { grid-template-columns: 1fr; }
          .points { flex-wrap: wrap; gap: 2mm 3mm; justify-content: flex-start; }
        }

        """#
}
