extension FormScript {
    /// Language, exclusive options, taking an answer back.
    static let page = #"""
        let language = page.languages[0];
        let isUnsaved = false;

        function text(index) {
          const translated = page.texts[language][index];
          return translated === null ? page.texts[page.languages[0]][index] : translated;
        }
        function message(name, facts) {
          return text(page.messages[name])
            .replace(/\{(\w+)\}/g, (whole, key) => key in facts ? String(facts[key]) : whole);
        }
        function setLanguage(code) {
          language = code;
          document.documentElement.lang = code;
          for (const element of document.querySelectorAll("[data-t]")) {
            const index = Number(element.dataset.t);
            element.textContent = text(index);
            if (page.texts[code][index] === null) element.lang = page.languages[0];
            else element.removeAttribute("lang");
          }
          for (const button of document.querySelectorAll("[data-language]"))
            button.setAttribute("aria-pressed", String(button.dataset.language === code));
          document.title = text(page.messages.title);
          fillFacts();
          if (!byID("errors").hidden) showErrors(findErrors());
        }
        function fillFacts() {
          for (const element of document.querySelectorAll("[data-facts]"))
            element.textContent = message(element.dataset.message,
              JSON.parse(element.dataset.facts));
        }
        for (const button of document.querySelectorAll("[data-language]"))
          button.addEventListener("click", () => setLanguage(button.dataset.language));

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
        for (const section of page.sections)
          for (const question of section.questions)
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
          isUnsaved = true;
          forgetError(input);
          refresh();
        });
        // At every key, so that what follows is there before the next press of the tab key.
        form.addEventListener("input", () => {
          isUnsaved = true;
          refresh();
        });

        // A chosen answer that is pressed once more is taken back, by mouse or by the space bar,
        // which browsers let do nothing there. The second half of a double click is no new press.
        const last = new Map();
        function takeBack(input) {
          input.checked = false;
          last.delete(input.name);
          isUnsaved = true;
          refresh();
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

    /// Errors in words, the file, and an empty form after it.
    static let saving = #"""
        function findErrors() {
          const errors = [];
          let isEmpty = true;
          for (const section of page.sections) {
            for (const question of section.questions.filter((question) => question.shown)) {
              const missing = [];
              let wrong = null;
              for (const item of question.items) {
                const answer = read(item);
                if (answer.kind !== "unanswered") isEmpty = false;
                else if (question.required) missing.push(item);
                if (answer.kind === "invalid") {
                  const names = { integer: "wrongInteger", decimal: "wrongNumber" };
                  wrong = { name: names[item.kind] || "wrongDate", item: item };
                } else if (item.low !== undefined && answer.kind === "number"
                  && (answer.number < item.low || answer.number > item.high)) {
                  wrong = { name: "outOfRange", item: item };
                }
              }
              if (wrong !== null) {
                errors.push({ question: question, name: wrong.name, item: wrong.item, n: 1 });
              } else if (missing.length > 0) {
                const name = question.items.length > 1 ? "rowsMissing" : "answerMissing";
                const n = missing.length;
                errors.push({ question: question, name: name, item: missing[0], n: n });
              }
            }
          }
          if (isEmpty && errors.length === 0)
            errors.push({ question: null, name: "nothingAnswered", item: null, n: 0 });
          return errors;
        }

        function showErrors(errors) {
          const list = byID("error-list");
          list.replaceChildren();
          for (const element of form.querySelectorAll(".error")) {
            element.hidden = true;
            element.textContent = "";
          }
          for (const element of form.querySelectorAll("[aria-invalid]"))
            element.removeAttribute("aria-invalid");
          for (const error of errors) {
            const entry = document.createElement("li");
            if (error.question === null) {
              entry.textContent = message(error.name, {});
              list.append(entry);
              continue;
            }
            const item = error.item;
            const facts = { n: error.n, low: item.low, high: item.high };
            const question = byID(error.question.element + "-title").textContent;
            const first = inputs.get(item.name)[0];
            const link = document.createElement("a");
            link.href = "#" + first.id;
            link.textContent = question + " " + message(error.name, facts);
            link.addEventListener("click", (event) => {
              event.preventDefault();
              first.focus();
              first.closest(".question").scrollIntoView();
            });
            entry.append(link);
            list.append(entry);
            const place = byID(error.question.element + "-error");
            place.textContent = message(error.name, facts);
            place.hidden = false;
            const group = first.closest("[role=radiogroup]");
            (group === null ? first : group).setAttribute("aria-invalid", "true");
          }
          byID("errors").hidden = errors.length === 0;
        }

        function canonical() {
          const row = {};
          for (const section of page.sections) {
            for (const question of section.questions.filter((question) => question.shown)) {
              for (const item of question.items) {
                const answer = read(item);
                if (answer.kind === "codes") row[item.name] = answer.codes;
                if (answer.kind === "text") row[item.name] = answer.text;
                if (answer.kind === "number") row[item.name] = answer.number;
                if (answer.kind === "code" || answer.kind === "missing")
                  row[item.name] = item.integer ? Number(answer.code) : answer.code;
                const codes = answer.kind === "codes" ? answer.codes : [answer.code];
                for (const field of item.texts)
                  if (codes.includes(field.code) && typed(field.name) !== "")
                    row[field.name] = typed(field.name);
              }
            }
          }
          return row;
        }

        let started = new Date();
        const time = (date) => date.toISOString().slice(0, 19) + "Z";
        function randomID() {
          const bytes = crypto.getRandomValues(new Uint8Array(8));
          return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
        }
        function empty() {
          form.reset();
          last.clear();
          started = new Date();
          isUnsaved = false;
          refresh();
        }

        form.addEventListener("submit", (event) => {
          event.preventDefault();
          refresh();
          const errors = findErrors();
          showErrors(errors);
          if (errors.length > 0) {
            byID("errors").focus();
            return;
          }
          const id = randomID();
          const response = {
            format: "lagesbild", survey: page.survey, layout: page.layout, id: id,
            started: time(started), submitted: time(new Date()), language: language,
            answers: canonical(),
          };
          const name = page.file + "-" + id + ".json";
          const content = JSON.stringify(response, null, 2) + "\n";
          const blob = new Blob([content], { type: "application/json" });
          const link = document.createElement("a");
          link.href = URL.createObjectURL(blob);
          link.download = name;
          link.click();
          setTimeout(() => URL.revokeObjectURL(link.href), 60000);
          empty();
          form.hidden = true;
          const told = byID("thanks-text");
          told.dataset.facts = JSON.stringify({ file: name });
          fillFacts();
          byID("thanks").hidden = false;
          byID("thanks").focus();
        });
        byID("another").addEventListener("click", () => {
          byID("thanks").hidden = true;
          form.hidden = false;
          empty();
          document.querySelector("h1").focus();
        });

        // Nothing is left for whoever comes next: not by going back, not by reloading.
        window.addEventListener("pageshow", (event) => { if (event.persisted) empty(); });
        window.addEventListener("beforeunload", (event) => {
          if (isUnsaved) event.preventDefault();
        });
        empty();
        fillFacts();
        """#
}
