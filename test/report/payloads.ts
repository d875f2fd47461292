/** Untrusted text that tries to be more than text, and the fields that can contain it. */
import type { Crash, Position } from "../../src/crash/model.ts";
import type { Finding, Report } from "../../src/findings/model.ts";
import { mapWrites as fullCrash, mapFinding as fullFinding, instance, report } from "./reports.ts";

const TICKS = "`".repeat(3);

/** Small, so that thousands of renderings take little time. */
const mapWrites: Crash = {
  ...fullCrash,
  frames: fullCrash.frames.slice(0, 2),
  threads: { total: 2, groups: fullCrash.threads.groups.slice(2) },
};
const mapFinding: Finding = { ...fullFinding, crash: mapWrites, instances: [instance()], excerpt: null, snippet: null };

export const PAYLOADS: Readonly<Record<string, string>> = {
  "a workflow command": "::error title=x::owned",
  "a workflow command on a line of its own": "x\n::stop-commands::token\n  ::add-mask::e",
  "a workflow command behind an old line break": "x\r::warning::owned\u2028::warning::owned\u0085::warning::owned",
  "line breaks of Windows": "x\r\n::error::owned\r\n\r\n# heading\r\n@octocat",
  "an old workflow command": "x ##[error]owned ##[group]y",
  "an old workflow command split by a control character": "x #\u0000#\u001b[0m[error]owned #\u200b#[add-mask]e",
  "a fence": `x\n${TICKS}\n# heading\n${TICKS}text`,
  "a long fence": `x\n${"`".repeat(12)}\n@octocat\n~~~~\n@octocat`,
  "one backtick": "a ` b",
  "backticks at the ends": "``a```",
  "only a backtick": "`",
  bars: "a | b \\| c \\\\| d \\",
  "an image": "<img src=https://evil.example/x.png onerror=alert(1)>",
  "a script": "<script>globalThis.owned=1</script><svg onload=globalThis.owned=1>",
  "the end of every element": "</code></pre></td></tr></table></details></script></style></title></sub>",
  "a fold": "<details open><summary>x",
  "a marker": "<!-- crashgate:comment key=00000000000000000000000000000000 state=green -->",
  "a marker on a line of its own": 'x\n<!-- crashgate:issue {"fingerprint":"x"} -->\n<!-- crashgate:end -->',
  "the end of a comment": "--> <b>x</b> <!--",
  "a mention": "ask @octocat or @acme/team",
  "an issue": "see #12, GH-12, acme/activity#3, acme/activity@9f8e7d6",
  "a closing keyword": "fixes #1, closes: acme/activity#3, resolves https://github.com/acme/activity/issues/9",
  "a commit": "9f8e7d6c5b4a39281706f5e4d3c2b1a098765432 and 9f8e7d6",
  "an address": "https://evil.example/x, www.evil.example, a@evil.example, ftp://evil.example",
  "a link": "[x](https://evil.example) <https://evil.example> [y]: https://evil.example",
  "a picture": "![x](https://evil.example/x.png)",
  "a script address": "[x](javascript:alert(1)) javascript:alert(1)",
  blocks: "x\n\n# heading\n\n- item\n\n> quote\n\n| a | b |\n|---|---|\n| c | d |\n\n---\n",
  "a list at the start": "- item",
  "a number at the start": "1. item",
  "a quote at the start": "> [!CAUTION]",
  "a rule at the start": "---",
  emphasis: "**bold** _it_ ~~gone~~ a_b_c *",
  "a footnote": "x[^1]\n\n[^1]: note",
  entities: "&lt;b&gt; &#64;octocat &#35;12 &amp;",
  "a picture word": "see :boom:",
  mathematics: "$x$ $$y$$ $`z`$",
  colours: "\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u009b31mred",
  "a terminal's link": "\u001b]8;;https://evil.example\u001b\\click\u001b]8;;\u001b\\",
  "bidirectional characters": "a\u202eb\u2066c\u2069\u200f",
  "characters that nobody sees": "a\u200bb\ufeffc\u{e0041}\u{e0042}",
  "control characters": "a\u0000b\u0008c\u007fd",
  "half a character": "a\ud800b",
  mermaid: 'x"]; click a href "https://evil.example" :crit, a1 %%{init: {}}%%\n    section y\n    click a call alert()',
  "a shell": "$(touch /tmp/owned); `id` 'x' \"y\" && z",
  "a very long word": "é".repeat(5_000),
  nothing: "",
  blanks: "  \t ",
};

/** Fields with untrusted text, each with a report that contains the given text there. */
export const FIELDS: Readonly<Record<string, (text: string) => Report>> = {
  "the title of a crash": (text) => one({ title: text, crash: { ...mapWrites, title: text } }),
  "the title of another cause": (text) => one({ title: `app ended: ${text}`, cause: "exit", crash: null }),
  "the message of a crash": (text) => withCrash({ message: text }),
  "the chain of a crash": (text) =>
    withCrash({
      chain: [
        { type: text, message: text, recovered: true },
        { type: null, message: `x ${text}`, recovered: false },
      ],
    }),
  "the thread of a crash": (text) => withCrash({ thread: { id: text, name: text, state: text } }),
  "frames of a crash": (text) =>
    withCrash({ frames: [{ ...positionOf(text), origin: "app" }], culprit: positionOf(text), createdBy: null }),
  "the culprit, outside the repository": (text) =>
    one({ source: null, snippet: null, crash: { ...mapWrites, culprit: positionOf(text), frames: [] } }),
  "the root cause": (text) => withCrash({ rootCause: positionOf(text) }),
  "where a thread was started": (text) => withCrash({ createdBy: { ...positionOf(text), thread: text } }),
  "groups of threads": (text) =>
    withCrash({
      threads: {
        total: 3,
        groups: [{ count: 2, state: `x${text}`, frames: [{ ...positionOf(text), origin: "app" }] }],
      },
    }),
  "the hint": (text) => one({ hint: `Because of ${text}` }),
  "the workload": (text) => one({ workload: { kind: `X${text}`, namespace: `n${text}`, name: `w${text}` } }),
  "the container": (text) => one({ container: `c${text}`, instances: [instance({ container: `c${text}` })] }),
  "the pod": (text) => one({ instances: [instance({ pod: `p${text}` })] }),
  "the end of an instance": (text) =>
    one({ instances: [instance({ exitCode: null, signal: `S${text}`, reason: `R${text}` })] }),
  "the log's note": (text) =>
    one({ instances: [instance({ log: { source: "none", note: `x${text}`, path: null, fetchedAt: null } })] }),
  "the path of a source": (text) => one({ source: { path: `src/${text}`, line: 4, url: null } }),
  "lines of source": (text) => one({ snippet: { firstLine: 436, lines: [text, text] } }),
  "the suspect": (text) =>
    one({
      suspects: [
        {
          sha: `s${text}`,
          subject: `s${text}`,
          author: `a${text}`,
          date: "2026-11-23T16:40:02Z",
          pullRequest: null,
          why: `w${text}`,
          score: 1,
        },
      ],
    }),
  "the source's note": (text) => one({ sourceNote: text }),
  "lines of a log": (text) =>
    one({ excerpt: { before: [text, `x ${text}`], lines: [text, text], firstLine: 1, omitted: 0 } }),
  "recovered panics": (text) => one({ alsoSeen: [`x ${text}`] }),
  "a finding that is only listed": (text) =>
    report([{ ...mapFinding, title: `app ended: ${text}`, cause: "completed", failing: false, ignoredBy: "expected" }]),
  "one of two findings": (text) =>
    report([
      mapFinding,
      {
        ...mapFinding,
        title: `x${text}`,
        workload: { ...mapFinding.workload, name: `w${text}` },
        source: null,
        snippet: null,
      },
    ]),
  warnings: (text) => report([mapFinding], { warnings: [`no right to list events in ${text}`] }),
  errors: (text) => report([], { verdict: "error", errors: [`tried ${text}`] }),
  "the environment": (text) => report([mapFinding], { environment: `e${text}` }),
  "namespaces and context": (text) => report([mapFinding], { namespaces: [`n${text}`], context: `c${text}` }),
  "the deployed commit": (text) => report([mapFinding], { deployed: { sha: `x${text}`, from: `x${text}` } }),
  "why the commit is not known": (text) => report([mapFinding], { deployed: { sha: null, from: `x${text}` } }),
  "a rollout seen in part": (text) =>
    report([mapFinding], {
      partial: [
        {
          workload: { ...mapFinding.workload, name: `w${text}` },
          seen: 1,
          wanted: 2,
          waitsFor: { pod: `p${text}`, state: `s${text}` },
        },
      ],
    }),
  "rollouts that were undone": (text) =>
    report([mapFinding], {
      superseded: ["a", "b"].map((name) => ({
        workload: { ...mapFinding.workload, name: `${name}${text}` },
        at: "2026-11-24T10:19:11Z",
        wentBack: true,
      })),
    }),
  "the version": (text) => report([mapFinding], { version: `1${text}` }),
};

function one(change: Partial<Finding>): Report {
  return report([{ ...mapFinding, ...change }]);
}

function withCrash(change: Partial<Crash>): Report {
  return one({ crash: { ...mapWrites, ...change } });
}

function positionOf(text: string): Position {
  return { function: `f${text}`, file: `/app/${text}`, line: 7 };
}
