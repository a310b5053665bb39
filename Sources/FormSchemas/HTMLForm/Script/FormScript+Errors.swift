extension FormScript {
    /// What stops the saving, in words.
    static let errors = #"""
        // The first thing wrong with a question's answers: what is said, of which items.
        function fault(question) {
          const given = question.answers;
          const isAnswered = (answer) => answer.kind !== "unanswered";
          const of = (items, name, facts) =>
            ({ question: question, items: items, name: name, facts: facts || {} });
          for (const [index, item] of question.items.entries()) {
            if (given[index].kind === "invalid") {
              const names = { integer: "wrongInteger", decimal: "wrongNumber" };
              return of([item], names[item.kind] || "wrongDate");
            }
            const value = given[index].number;
            if (item.low !== undefined && given[index].kind === "number"
              && (value < item.low || value > item.high))
              return of([item], "outOfRange", { low: item.low, high: item.high });
          }
          if (question.kind === "ranking") {
            const twice = placesTwice(question)[0];
            if (twice !== undefined)
              return of(twice[1], "placeTwice",
                { place: twice[0], list: twice[1].map(labelOf).join(", ") });
          }
          const sum = sumOf(question);
          if (question.kind === "allocation" && given.some(isAnswered) && sum !== question.total)
            return of(question.items, sum < question.total ? "shareLeft" : "shareOver",
              { sum: sum, total: question.total, left: Math.abs(question.total - sum) });
          const missing = question.items.filter((item, index) => !isAnswered(given[index]));
          if (question.required && missing.length > 0) {
            const isOne = question.items.length === 1 || question.kind === "allocation";
            return of(missing, isOne ? "answerMissing" : "rowsMissing", { n: missing.length });
          }
          if (question.valid !== undefined && given.some(isAnswered)
            && !holds(question.valid, answers))
            return Object.assign(of(question.items, "againstRule"), { own: question.message });
          return null;
        }

        function findErrors() {
          const asked = questions.filter((question) =>
            question.shown && question.element !== null && question.items.length > 0);
          const errors = asked.map(fault).filter((error) => error !== null);
          // In the order of the page, which need not be the survey's.
          const place = (error) => byID(error.question.element);
          errors.sort((a, b) => place(a).compareDocumentPosition(place(b))
            & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
          const isEmpty = asked.every((question) =>
            question.answers.every((answer) => answer.kind === "unanswered"));
          if (isEmpty && errors.length === 0)
            errors.push({ question: null, items: [], name: "nothingAnswered", facts: {} });
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
            const words = error.own === undefined
              ? message(error.name, error.facts) : lookUp(error.own);
            list.append(entry);
            if (error.question === null) {
              entry.textContent = words;
              continue;
            }
            const title = byID(error.question.element + "-title").textContent;
            const own = error.items.flatMap((item) => inputs.get(item.name));
            // The first in the page: rows and options may have changed places.
            const first = own.reduce((a, b) => a.compareDocumentPosition(b)
              & Node.DOCUMENT_POSITION_FOLLOWING ? a : b);
            const link = document.createElement("a");
            link.href = "#" + first.id;
            link.textContent = title + (/[.?!:…]$/.test(title) ? " " : ": ") + words;
            link.addEventListener("click", (event) => {
              event.preventDefault();
              first.focus();
              first.closest(".row, .entry, .question").scrollIntoView();
            });
            entry.append(link);
            const place = byID(error.question.element + "-error");
            place.textContent = words;
            place.hidden = false;
            for (const input of own) {
              const group = input.closest("[role=radiogroup]");
              (group === null ? input : group).setAttribute("aria-invalid", "true");
            }
          }
          byID("errors").hidden = errors.length === 0;
        }

        """#
}
