extension FormScript {
    /// Exclusive options, and taking an answer back.
    static let choosing = #"""
        let isUnsaved = false;
        function noteChange() {
          isUnsaved = true;
          refresh();
          keepDraft();
        }

        // What was said of a question is no longer said once it is answered anew.
        function forgetError(input) {
          const question = input.closest(".question");
          if (question === null) return;
          for (const element of question.querySelectorAll("[aria-invalid]"))
            element.removeAttribute("aria-invalid");
          byID(question.id + "-error").hidden = true;
        }

        // An option that stands alone takes the others away, and they take it away.
        const alone = new Map();
        for (const question of questions)
          for (const item of question.items)
            if (item.kind === "multiple") alone.set(item.name, item.alone);
        form.addEventListener("change", (event) => {
          const input = event.target;
          if (input.type === "checkbox" && input.checked) {
            const exclusive = alone.get(input.name);
            for (const other of inputs.get(input.name)) {
              const isAlone = exclusive.includes(input.value) || exclusive.includes(other.value);
              if (other !== input && isAlone) other.checked = false;
            }
          }
          noteChange();
        });
        // At every key, so that what follows is there before the next press of the tab key.
        form.addEventListener("input", (event) => {
          forgetError(event.target);
          noteChange();
        });

        // A chosen answer that is pressed once more is taken back, by mouse or by the space bar,
        // which browsers let do nothing there. The second half of a double click is no new press.
        const last = new Map();
        function takeBack(input) {
          input.checked = false;
          last.delete(input.name);
          noteChange();
        }
        form.addEventListener("click", (event) => {
          const input = event.target;
          if (input.type !== "radio") return;
          if (last.get(input.name) === input.value && event.detail < 2) takeBack(input);
          else last.set(input.name, input.value);
        });
        let isTakenBack = false;
        form.addEventListener("keydown", (event) => {
          const isSpace = event.key === " " && event.target.type === "radio";
          if (!isSpace || event.repeat || !event.target.checked) return;
          event.preventDefault();
          isTakenBack = true;
          takeBack(event.target);
        });
        form.addEventListener("keyup", (event) => {
          if (isTakenBack && event.key === " ") event.preventDefault();
          isTakenBack = false;
        });

        """#

    /// A new order for everyone where the survey says so. The elements themselves move, so that the
    /// order read aloud and tabbed through is the one seen; rules still follow the survey's own.
    static let order = #"""
        // Every number below the bound equally likely: what would favour some is drawn anew.
        function draw(bound) {
          const limit = 2 ** 32 - 2 ** 32 % bound;
          for (;;) {
            const value = crypto.getRandomValues(new Uint32Array(1))[0];
            if (value < limit) return value % bound;
          }
        }
        function shuffled(list) {
          const result = Array.from(list);
          for (let index = result.length - 1; index > 0; index -= 1) {
            const other = draw(index + 1);
            [result[index], result[other]] = [result[other], result[index]];
          }
          return result;
        }
        function drawOrder() {
          for (const list of form.querySelectorAll("[data-shuffle]")) {
            const entries = Array.from(list.children);
            const stays = (entry) => entry.dataset.last !== undefined;
            list.append(...shuffled(entries.filter((entry) => !stays(entry))),
              ...entries.filter(stays));
          }
          // Sections change places only with neighbours that say so too.
          let run = [];
          for (const section of page.sections.concat([{ shuffle: false }])) {
            if (section.shuffle) {
              run.push(byID(section.element));
            } else if (run.length > 0) {
              const first = run.find((element) => !run.includes(element.previousElementSibling));
              const place = document.createComment("");
              first.before(place);
              place.replaceWith(...shuffled(run));
              run = [];
            }
          }
        }

        """#
}
