// What bin/vendor mends in the packages before it bundles them. Each line must be there exactly as often as expected: a
// package that has changed stops the build, so that nobody believes in a mend that is no longer made.
import { readFileSync, writeFileSync } from "node:fs";

const TURBO = "node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js";
const Y_TIPTAP = "node_modules/@tiptap/y-tiptap/dist/y-tiptap.js";

// Turbo adds a <style> of its own when it is loaded, which our Content-Security-Policy refuses; ours is in shell.
mend(TURBO, "    this.installStylesheetElement();\n", "");

// When somebody else writes in a paragraph, its text differs, and y-tiptap (from 3.0.6 on) takes that for a moved block:
// it looks for the block by its attributes, finds ours by its id, and puts the caret back at its old number of letters,
// in the middle of what the other has just written. In the same block the place by Yjs is the right one.
mend(
  Y_TIPTAP,
  "  if ($old.parent.textContent !== $new.parent.textContent) {\n",
  `  const { id } = $old.parent.attrs;
  if (id != null && $old.parent.type === $new.parent.type && id === $new.parent.attrs.id) {
    return false
  }
  if ($old.parent.textContent !== $new.parent.textContent) {
`,
);

// What undo remembers as the caret can lie behind the end of a text that has become shorter: y-tiptap issue 48.
mend(Y_TIPTAP, "  if (oldAbs == null) {\n", "  if (oldAbs == null || oldAbs > oldDoc.content.size) {\n");

function mend(file, line, instead) {
  const text = readFileSync(file, "utf8");
  if (text.split(line).length !== 2) throw new Error(`${file} has changed: see src/main/vendor/mends.js for\n${line}`);
  writeFileSync(file, text.replace(line, () => instead));
}
