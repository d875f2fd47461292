/**
 * secretlint's recommended rules, called directly: its own runner is asynchronous and obeys comments that switch
 * rules off, which a log could contain.
 */
import { MASK, type RedactRule } from "./rule.ts";

/**
 * Strings that each rule's expressions need, by the rule's name. A rule that is not listed always runs, so a new one
 * costs time but is not missed. Null: left out.
 */
const HOOKS: Readonly<Record<string, readonly string[] | null>> = {
  aws: [
    ...["AKIA", "AGPA", "AIDA", "AROA", "AIPA", "ANPA", "ANVA", "ASIA", "A3T"],
    ...["ACCESS", "Access", "access"].flatMap((word) =>
      ["KEY", "Key", "key", "_KEY", "_Key", "_key"].map((key) => word + key),
    ),
  ],
  npm: ["_authToken=", "npm_", "x-oauth-basic"],
  slack: ["xox", "xapp", "hooks.slack.com", "HOOKS.SLACK.COM"],
  sendgrid: ["SG."],
  shopify: ["shp"],
  stripe: ["_live_", "_test_"],
  github: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"],
  gitlab: [
    "glpat-",
    "glrt-",
    "gldt-",
    "glptt-",
    "glcbt-",
    "glagent-",
    "gloas-",
    "glsoat-",
    "glft-",
    "glimt-",
    "glffct-",
  ],
  grafana: ["glc_", "glsa_"],
  openai: ["sk-"],
  anthropic: ["sk-ant"],
  groq: ["gsk_"],
  huggingface: ["hf_"],
  linear: ["lin_"],
  notion: ["ntn_", "secret_"],
  "1password": ["ops_ey"],
  "hashicorp-vault": ["hvs.", "hvb.", "hvr."],
  vercel: ["vcp_", "vci_", "vca_", "vcr_", "vck_"],
  databricks: ["dapi"],
  docker: ["dckr_"],
  figma: ["figd_"],
  cloudflare: ["cfk_", "cfut_", "cfat_"],
  tailscale: ["tskey-"],
  // Files by their name, and comments that switch rules off.
  gcp: null,
  "filter-comments": null,
  // They mask the whole address, of which user and host should stay (see places.ts), and keys only if long (see
  // pem.ts).
  basicauth: null,
  "database-connection-string": null,
  privatekey: null,
};

/** The part of secretlint's interface that is used; its types are a package of their own. */
interface LintRule {
  readonly meta: { readonly id: string };
  create(context: LintContext, options: object): { file?(source: LintSource): unknown };
}
interface LintContext {
  createTranslator(): () => { message: string };
  report(found: { readonly range: readonly [number, number] }): void;
  ignore(): void;
}
interface LintSource {
  readonly content: string;
  readonly filePath: string;
  readonly ext: string;
  readonly contentType: "text";
}

/** True if a text may hold secrets that only the library's rules find. */
export function wantsLibrary(text: string): boolean {
  return Object.values(HOOKS).some((hooks) => hooks?.some((hook) => text.includes(hook)));
}

/** The library's rules (230 KB are loaded). */
export async function loadLibrary(): Promise<readonly RedactRule[]> {
  const { rules }: { rules: readonly LintRule[] } = await import("@secretlint/secretlint-rule-preset-recommend");
  return rules.flatMap((rule) => {
    const hooks = HOOKS[rule.meta.id.replace("@secretlint/secretlint-rule-", "")];
    return hooks === null ? [] : [asRedactRule(rule, hooks ?? [])];
  });
}

function asRedactRule(rule: LintRule, hooks: readonly string[]): RedactRule {
  let ranges: (readonly [number, number])[] = [];
  const { file } = rule.create(
    {
      createTranslator: () => () => ({ message: "" }),
      report: ({ range }) => ranges.push(range),
      ignore: () => {},
    },
    {},
  );
  return {
    hooks,
    find: (text, add) => {
      ranges = [];
      file?.({ content: text, filePath: "container.log", ext: ".log", contentType: "text" });
      // What an own rule finds as well keeps its public beginning.
      for (const [start, end] of ranges) if (!text.slice(start, end).includes(MASK)) add(start, end);
    },
  };
}
