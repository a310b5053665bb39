/// The page's script. It is the same for every survey, so that the page can name its hash and the
/// browser runs nothing else; everything about the survey stands in the page's JSON.
///
/// Until its last line has run the page is the one that works without it: a browser that stops
/// midway leaves a form that can be filled in and printed.
enum FormScript {
    static let text =
        "\n" + answers + conditions + words + standing + showing + choosing + order + errors
        + draft + saving + start + "\n"

    /// SHA-256 of `text`, base64, for the page's content policy.
    static let hash = "rockvFB414QXp4KShAFepPhaHonun2Uoq8HJQPq7Gbw="

    /// Reading answers from the page.
    private static let answers = #"""
        "use strict";
        const byID = (id) => document.getElementById(id);
        const page = JSON.parse(byID("page").textContent);
        const form = byID("form");
        const questions = page.sections.flatMap((section) => section.questions);
        const inputs = new Map();
        for (const input of form.querySelectorAll("[name]")) {
          // Numbers are read as people write them, which such a field would not let through.
          if (input.type === "number") input.type = "text";
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

        // The answers to a question's items. Where points are shared out an empty field is none
        // of them, and says so.
        function readAll(question, answers) {
          if (question.kind === "calculated") {
            const value = calculate(question.value, answers);
            return [value === null ? unanswered : { kind: "number", number: value }];
          }
          const found = question.items.map(read);
          if (question.kind !== "allocation" || found.every((a) => a === unanswered)) return found;
          return found.map((a) => a === unanswered ? { kind: "number", number: 0 } : a);
        }

        """#
}
