/** Facts about the library's rules that are available without loading them. */

/**
 * Strings that each rule's expressions need, by the rule's name. An unlisted rule always runs, so a new one costs
 * time but is not missed. Null: omitted.
 */
export type LibraryHooks = Readonly<Record<string, readonly string[] | null>>;

/** Those of secretlint's recommended rules. */
export const LIBRARY_HOOKS: LibraryHooks = {
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
  // Files by name, and comments that switch rules off.
  gcp: null,
  "filter-comments": null,
  // They mask the whole URL, whose user and host should stay (see places.ts), and keys only if long (see pem.ts).
  basicauth: null,
  "database-connection-string": null,
  privatekey: null,
};

/** True if a text may hold secrets that only the library's rules find. */
export function wantsLibrary(text: string): boolean {
  return Object.values(LIBRARY_HOOKS).some((hooks) => hooks?.some((hook) => text.includes(hook)));
}
