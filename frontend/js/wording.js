// Makes the buttons of word prompts work where somebody writes: the words change in the field, and can be taken back.
//
//   <section data-wording-field="text">                                   the field the prompts are about, by name
//     <div data-wording-prompt="key">                                     one prompt; its key says which words it asks about
//       <button name="wording" data-wording="change|own|keep" data-start data-was data-words>
//   <div data-wording-asks hx-trigger="kith-ask">                         what fetches the prompts of this form
//
// Nothing is sent or counted. What is put away is a hidden field of this form, so that the next prompts leave it out.
// Without scripts the buttons of a note send the form, and the server answers with the same page, changed.

/** Answer every button of every prompt, now and later; and ask again when somebody leaves a field they have changed. */
export function answerPrompts() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button[data-wording]");
    const field = button?.form?.elements[button.closest("[data-wording-field]").dataset.wordingField];
    if (!field?.setRangeText) return;
    event.preventDefault();
    field.closest("details:not([open])")?.setAttribute("open", "");
    if (button.dataset.wording === "keep") keep(button, field); else change(button, field);
  });
  document.addEventListener("focusout", ({ target }) => {
    const place = target.matches?.("textarea, input") && target.form?.querySelector(".kith-wording");
    if (place) askWhenChanged(place, target);
  });
  document.addEventListener("htmx:before:swap", ({ target }) => keepItsHeight(target.closest?.(".kith-beside")));
}

/** A place once filled stays as high: a page that grows shorter slides down under somebody who stands at its end. */
function keepItsHeight(beside) {
  if (beside) beside.style.minHeight = `${beside.offsetHeight}px`;
}

/** Make room, beside each field with prompts inside `scope`, for saying what was done: it has to be there before it speaks. */
export function makeRoomToAnswer(scope) {
  scope.querySelectorAll("[data-wording-field]").forEach((section) => {
    const field = section.closest("form")?.elements[section.dataset.wordingField];
    if (field?.setRangeText) roomFor(field);
  });
  sayWhatWaits();
}

/** Beside each box with prompts: that some wait further down, and the way there. It takes no room, so nothing moves. */
function sayWhatWaits() {
  document.querySelectorAll(".kith-wording-waits").forEach((link) => link.remove());
  document.querySelectorAll("[data-wording-field]").forEach((section) => {
    const field = section.closest("form")?.elements[section.dataset.wordingField];
    if (!field?.setRangeText) return;
    section.id ||= `asked-${field.id}`;
    const link = Object.assign(document.createElement("a"), { className: "govuk-link kith-wording-waits", textContent: "Another way to say this is offered below", href: `#${section.id}` });
    field.after(link);
  });
}

const asked = new WeakMap();

/** Prompts are asked for once for the same words: an answer must not arrive under somebody who is using the last one. */
function askWhenChanged(place, field) {
  if (asked.get(field) === field.value) return;
  asked.set(field, field.value);
  askAgain(place);
}

/** The element that asks (hx-trigger="kith-ask") fetches its prompts anew. */
function askAgain(place) {
  place?.dispatchEvent(new CustomEvent("kith-ask"));
}

function change(button, field) {
  const { start, was, words } = button.dataset;
  const at = whereIs(field.value, was, Number(start));
  if (at < 0) return say(field, `“${was}” is not in the text any more.`);
  replace(field, at, was, words);
  done(button);
  say(field, `Changed to “${words}”.`, () => takeBack(field, at, was, words));
}

function keep(button, field) {
  const prompt = button.closest("[data-wording-prompt]");
  const key = Object.assign(document.createElement("input"), { type: "hidden", name: "put_away", value: prompt.dataset.wordingPrompt });
  prompt.closest("[data-wording-field]").before(key);
  done(button);
  field.focus();
  say(field, "Kept as it is.");
}

function takeBack(field, start, was, words) {
  const at = whereIs(field.value, words, start);
  if (at < 0) return say(field, "You have changed these words since, so they stay.");
  replace(field, at, words, was);
  say(field, `Changed back to “${was}”.`);
  askAgain(field.form?.querySelector("[data-wording-asks]"));
}

/** As if typed, so that the browser's own undo knows it; a gap in the words is selected, to be filled in. */
function replace(field, start, was, words) {
  field.focus();
  field.setSelectionRange(start, start + was.length);
  if (!document.execCommand("insertText", false, words)) {
    field.setRangeText(words, start, start + was.length, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  const gap = words.indexOf("…");
  if (gap >= 0) field.setSelectionRange(start + gap, start + gap + 1);
}

/** Where words stand in a text that may have been written on since: the place nearest to `start` (code points), or -1. */
function whereIs(text, words, start) {
  const near = Array.from(text).slice(0, start).join("").length;
  const before = text.lastIndexOf(words, near);
  const after = text.indexOf(words, near);
  if (before < 0 || after < 0) return Math.max(before, after);
  return near - before <= after - near ? before : after;
}

/** Take the answered prompt away, and its section with the last one. */
function done(button) {
  const section = button.closest("[data-wording-field]");
  button.closest("[data-wording-prompt]").remove();
  if (!section.querySelector("[data-wording-prompt]")) section.remove();
  sayWhatWaits();
}

function say(field, words, undo) {
  const { status, button } = roomFor(field);
  status.textContent = words;
  button.hidden = !undo;
  button.onclick = undo ?? null;
}

const rooms = new WeakMap();

function roomFor(field) {
  if (rooms.has(field)) return rooms.get(field);
  const status = Object.assign(document.createElement("p"), { className: "kith-status" });
  const button = Object.assign(document.createElement("button"), { type: "button", className: "kith-link-button", textContent: "Undo", hidden: true });
  const line = Object.assign(document.createElement("div"), { className: "kith-wording-done" });
  status.setAttribute("role", "status");
  line.append(status, button);
  (field.parentElement.querySelector(".kith-wording-waits") ?? field).after(line);
  rooms.set(field, { status, button });
  return rooms.get(field);
}
