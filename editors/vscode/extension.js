"use strict";
// Starts `lagesbild lsp` and lets VS Code talk to it; all knowledge of surveys is there.
const { window, workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = async () => {
  const command = workspace.getConfiguration("lagesbild").get("path") || "lagesbild";
  client = new LanguageClient(
    "lagesbild",
    "Lagesbild",
    { command, args: ["lsp"] },
    { documentSelector: [{ language: "enkat" }, { language: "lagesbild-notes" }] }
  );
  try {
    await client.start();
  } catch (error) {
    window.showErrorMessage(
      `"${command} lsp" kunde inte startas / could not be started: ${error.message}. ` +
        `lagesbild.path?`
    );
  }
};

exports.deactivate = () => client && client.stop();
