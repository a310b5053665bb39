/// The page's look: wide, a pair is a grid with its levels as column heads; narrow, every side is
/// a row of buttons with their words, so that nothing has to be scrolled sideways at 320 px.
enum FormStyle {
    /// SHA-256 of `text`, base64, for the page's content policy.
    static let hash = "ORYuMYudX41NsoY7htHfyDgs5jRBCNFHGvDSvW2lMIc="

    static let text = #"""

        :root {
          --ink: #1b2430; --soft: #4d5866; --line: #d5dae1; --paper: #fff; --ground: #f2f4f7;
          --accent: #0b5a7a; --tint: #e3f0f5; --wrong: #a8201a; --wrong-tint: #fdeeed;
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
        a { color: var(--accent); }
        fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
        legend, .title { padding: 0; font-weight: 600; max-width: 42rem; display: block; }
        .hint { color: var(--soft); font-size: .9375rem; margin: .15rem 0 .4rem; }
        .required { color: var(--soft); font-weight: 400; font-size: .9375rem; }
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
        button[aria-pressed="true"], button.main { background: var(--accent); color: #fff; }
        button.main { font-weight: 600; padding: .6rem 1.75rem; font-size: 1.125rem; }
        :focus-visible { outline: 3px solid #f5a623; outline-offset: 2px; }
        details, section, #errors, #thanks, .actions {
          background: var(--paper); border: 1px solid var(--line); border-radius: .6rem;
          padding: 1rem; margin: 0 0 1.25rem;
        }
        summary { cursor: pointer; font-weight: 600; color: var(--accent); }
        dl { margin: .75rem 0; }
        dt { font-weight: 600; }
        dd { margin: 0 0 .5rem; }
        #errors { border: 2px solid var(--wrong); background: var(--wrong-tint); }
        #errors h2 { color: var(--wrong); font-size: 1.125rem; margin-bottom: .35rem; }
        #errors ul { margin: 0; padding-left: 1.25rem; }
        #errors a { color: var(--wrong); }
        .error { color: var(--wrong); font-weight: 600; margin: .35rem 0 0; }
        .question { padding: .9rem 0; border-top: 1px solid var(--line); }
        h2 + .question { border-top: 0; padding-top: 0; }
        section > :last-child { padding-bottom: 0; }
        select, input[type="text"], input[type="date"], textarea {
          font: inherit; color: inherit; width: 100%; max-width: 36rem; min-height: 2.75rem;
          padding: .45rem .6rem; border: 1px solid #6b7684; border-radius: .4rem;
          background: var(--paper); display: block; margin-top: .35rem;
        }
        input[inputmode] { max-width: 12rem; }
        textarea { max-width: 100%; resize: vertical; }
        [aria-invalid="true"]:not([role]) { border: 2px solid var(--wrong); }
        input[type="radio"], input[type="checkbox"] {
          width: 1.3rem; height: 1.3rem; margin: 0; accent-color: var(--accent); flex: none;
        }
        .option {
          display: flex; align-items: center; gap: .7rem; padding: .5rem .6rem; margin: 0 -.6rem;
          border-radius: .4rem; cursor: pointer; max-width: 42rem;
        }
        .option:hover, .option:has(:checked) { background: var(--tint); }
        .other { margin: 0 0 .5rem 2rem; }

        .row { border-top: 1px solid var(--line); padding: .7rem 0; }
        .row > legend { float: left; width: 100%; }
        .sides { clear: both; }
        .side + .side { margin-top: .5rem; }
        .side-name { font-size: .9375rem; color: var(--soft); margin: .2rem 0; }
        .levels, .others { display: flex; gap: .25rem; }
        .others { margin-top: .25rem; }
        .cell {
          flex: 1 1 0; min-width: 0; display: flex; flex-direction: column; align-items: center;
          gap: .25rem; padding: .45rem .1rem; border: 1px solid var(--line); cursor: pointer;
          border-radius: .4rem; font-size: .8125rem; line-height: 1.2; text-align: center;
        }
        .others .cell { flex-direction: row; justify-content: center; padding: .45rem .4rem; }
        .cell:hover { background: var(--tint); }
        .cell:has(:checked) { background: var(--tint); border-color: var(--accent); }
        .long .levels { flex-direction: column; }
        .long .cell { flex-direction: row; gap: .6rem; padding: .45rem .6rem; text-align: left; }
        [role="radiogroup"][aria-invalid="true"] .cell { border-color: var(--wrong); }
        .heads { display: none; }

        @media (min-width: 52rem) {
          body { padding: 1rem 1.5rem 5rem; }
          details, section, #errors, #thanks, .actions { padding: 1.25rem 1.5rem; }
          .heads {
            display: flex; align-items: flex-end; position: sticky; top: 0; z-index: 1;
            background: var(--paper); padding: .6rem 0 .4rem; font-size: .875rem; line-height: 1.2;
            color: var(--soft); border-bottom: 1px solid var(--line);
          }
          .heads .corner { flex: none; width: calc(15rem + 8.5rem); }
          .head { flex: 1 1 0; min-width: 0; text-align: center; padding: 0 .2rem; }
          .row { display: flex; align-items: center; padding: .35rem 0; }
          .heads + .row { border-top: 0; }
          .row > legend { flex: none; width: 15rem; padding-right: 1rem; font-weight: 400; }
          .sides { flex: 1 1 0; min-width: 0; }
          .side { display: flex; align-items: center; }
          .side + .side { margin-top: 0; }
          .side-name { flex: none; width: 8.5rem; margin: 0; line-height: 1.2; }
          .levels, .others, .long .levels { display: contents; }
          .cell, .others .cell, .long .cell {
            min-height: 2.5rem; border-color: transparent; border-radius: .4rem;
            justify-content: center; flex-direction: row; padding: 0;
          }
          .cell .word {
            position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
            clip-path: inset(50%); white-space: nowrap;
          }
        }
        @media print {
          .languages, .actions, .heads { position: static; }
          .actions { display: none; }
        }

        """#
}
