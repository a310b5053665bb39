/// The look of the preview's own pages: narrow, everything is one column and nothing has to be
/// scrolled sideways at 320 px.
enum PreviewStyle {
    static let text = #"""

        :root {
          --ink: #1b2430; --soft: #4d5866; --line: #d5dae1; --paper: #fff; --ground: #f2f4f7;
          --accent: #0b5a7a; --wrong: #a8201a; --wrong-tint: #fdeeed; --warn: #7a4b00;
          --warn-tint: #fff4dc;
        }
        * { box-sizing: border-box; }
        [hidden] { display: none !important; }
        html { background: var(--ground); }
        body {
          margin: 0; color: var(--ink); overflow-wrap: anywhere;
          font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
        }
        main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.375rem; line-height: 1.2; margin: 0 0 .5rem; }
        h2 { font-size: 1.125rem; line-height: 1.25; margin: 1.5rem 0 .5rem; }
        p { margin: 0 0 .5rem; }
        a { color: var(--accent); }
        :focus-visible { outline: 3px solid #f5a623; outline-offset: 2px; }
        code, pre { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .875rem; }
        .soft { color: var(--soft); }

        .shell { display: flex; flex-direction: column; min-height: 100vh; }
        .shell header {
          display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.25rem;
          padding: .6rem 1rem; background: var(--paper); border-bottom: 1px solid var(--line);
        }
        .shell header h1, .shell header p { margin: 0; }
        .shell #status { font-weight: 600; }
        .shell nav { display: flex; gap: 1rem; margin-left: auto; }
        .shell main { display: block; width: 100%; max-width: none; padding: 0; margin: 0; }
        .shell iframe {
          display: block; width: 100%; height: 92vh; border: 0; background: var(--ground);
        }
        .shell #check { border-top: 4px solid var(--line); }
        @media (min-width: 64rem) {
          .shell nav { display: none; }
          .shell { height: 100vh; }
          .shell main { flex: 1; display: flex; min-height: 0; }
          .shell iframe { height: 100%; }
          .shell #form { flex: 3; }
          .shell #check { flex: 2; border-top: 0; border-left: 4px solid var(--line); }
        }

        .found { list-style: none; margin: 0; padding: 0; }
        .found > li {
          background: var(--paper); border: 1px solid var(--line); border-left: .4rem solid;
          border-radius: .4rem; padding: .75rem 1rem; margin: 0 0 .75rem;
        }
        .found .error { border-left-color: var(--wrong); }
        .found .warning { border-left-color: var(--warn); }
        .error .kind { color: var(--wrong); }
        .warning .kind { color: var(--warn); }
        .kind { font-weight: 600; }
        .found pre {
          margin: 0 0 .5rem; padding: .5rem .6rem; background: var(--ground); border-radius: .3rem;
          white-space: pre-wrap; overflow-wrap: anywhere;
        }
        mark { background: var(--wrong-tint); color: var(--ink); font-weight: 600;
          text-decoration: underline wavy var(--wrong); text-underline-offset: .2em; }
        .warning mark { background: var(--warn-tint); text-decoration-color: var(--warn); }
        .outline, .outline ul { list-style: none; margin: 0; padding: 0; }
        .outline ul { padding-left: 1rem; border-left: 1px solid var(--line); }
        .outline li { padding: .15rem 0; }
        summary { cursor: pointer; }
        details { padding: .25rem 0; }
        dl { margin: .25rem 0 .5rem 1rem; }
        dt { color: var(--soft); font-size: .875rem; }
        dd { margin: 0 0 .25rem; }

        """#
}
