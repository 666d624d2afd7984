// What the page knows about being signed in: the CSRF token, the way back in, and when somebody was last active.

const listeners = new Set();
const otherTabs = "BroadcastChannel" in window ? new BroadcastChannel("kith-active") : null;

/** The token that says a request comes from one of our own pages. Held in the body's htmx headers. */
export function csrfToken() {
  const headers = document.body.getAttribute("hx-headers:inherited");
  return headers ? JSON.parse(headers)["X-CSRFToken"] : "";
}

/** After signing in again elsewhere the old token is refused: fetch this page anew and take its token. False when signed out. */
export async function refreshToken() {
  const answer = await fetch(location.href, { redirect: "manual", cache: "no-store" });
  if (!answer.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const headers = page.body.getAttribute("hx-headers:inherited");
  if (!headers) return false;
  document.body.setAttribute("hx-headers:inherited", headers);
  for (const input of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) input.value = csrfToken();
  return true;
}

/** Where to sign in so as to come back here. */
export function signInAddress() {
  return `/sign-in/?next=${encodeURIComponent(location.pathname + location.search)}`;
}

/** Whether a fetch ended at the sign-in page instead of where it was sent. */
export function wasSentToSignIn(answer) {
  return answer.type === "opaqueredirect" || answer.status === 401 || (answer.redirected && new URL(answer.url).pathname.startsWith("/sign-in/"));
}

/** A sentence with a link that signs in beside this page, so that the words here stay where they are. */
export function signedOutMessage() {
  const message = document.createDocumentFragment();
  const link = document.createElement("a");
  Object.assign(link, { href: signInAddress(), target: "_blank", rel: "noopener", className: "govuk-link", textContent: "Sign in again (opens in a new tab)" });
  message.append("Not saved yet: you have been signed out. ", link, ", then come back to this one. Your words are still here.");
  return message;
}

/** Tell every open tab that the session has just been used. */
export function nowActive() {
  listeners.forEach((listener) => listener());
  otherTabs?.postMessage("active");
}

/** Be told when the session has been used, here or in another tab. */
export function whenActive(listener) {
  listeners.add(listener);
  if (otherTabs) otherTabs.addEventListener("message", listener);
}
