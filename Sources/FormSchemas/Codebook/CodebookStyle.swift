/// The look of the codebook for people, on screen and on paper.
enum CodebookStyle {
    /// SHA-256 of `text`, base64, for the page's content policy.
    static let hash = "HAKyAU+/jG/F6qXBZz6uCmXFVkIseWY4VCbvoqehJDg="

    static let text = "\n" + base + parts

    private static let base = #"""
        :root {
          color-scheme: light dark;
          --ink: #1b2430; --soft: #4d5866; --line: #d5dae1; --paper: #fff; --ground: #f2f4f7;
          --accent: #0b5a7a; --tint: #e3f0f5; --mark: #f5a623;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ink: #e8ecf1; --soft: #b3bdc9; --line: #3a4450; --paper: #1a2027; --ground: #10151a;
            --accent: #7cc4e0; --tint: #1f3340;
          }
        }
        * { box-sizing: border-box; }
        html { background: var(--ground); scroll-padding-top: 1rem; }
        body {
          margin: 0 auto; max-width: 64rem; padding: 1rem 1rem 4rem; color: var(--ink);
          font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
          overflow-wrap: anywhere; hyphens: auto;
        }
        h1 { font-size: clamp(1.4rem, 6.6vw, 1.9rem); line-height: 1.2; margin: 0 0 .5rem; }
        h2 { font-size: 1.35rem; line-height: 1.25; margin: 2rem 0 .75rem; }
        h3 { font-size: 1.0625rem; line-height: 1.35; margin: 0 0 .35rem; }
        p { margin: 0 0 .75rem; max-width: 46rem; }
        .kicker { color: var(--soft); font-weight: 600; margin: 0; }
        .text { white-space: pre-line; }
        a { color: var(--accent); }
        :focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
        code {
          font: .875em/1.3 ui-monospace, "DejaVu Sans Mono", Consolas, monospace; hyphens: none;
          background: var(--tint); border-radius: .25rem; padding: .05rem .3rem; font-weight: 400;
        }
        .languages { text-align: end; }
        .languages a, .contents a { display: inline-block; padding: .6rem 0; }
        .languages a { margin-inline-start: 1rem; }

        """#

    private static let parts = #"""
        .contents, article, main > dl {
          background: var(--paper); border: 1px solid var(--line); border-radius: .6rem;
          padding: 1rem; margin: 0 0 1rem;
        }
        .contents h2 { margin: 0; font-size: 1.0625rem; }
        .contents ul { margin: 0; padding-inline-start: 1.25rem; }
        dl { margin: .5rem 0; }
        dl:empty { display: none; }
        dt { font-weight: 600; }
        dd { margin: 0 0 .4rem; max-width: 46rem; min-width: 0; }
        .marks { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem; }
        .marks { margin: 0 0 .5rem; }
        .marks li {
          border: 1px solid var(--line); border-radius: 1rem; padding: .05rem .65rem;
          color: var(--soft); font-size: .875rem;
        }
        .frame { overflow-x: auto; margin: .75rem 0 0; }
        table {
          border-collapse: collapse; width: 100%; font-size: .9375rem; overflow-wrap: break-word;
        }
        td { min-width: 5rem; }
        caption { text-align: start; font-weight: 600; padding: 0 0 .25rem; }
        th, td {
          text-align: start; vertical-align: top; padding: .35rem .75rem .35rem 0;
          font-weight: 400; border-top: 1px solid var(--line);
        }
        thead th { color: var(--soft); border-top: 0; font-size: .875rem; }
        .header { white-space: pre-line; }
        summary {
          cursor: pointer; font-weight: 600; color: var(--accent); padding: .6rem 0;
          min-height: 2.75rem;
        }
        details caption {
          position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
        }
        @media (min-width: 40rem) {
          .contents, article, main > dl { padding: 1.25rem 1.5rem; }
          dl { display: grid; grid-template-columns: 12rem 1fr; gap: .25rem 1rem; }
          dd { margin: 0; }
        }
        @media print {
          :root {
            color-scheme: light;
            --ink: #000; --soft: #333; --line: #aaa; --paper: #fff; --ground: #fff;
            --accent: #000; --tint: #fff;
          }
          @page {
            size: A4; margin: 15mm 15mm 18mm;
            @bottom-right {
              content: counter(page) " / " counter(pages);
              font: 9pt system-ui, "Noto Sans", sans-serif;
            }
          }
          body { max-width: none; padding: 0; font-size: 9.5pt; }
          .languages { display: none; }
          .contents, article, main > dl { border: 0; padding: 0; }
          article { border-top: 1px solid var(--line); padding-top: .75rem; }
          h2, h3, caption, summary { break-after: avoid; }
          tr, tbody { break-inside: avoid; }
          thead { display: table-header-group; }
          code { padding: 0; }
          .frame { overflow: visible; break-inside: avoid; }
          table { overflow-wrap: anywhere; }
        }

        """#
}
