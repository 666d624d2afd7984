// Warns two minutes before the session ends, in words, once, with one button that goes on.
// <div data-timeout-seconds="1800" data-timeout-extend-url="/session/extend/"> ; data-timeout-warn (seconds before, default 120).
import { csrfToken, nowActive, signInAddress, whenActive } from "./session.js";

/** Watch the clock for one page. Sleeping laptops count: time is compared, not added up. */
export function warnBeforeTheEnd(element) {
  if (!element) return;
  const length = Number(element.dataset.timeoutSeconds) * 1000;
  const warning = Number(element.dataset.timeoutWarn ?? 120) * 1000;
  const dialog = makeDialog(() => extend(element.dataset.timeoutExtendUrl));
  let ends = Date.now() + length;
  whenActive(() => { ends = Date.now() + length; dialog.close(); });
  document.addEventListener("htmx:after:request", (event) => { if (event.detail.ctx.response?.status < 400) nowActive(); });
  document.body.append(dialog);
  setInterval(() => look(dialog, ends - Date.now(), warning), 1000);
}

function look(dialog, left, warning) {
  if (left > warning) return;
  if (left <= 0) tellOver(dialog);
  if (!dialog.open) dialog.showModal();
}

function makeDialog(goOn) {
  const dialog = document.createElement("dialog");
  dialog.className = "kith-timeout";
  dialog.setAttribute("aria-labelledby", "kith-timeout-title");
  dialog.innerHTML = `<h2 class="govuk-heading-m" id="kith-timeout-title">You will soon be signed out</h2>
    <p class="govuk-body" role="status">Nothing has happened here for a while, so we will sign you out in two minutes. Drafts that say “Saved” are kept.</p>
    <button type="button" class="govuk-button">Stay signed in</button>`;
  dialog.querySelector("button").addEventListener("click", goOn);
  dialog.addEventListener("cancel", (event) => { event.preventDefault(); goOn(); }); // Escape means "I am here"
  return dialog;
}

/** Ask the server to go on. If it will not, the next look at the clock says so. */
async function extend(url) {
  const answer = await fetch(url || location.href, {
    method: url ? "POST" : "HEAD", headers: { "X-CSRFToken": csrfToken() }, redirect: "manual",
  }).catch(() => null);
  if (answer?.ok) nowActive();
}

/** Over: say so, and offer the way back to this very page. */
function tellOver(dialog) {
  if (dialog.dataset.over) return;
  dialog.dataset.over = "yes";
  dialog.querySelector("h2").textContent = "You have been signed out";
  dialog.querySelector("p").textContent = "This keeps what is written here private. Sign in again to come back to this page; drafts that said “Saved” will be there.";
  const link = document.createElement("a");
  Object.assign(link, { href: signInAddress(), className: "govuk-button", role: "button", textContent: "Sign in again" });
  dialog.querySelector("button").replaceWith(link);
  link.focus();
}
