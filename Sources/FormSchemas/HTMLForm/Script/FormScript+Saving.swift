extension FormScript {
    /// A draft in the browser's own store: only where the respondent asked for it.
    static let draft = #"""
        const draftKey = "lagesbild:" + page.survey + ":" + page.layout;
        const draftLife = 14 * 24 * 60 * 60 * 1000;
        const draftBox = byID("draft");
        const draftTold = byID("draft-told");
        const startOver = byID("start-over");
        // Some browsers refuse it to files; then the page does without.
        function findStore() {
          try {
            const store = window.localStorage;
            store.setItem(draftKey + "?", "1");
            store.removeItem(draftKey + "?");
            return store;
          } catch {
            return null;
          }
        }
        const store = findStore();

        function keepDraft() {
          if (store === null || !draftBox.checked) return;
          const fields = {};
          for (const name of inputs.keys())
            if (chosen(name).length > 0) fields[name] = chosen(name);
          const draft = { saved: Date.now(), started: started.getTime(), language: language,
            fields: fields };
          try {
            if (Object.keys(fields).length === 0) store.removeItem(draftKey);
            else store.setItem(draftKey, JSON.stringify(draft));
            isUnsaved = false;
          } catch {
            draftBox.checked = false;
            tell(draftTold, "draftRefused", {});
          }
          startOver.hidden = !draftBox.checked;
        }
        function eraseDraft() {
          draftBox.checked = false;
          startOver.hidden = true;
          draftTold.hidden = true;
          if (store !== null) store.removeItem(draftKey);
        }
        // The draft that is there, if it can be used; what cannot is erased, and so are drafts of
        // earlier versions of this survey.
        function findDraft() {
          if (store === null) return null;
          for (const key of Object.keys(store))
            if (key.startsWith("lagesbild:" + page.survey + ":") && key !== draftKey)
              store.removeItem(key);
          try {
            const draft = JSON.parse(store.getItem(draftKey));
            if (draft === null) return null;
            const age = Date.now() - draft.saved;
            if (age >= 0 && age < draftLife && typeof draft.fields === "object") return draft;
          } catch {
            // Not what this page wrote.
          }
          store.removeItem(draftKey);
          return null;
        }
        function restoreDraft() {
          const draft = findDraft();
          if (draft === null) return;
          for (const [name, list] of inputs) {
            const values = Object.hasOwn(draft.fields, name) ? draft.fields[name] : [];
            if (!Array.isArray(values)) continue;
            for (const input of list) {
              if (input.type === "radio" || input.type === "checkbox") {
                input.checked = values.includes(input.value);
                if (input.type === "radio" && input.checked) last.set(name, input.value);
              } else if (typeof values[0] === "string") {
                input.value = values[0];
              }
            }
          }
          started = new Date(Number(draft.started) || Date.now());
          draftBox.checked = true;
          startOver.hidden = false;
          isUnsaved = false;
          isReady = false;
          if (page.languages.includes(draft.language) && draft.language !== language)
            setLanguage(draft.language);
          refresh();
          isReady = true;
          const day = new Date(draft.saved);
          const two = (value) => String(value).padStart(2, "0");
          tell(draftTold, "draftRestored", {
            date: day.getFullYear() + "-" + two(day.getMonth() + 1) + "-" + two(day.getDate())
              + " " + two(day.getHours()) + ":" + two(day.getMinutes()),
          });
        }
        draftBox.addEventListener("change", () => {
          if (draftBox.checked) {
            keepDraft();
          } else {
            eraseDraft();
            isUnsaved = Array.from(inputs.keys()).some((name) => chosen(name).length > 0);
          }
        });
        startOver.addEventListener("click", () => {
          if (!window.confirm(message("startOverSure", {}))) return;
          eraseDraft();
          empty();
          showErrors([]);
          tell(draftTold, "startedOver", {});
          document.querySelector("h1").focus();
        });

        """#

    /// The file, and an empty form after it.
    static let saving = #"""
        function canonical() {
          const row = {};
          for (const question of questions.filter((question) => question.shown)) {
            question.items.forEach((item, index) => {
              const answer = question.answers[index];
              if (answer.kind === "codes") row[item.name] = answer.codes;
              if (answer.kind === "text") row[item.name] = answer.text;
              if (answer.kind === "number") row[item.name] = answer.number;
              if (answer.kind === "code" || answer.kind === "missing")
                row[item.name] = item.integer ? Number(answer.code) : answer.code;
              const codes = answer.kind === "codes" ? answer.codes : [answer.code];
              for (const field of item.texts)
                if (codes.includes(field.code) && typed(field.name) !== "")
                  row[field.name] = typed(field.name);
            });
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
          isReady = false;
          drawOrder();
          refresh();
          byID("changes").textContent = "";
          isReady = true;
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
          eraseDraft();
          empty();
          form.hidden = true;
          byID("draft-choice").parentElement.hidden = true;
          tell(byID("thanks-text"), "thanksText", { file: name });
          byID("thanks").hidden = false;
          byID("thanks").focus();
        });
        byID("another").addEventListener("click", () => {
          byID("thanks").hidden = true;
          form.hidden = false;
          byID("draft-choice").parentElement.hidden = false;
          empty();
          document.querySelector("h1").focus();
        });

        """#

    static let start = #"""
        // Nothing is left for whoever comes next, neither by going back nor by reloading, unless
        // the respondent asked for a draft.
        function begin() {
          draftBox.checked = false;
          empty();
          if (store === null) {
            byID("draft-choice").hidden = true;
            byID("draft-advice").hidden = true;
            tell(draftTold, "draftRefused", {});
          }
          restoreDraft();
        }
        window.addEventListener("pageshow", (event) => { if (event.persisted) begin(); });
        window.addEventListener("beforeunload", (event) => {
          if (isUnsaved) event.preventDefault();
        });
        begin();
        form.noValidate = true;
        form.querySelector(".main").disabled = false;
        for (const element of document.querySelectorAll(".unscripted")) element.remove();
        for (const element of document.querySelectorAll(".scripted")) element.hidden = false;
        """#
}
