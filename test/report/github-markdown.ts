/** Markdown as rendered by GitHub: GFM, linked mentions and references, raw HTML sanitised by GitHub's rules. */
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import remarkGithub from "remark-github";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

const toTree = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkGithub, { repository: "acme/activity" })
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize);

/** The fields of a rendered node that tests use. */
export interface TreeNode {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly TreeNode[];
}

/** The sanitised element tree. */
export function githubTree(markdown: string): TreeNode {
  return toTree.runSync(toTree.parse(markdown), markdown);
}

/** The visible text. */
export function textOf(node: TreeNode): string {
  return node.value !== undefined && node.type === "text" ? node.value : (node.children ?? []).map(textOf).join("");
}

/** All elements with that tag. */
export function elements(node: TreeNode, tagName: string): readonly TreeNode[] {
  const below = (node.children ?? []).flatMap((child) => elements(child, tagName));
  return node.tagName === tagName ? [node, ...below] : below;
}

/**
 * The elements without their text: untrusted text must not change them. Omits code spans, and `span`, which only
 * keeps a dollar sign from starting mathematics.
 */
export function skeleton(node: TreeNode): string {
  const inner = (node.children ?? []).map(skeleton).join("");
  if (node.type !== "element" || node.tagName === "code" || node.tagName === "span") return inner;
  const { href, src, ...others } = node.properties ?? {};
  return `<${node.tagName}${JSON.stringify({ href, src, names: Object.keys(others) })}>${inner}</${node.tagName}>`;
}
