// Says in words what an htmx request is doing. No spinner alone: a short line in a role=status element.
// On the element that asks, or around it: data-busy="Saving…" (said at once; otherwise "Working…" after a second), data-done="Saved".
import { signInAddress, wasSentToSignIn } from "./session.js";

const SLOW = 1_000;
const LINGER = 5_000;

/** Watch every htmx request of the page and tell its progress in `status`. */
export function tellProgress(status) {
  if (!status) return;
  let timer;
  const say = (...words) => { clearTimeout(timer); status.replaceChildren(...words); };
  const sayFor = (...words) => { say(...words); timer = setTimeout(() => status.replaceChildren(), LINGER); };

  document.addEventListener("htmx:before:request", ({ target }) => {
    const words = asked(target, "busy");
    clearTimeout(timer);
    if (words) say(words); else timer = setTimeout(() => say("Working…"), SLOW);
  });
  document.addEventListener("htmx:before:response", (event) => {
    const answer = event.detail.ctx.response.raw;
    if (!wasSentToSignIn(answer)) return;
    event.preventDefault(); // a sign-in page has no place inside this one
    say(...signedOut());
  });
  document.addEventListener("htmx:after:request", ({ target, detail }) => finished(target, detail.ctx.response.status, say, sayFor));
  document.addEventListener("htmx:error", ({ detail }) => {
    if (detail.ctx) say("That did not get through: you appear to be offline. Nothing on this page is lost.");
  });
}

function finished(target, status, say, sayFor) {
  const done = asked(target, "done");
  if (status >= 500) say("That did not work just now. Nothing on this page is lost; please try again.");
  else if (status === 403 || status === 404) say("That could not be done. Reload the page and try again.");
  else if (status < 400 && done) sayFor(`${done} ${new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`);
  else say();
}

function asked(element, name) {
  return element.closest?.(`[data-${name}]`)?.dataset[name];
}

function signedOut() {
  const link = document.createElement("a");
  Object.assign(link, { href: signInAddress(), target: "_blank", rel: "noopener", className: "govuk-link", textContent: "Sign in again (opens in a new tab)" });
  return ["You have been signed out. ", link, ", then try again here."];
}
