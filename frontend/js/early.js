// Runs before the page is drawn: tells the styles that scripts work here, so that nothing jumps when they arrive.
// When the scripts that fold the menu cannot be fetched, the styles are told so, and it stands open.
// A file of its own because the content security policy allows no inline script.
document.body.className += " js-enabled" + ("noModule" in HTMLScriptElement.prototype ? " govuk-frontend-supported" : "");
addEventListener("error", ({ target }) => { if (target instanceof HTMLScriptElement) document.body.classList.remove("govuk-frontend-supported"); }, true);
