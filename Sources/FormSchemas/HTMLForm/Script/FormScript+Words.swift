extension FormScript {
    /// The page's texts in the language shown, and answers quoted in them.
    static let words = #"""
        let language = page.languages[0];
        const isTranslated = (index) => page.texts[language][index] !== null;
        const lookUp = (index) =>
          page.texts[isTranslated(index) ? language : page.languages[0]][index];
        const numberText = (value) =>
          String(Math.round(value * 1e6) / 1e6).replace(".", language === "sv" ? "," : ".");
        function message(name, facts) {
          return lookUp(page.messages[name]).replace(/\{(\w+)\}/g, (whole, key) => {
            if (!Object.hasOwn(facts, key)) return whole;
            return typeof facts[key] === "number" ? numberText(facts[key]) : facts[key];
          });
        }
        // A text that quotes answers is a list: text, name of a question, text, …
        function write(element) {
          const index = Number(element.dataset.t);
          const value = lookUp(index);
          if (typeof value === "string") {
            element.textContent = value;
          } else {
            element.replaceChildren(...value.map((part, place) => {
              if (place % 2 === 0) return part;
              const quote = document.createElement("bdi");
              quote.dataset.q = part;
              return quote;
            }));
          }
          if (isTranslated(index)) {
            element.removeAttribute("lang");
            element.removeAttribute("dir");
          } else {
            element.lang = page.languages[0];
            element.dir = direction(page.languages[0]);
          }
        }
        const direction = (code) => page.rightToLeft.includes(code) ? "rtl" : "ltr";
        function setLanguage(code) {
          language = code;
          document.documentElement.lang = code;
          document.documentElement.dir = direction(code);
          for (const element of document.querySelectorAll("[data-t]")) write(element);
          for (const button of document.querySelectorAll("[data-language]"))
            button.setAttribute("aria-pressed", String(button.dataset.language === code));
          document.title = lookUp(page.messages.title);
          byID("changes").textContent = "";
          refresh();
          tellAgain();
          if (!byID("errors").hidden) showErrors(findErrors());
        }
        for (const button of document.querySelectorAll("[data-language]"))
          button.addEventListener("click", () => setLanguage(button.dataset.language));

        // What was told with facts in it, so that it can be told again in another language.
        const told = new Map();
        function tell(element, name, facts) {
          told.set(element, { name: name, facts: facts });
          element.textContent = message(name, facts);
          element.hidden = false;
        }
        function tellAgain() {
          for (const [element, words] of told)
            element.textContent = message(words.name, words.facts);
        }

        // The words of what was chosen, as they stand in the page.
        function choiceText(name) {
          const input = inputs.get(name).find(isChosen);
          if (input === undefined) return "";
          if (input.tagName === "SELECT") return input.selectedOptions[0].textContent;
          return input.closest("label").querySelector("[data-t]").textContent;
        }
        function quoted(id) {
          const question = questions.find((question) => question.id === id);
          const answer = question.answers[0];
          if (answer.kind === "code" || answer.kind === "missing")
            return choiceText(question.items[0].name);
          if (answer.kind === "text") return answer.text;
          if (answer.kind !== "number") return "…";
          return question.kind === "calculated"
            ? numberText(Math.round(answer.number * 100) / 100) : typed(question.items[0].name);
        }
        function fillQuotes() {
          for (const element of document.querySelectorAll("[data-q]")) {
            const text = quoted(element.dataset.q);
            if (element.textContent !== text) element.textContent = text;
          }
        }

        """#

    /// Where a ranking or a sharing of points stands, and what came and went: said aloud.
    static let standing = #"""
        const labelOf = (item) =>
          form.querySelector('label[for="f-' + item.name + '"]').textContent;
        // Places chosen for more than one option, each with the options in words.
        function placesTwice(question) {
          const places = new Map();
          question.items.forEach((item, index) => {
            const answer = question.answers[index];
            if (answer.kind !== "code") return;
            if (!places.has(answer.number)) places.set(answer.number, []);
            places.get(answer.number).push(item);
          });
          return Array.from(places).filter((entry) => entry[1].length > 1)
            .sort((a, b) => a[0] - b[0]);
        }
        const sumOf = (question) => question.answers
          .reduce((sum, answer) => sum + (answer.kind === "number" ? answer.number : 0), 0);
        function say(element, name, facts) {
          const text = message(name, facts);
          if (element.textContent !== text) element.textContent = text;
        }
        function tellStanding(question) {
          if (question.kind !== "ranking" && question.kind !== "allocation") return;
          const place = byID(question.element + "-standing");
          place.classList.toggle("wrong", false);
          if (question.kind === "allocation") {
            const sum = sumOf(question);
            const left = question.total - sum;
            const name = left === 0 ? "shareDone" : left > 0 ? "shareLeft" : "shareOver";
            place.classList.toggle("wrong", left < 0);
            say(place, name, { sum: sum, total: question.total, left: Math.abs(left) });
            return;
          }
          const twice = placesTwice(question)[0];
          if (twice !== undefined) {
            place.classList.toggle("wrong", true);
            say(place, "placeTwice",
              { place: twice[0], list: twice[1].map(labelOf).join(", ") });
            return;
          }
          const order = question.items
            .map((item, index) => ({ item: item, place: question.answers[index].number }))
            .filter((entry) => entry.place !== undefined)
            .sort((a, b) => a.place - b.place)
            .map((entry) => entry.place + " " + labelOf(entry.item));
          if (order.length === 0) say(place, "rankNone", {});
          else say(place, "rankOrder", { list: order.join(", ") });
        }
        function tellChanges(appeared, vanished) {
          const place = byID("changes");
          const title = (question) => byID(question.element + "-title").textContent;
          if (appeared.length === 1)
            place.textContent = message("questionShown", { question: title(appeared[0]) });
          else if (appeared.length > 1)
            place.textContent = message("questionsShown", { n: appeared.length });
          else if (vanished.length === 1) place.textContent = message("questionHidden", {});
          else if (vanished.length > 1)
            place.textContent = message("questionsHidden", { n: vanished.length });
        }

        """#
}
