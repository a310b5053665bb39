/// The page's script. It is the same for every survey, so that the page can name its hash and the
/// browser runs nothing else; everything about the survey stands in the page's JSON.
enum FormScript {
    static let text = "\n" + answers + conditions + page + saving + "\n"

    /// SHA-256 of `text`, base64, for the page's content policy.
    static let hash = "gbgoDV43tqWn508iJtBdm6gSwNQ4bvHeiTFItII4yuA="

    /// Reading answers from the page.
    private static let answers = #"""
        "use strict";
        const page = JSON.parse(document.getElementById("page").textContent);
        const form = document.getElementById("form");
        const byID = (id) => document.getElementById(id);
        const inputs = new Map();
        for (const input of form.querySelectorAll("[name]")) {
          if (!inputs.has(input.name)) inputs.set(input.name, []);
          inputs.get(input.name).push(input);
        }
        const unanswered = { kind: "unanswered" };
        const isChosen = (input) => input.type !== "radio" && input.type !== "checkbox"
          ? input.value !== "" : input.checked;
        const chosen = (name) => inputs.get(name).filter(isChosen).map((input) => input.value);
        const typed = (name) => inputs.get(name)[0].value.trim();

        // A number as people type it: decimal comma, spaces between thousands, a real minus sign.
        function number(text, isInteger) {
          const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace("\u2212", "-");
          const point = isInteger ? plain : plain.replace(",", ".");
          if (!(isInteger ? /^[+-]?\d+$/ : /^[+-]?\d+(\.\d+)?$/).test(point)) return null;
          const value = Number(point);
          return isInteger && !Number.isSafeInteger(value) ? null : value;
        }

        // What is answered to an item, as conditions see it; {kind: "invalid"} for what cannot be
        // read, which counts as unanswered there and stops the saving.
        function read(item) {
          if (item.kind === "multiple") {
            const codes = chosen(item.name);
            return codes.length === 0 ? unanswered : { kind: "codes", codes: codes };
          }
          if (item.kind === "choice") {
            const code = chosen(item.name)[0];
            if (code === undefined) return unanswered;
            if (item.missing.includes(code)) return { kind: "missing", code: code };
            const value = Object.hasOwn(item.values, code) ? item.values[code] : null;
            return { kind: "code", code: code, number: value };
          }
          const text = typed(item.name);
          if (item.kind === "date") {
            if (inputs.get(item.name)[0].validity.badInput) return { kind: "invalid" };
            return text === "" ? unanswered : { kind: "text", text: text };
          }
          if (text === "") return unanswered;
          if (item.kind === "text") return { kind: "text", text: text };
          const value = number(text, item.kind === "integer");
          return value === null ? { kind: "invalid" } : { kind: "number", number: value };
        }

        """#

    /// When sections and questions are shown: the same rules as where the answers are read.
    private static let conditions = #"""
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
              return answer.kind === "text" && condition.codes.includes(answer.text);
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

        // Shows and hides in document order; what is hidden counts as unanswered for what follows.
        function refresh() {
          const answers = new Map();
          for (const section of page.sections) {
            const open = holds(section.if, answers);
            byID(section.element).hidden = !open;
            for (const question of section.questions) {
              const shown = open && holds(question.if, answers);
              question.shown = shown;
              byID(question.element).hidden = !shown;
              for (const item of question.items) {
                const answer = shown ? read(item) : unanswered;
                if (answer.kind !== "invalid") answers.set(item.name, answer);
                const codes = answer.kind === "codes" ? answer.codes : [answer.code];
                for (const text of item.texts)
                  byID("other-" + text.name).hidden = !codes.includes(text.code);
              }
            }
          }
        }

        """#
}
