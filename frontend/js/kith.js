// Starts what a page needs. Every page works without any of this; scripts only make it kinder.
import { initAll } from "./vendor/govuk-frontend.js";
import "./vendor/htmx.js";
import { keepDrafts } from "./autosave.js";
import { tellProgress } from "./busy.js";
import { warnBeforeTheEnd } from "./timeout.js";
import { answerPrompts, makeRoomToAnswer } from "./wording.js";

/** Start the parts inside `scope`: the whole page, or what an htmx answer has just brought. */
function start(scope) {
  initAll({ scope, onError: ignoreRepeats });
  keepDrafts(scope);
  makeRoomToAnswer(scope);
}

/** A message takes the focus when its page arrives, and the page goes to it: not when somebody is already at work further down. */
function stayWithWhoeverHasBegun() {
  if (!("begun" in document.documentElement.dataset)) return;
  document.querySelectorAll('[data-module="govuk-notification-banner"], [data-module="govuk-error-summary"]').forEach((message) => {
    message.dataset.disableAutoFocus = "true";
  });
}

/** A part that runs already says so with an InitError; that is how swapped pages are, not a mistake. */
function ignoreRepeats(error) {
  if (error.name !== "InitError") console.error(error);
}

stayWithWhoeverHasBegun();
start(document.body);
document.querySelector(".kith-open .govuk-service-navigation__toggle")?.click(); // it was opened before the scripts came
answerPrompts();
tellProgress(document.getElementById("kith-busy"));
warnBeforeTheEnd(document.querySelector("[data-timeout-seconds]"));
document.addEventListener("htmx:after:process", (event) => {
  if (event.target instanceof Element && event.target !== document.body) start(event.target);
});
