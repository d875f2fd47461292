/** A collapsed fold in GitHub's Markdown. `label` is our own text, `inside` is Markdown. */
export function fold(label: string, inside: string): string {
  return `<details><summary>${label}</summary>\n\n${inside}\n\n</details>`;
}
