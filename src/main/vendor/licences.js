// Prints the licence of every package whose code is in a bundle: node licences.js <folder of node_modules> <metafile>…
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const [root, ...metafiles] = process.argv.slice(2);

// The MIT licence, for a package that names it without carrying its text.
const mit = (holder) => `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining
a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including
without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to
permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be
included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND,
EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION
OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION
WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

// The map of atlas.js is made of its data; Natural Earth, whose they are, has put them in the public domain.
const packages = new Set(["world-atlas"]);
for (const metafile of metafiles) {
  for (const output of Object.values(JSON.parse(readFileSync(metafile, "utf8")).outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const name = bytesInOutput > 0 && input.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1];
      if (name) packages.add(name);
    }
  }
}

console.log("The files in this folder are bundles of these packages, unchanged but for what src/main/vendor says.\n");
for (const name of [...packages].sort()) {
  const folder = join(root, "node_modules", name);
  const { version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|.*-license|copying)(\.|$)/i.test(entry));
  if (!license) throw new Error(`${name} names no licence`);
  const by = typeof author === "object" ? author?.name : author;
  if (!file && license !== "MIT") throw new Error(`${name} comes without the text of its licence`);
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : mit(by ?? `the authors of ${name}`);
  console.log(`${"=".repeat(72)}\n${name} ${version} (${license})\n${"=".repeat(72)}\n\n${text.replace(/\r/g, "").replace(/[ \t]+$/gm, "")}\n`);
}
