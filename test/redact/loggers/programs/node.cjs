/** Prints one record by one logger in colours: `node node.cjs LOGGER SHAPE`. Without arguments: names the loggers. */
const PASSWORD = "Qm7rT2vXpL9w";
const URL = `postgres://app:u7Kd93mfQxZ4@db:5432/app`;
const BEARER = "k3Jx8vQ2mZ7tR5wY1pL6nB4d";

/** The logged message and fields. */
const SHAPES = {
  field: ["connect failed", { password: PASSWORD, host: "db" }],
  nested: [
    "config loaded",
    { db: { user: "app", password: PASSWORD }, headers: { authorization: `Bearer ${BEARER}` } },
  ],
  message: [`cannot reach ${URL}, password=${PASSWORD} api_key: "${BEARER}"`, {}],
  error: [
    "request failed",
    { err: Object.assign(new Error(`401 for ${URL} with token=${BEARER}`), { password: PASSWORD }) },
  ],
};

const LOGGERS = {
  "pino-pretty": (m, f) => require("pino")(require("pino-pretty")({ colorize: true, sync: true })).error(f, m),
  "pino-pretty-single": (m, f) =>
    require("pino")(require("pino-pretty")({ colorize: true, sync: true, singleLine: true })).error(f, m),
  "pino-pretty-objects": (m, f) =>
    require("pino")(
      require("pino-pretty")({ colorize: true, colorizeObjects: true, sync: true, levelFirst: true }),
    ).warn(f, m),
  "winston-simple": (m, f) =>
    winston((w) => w.format.combine(w.format.colorize({ all: true }), w.format.simple())).error(m, f),
  "winston-pretty": (m, f) => winston((w) => w.format.prettyPrint({ colorize: true })).error(m, f),
  "winston-cli": (m, f) => winston((w) => w.format.cli()).error(m, f),
  "winston-printf": (m, f) =>
    winston((w) =>
      w.format.combine(
        w.format.colorize(),
        w.format.printf((i) => `${i.level}: ${i.message} ${require("node:util").inspect(f, { colors: true })}`),
      ),
    ).error(m),
  "winston-console-format": (m, f) => {
    const { consoleFormat } = require("winston-console-format");
    winston((w) =>
      w.format.combine(
        w.format.colorize({ all: true }),
        consoleFormat({ showMeta: true, inspectOptions: { colors: true, depth: 6 } }),
      ),
    ).error(m, f);
  },
  "bunyan-inspect": (m, f) =>
    require("bunyan")
      .createLogger({
        name: "app",
        streams: [{ type: "raw", stream: { write: (r) => console.dir(r, { colors: true }) } }],
      })
      .error(f, m),
  "chalk-keys": (m, f) => {
    const chalk = new (require("chalk").Instance)({ level: 3 });
    console.log(
      chalk.red("ERROR"),
      m,
      ...flat(f).map(([k, v]) => `${chalk.italic(k)}${chalk.dim("=")}${chalk.green(v)}`),
    );
  },
  "chalk-hex": (m, f) => {
    const chalk = new (require("chalk").Instance)({ level: 3 });
    console.log(
      chalk.hex("#ff8800").bold(m),
      ...flat(f).map(([k, v]) => `${chalk.bgBlue.white(k)}: ${chalk.underline(v)}`),
    );
  },
  kleur: (m, f) => {
    const kleur = require("kleur");
    kleur.enabled = true;
    console.log(kleur.red().bold(m), ...flat(f).map(([k, v]) => `${kleur.cyan(k)}=${kleur.yellow(JSON.stringify(v))}`));
  },
  picocolors: (m, f) => {
    const pc = require("picocolors").createColors(true);
    console.log(pc.red(m), ...flat(f).map(([k, v]) => `${pc.dim(`${k}:`)} ${pc.cyan(v)}`));
  },
  colorette: (m, f) => {
    const c = require("colorette").createColors({ useColor: true });
    console.log(c.redBright(m), ...flat(f).map(([k, v]) => c.gray(k) + c.gray(" -> ") + c.green(`"${v}"`)));
  },
  colors: (m, f) => {
    require("@colors/colors").enable();
    console.log(m.red, ...flat(f).map(([k, v]) => `${k.rainbow}=${v.inverse}`));
  },
  "cli-color": (m, f) =>
    console.log(require("cli-color").red(m), ...flat(f).map(([k, v]) => `${require("cli-color").xterm(202)(k)}=${v}`)),
  "ansi-colors": (m, f) =>
    console.log(
      require("ansi-colors").red(m),
      ...flat(f).map(([k, v]) => `${require("ansi-colors").bold(k)}=${require("ansi-colors").dim(v)}`),
    ),
  consola: (m, f) =>
    require("consola")
      .createConsola({ fancy: true, formatOptions: { colors: true } })
      .error(m, f),
  signale: (m, f) => new (require("signale").Signale)({ stream: process.stdout }).error(m, f),
  log4js: (m, f) => {
    require("log4js").configure({
      appenders: { out: { type: "stdout", layout: { type: "coloured" } } },
      categories: { default: { appenders: ["out"], level: "all" } },
    });
    require("log4js").getLogger("app").error(m, f);
  },
  tslog: (m, f) => new (require("tslog").Logger)({ type: "pretty", stylePrettyLogs: true }).error(m, f),
  loglevel: (m, f) => {
    const log = require("loglevel");
    const prefix = require("loglevel-plugin-prefix");
    prefix.reg(log);
    prefix.apply(log, { format: (level) => `\u001b[35m${level}\u001b[0m` });
    console.error = console.log;
    log.enableAll();
    log.warn(m, JSON.stringify(f));
  },
  debug: (m, f) => {
    const debug = require("debug");
    debug.enable("*");
    debug.inspectOpts.colors = true;
    debug.log = console.log;
    debug("app")("%s %O", m, f);
  },
  npmlog: (m, f) => {
    const log = require("npmlog");
    log.stream = process.stdout;
    log.enableColor();
    log.error("app", "%s %j", m, f);
  },
  tracer: (m, f) => require("tracer").colorConsole().error(m, f),
  "fancy-log": (m, f) => require("fancy-log")(m, require("node:util").inspect(f, { colors: true })),
  prettyjson: (m, f) =>
    console.log(m, require("prettyjson").render(plain(f), { keysColor: "rainbow", stringColor: "green" })),
  "json-colorizer": (m, f) =>
    console.log(
      m,
      (require("json-colorizer").colorize ?? require("json-colorizer"))(JSON.stringify(plain(f), null, 2)),
    ),
  cardinal: (m, f) => console.log(require("cardinal").highlight(`const o = ${JSON.stringify({ m, ...plain(f) })}`)),
  "console.dir": (m, f) => console.dir({ m, ...f }, { colors: true, depth: 8 }),
  "console.table": (m, f) => console.log(m, require("cli-table3") && table(f)),
  logdown: (m, f) => {
    const log = require("logdown")("app");
    log.state.isEnabled = true;
    console.error = console.log;
    log.error(`*${m}*`, JSON.stringify(f));
  },
  yurnalist: (m, f) => {
    const report = require("yurnalist").createReporter({
      emoji: false,
      stdout: process.stdout,
      stderr: process.stdout,
    });
    report.error(m);
    report.inspect(plain(f));
  },
  nest: (m, f) => {
    require("reflect-metadata");
    const { ConsoleLogger } = require("@nestjs/common");
    new ConsoleLogger("App", { colors: true }).warn({ m, ...plain(f) });
  },
  "nest-message": (m, f) => {
    require("reflect-metadata");
    const { ConsoleLogger } = require("@nestjs/common");
    new ConsoleLogger("App", { colors: true }).warn(`${m} ${JSON.stringify(plain(f))}`);
  },
  "pretty-error": (m, f) =>
    console.log(new (require("pretty-error"))().render(f.err ?? new Error(`${m} ${JSON.stringify(f)}`))),
};

function winston(format) {
  const w = require("winston");
  return w.createLogger({ format: format(w), transports: [new w.transports.Console()] });
}

function plain(fields) {
  return JSON.parse(
    JSON.stringify(fields, (_, value) => (value instanceof Error ? { message: value.message, ...value } : value)),
  );
}

function flat(fields, prefix = "") {
  return Object.entries(plain(fields)).flatMap(([key, value]) =>
    typeof value === "object" ? flat(value, `${prefix}${key}.`) : [[prefix + key, String(value)]],
  );
}

function table(fields) {
  const Table = require("cli-table3");
  const made = new Table({ head: ["field", "value"], style: { head: ["red"], border: ["grey"] } });
  made.push(...flat(fields));
  return made.toString();
}

const [name, shape] = process.argv.slice(2);
if (name === undefined)
  console.log(
    Object.keys(LOGGERS)
      .flatMap((logger) => Object.keys(SHAPES).map((each) => `${logger} ${each}`))
      .join("\n"),
  );
else LOGGERS[name](...SHAPES[shape]);
