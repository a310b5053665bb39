// Fills SurveyJS forms in with the engine itself, from the top, answering what is shown.
//
// usage: node surveyjs_engine.js SURVEY-CORE.js CASES.json
//
// CASES.json: [{"form": {…}, "answers": [{name: value, …}, …]}, …]
// Prints {"problems": [[text, …], …], "shown": [[[name, …], …], …], "data": [[{…}, …], …]}.
"use strict";
const fs = require("fs");
// Its warnings would fill the pipe nobody empties.
console.warn = console.error = console.log = () => {};
const engine = require(process.argv[2]);

function fill(form, answers) {
  const survey = new engine.Model(form);
  survey.getAllQuestions();
  const visible = (q) => q.isVisible && q.page.isVisible;
  // Hidden answers are entered too, as by someone who goes back and changes an earlier answer.
  for (const pass of [0, 1]) {
    for (const question of survey.getAllQuestions(false)) {
      if (!(question.name in answers)) continue;
      if (pass === 0 || visible(question)) survey.setValue(question.name, answers[question.name]);
    }
  }
  const shown = survey.getAllQuestions(false).filter(visible).map((q) => q.name);
  const data = JSON.parse(JSON.stringify(survey.data));
  survey.dispose();
  return { shown, data };
}

const cases = JSON.parse(fs.readFileSync(process.argv[3], "utf8"));
const result = { problems: [], shown: [], data: [] };
for (const { form, answers } of cases) {
  const survey = new engine.Model(form);
  const problems = (survey.jsonErrors || []).map((e) => e.message);
  for (const found of survey.validateExpressions ? survey.validateExpressions() : []) {
    // 2: names of calculated values are not known to the check; 3: constants of ours.
    const real = found.errors.filter((e) => e.errorType === 0 || e.errorType === 1);
    if (real.length) problems.push(JSON.stringify(real));
  }
  result.problems.push(problems);
  const filled = answers.map((a) => fill(form, a));
  result.shown.push(filled.map((f) => f.shown));
  result.data.push(filled.map((f) => f.data));
}
process.stdout.write(JSON.stringify(result));
