// Prints the section of CHANGELOG.md for a tag (v1.2.3). Fails if package.json or CHANGELOG.md lacks that version.
import { readFileSync } from "node:fs";

const version = (process.argv[2] ?? "").replace(/^v/, "");
const read = (file) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
const packaged = JSON.parse(read("package.json")).version;
const sections = read("CHANGELOG.md").split(/^## /m).slice(1);
const section = sections.find((text) => text.startsWith(`${version} `) || text.startsWith(`${version}\n`));

if (version !== packaged) fail(`the tag is v${version}, package.json says ${packaged}`);
if (section === undefined) fail(`CHANGELOG.md has no section "## ${version}"`);
process.stdout.write(`${section.slice(section.indexOf("\n")).trim()}\n`);

function fail(reason) {
  console.error(`No release: ${reason}.`);
  process.exit(1);
}
