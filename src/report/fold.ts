/** A fold of GitHub's Markdown, closed at first. `label` is text of ours, `inside` is Markdown. */
export function fold(label: string, inside: string): string {
  return `<details><summary>${label}</summary>\n\n${inside}\n\n</details>`;
}
