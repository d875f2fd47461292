/**
 * Tokens recognised by their form, anywhere. The public first group is kept, so that the reader knows what to revoke:
 * `ghp_***`. The forms are those that issuers document for secret scanning; lengths are loose, because a cut token is
 * a leak as well.
 */
import { mostBreaks } from "./breaks.ts";
import { looksRandom } from "./random.ts";
import { DRAWN, type LongWord, type RedactRule } from "./rule.ts";

/**
 * No letter or digit precedes, except the end of an escape: `task_live_...` is not `sk_live_...`, but `%3Dghp_...`
 * and `\\nghp_...` match.
 */
const START = "(?:(?<![A-Za-z0-9])|(?<=%[0-9A-Fa-f]{2}|\\\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[nrtbf]|[0-3][0-7]{2})))";

/**
 * A rule for a form, whose first group is kept. The expression is compiled on first use, since most texts have no
 * hook.
 */
function token(
  hooks: readonly string[],
  form: string,
  isSecret: (drawn: string) => boolean = () => true,
  start: string = START,
): RedactRule {
  let expression: RegExp | undefined;
  return {
    hooks,
    get reach() {
      return mostBreaks(START + form);
    },
    find: (text, add) => {
      expression ??= new RegExp(start + form, "g");
      for (const { index, 0: whole, 1: kept = "" } of text.matchAll(expression)) {
        // In a few forms the public part is at the end.
        const isFirst = whole.startsWith(kept);
        const drawn = isFirst ? whole.slice(kept.length) : whole.slice(0, -kept.length);
        if (isSecret(drawn)) add(index + (isFirst ? kept.length : 0), index + (isFirst ? whole.length : drawn.length));
      }
    },
  };
}

/** A form that other words can have as well, so the text after the public part must look random. */
function drawn(hooks: readonly string[], form: string): RedactRule {
  return token(hooks, form, looksRandom);
}

/** A form with a very common hook; at least `LONG_WORD` characters around the match are one word. */
function long(word: LongWord, { hooks, find }: RedactRule): RedactRule {
  return { hooks, word, find };
}

/** A fixed public prefix and what follows it. */
function prefixed(prefixes: readonly string[], rest: string): RedactRule {
  const alternatives = prefixes.map((prefix) => prefix.replace(/[.-]/g, "\\$&")).join("|");
  return token(prefixes, `(${alternatives})${rest}`);
}

/** The common form of many issuers: their name, an underscore or a hyphen, and random characters. */
const NAMED: RedactRule = {
  hooks: ["_", "-"],
  word: { run: 28, has: DRAWN },
  find: (text, add) => {
    for (const { index, 0: found } of text.matchAll(
      /_[A-Za-z0-9]{32,}(?![A-Za-z0-9])|(?<=(?<![\w-])[a-z]{2,12}(?:_[A-Za-z0-9]{2,16}){0,3})_[A-Za-z0-9]{28,}(?![A-Za-z0-9])|(?<=(?<![\w-])[a-z]{2,12}(?:-[a-z]{1,8}){0,2})-[A-Za-z0-9]{32,}(?![A-Za-z0-9])/g,
    ))
      if (
        /[A-Za-z][A-Za-z0-9]$|_\d{6,12}$/.test(text.slice(Math.max(0, index - 13), index)) &&
        looksRandom(found.slice(1))
      )
        add(index + 1, index + found.length);
  },
};

/** A JSON Web Token that something broke into lines. */
const WRAPPED_JWT: RedactRule = {
  hooks: ["eyJ"],
  find: (text, add) => {
    for (const { index, 0: whole } of text.matchAll(
      /(?<![A-Za-z0-9])eyJ[\w.-]{13,200}(?:\\n|\r?\n)(?:(?:\d{4}-\d\d-\d\dT\S{8,30} std(?:out|err) [FP] )?[ \t]{0,40}[\w.-]{4,200}(?:\\n|\r?\n|$|(?=["'\s]))){1,60}/g,
    )) {
      const lines = whole.split(/\\n|\r?\n/);
      const width = lines[0]?.length ?? 0;
      // Its lines are as long as the first, but for the last.
      const last = lines.findIndex((line) => line.trim().length < width);
      const parts = lines.slice(0, last < 0 ? lines.length : last + 1);
      const token = parts.map((line) => line.trim()).join("");
      if (/^eyJ[\w-]{8,}\.[\w-]{8,}/.test(token) && token.includes("."))
        add(
          index + 3,
          index + whole.indexOf(parts.at(-1) ?? "", parts.length > 1 ? width : 0) + (parts.at(-1)?.length ?? 0),
        );
    }
  },
};

/** Rules for tokens with a form of their own. */
export const TOKEN_RULES: readonly RedactRule[] = [
  // JSON Web Tokens and encrypted ones: base64url of `{"`, then one to four more parts.
  token(["eyJ"], "(eyJ)[\\w-]{8,}\\.[\\w-]{8,}(?:\\.[\\w-]*){0,3}"),
  WRAPPED_JWT,
  // Code hosts and registries.
  prefixed(["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"], "[\\w.-]{20,}"),
  prefixed(
    ["glpat-", "gldt-", "glrt-", "glptt-", "glft-", "glcbt-", "glsoat-", "glagent-", "gloas-", "glimt-", "glffct-"],
    "[\\w.-]{16,}",
  ),
  prefixed(["GR1348941"], "[\\w-]{20}"),
  prefixed(["npm_", "ddp_", "ddo_", "rnd_"], "[A-Za-z0-9]{30,}"),
  prefixed(["CLOJARS_", "squ_", "sqp_", "sqa_", "bkua_", "rootly_"], "[0-9a-f]{40,}"),
  token(["CCIPAT_", "CCIPRJ_"], "((?:CCIPAT|CCIPRJ)_)[A-Za-z0-9]{20,}_[0-9a-f]{40}"),
  token(["sgp_", "sgd_"], "(sg[pd]_)(?:[0-9a-f]{16}_|local_)?[0-9a-f]{40}"),
  token(["snyk_"], "(snyk_[a-z]{2,5}\\.)[0-9a-f]{8}\\.[\\w.-]{20,}"),
  long({ run: 32, has: DRAWN }, drawn(["cio"], "(cio)[A-Za-z0-9]{32}(?![A-Za-z0-9])")),
  long({ run: 25, has: DRAWN }, drawn(["API-"], "(API-)[A-Z0-9]{25,27}(?![\\w-])")),
  long({ run: 34 }, token(["11"], "()11[0-9a-f]{32}(?![A-Za-z0-9])")),
  prefixed(["pypi-"], "[\\w-]{40,}"),
  prefixed(["rubygems_"], "[0-9a-f]{40,}"),
  prefixed(["dckr_pat_", "dckr_oat_"], "[\\w-]{20,}"),
  long({ run: 46 }, prefixed(["oy2"], "[a-z0-9]{43}(?![A-Za-z0-9])")),
  prefixed(["AKCp"], "[A-Za-z0-9]{60,}"),
  prefixed(["cmVmdGtu"], "[A-Za-z0-9+/=]{50,}"),
  prefixed(["ATATT3", "ATCTT3", "ATBB"], "[\\w=-]{20,}"),
  // Clouds.
  token(["AKIA", "ASIA", "ABIA", "ACCA", "A3T"], "(AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z0-9]{16}(?![A-Za-z0-9])"),
  prefixed(["ABSK"], "[A-Za-z0-9+/]{60,}={0,2}"),
  prefixed(["IQoJb3JpZ2lu", "FwoGZXIvYXdz", "FQoGZXIvYXdz"], "[\\w+/%=-]{60,}"),
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
  drawn(["AQVN", "t1."], "(AQVN|t1\\.)[\\w-]{30,}={0,2}(?:\\.[\\w-]{20,}={0,2})?"),
  prefixed(["napi_"], "[a-z0-9]{40,}"),
  prefixed(["sk.eyJ", "tk.eyJ"], "[\\w-]{20,}\\.[\\w-]{15,}"),
  long({ run: 36 }, prefixed(["dapi"], "[0-9a-f]{32}(?:-\\d)?(?![A-Za-z0-9])")),
  prefixed(["vcp_", "vci_", "vca_", "vcr_", "vck_"], "[A-Za-z0-9]{20,}"),
  prefixed(["nfp_", "nfc_", "nfo_", "nfb_", "nfu_"], "[A-Za-z0-9]{30,}"),
  prefixed(["sbp_", "sb_secret_"], "[\\w-]{20,}"),
  prefixed(["pscale_tkn_", "pscale_pw_", "pscale_oauth_"], "[\\w.=-]{30,}"),
  prefixed(["fo1_", "fm2_", "fm1r_"], "[\\w/+=-]{30,}"),
  // Payment and shops.
  prefixed(["sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_"], "[A-Za-z0-9+/=]{10,}"),
  prefixed(["shippo_live_", "shippo_test_"], "[0-9a-f]{40}"),
  prefixed(["duffel_live_", "duffel_test_"], "[\\w-]{40,}"),
  prefixed(["EZAK", "EZTK"], "[A-Za-z0-9]{54}"),
  token(["FLWSECK"], "(FLWSECK(?:_TEST)?-)[0-9a-f]{12,}(?:-X)?"),
  long({ run: 35 }, token(["live_", "test_"], "((?:live|test)_)[0-9a-f]{35}(?![A-Za-z0-9])")),
  token(["access-"], "(access-(?:sandbox|development|production)-)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
  prefixed(["sq0atp-", "sq0csp-", "sq0idp-"], "[\\w-]{20,}"),
  drawn(["EAAA"], "(EAAA)[\\w-]{55,}"),
  prefixed(["shpat_", "shpca_", "shppa_", "shpss_"], "[A-Za-z0-9]{20,}"),
  token(["access_token$"], "(access_token\\$(?:production|sandbox)\\$)[a-z0-9$]{20,}"),
  prefixed(["rzp_live_", "rzp_test_"], "[A-Za-z0-9]{14,}"),
  drawn(["AQE"], "(AQE)[\\w+/=]{50,}"),
  // Wallets: extended private keys, and private keys in the form that wallets import.
  token(["prv"], "([xyztuv]prv)[1-9A-HJ-NP-Za-km-z]{100,112}"),
  long(
    { run: 51, has: DRAWN },
    drawn(
      ["5H", "5J", "5K", "K", "L"],
      "()(?:5[HJK][1-9A-HJ-NP-Za-km-z]{49}|[KL][1-9A-HJ-NP-Za-km-z]{51})(?![A-Za-z0-9])",
    ),
  ),
  // Messages.
  prefixed(
    ["xoxb-", "xoxp-", "xoxa-", "xoxo-", "xoxr-", "xoxs-", "xoxe-", "xoxc-", "xoxd-", "xapp-", "xoxe."],
    "[\\w.%-]{8,}",
  ),
  token(["hooks.slack.com/"], "(hooks\\.slack\\.com/(?:services|workflows|triggers)/)[\\w/]{20,}"),
  token(["/api/webhooks/"], "(discord(?:app)?\\.com/api/(?:v\\d+/)?webhooks/\\d{15,20}/)[\\w-]{20,}"),
  token(["hooks.zapier.com/"], "(hooks\\.zapier\\.com/hooks/catch/)[\\w/]{8,}"),
  token(["maker.ifttt.com/"], "(maker\\.ifttt\\.com/[\\w/-]{1,100}/key/)[\\w-]{12,}"),
  token(["webhook.office.com/"], "(webhook\\.office\\.com/)[\\w@/-]{30,}"),
  token(["chat.googleapis.com/v1/spaces/"], "(chat\\.googleapis\\.com/v1/spaces/)[^\\s\"'<>]{20,}"),
  // Telegram's bots, alone and in their URL, where `bot` stands before the number.
  {
    hooks: [":AA", "/bot"],
    reach: 0,
    find: (text, add) => {
      for (const { index, 0: whole, 1: kept = "" } of text.matchAll(
        /((?<![\d])\d{8,12}:)AA[\w-]{30,}|(\/bot\d{6,12}:)[\w-]{30,}/g,
      ))
        add(index + (kept === "" ? whole.indexOf(":") + 1 : kept.length), index + whole.length);
    },
  },
  long({ has: DRAWN }, token(["."], "()[MNO][A-Za-z0-9_-]{23,25}\\.[\\w-]{6}\\.[\\w-]{27,40}(?![\\w-])")),
  prefixed(["SG."], "[\\w-]{10,}\\.[\\w.-]{10,}"),
  long({ run: 32, length: 36 }, token(["key-"], "(key-)[0-9a-f]{32}(?![A-Za-z0-9])")),
  long({ run: 32, length: 36 }, token(["-us"], "()[0-9a-f]{32}(-us\\d{1,2})(?![A-Za-z0-9])")),
  long({ run: 34 }, token(["SK"], "(SK)(?=[0-9]{0,31}[a-f])[0-9a-f]{32}(?![A-Za-z0-9])")),
  prefixed(["xkeysib-", "xsmtpsib-"], "[\\w-]{40,}"),
  token([":APA91b"], "([\\w-]{8,40}:)APA91b[\\w-]{100,}"),
  long({ run: 63 }, prefixed(["EAA"], "[A-Za-z0-9]{60,}")),
  drawn(["AAAAAAAAAA"], "(A{18,24})[\\w%-]{60,}"),
  token(["pat-"], "(pat-[a-z]{2}\\d-)[0-9a-f]{8}-[0-9a-f-]{20,}"),
  prefixed(["dG9rO"], "[A-Za-z0-9+/]{40,}={0,2}"),
  long({ length: 100 }, prefixed(["sl."], "[\\w-]{100,}")),
  // Watching and operating.
  token(["dt0"], "(dt0[a-z]\\d\\d\\.)[A-Z0-9]{24}\\.[A-Z0-9]{64}"),
  prefixed(["NRAK-", "NRJS-", "NRII-", "NRIQ-", "NRSP-", "NRRA-"], "[\\w-]{16,}"),
  token(["NRAL"], "()[0-9a-f]{36}(NRAL)(?![A-Za-z0-9])"),
  prefixed(["sntrys_", "sntryu_"], "[\\w+/=-]{30,}"),
  prefixed(["glc_", "glsa_"], "[\\w+/=]{30,}"),
  prefixed(["eyJrIjoi"], "[A-Za-z0-9+/=]{40,}"),
  prefixed(["hvs.", "hvb.", "hvr."], "[\\w-]{20,}"),
  long({ run: 24, has: DRAWN }, drawn(["s."], "(?<!\\.)(s\\.)[A-Za-z0-9]{24}(?![\\w.(-])")),
  long(
    { run: 12, length: 40 },
    token(["sdk-", "api-", "mob-"], "((?:sdk|api|mob)-)[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"),
  ),
  long({ run: 58 }, token(["SU", "SA", "SO"], "(S[UAO])[A-Z2-7]{56}(?![A-Za-z0-9])")),
  long({ run: 32 }, token(["st."], "(st\\.)[0-9a-f]{20,32}\\.[0-9a-f]{32}\\.[0-9a-f]{16,32}")),
  long({ run: 24, has: ["digit"] }, token(["pat."], "([ps]at\\.)[A-Za-z0-9_-]{22}\\.[0-9a-f]{24}\\.[A-Za-z0-9]{20}")),
  long({ length: 42, has: DRAWN }, drawn(["00"], "()00[A-Za-z0-9][\\w-]{39}(?![\\w-])")),
  drawn(["cflt"], "(cflt)[A-Za-z0-9+/]{56,}"),
  token(["atlasv1."], "([A-Za-z0-9]{14}\\.atlasv1\\.)[\\w=-]{40,}"),
  long({ run: 40 }, prefixed(["pul-"], "[0-9a-f]{40}(?![A-Za-z0-9])")),
  prefixed(["dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit."], "[\\w.-]{30,}"),
  prefixed(["tskey-"], "[\\w-]{20,}"),
  prefixed(["ops_ey"], "[\\w+/=-]{80,}"),
  prefixed(["AGE-SECRET-KEY-1"], "[A-Z0-9]{30,}"),
  prefixed(["figd_", "figo_"], "[\\w-]{20,}"),
  prefixed(["PMAK-"], "[0-9a-f-]{40,}"),
  prefixed(["lin_api_", "lin_oauth_"], "\\w{30,}"),
  prefixed(["ntn_"], "[A-Za-z0-9]{40,}"),
  prefixed(["CFPAT-"], "[\\w-]{40,}"),
  long({ length: 44 }, prefixed(["tfp_"], "(?=\\w{0,20}[0-9])[\\w-]{40,}")),
  token(["pk_"], "(pk_\\d{6,9}_)[A-Z0-9]{32}"),
  long({ run: 28, has: ["underscore"] }, prefixed(["aio_"], "[A-Za-z0-9]{28}(?![A-Za-z0-9])")),
  long({ run: 32 }, token(["1/1", "2/1"], "([12]/1\\d{14,16}(?:/\\d{15,17})?:)[0-9a-f]{32}")),
  long({ run: 64 }, token(["pat"], "(pat[A-Za-z0-9]{14}\\.)[0-9a-f]{64}")),
  long({ run: 50 }, token(["ik_", "mk_"], "(hc[a-z][im]k_)[a-z0-9]{50,}")),
  token(["xaat-", "xapt-"], "(xa[ap]t-)[0-9a-f]{8}-[0-9a-f-]{20,}"),
  long({ run: 32, length: 40 }, token(["u"], "(u\\d{6,10}-)(?=[0-9a-f]{0,31}[a-f])[0-9a-f]{32}(?![A-Za-z0-9-])")),
  token(["SWMTKN-1-"], "(SWMTKN-1-)[a-z0-9]{40,}-[a-z0-9]{20,}"),
  long({ run: 27, length: 47, has: DRAWN }, drawn(["2"], "()[12][A-Za-z0-9]{26}_[A-Za-z0-9]{19,22}(?![\\w-])")),
  prefixed(["sha256~"], "[\\w-]{40,}"),
  prefixed(["ATTA"], "[0-9a-f]{60,}"),
  prefixed(["rdme_"], "[a-z0-9]{60,}"),
  long({ length: 46 }, prefixed(["tk-us-"], "[\\w-]{40,}")),
  long({ run: 32, length: 36 }, prefixed(["ico-"], "[A-Za-z0-9]{32}(?![A-Za-z0-9])")),
  prefixed(["dnkey-"], "[\\w=-]{40,}"),
  prefixed(["s-s4t2ud-", "s-s4t2af-"], "[0-9a-f]{64}"),
  token(["_mmk"], "()\\w{6}_\\w{29}(_mmk)(?!\\w)"),
  prefixed(["sm_pat_", "sm_aat_", "sm_sat_"], "[A-Za-z0-9]{16,}"),
  long({ run: 42, has: DRAWN }, drawn(["4b1d"], "(4b1d)[A-Za-z0-9]{38}(?![A-Za-z0-9])")),
  long({ has: DRAWN }, drawn(["b_"], "(b_)[\\w=/+-]{44}(?![\\w-])")),
  long({ run: 28, has: DRAWN }, drawn(["KEY"], "(KEY)[A-Z0-9]{28,34}_[A-Za-z0-9]{20,24}(?![\\w-])")),
  // What Laravel encrypts: cookies of sessions, too.
  prefixed(["eyJpdiI6"], "[\\w+/-]{60,}(?:={1,2}|(?:%3D){1,2})?"),
  // Models.
  token(["sk-"], "(sk-(?:proj|svcacct|admin|ant|or|lf|None)-)[\\w-]{20,}"),
  token(["sk-"], "(sk-)[A-Za-z0-9]{32,}"),
  prefixed(["hf_", "api_org_"], "[A-Za-z0-9]{30,}"),
  prefixed(["gsk_", "pplx-", "r8_", "xai-", "tvly-", "unkey_"], "[A-Za-z0-9]{30,}"),
  drawn(["fw_"], "(fw_)[A-Za-z0-9]{22,}"),
  long({ length: 43, has: DRAWN }, drawn(["pa-"], "(pa-)[\\w-]{40,50}(?![\\w-])")),
  prefixed(["csk-"], "[a-z0-9]{40,}"),
  prefixed(["nvapi-", "pcsk_"], "[\\w-]{40,}"),
  token(["lsv2_"], "(lsv2_[a-z]{2}_)[0-9a-f]{32}_[0-9a-f]{10}"),
  token(["sk_"], "(sk_)[0-9a-f]{40,}(?![A-Za-z0-9])"),
  long(
    { length: 32 },
    token(["re_"], "(re_)(?=[A-Za-z]{0,30}\\d|\\w{0,30}[A-Z])[A-Za-z0-9]{8}_[A-Za-z0-9]{20,}(?![A-Za-z0-9])"),
  ),
  long({ run: 40 }, prefixed(["secret-"], "[A-Za-z0-9]{40,}")),
  NAMED,
  token(["AQ."], "(AQ\\.)[\\w-]{40,}"),
  long({ run: 36 }, prefixed(["dose"], "[0-9a-f]{32}(?:-\\d)?(?![A-Za-z0-9])")),
  long({ run: 32, length: 50 }, token(["-"], "()[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}(?![\\w-])")),
  token(["oauth:"], "(oauth:)[a-z0-9]{30}(?![A-Za-z0-9])"),
  prefixed(["gAAAAA"], "[\\w-]{60,}={0,2}"),
  // kubeadm's token is too short to be found without its name.
  token(
    ["oken", "OKEN", "bootstrap", "kubeadm"],
    "((?:token|TOKEN|Token|bootstrap|kubeadm)[^\\n]{0,40}?(?<![\\w./-]))[a-z0-9]{6}\\.[a-z0-9]{16}(?![\\w.-])",
  ),
  prefixed(["phx_", "rpa_", "apify_api_", "jina_", "e2b_", "tgp_v1_"], "[A-Za-z0-9_-]{30,}"),
  long({ run: 32, length: 35 }, prefixed(["fc-"], "[0-9a-f]{32}(?![A-Za-z0-9])")),
  prefixed(["BBDC-"], "[A-Za-z0-9+/]{30,}"),
  token(["syt_"], "(syt_)[A-Za-z0-9+/=]{1,80}_[A-Za-z]{20}_[A-Za-z0-9]{6}(?![A-Za-z0-9])"),
  prefixed(["glrtr-", "glwt-"], "[\\w.-]{16,}"),
  prefixed(["shpua_", "sk_org_"], "[A-Za-z0-9_]{20,}"),
  long({ run: 35 }, token(["md5"], "(md5)[0-9a-f]{32}(?![A-Za-z0-9])")),
  token(["::server:", "::node:"], "(K10)[0-9a-f]{64}::(?:server|node):[\\w.-]{6,}"),
  prefixed(["RWRTY0Iy"], "[A-Za-z0-9+/]{60,}={0,2}"),
  token(["AZDO"], "()[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}(?![A-Za-z0-9])"),
  token(["snyk_"], "(snyk_[a-z]{3}\\.)[\\w-]{20,}(?:\\.[\\w-]{20,})?"),
  prefixed(["fio-u-"], "[\\w-]{50,}"),
  // Webhooks, whose URL is all that a sender needs.
  token(
    ["ook/", "ooks/", "hookb2/"],
    "((?:^|[/._-])(?:web)?hooks?(?:b2)?/(?:[\\w.~-]{1,24}/){0,3}?)(?=[\\w@-]{0,40}\\d)[\\w@-]{20,}(?:/[\\w-]{6,}){0,4}",
    undefined,
    "",
  ),
  token(["hc-ping.com/"], "(hc-ping\\.com/)[\\w-]{22,}"),
  // Hashes of passwords, which a dictionary turns back: bcrypt, argon2, crypt(3).
  token(["$2"], "(\\$2[abxy]\\$\\d\\d\\$)[./A-Za-z0-9]{53}"),
  token(["$argon2"], "(\\$argon2(?:id|i|d)\\$)[\\w$=,+/.-]{20,}"),
  token(["$6$", "$5$"], "(\\$[56]\\$)(?:rounds=\\d+\\$)?[./A-Za-z0-9]{1,16}\\$[./A-Za-z0-9]{43,86}"),
  token(["$1$", "$apr1$"], "(\\$(?:1|apr1)\\$)[./A-Za-z0-9]{1,8}\\$[./A-Za-z0-9]{22}"),
  token(["$y$", "$7$", "$gy$"], "(\\$(?:y|7|gy)\\$)[./A-Za-z0-9]{1,20}\\$[./A-Za-z0-9]{1,86}\\$[./A-Za-z0-9]{43}"),
  token(["pbkdf2"], "(pbkdf2[\\w-]{0,16}\\$)\\d{1,8}\\$[\\w+/.=-]{1,64}\\$[\\w+/.=-]{27,88}"),
  token(["scrypt"], "(\\$?scrypt[:$])(?:ln=)?[\\w:,=$]{3,40}\\$[\\w+/.=-]{8,64}\\$[\\w+/.=-]{27,180}"),
  token(["$P$", "$H$"], "(\\$[PH]\\$)[./A-Za-z0-9]{31}(?![A-Za-z0-9])"),
  token(
    ["SCRAM-SHA-", "scram-sha-"],
    "((?:SCRAM-SHA|scram-sha)-(?:1|256|512)\\$)\\d{3,7}:[\\w+/=]{8,64}\\$[\\w+/=]{20,90}:[\\w+/=]{20,90}",
  ),
  long({ run: 40 }, token(["*"], "(?<![\\w*])(\\*)(?=[0-9A-F]{0,39}[A-F])[0-9A-F]{40}(?![A-Za-z0-9])")),
  token(["SSHA", "SHA}", "MD5}"], "(\\{S?(?:SHA\\d{0,3}|MD5)\\})[A-Za-z0-9+/]{22,}={0,2}"),
];
