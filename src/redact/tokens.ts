/**
 * Tokens that tell what they are by their own form, wherever they stand. The first group is public and is kept, so that
 * the reader knows what to revoke: `ghp_***`. Forms are those that the issuers document for secret scanning; lengths are
 * taken loosely, because a token that was cut is a leak as well.
 */
import { MASK, type RedactRule } from "./rule.ts";

/** No letter or digit before it: `task_live_...` is no `sk_live_...`. */
const START = "(?<![A-Za-z0-9])";

function token(hooks: readonly string[], form: string): RedactRule {
  const expression = new RegExp(START + form, "g");
  return { hooks, replace: (text) => text.replace(expression, (_, kept: string) => `${kept}${MASK}`) };
}

/** A fixed public prefix and what follows it. */
function prefixed(prefixes: readonly string[], rest: string): RedactRule {
  const alternatives = prefixes.map((prefix) => prefix.replace(/[.-]/g, "\\$&")).join("|");
  return token(prefixes, `(${alternatives})${rest}`);
}

export const TOKEN_RULES: readonly RedactRule[] = [
  // JSON Web Tokens and encrypted ones: base64url of `{"`, then one to four more parts.
  token(["eyJ"], "(eyJ)[\\w-]{8,}\\.[\\w-]{8,}(?:\\.[\\w-]*){0,3}"),
  // Code hosts and registries.
  prefixed(["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"], "[\\w.-]{20,}"),
  prefixed(
    ["glpat-", "gldt-", "glrt-", "glptt-", "glft-", "glcbt-", "glsoat-", "glagent-", "gloas-", "glimt-"],
    "[\\w.-]{16,}",
  ),
  prefixed(["npm_"], "[A-Za-z0-9]{30,}"),
  prefixed(["pypi-"], "[\\w-]{40,}"),
  prefixed(["rubygems_"], "[0-9a-f]{40,}"),
  prefixed(["dckr_pat_", "dckr_oat_"], "[\\w-]{20,}"),
  prefixed(["oy2"], "[a-z0-9]{43}(?![A-Za-z0-9])"),
  prefixed(["AKCp"], "[A-Za-z0-9]{60,}"),
  prefixed(["ATATT3", "ATCTT3", "ATBB"], "[\\w=-]{20,}"),
  // Clouds.
  token(["AKIA", "ASIA", "ABIA", "ACCA", "A3T"], "(AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z0-9]{16}(?![A-Za-z0-9])"),
  prefixed(["AIza"], "[\\w-]{33,}"),
  prefixed(["ya29."], "[\\w.-]{20,}"),
  prefixed(["GOCSPX-"], "[\\w-]{20,}"),
  token(["1//0"], "(1//0)[\\w-]{30,}"),
  token(["Q~"], "()[\\w~.-]{3}[0-9]Q~[\\w~.-]{31,34}(?![\\w~.-])"),
  prefixed(["dop_v1_", "doo_v1_", "dor_v1_"], "[0-9a-f]{40,}"),
  prefixed(["LTAI"], "[A-Za-z0-9]{12,}(?![A-Za-z0-9])"),
  prefixed(["AKID"], "[A-Za-z0-9]{28,}(?![A-Za-z0-9])"),
  prefixed(["HRKU-"], "[\\w-]{30,}"),
  prefixed(["cfk_", "cfut_", "cfat_"], "[A-Za-z0-9]{40,}"),
  token(["v1.0-"], "(v1\\.0-)[0-9a-f]{20,}-[0-9a-f]{100,}"),
  prefixed(["dapi"], "[0-9a-f]{32}(?:-\\d)?(?![A-Za-z0-9])"),
  prefixed(["vcp_", "vci_", "vca_", "vcr_", "vck_"], "[A-Za-z0-9]{20,}"),
  prefixed(["nfp_", "nfc_", "nfo_", "nfb_", "nfu_"], "[A-Za-z0-9]{30,}"),
  prefixed(["sbp_", "sb_secret_"], "[\\w-]{20,}"),
  prefixed(["pscale_tkn_", "pscale_pw_", "pscale_oauth_"], "[\\w.=-]{30,}"),
  prefixed(["fo1_", "fm2_", "fm1r_"], "[\\w/+=-]{30,}"),
  // Payment and shops.
  prefixed(["sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_"], "[A-Za-z0-9+/=]{10,}"),
  prefixed(["sq0atp-", "sq0csp-", "sq0idp-"], "[\\w-]{20,}"),
  prefixed(["shpat_", "shpca_", "shppa_", "shpss_"], "[A-Za-z0-9]{20,}"),
  token(["access_token$"], "(access_token\\$(?:production|sandbox)\\$)[a-z0-9$]{20,}"),
  // Messages.
  prefixed(
    ["xoxb-", "xoxp-", "xoxa-", "xoxo-", "xoxr-", "xoxs-", "xoxe-", "xoxc-", "xoxd-", "xapp-", "xoxe."],
    "[\\w.%-]{8,}",
  ),
  token(["hooks.slack.com/"], "(hooks\\.slack\\.com/(?:services|workflows|triggers)/)[\\w/]{20,}"),
  token(["/api/webhooks/"], "(discord(?:app)?\\.com/api/(?:v\\d+/)?webhooks/\\d{15,20}/)[\\w-]{20,}"),
  token(["webhook.office.com/"], "(webhook\\.office\\.com/)[\\w@/-]{30,}"),
  token(["chat.googleapis.com/v1/spaces/"], "(chat\\.googleapis\\.com/v1/spaces/)[^\\s\"'<>]{20,}"),
  token([":AA"], "(\\d{8,10}:)AA[\\w-]{32,}"),
  token(["."], "()[MNO][A-Za-z0-9_-]{23,25}\\.[\\w-]{6}\\.[\\w-]{27,40}(?![\\w-])"),
  prefixed(["SG."], "[\\w-]{10,}\\.[\\w.-]{10,}"),
  token(["key-"], "(key-)[0-9a-f]{32}(?![A-Za-z0-9])"),
  token(["-us"], "()[0-9a-f]{32}(-us\\d{1,2})(?![A-Za-z0-9])"),
  token(["SK"], "(SK)(?=[0-9]{0,31}[a-f])[0-9a-f]{32}(?![A-Za-z0-9])"),
  prefixed(["xkeysib-", "xsmtpsib-"], "[\\w-]{40,}"),
  token([":APA91b"], "([\\w-]{8,40}:)APA91b[\\w-]{100,}"),
  prefixed(["EAA"], "[A-Za-z0-9]{60,}"),
  prefixed(["sl."], "[\\w-]{100,}"),
  // Watching and operating.
  token(["dt0"], "(dt0[a-z]\\d\\d\\.)[A-Z0-9]{24}\\.[A-Z0-9]{64}"),
  prefixed(["NRAK-", "NRJS-", "NRII-", "NRIQ-"], "[\\w-]{16,}"),
  prefixed(["sntrys_", "sntryu_"], "[\\w+/=-]{30,}"),
  prefixed(["glc_", "glsa_"], "[\\w+/=]{30,}"),
  prefixed(["hvs.", "hvb.", "hvr."], "[\\w-]{20,}"),
  token(["atlasv1."], "([A-Za-z0-9]{14}\\.atlasv1\\.)[\\w=-]{40,}"),
  prefixed(["pul-"], "[0-9a-f]{40}(?![A-Za-z0-9])"),
  prefixed(["dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit."], "[\\w.-]{30,}"),
  prefixed(["tskey-"], "[\\w-]{20,}"),
  prefixed(["ops_ey"], "[\\w+/=-]{80,}"),
  prefixed(["AGE-SECRET-KEY-1"], "[A-Z0-9]{30,}"),
  prefixed(["figd_", "figo_"], "[\\w-]{20,}"),
  prefixed(["PMAK-"], "[0-9a-f-]{40,}"),
  prefixed(["lin_api_", "lin_oauth_"], "\\w{30,}"),
  prefixed(["ntn_"], "[A-Za-z0-9]{40,}"),
  token(["pat"], "(pat[A-Za-z0-9]{14}\\.)[0-9a-f]{64}"),
  // Models.
  token(["sk-"], "(sk-(?:proj|svcacct|admin|ant|or|lf|None)-)[\\w-]{20,}"),
  token(["sk-"], "(sk-)[A-Za-z0-9]{32,}"),
  prefixed(["hf_", "api_org_"], "[A-Za-z]{30,}"),
  prefixed(["gsk_", "pplx-", "r8_", "xai-", "fw_"], "[A-Za-z0-9]{30,}"),
  // Hashes of passwords, which a dictionary turns back: bcrypt, argon2, crypt(3).
  token(["$2"], "(\\$2[abxy]\\$\\d\\d\\$)[./A-Za-z0-9]{53}"),
  token(["$argon2"], "(\\$argon2(?:id|i|d)\\$)[\\w$=,+/.-]{20,}"),
  token(["$6$", "$5$"], "(\\$[56]\\$)(?:rounds=\\d+\\$)?[./A-Za-z0-9]{1,16}\\$[./A-Za-z0-9]{43,86}"),
];
