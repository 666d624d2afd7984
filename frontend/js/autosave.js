// Keeps drafts: a form with data-autosave-url saves itself as it is written, so that nothing typed is lost.
//
// POST (form data, `version`, `draft_client`, `draft_sequence`) answers:
//   200 {"version": n, "saved_at": "16:02", "url": "/where/the/draft/is/"}   saved
//   422 {...}                                 saved as a draft; what is missing is said on the real save
//   409 HTML fragment                         somebody (or another tab) saved since: both versions are shown, nothing is chosen
//   401, 403 or a redirect                    signed out: the words stay here until somebody signs in again
// `draft_client` names this page, `draft_sequence` counts its saves: a repeat, or a save whose answer was lost, is not a conflict.
import { csrfToken, nowActive, refreshToken, signedOutMessage, wasSentToSignIn } from "./session.js";

const PAUSE = 2_000; // after the last key
const LONGEST = 10_000; // while somebody types on
const RETRY = [5_000, 10_000, 20_000, 30_000];
const KEEPALIVE_LIMIT = 60_000; // browsers refuse larger bodies when a page is closing
const kept = new WeakSet();

/** Start keeping every form inside `scope` that asks for it. Forms already kept are left alone. */
export function keepDrafts(scope) {
  const forms = [...scope.querySelectorAll("form[data-autosave-url]")];
  if (scope.matches("form[data-autosave-url]")) forms.push(scope);
  forms.filter((form) => !kept.has(form)).forEach((form) => new Draft(form).start());
}

/** One form being written. `saved` is what the server has; everything else follows from comparing with it. */
class Draft {
  constructor(form) {
    kept.add(form);
    this.form = form;
    this.sequence = 0;
    this.failures = 0;
    this.client = this.hidden("draft_client", Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join(""));
    this.counter = this.hidden("draft_sequence", "0");
    this.version = form.elements.version ?? this.hidden("version", form.dataset.autosaveVersion ?? "");
    this.status = form.querySelector("[data-autosave-status]") ?? this.makeStatus();
    this.conflict = form.querySelector("[data-autosave-conflict]");
    this.saved = this.words();
  }

  start() {
    this.form.addEventListener("input", () => this.touched());
    this.form.addEventListener("change", () => this.touched());
    this.form.addEventListener("submit", () => { this.leaving = true; clearTimeout(this.timer); });
    this.form.addEventListener("htmx:finally:request", () => { this.leaving = false; });
    this.conflict?.addEventListener("click", (event) => this.choose(event));
    document.addEventListener("visibilitychange", () => this.save());
    addEventListener("pagehide", () => this.save({ closing: true }));
    addEventListener("pageshow", () => { this.leaving = false; });
    addEventListener("online", () => this.save());
    addEventListener("beforeunload", (event) => { if (this.unsaved() && !this.leaving) event.preventDefault(); });
  }

  /** The form as text, without the fields that change by themselves. Files are sent with the real save only. */
  words() {
    const data = new FormData(this.form);
    for (const name of ["csrfmiddlewaretoken", "version", "draft_client", "draft_sequence", "put_away"]) data.delete(name);
    return new URLSearchParams([...data].filter(([, value]) => typeof value === "string")).toString();
  }

  unsaved() {
    return this.form.isConnected && this.words() !== this.saved;
  }

  /** Somebody wrote something: save after a pause, and at the latest after LONGEST. */
  touched() {
    if (this.stopped || !this.unsaved()) return;
    this.since ??= Date.now();
    this.later(Math.max(0, Math.min(PAUSE, this.since + LONGEST - Date.now())));
  }

  later(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), wait);
  }

  /** Send what is not saved. One request at a time, except when the page is closing and there is no later. */
  async save({ closing = false } = {}) {
    clearTimeout(this.timer);
    if (this.stopped || this.leaving || !this.unsaved() || (this.sending && !closing)) return;
    this.sending = true;
    this.since = undefined;
    const sent = this.words();
    const slow = setTimeout(() => this.say("Saving…"), 1_000); // a quick save is told once, not twice
    try {
      await this.answered(await this.post(sent), sent);
    } catch {
      this.trouble("Not saved yet: you appear to be offline. Your words are still on this page.");
    } finally {
      clearTimeout(slow);
      this.sending = false;
    }
    if (this.unsaved() && !this.failures) this.touched();
  }

  post(words) {
    this.counter.value = String(++this.sequence);
    const body = new URLSearchParams(words);
    for (const field of [this.version, this.client, this.counter]) body.set(field.name, field.value);
    const headers = { "X-CSRFToken": csrfToken() || this.form.elements.csrfmiddlewaretoken?.value || "", "X-Requested-With": "autosave" };
    const keepalive = body.toString().length < KEEPALIVE_LIMIT;
    return fetch(this.form.dataset.autosaveUrl, { method: "POST", body, headers, keepalive, redirect: "manual" });
  }

  async answered(answer, sent) {
    if (answer.ok || answer.status === 422) return this.wasSaved(sent, await answer.json().catch(() => ({})));
    if (answer.status === 409) return this.showConflict(await answer.text());
    if (wasSentToSignIn(answer)) return this.trouble(signedOutMessage());
    if (answer.status === 403 && await refreshToken()) return this.trouble("Saving…");
    if (answer.status === 403) return this.trouble(signedOutMessage());
    return this.trouble("Not saved yet: Kith could not save just now and will try again. Your words are still on this page.");
  }

  wasSaved(sent, { version, saved_at: savedAt, url }) {
    this.saved = sent;
    if (url && url !== location.pathname) history.replaceState(history.state, "", url); // going back, or reloading, comes back to this draft
    this.failures = 0;
    if (version !== undefined) this.version.value = version;
    this.say(`Saved ${savedAt ?? new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`);
    nowActive();
  }

  /** Try again by itself, less and less often; coming back to the page or online tries at once. */
  trouble(message) {
    this.say(message, "waiting");
    this.later(RETRY[Math.min(this.failures++, RETRY.length - 1)]);
  }

  showConflict(fragment) {
    this.stopped = true;
    this.say("Not saved yet: this was also changed somewhere else. Both versions are on this page.", "waiting");
    if (!this.conflict) return;
    this.conflict.innerHTML = fragment; // our own server's template, escaped there
    this.conflict.querySelector("h2")?.scrollIntoView({ block: "nearest" });
  }

  /** The person chose: keep what is here (saving over theirs, which stays in the history), or take what was saved. */
  choose(event) {
    if (event.target.closest("[data-autosave-take]")) {
      this.saved = this.words();
      location.reload();
    } else if (event.target.closest("[data-autosave-keep]")) {
      this.version.value = this.conflict.querySelector("[data-version]")?.dataset.version ?? this.version.value;
      this.conflict.replaceChildren();
      this.stopped = false;
      this.form.querySelector("textarea, input:not([type=hidden])")?.focus();
      this.save();
    }
  }

  /** Say it in the status line; the same words are not said again, or a screen reader would never rest. */
  say(message, mood = "") {
    if (this.status.textContent === (message.textContent ?? message)) return;
    this.status.className = `kith-status${mood ? ` kith-status--${mood}` : ""}`;
    this.status.replaceChildren(message);
  }

  hidden(name, value) {
    const input = this.form.elements[name] ?? document.createElement("input");
    Object.assign(input, { type: "hidden", name, value });
    if (!input.isConnected) this.form.append(input);
    return input;
  }

  makeStatus() {
    const status = document.createElement("p");
    status.className = "kith-status";
    status.setAttribute("role", "status");
    this.form.append(status);
    return status;
  }
}
