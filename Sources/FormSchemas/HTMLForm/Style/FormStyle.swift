/// The page's look: wide, rows are a grid with their levels as column heads; narrow, every side is
/// a row of buttons with their words, so that nothing has to be scrolled sideways at 320 px.
///
/// Whatever is pressed is at least 44 px high; nothing moves, so there is no motion to reduce.
enum FormStyle {
    /// SHA-256 of `text`, base64, for the page's content policy.
    static let hash = "eujvgYLYAa99Ul47xjN6J811nhj3HxjhgkTVtprhE3A="

    static let text = "\n" + base + fields + rows + wide + dark + print

    private static let base = #"""
        :root {
          color-scheme: light dark;
          --ink: #1b2430; --soft: #4d5866; --line: #d5dae1; --edge: #6b7684; --paper: #fff;
          --ground: #f2f4f7; --accent: #0b5a7a; --on-accent: #fff; --tint: #e3f0f5;
          --wrong: #a8201a; --wrong-tint: #fdeeed; --mark: #f5a623;
        }
        * { box-sizing: border-box; }
        [hidden] { display: none !important; }
        html { background: var(--ground); scroll-padding-top: 4rem; }
        body {
          margin: 0 auto; max-width: 66rem; padding: 1rem 1rem 4rem; color: var(--ink);
          font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
          overflow-wrap: break-word; hyphens: auto;
        }
        h1 { font-size: clamp(1.4rem, 6.6vw, 1.75rem); line-height: 1.2; margin: 1rem 0 .5rem; }
        h2 { font-size: 1.25rem; line-height: 1.25; margin: 0 0 .75rem; }
        h1:focus, #errors:focus, #thanks:focus { outline: none; }
        p { margin: 0 0 .75rem; max-width: 42rem; }
        .text { white-space: pre-line; }
        a { color: var(--accent); }
        fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
        legend, .title { padding: 0; font-weight: 600; max-width: 42rem; display: block; }
        [data-t] { unicode-bidi: isolate; }
        .hint { color: var(--soft); font-size: .9375rem; margin: .15rem 0 .4rem; }
        .required { color: var(--soft); font-weight: 400; font-size: .9375rem; }
        .condition {
          color: var(--soft); font-style: italic; border-inline-start: .25rem solid var(--accent);
          padding-inline-start: .6rem; margin: 0 0 .5rem;
        }
        .unseen {
          position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
          clip-path: inset(50%); white-space: nowrap;
        }
        .languages { display: flex; flex-wrap: wrap; gap: .5rem; justify-content: flex-end; }
        button {
          font: inherit; min-height: 2.75rem; padding: .4rem 1rem; border-radius: .4rem;
          border: 1px solid var(--accent); background: var(--paper); color: var(--accent);
          cursor: pointer;
        }
        button[aria-pressed="true"], button.main {
          background: var(--accent); color: var(--on-accent);
        }
        button.main { font-weight: 600; padding: .6rem 1.75rem; font-size: 1.125rem; }
        :focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
        details, section, #errors, #thanks, .actions, .draft, .notice {
          background: var(--paper); border: 1px solid var(--line); border-radius: .6rem;
          padding: 1rem; margin: 0 0 1.25rem;
        }
        summary {
          cursor: pointer; font-weight: 600; color: var(--accent); padding: .625rem 1rem;
          margin: -1rem;
        }
        details[open] > summary { margin-bottom: 0; }
        dl { margin: .75rem 0; }
        dt { font-weight: 600; }
        dd { margin: 0 0 .5rem; }
        .draft { padding: .5rem 1rem; }
        .draft .hint { margin-inline-start: 2rem; }
        #draft-told { font-weight: 600; }
        #errors { border: 2px solid var(--wrong); background: var(--wrong-tint); }
        #errors h2 { color: var(--wrong); font-size: 1.125rem; margin-bottom: .35rem; }
        #errors ul { margin: 0; padding-inline-start: 1.25rem; }
        #errors a { color: var(--wrong); display: block; padding: .6rem 0; }
        .error, .wrong { color: var(--wrong); font-weight: 600; }
        .error { margin: .35rem 0 0; }
        form:invalid .when-valid, form:valid .when-invalid { display: none; }

        """#

    private static let fields = #"""
        .question { padding: .9rem 0; border-top: 1px solid var(--line); }
        h2 + .question { border-top: 0; padding-top: 0; }
        section > :last-child { padding-bottom: 0; }
        select, input[type="text"], input[type="number"], input[type="date"], textarea {
          font: inherit; color: inherit; width: 100%; max-width: 36rem; min-height: 2.75rem;
          padding: .45rem .6rem; border: 1px solid var(--edge); border-radius: .4rem;
          background: var(--paper); display: block; margin-top: .35rem;
        }
        input[inputmode] { max-width: 12rem; }
        textarea { max-width: 100%; resize: vertical; field-sizing: content; min-height: 8.5rem; }
        [aria-invalid="true"]:not([role]) { border: 2px solid var(--wrong); }
        input[type="radio"], input[type="checkbox"] {
          width: 1.3rem; height: 1.3rem; margin: 0; accent-color: var(--accent); flex: none;
        }
        .option {
          display: flex; align-items: center; gap: .7rem; padding: .5rem .6rem; margin: 0 -.6rem;
          border-radius: .4rem; cursor: pointer; max-width: 42rem; min-height: 2.75rem;
        }
        .option:hover, .option:has(:checked) { background: var(--tint); }
        .other { margin: 0 0 .5rem; margin-inline-start: 2rem; }
        .entry { display: flex; align-items: center; gap: .7rem; padding: .25rem 0; }
        .entry select, .entry input { flex: none; width: 10rem; margin: 0; }
        .allocation .entry input { width: 5.5rem; text-align: end; }
        .entry label { flex: 1 1 0; min-width: 0; max-width: 36rem; padding: .5rem 0; }
        .standing { margin: .5rem 0 0; }
        input + .condition { margin-top: .5rem; }
        @media (max-width: 36rem) {
          .ranking .entry { flex-direction: column-reverse; align-items: stretch; gap: 0; }
        }

        """#

    private static let rows = #"""
        .row { border-top: 1px solid var(--line); padding: .7rem 0; }
        .row > legend { float: inline-start; width: 100%; }
        .sides { clear: both; }
        .pair .side + .side { margin-top: .5rem; }
        .side-name { font-size: .9375rem; color: var(--soft); margin: .2rem 0; }
        .levels, .others { display: flex; gap: .25rem; }
        .others { margin-top: .25rem; }
        .cell {
          flex: 1 1 0; min-width: 0; display: flex; flex-direction: column; align-items: center;
          gap: .25rem; padding: .45rem .1rem; border: 1px solid var(--line); cursor: pointer;
          border-radius: .4rem; font-size: .8125rem; line-height: 1.2; text-align: center;
          min-height: 2.75rem;
        }
        .others .cell { flex-direction: row; justify-content: center; padding: .45rem .4rem; }
        .cell:hover { background: var(--tint); }
        .cell:has(:checked) { background: var(--tint); border-color: var(--accent); }
        .long .levels { flex-direction: column; }
        .long .levels .cell { flex: none; flex-direction: row; gap: .6rem; padding: .45rem .6rem; }
        .long .levels .cell { text-align: start; }
        [aria-invalid="true"] .levels .cell[class], [aria-invalid="true"] .others .cell[class],
        [aria-invalid="true"] .points .cell { border-color: var(--wrong); }
        .heads { display: none; }

        .likelihood { max-width: 42rem; }
        .points { display: grid; grid-template-columns: repeat(6, 1fr); gap: .125rem; }
        .points { margin: .5rem -.75rem 0; }
        .points .cell { font-size: 1rem; position: relative; }
        .ends { display: flex; justify-content: space-between; gap: 2rem; margin-top: .35rem; }
        .ends { font-size: .875rem; color: var(--soft); line-height: 1.3; }
        .ends span:last-child { text-align: end; }
        @media (min-width: 36rem) {
          .points { grid-template-columns: repeat(11, 1fr); gap: .25rem; margin: .5rem 0 0; }
        }

        """#

    private static let wide = #"""
        @media (min-width: 52rem) {
          body { padding: 1rem 1.5rem 5rem; }
          details, section, #errors, #thanks, .actions, .notice { padding: 1.25rem 1.5rem; }
          .draft { padding: .5rem 1.5rem; }
          summary { padding: .75rem 1.5rem; margin: -1.25rem -1.5rem; }
        }
        @media (min-width: 52rem), print {
          .heads {
            display: flex; align-items: flex-end; position: sticky; top: 0; z-index: 1;
            background: var(--paper); padding: .6rem 0 .4rem; font-size: .875rem; line-height: 1.2;
            color: var(--soft); border-bottom: 1px solid var(--line);
          }
          .heads .corner { flex: none; width: 19rem; }
          .pair .heads .corner { width: calc(15rem + 8.5rem); }
          .head { flex: 1 1 0; min-width: 0; text-align: center; padding: 0 .2rem; }
          .row { display: flex; align-items: center; padding: .35rem 0; }
          .rows > :first-child { border-top: 0; }
          .row > legend { flex: none; width: 19rem; padding-inline-end: 1rem; font-weight: 400; }
          .pair .row > legend { width: 15rem; }
          .sides { flex: 1 1 0; min-width: 0; }
          .side { display: flex; align-items: center; }
          .pair .side + .side { margin-top: 0; }
          .side-name { flex: none; width: 8.5rem; margin: 0; line-height: 1.2; }
          .levels, .others, .long .levels { display: contents; }
          .row .cell, .others .cell, .long .levels .cell {
            flex: 1 1 0; border-color: transparent; border-radius: .4rem;
            justify-content: center; flex-direction: row; padding: 0; position: relative;
          }
          .cell .word {
            position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
            clip-path: inset(50%); white-space: nowrap;
          }
        }

        """#

    private static let dark = #"""
        @media (prefers-color-scheme: dark) {
          :root {
            --ink: #e8ecf1; --soft: #b3bdc9; --line: #3a4450; --edge: #8d98a6; --paper: #1a2027;
            --ground: #10151a; --accent: #7cc4e0; --on-accent: #0b1a22; --tint: #1f3340;
            --wrong: #ff9d96; --wrong-tint: #33191a;
          }
        }

        """#

    /// On paper all that is shown is there, whole and in black on white.
    private static let print = #"""
        @media print {
          :root {
            color-scheme: light;
            --ink: #000; --soft: #333; --line: #aaa; --edge: #555; --paper: #fff; --ground: #fff;
            --accent: #000; --on-accent: #fff; --tint: #fff; --wrong: #000; --wrong-tint: #fff;
          }
          @page { size: A4; margin: 15mm; }
          body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.35; }
          header, .actions, .draft, .notice, #errors, #changes, .standing { display: none; }
          section, details { border: 0; padding: 0; margin: 0 0 1rem; }
          details:not([open]) { display: none; }
          summary { margin: 0; padding: 0; }
          h2 { border-bottom: 1px solid #000; break-after: avoid; }
          .question { padding: .5rem 0; }
          legend, .title, .hint, .heads { break-after: avoid; }
          .option, .entry, .row, [role="radiogroup"] { break-inside: avoid; }
          .option { min-height: 0; padding: .15rem .6rem; }
          .option:has(:checked), .cell:has(:checked) { font-weight: 700; }
          .heads { position: static; }
          .row .cell, .points .cell { min-height: 0; }
          .heads .corner, .row > legend { width: 13rem; }
          .pair .row > legend { width: 10rem; }
          .side-name { width: 6rem; }
          .pair .heads .corner { width: 16rem; }
          textarea { min-height: 4rem; height: auto; resize: none; }
        }

        """#
}
