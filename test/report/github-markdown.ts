/** Markdown as GitHub renders it: GFM, mentions and references linked, raw HTML sanitised by GitHub's own rules. */
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

/** What the tests read of a node of the rendered tree. */
export interface TreeNode {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly TreeNode[];
}

/** The sanitised tree of elements. */
export function githubTree(markdown: string): TreeNode {
  return toTree.runSync(toTree.parse(markdown), markdown);
}

/** The text that a reader sees. */
export function textOf(node: TreeNode): string {
  return node.value !== undefined && node.type === "text" ? node.value : (node.children ?? []).map(textOf).join("");
}

/** All elements of one kind. */
export function elements(node: TreeNode, tagName: string): readonly TreeNode[] {
  const below = (node.children ?? []).flatMap((child) => elements(child, tagName));
  return node.tagName === tagName ? [node, ...below] : below;
}

/** The elements without their words: what foreign text must not be able to change. Code spans are words, and so is a `span`, which only keeps a dollar sign from being mathematics. */
export function skeleton(node: TreeNode): string {
  const inner = (node.children ?? []).map(skeleton).join("");
  if (node.type !== "element" || node.tagName === "code" || node.tagName === "span") return inner;
  const { href, src, ...others } = node.properties ?? {};
  return `<${node.tagName}${JSON.stringify({ href, src, names: Object.keys(others) })}>${inner}</${node.tagName}>`;
}
