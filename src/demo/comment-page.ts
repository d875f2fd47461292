/** A comment as GitHub renders it, on a page that needs no network. */
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

/** rehype-sanitize's default schema is GitHub's. */
const toHtml = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize)
  .use(rehypeStringify);

const STYLE = `
:root { color-scheme: light dark; --line: #d1d9e0; --quiet: #59636e; --ground: #fff; --box: #f6f8fa; --text: #1f2328; --link: #0969da; }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --quiet: #9198a1; --ground: #0d1117; --box: #151b23; --text: #f0f6fc; --link: #4493f8; } }
body { margin: 0; background: var(--ground); color: var(--text); font: 14px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
main { max-width: 860px; margin: 32px auto; padding: 0 16px; }
h1 { font-size: 26px; font-weight: 400; margin: 0 0 16px; } h1 span { color: var(--quiet); font-weight: 300; }
article { border: 1px solid var(--line); border-radius: 6px; }
article > header { background: var(--box); border-bottom: 1px solid var(--line); border-radius: 6px 6px 0 0; color: var(--quiet); padding: 8px 16px; }
article > header b { color: var(--text); } article > header i { border: 1px solid var(--line); border-radius: 2em; font-size: 12px; font-style: normal; padding: 0 7px; }
.body { padding: 16px; overflow-wrap: break-word; } .body > :first-child { margin-top: 0; }
h2, h3 { line-height: 1.25; margin: 24px 0 16px; } a { color: var(--link); text-decoration: none; }
code { background: color-mix(in srgb, var(--quiet) 16%, transparent); border-radius: 6px; font: 85%/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; padding: .2em .4em; }
pre { background: var(--box); border-radius: 6px; overflow: auto; padding: 16px; } pre code { background: none; padding: 0; }
table { border-collapse: collapse; display: block; overflow: auto; margin: 0 0 16px; } td, th { border: 1px solid var(--line); padding: 6px 13px; text-align: left; }
summary { cursor: pointer; } details { margin: 0 0 16px; } sub { color: var(--quiet); }
`;

/** The page of a pull request with one comment, given as the Markdown that was sent. */
export function commentPage(title: string, pull: number, author: string, markdown: string): string {
  const name = author.replace(/\[bot\]$/, "");
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src https: data:">
<title>${title} · Pull request #${pull}</title>
<style>${STYLE}</style>
<main>
<h1>${title} <span>#${pull}</span></h1>
<article>
<header><b>${name}</b> <i>bot</i> commented now</header>
<div class="body">
${String(toHtml.processSync(markdown))}
</div>
</article>
</main>
</html>
`;
}
