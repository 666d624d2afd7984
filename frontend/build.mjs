// Builds Kith's styles and scripts into the Python package: `node build.mjs` (after `npm ci`).
// No bundler: Sass becomes one stylesheet, modules are copied as they are, licences are listed.
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as sass from "sass";

const here = path.dirname(fileURLToPath(import.meta.url));
const modules = path.join(here, "node_modules");
const target = path.resolve(here, process.argv[2] ?? "../src/kith/web/static/kith");
const workshop = `${target}.building`;

// What we ship of other people's, and where it goes. Nothing else of node_modules leaves the machine.
const vendor = [
  ["govuk-frontend/dist/govuk/govuk-frontend.min.js", "vendor/govuk-frontend.js"],
  ["htmx.org/dist/htmx.esm.min.js", "vendor/htmx.js"],
  ["leaflet/dist/leaflet.js", "vendor/leaflet/leaflet.js"],
  ["leaflet/dist/leaflet.css", "vendor/leaflet/leaflet.css"],
];
const pictures = ["layers.png", "layers-2x.png", "marker-icon.png"].map((name) => [`leaflet/dist/images/${name}`, `vendor/leaflet/images/${name}`]);
const shipped = ["govuk-frontend", "@ministryofjustice/frontend", "htmx.org", "leaflet"];

/** Source maps are not shipped, and a manifest storage fails on a link to a file that is not there. */
function withoutSourceMaps(text) {
  return text.replace(/\/\/[#@]\s*sourceMappingURL=\S+/g, "").replace(/\/\*[#@]\s*sourceMappingURL=.*?\*\//g, "");
}

/** Licence texts and addresses stay in comments of some vendor files; the text we copy is otherwise untouched. */
async function copyText(from, to) {
  const destination = path.join(workshop, to);
  await mkdir(path.dirname(destination), { recursive: true });
  await writeFile(destination, withoutSourceMaps(await readFile(from, "utf8")));
}

/** GOV.UK, then MOJ, then our own: each compiled apart because MOJ's Sass sets up GOV.UK's for itself. */
function compileStyles() {
  const sheets = ["govuk", "moj", "kith"].map((name) => sass.compile(path.join(here, "scss", `${name}.scss`), {
    loadPaths: [here, modules],
    style: "compressed",
    quietDeps: true,
    charset: false,
  }).css);
  return `@charset "UTF-8";\n${withoutSourceMaps(sheets.join("\n"))}\n`;
}

/** Only the pictures that the stylesheet names. */
async function copyImages(css) {
  const named = new Set([...css.matchAll(/url\("?(moj-assets\/images\/[^")]+)"?\)/g)].map((match) => match[1]));
  for (const name of named) {
    const file = path.basename(name);
    await copyText(path.join(modules, "@ministryofjustice/frontend/moj/assets/images", file), name);
  }
}

/** Two packages say MIT and carry no text; the licence asks that its words travel with the work. */
const mit = `Crown copyright

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software
is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES
OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR
IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Name, version, licence and its words, as the package on disk states them. */
async function notice(name) {
  const folder = path.join(modules, name);
  const about = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const words = file ? (await readFile(path.join(folder, file), "utf8")).trim() : mit;
  return `${about.name} ${about.version} - ${about.license}\n\n${words}\n`;
}

async function build() {
  await rm(workshop, { recursive: true, force: true });
  await mkdir(workshop, { recursive: true });
  console.log("  styles");
  const css = compileStyles();
  await writeFile(path.join(workshop, "kith.css"), css);
  await copyImages(css);
  console.log("  scripts");
  for (const [from, to] of vendor) await copyText(path.join(modules, from), to);
  for (const [from, to] of pictures) await cp(path.join(modules, from), path.join(workshop, to));
  await cp(path.join(here, "js"), workshop, { recursive: true });
  await cp(path.join(here, "images"), path.join(workshop, "images"), { recursive: true });
  console.log("  notices");
  const notices = await Promise.all(shipped.map(notice));
  const opening = "Kith's pages carry these works of others, with thanks.\n";
  await writeFile(path.join(workshop, "NOTICES.txt"), [opening, ...notices].join(`\n${"-".repeat(72)}\n\n`));
  await rm(target, { recursive: true, force: true });
  await rename(workshop, target);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  build().catch((error) => {
    console.error(`The front end could not be built: ${error.message}`);
    process.exitCode = 1;
  });
}
