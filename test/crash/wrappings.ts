/** Log pipelines' transformations of a program's lines. */

const time = (at: number, zone = "Z") =>
  `2026-11-23T07:10:${String(Math.floor(at / 10) % 60).padStart(2, "0")}.${100_000_000 + at * 1234}${zone}`;
const clock = (at: number) => `Nov 23 07:10:${String(at % 60).padStart(2, "0")}`;
const quoted = (line: string) => line.replace(/[\\"]/g, "\\$&").replaceAll("\t", "\\t");
const record = (fields: Readonly<Record<string, unknown>>) => JSON.stringify(fields);

/** Characters per part; real runtimes split lines after 16 KiB. */
const PART = 80;

/** Transformations of a line and its number, by name. */
export const WRAPPINGS: Readonly<Record<string, (line: string, at: number) => string>> = {
  CRI: (line, at) => `${time(at)} stderr F ${line}`,
  "CRI in another time zone": (line, at) => `${time(at, "+02:00")} stdout F ${line}`,
  "CRI with CRLF": (line, at) => `${time(at)} stderr F ${line}\r`,
  "CRI with colours": (line, at) => `${time(at)} stderr F \u001b[31m${line}\u001b[0m`,
  "CRI, and the program's other stream in between": (line, at) =>
    `${time(at)} stderr F ${line}${at % 3 === 1 ? `\n${time(at)} stdout F {"level":"info","msg":"served"}` : ""}`,
  "CRI in parts": (line, at) =>
    line.length > PART
      ? `${time(at)} stderr P ${line.slice(0, PART)}\n${time(at)} stderr F ${line.slice(PART)}`
      : `${time(at)} stderr F ${line}`,
  "docker in parts": (line, at) =>
    [line.slice(0, PART), line.slice(PART)]
      .filter((part, index) => index === 0 || part !== "")
      .map((part, index, parts) =>
        record({ log: index === parts.length - 1 ? `${part}\n` : part, stream: "stderr", time: time(at) }),
      )
      .join("\n"),
  docker: (line, at) => record({ log: `${line}\n`, stream: "stderr", time: time(at) }),
  "kubectl --timestamps": (line, at) => `${time(at)} ${line}`,
  "kubectl --prefix": (line) => `[pod/api-5d9f8c7b6-x2x1p/app] ${line}`,
  "a JSON logger": (line, at) => record({ level: "error", ts: time(at), msg: line }),
  "a collector's JSON": (line, at) => record({ "@timestamp": time(at), message: line, stream: "stderr" }),
  "a JSON logger below CRI": (line, at) => `${time(at)} stderr F ${record({ level: "error", msg: line })}`,
  logfmt: (line, at) => `time=${time(at)} level=error msg="${quoted(line)}"`,
  "a collector's JSON, and the program's records in between": (line, at) =>
    record({ "@timestamp": time(at), message: line, stream: "stderr" }) +
    (at % 4 === 1
      ? `\n${record({ "@timestamp": time(at), message: record({ msg: "served" }), stream: "stdout" })}`
      : ""),
  "a collector's JSON around the program's": (line, at) =>
    record({ "@timestamp": time(at), message: record({ level: "error", msg: line }), stream: "stderr" }),
  syslog: (line, at) => `${clock(at)} node1 app[17]: ${line.replaceAll("\t", "#011")}`,
  "syslog with a priority": (line, at) => `<11>${clock(at)} node1 app[17]: ${line}`,
  "RFC 5424": (line, at) => `<11>1 ${time(at)} node1 app 17 - - ${line}`,
  "Google Cloud": (line, at) => record({ textPayload: line, timestamp: time(at), severity: "ERROR" }),
  "Google Cloud, structured": (line, at) => record({ jsonPayload: { message: line }, timestamp: time(at) }),
  "Azure Monitor": (line, at) => record({ TimeGenerated: time(at), LogMessage: line, LogSource: "stderr" }),
  OpenTelemetry: (line) => record({ severityText: "ERROR", body: { stringValue: line } }),
  Splunk: (line, at) => record({ time: `${at}.5`, event: { line, source: "stderr" } }),
  GELF: (line, at) => record({ version: "1.1", host: "n", short_message: line, timestamp: at, level: 3 }),
  ANSI: (line) => `\u001b[31m${line}\u001b[0m`,
  CRLF: (line) => `${line}\r`,
  compose: (line) => `app-1  | ${line}`,
  stern: (line) => `api-5d9f8c7b6-x2x1p app › ${line}`,
  Heroku: (line, at) => `${time(at)} app[web.1]: ${line}`,
  "a workflow's log": (line, at) => `2026-11-23T07:10:${String(at % 60).padStart(2, "0")}.1234567Z ${line}`,
  "gh run view --log": (line, at) =>
    `build\tRun app\t2026-11-23T07:10:${String(at % 60).padStart(2, "0")}.1234567Z ${line}`,
  "GitLab's jobs": (line, at) => `${time(at)} 01E ${line}`,
  "Jenkins' timestamps": (line, at) => `[2026-11-23T07:10:${String(at % 60).padStart(2, "0")}.123Z] ${line}`,
  TeamCity: (line, at) => `[07:10:${String(at % 60).padStart(2, "0")}]W:\t [Step 1/2] ${line}`,
  BuildKit: (line, at) => `#12 ${(102 + at / 10).toFixed(1)} ${line}`,
  "aws logs tail": (line, at) => `${time(at, "+00:00")} ecs/app/3f2a9bc1d2e34f5a ${line}`,
  logcli: (line, at) => `${time(at)} {namespace="shop", pod="api-1"} ${line}`,
  Loki: (line, at) => `${1_795_900_000 + at}123456789\t${time(at)}\t${line}`,
  "fluentd's file": (line, at) => `${time(at, "+00:00")}\tkube.api\t${record({ log: `${line}\n`, stream: "stderr" })}`,
  Fly: (line, at) => `2026-11-23T07:10:${String(at % 60).padStart(2, "0")}.201 app[148ed726c12358] ams [info] ${line}`,
  "journalctl -o short-precise": (line, at) => `${clock(at)}.${100_000 + at} node1 app[17]: ${line}`,
  "journalctl -o short-unix": (line, at) => `${1_795_914_123 + at}.${100_000 + at} node1 app[17]: ${line}`,
  foreman: (line, at) => `07:10:${String(at % 60).padStart(2, "0")} web.1  | ${line}`,
};

/** Prefixes of unknown form, recognised because all lines share them; they need a stack below. */
export const PREFIXES: Readonly<Record<string, (line: string, at: number) => string>> = {
  ts: (line, at) => `${clock(at)} ${line}`,
  "ts -s": (line, at) => `00:00:${String(at % 60).padStart(2, "0")} ${line}`,
  svlogd: (line, at) => `2026-11-23_07:10:${String(at % 60).padStart(2, "0")}.12345 ${line}`,
  "fluentd's output": (line, at) =>
    `2026-11-23 07:10:${String(at % 60).padStart(2, "0")} +0000 kube.api: ${record({ log: `${line}\n`, stream: "stderr" })}`,
  "a console logger": (line, at) => `${time(at)}\tERROR\tapp/main.go:12\t${line}`,
};

/** Collectors that combine all lines of a crash into one record. */
export const TOGETHER: Readonly<Record<string, (lines: string) => string>> = {
  docker: (lines) => record({ log: `${lines}\n`, stream: "stderr", time: time(1) }),
  CRI: (lines) => `${time(1)} stderr F ${record({ log: `${lines}\n`, stream: "stderr" })}`,
  "Google Cloud": (lines) => record({ textPayload: `${lines}\n`, timestamp: time(1), severity: "ERROR" }),
  Datadog: (lines) => record({ timestamp: time(1), status: "error", service: "api", message: lines }),
};
