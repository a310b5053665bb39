extension FormScript {
    /// The rules of `Condition.holds` and `Calculation.value`.
    static let conditions = #"""
        const composed = (text) => text.normalize("NFC");
        function holds(condition, answers) {
          if (condition === null) return true;
          if (condition.op === "all") return condition.of.every((part) => holds(part, answers));
          if (condition.op === "any") return condition.of.some((part) => holds(part, answers));
          if (condition.op === "not") return !holds(condition.of[0], answers);
          const answer = answers.get(condition.item) || unanswered;
          switch (condition.op) {
            case "equals":
              if (answer.kind === "code" || answer.kind === "missing")
                return condition.codes.includes(answer.code);
              if (answer.kind === "number") return condition.numbers.includes(answer.number);
              return answer.kind === "text"
                && condition.codes.map(composed).includes(composed(answer.text));
            case "between": {
              const ordered = answer.kind === "code" || answer.kind === "number";
              if (!ordered || answer.number === null) return false;
              return (condition.low === null || answer.number >= condition.low)
                && (condition.high === null || answer.number <= condition.high);
            }
            case "contains":
              return answer.kind === "codes" && answer.codes.includes(condition.code);
            case "answered":
              return answer.kind !== "unanswered";
            default:
              return false;
          }
        }

        // A value worked out from answers; null where something it needs is not answered or is no
        // number, and where the result is none.
        function calculate(tree, answers) {
          if (tree.op === "number") return tree.number;
          if (tree.op === "item") {
            const answer = answers.get(tree.item) || unanswered;
            return answer.kind === "number" || answer.kind === "code" ? answer.number : null;
          }
          const parts = tree.of.map((part) => calculate(part, answers));
          if (parts.includes(null)) return null;
          const [a, b] = parts;
          let value = null;
          if (tree.op === "negative") value = -a;
          if (tree.op === "sum") value = a + b;
          if (tree.op === "difference") value = a - b;
          if (tree.op === "product") value = a * b;
          if (tree.op === "quotient" && b !== 0) value = a / b;
          return Number.isFinite(value) ? value : null;
        }

        """#

    /// Shows and hides in document order; what is hidden counts as unanswered for what follows.
    static let showing = #"""
        let answers = new Map();
        let isReady = false;
        function refresh() {
          answers = new Map();
          const appeared = [];
          const vanished = [];
          for (const section of page.sections) {
            const open = holds(section.if, answers);
            for (const question of section.questions) {
              const shown = open && holds(question.if, answers);
              if (question.element !== null && shown !== question.shown)
                (shown ? appeared : vanished).push(question);
              question.shown = shown;
              if (question.element !== null) byID(question.element).hidden = !shown;
              question.answers = shown
                ? readAll(question, answers) : question.items.map(() => unanswered);
              question.items.forEach((item, index) => {
                const answer = question.answers[index];
                if (answer.kind !== "invalid") answers.set(item.name, answer);
                const codes = answer.kind === "codes" ? answer.codes : [answer.code];
                for (const text of item.texts)
                  byID("other-" + text.name).hidden = !codes.includes(text.code);
              });
            }
            // A heading with nothing under it tells nobody anything.
            byID(section.element).hidden =
              !section.questions.some((question) => question.shown && question.element !== null);
          }
          fillQuotes();
          for (const question of questions) tellStanding(question);
          if (isReady) tellChanges(appeared, vanished);
        }

        """#
}
