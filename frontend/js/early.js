// Runs before the page is drawn: tells the styles that scripts work here, so that nothing jumps when they arrive.
// A file of its own because the content security policy allows no inline script.
document.body.className += " js-enabled" + ("noModule" in HTMLScriptElement.prototype ? " govuk-frontend-supported" : "");
