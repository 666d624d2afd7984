// Runs before the page is drawn: tells the styles that scripts work here, so that nothing jumps when they arrive.
// When the scripts that fold the menu cannot be fetched, the styles are told so, and it stands open.
// A file of its own because the content security policy allows no inline script.
document.body.className += " js-enabled" + ("noModule" in HTMLScriptElement.prototype ? " govuk-frontend-supported" : "");
addEventListener("error", ({ target }) => { if (target instanceof HTMLScriptElement) document.body.classList.remove("govuk-frontend-supported"); }, true);

// Somebody may press or scroll before the scripts are here: a press on the menu opens it, and nothing takes them back to the top afterwards.
for (const kind of ["pointerdown", "keydown", "wheel", "scroll"]) {
  addEventListener(kind, () => { document.documentElement.dataset.begun = ""; }, { once: true, capture: true, passive: true });
}
addEventListener("click", ({ target }) => {
  if (target.closest?.(".govuk-service-navigation__toggle")) target.closest(".govuk-service-navigation:not([data-govuk-service-navigation-init])")?.classList.toggle("kith-open");
});
