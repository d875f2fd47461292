/** A feed in TypeScript, run by Node with its source maps. */
import { both, put, replace, replaceEverywhere } from "./history.ts";
import type { Program } from "./program.ts";

export const typescriptProgram: Program = {
  language: "typescript",
  base: {
    "package.json": '{\n  "name": "feed",\n  "type": "module",\n  "dependencies": { "undici": "6.19.0" }\n}\n',
    "config/default.json": '{\n  "ranking": { "boost": 3, "window": 7 },\n  "port": 8080\n}\n',
    "src/server.ts": `import { readFileSync } from "node:fs";
import { feedFor } from "./routes/feed.ts";

const config = JSON.parse(readFileSync("config/default.json", "utf8"));

export function start(users: readonly string[]): void {
  for (const user of users) {
    const page = feedFor(user, config);
    console.log(page.title, page.items.length);
  }
}

start(process.argv.slice(2));
`,
    "src/routes/feed.ts": `import { rank } from "../services/ranker.ts";
import { profileOf } from "../services/profiles.ts";
import type { Config, Page } from "../types.ts";

export function feedFor(user: string, config: Config): Page {
  const profile = profileOf(user);
  const items = rank(profile, config.ranking);
  return {
    title: titleOf(profile.name),
    items: items.slice(0, 10),
  };
}

export function titleOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
`,
    "src/services/profiles.ts": `import { Cache } from "../lib/cache.ts";
import type { Profile } from "../types.ts";

const cache = new Cache<Profile>(50);

export function profileOf(user: string): Profile {
  const known = cache.get(user);
  if (known !== undefined) {
    return known;
  }
  const made: Profile = { name: user, follows: [], settings: { language: "en" } };
  cache.set(user, made);
  return made;
}

export function forget(user: string): void {
  cache.remove(user);
}
`,
    "src/services/ranker.ts": `import type { Item, Profile, Ranking } from "../types.ts";

const WEIGHTS: Record<string, { factor: number }> = {
  en: { factor: 1 },
  de: { factor: 2 },
};

export function weightOf(profile: Profile): number {
  const language = profile.settings.language.toLowerCase();
  return WEIGHTS[language].factor;
}

export function rank(profile: Profile, ranking: Ranking): Item[] {
  const weight = weightOf(profile);
  return profile.follows
    .filter((item) => item.age < ranking.window)
    .map((item) => ({ ...item, score: scoreOf(item, weight, ranking) }))
    .sort((a, b) => b.score - a.score);
}

function scoreOf(item: Item, weight: number, ranking: Ranking): number {
  const boost = ranking.boost.toFixed(1);
  return item.likes * weight + Number(boost);
}

export function explain(item: Item): string {
  return \`\${item.id} has \${item.likes}\`;
}
`,
    "src/lib/cache.ts": `export class Cache<T> {
  readonly #limit: number;
  readonly #entries = new Map<string, T>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): T | undefined {
    return this.#entries.get(key);
  }

  set(key: string, value: T): void {
    if (this.#entries.size >= this.#limit) {
      this.evict();
    }
    this.#entries.set(key, value);
  }

  remove(key: string): void {
    this.#entries.delete(key);
  }

  evict(): void {
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined) {
      this.#entries.delete(oldest);
    }
  }
}
`,
    "src/types.ts": `export interface Item {
  id: string;
  age: number;
  likes: number;
  score: number;
}

export interface Profile {
  name: string;
  follows: Item[];
  settings: { language: string };
}

export interface Ranking {
  boost: number;
  window: number;
}

export interface Config {
  ranking: Ranking;
}

export interface Page {
  title: string;
  items: Item[];
}
`,
  },
  breaks: [
    {
      name: "settings are not made",
      edit: replace("src/services/profiles.ts", ', settings: { language: "en" } }', " } as unknown as Profile"),
      message: "TypeError: Cannot read properties of undefined (reading 'language')",
      frames: [
        { path: "src/services/ranker.ts", line: /settings\.language/, function: "weightOf" },
        { path: "src/services/ranker.ts", line: /= weightOf\(/, function: "rank" },
        { path: "src/routes/feed.ts", line: /= rank\(/, function: "feedFor" },
        { path: "src/server.ts", line: /= feedFor\(/, function: "start" },
      ],
    },
    {
      name: "a language is gone",
      edit: replace("src/services/ranker.ts", "  en: { factor: 1 },\n", ""),
      message: "TypeError: Cannot read properties of undefined (reading 'factor')",
      frames: [
        { path: "src/services/ranker.ts", line: /\]\.factor/, function: "weightOf" },
        { path: "src/services/ranker.ts", line: /= weightOf\(/, function: "rank" },
        { path: "src/routes/feed.ts", line: /= rank\(/, function: "feedFor" },
        { path: "src/server.ts", line: /= feedFor\(/, function: "start" },
      ],
    },
    {
      name: "the configuration is another",
      edit: replace("config/default.json", '"boost": 3, ', ""),
      message: "TypeError: Cannot read properties of undefined (reading 'toFixed')",
      frames: [
        { path: "src/services/ranker.ts", line: /boost\.toFixed/, function: "scoreOf" },
        { path: "src/services/ranker.ts", line: /scoreOf\(item, /, function: "<anonymous>" },
        { path: "src/services/ranker.ts", line: /\.map\(/, function: "rank" },
        { path: "src/routes/feed.ts", line: /= rank\(/, function: "feedFor" },
        { path: "src/server.ts", line: /= feedFor\(/, function: "start" },
      ],
    },
    {
      name: "the cache gives what it has",
      edit: replace(
        "src/services/profiles.ts",
        "  if (known !== undefined) {\n    return known;\n  }\n  const made",
        "  if (cache.size > 0) {\n    return known as Profile;\n  }\n  const made",
      ),
      message: "TypeError: Cannot read properties of undefined (reading 'settings')",
      frames: [
        { path: "src/services/ranker.ts", line: /settings\.language/, function: "weightOf" },
        { path: "src/services/ranker.ts", line: /= weightOf\(/, function: "rank" },
        { path: "src/routes/feed.ts", line: /= rank\(/, function: "feedFor" },
        { path: "src/server.ts", line: /= feedFor\(/, function: "start" },
      ],
    },
    {
      name: "the profile's name is an object",
      edit: both(
        replace("src/services/profiles.ts", "{ name: user,", "{ name: { first: user },"),
        replace("src/types.ts", "  name: string;\n  follows", "  name: { first: string };\n  follows"),
      ),
      message: "TypeError: name.charAt is not a function",
      frames: [
        { path: "src/routes/feed.ts", line: /name\.charAt/, function: "titleOf" },
        { path: "src/routes/feed.ts", line: /titleOf\(profile/, function: "feedFor" },
        { path: "src/server.ts", line: /= feedFor\(/, function: "start" },
      ],
    },
    {
      name: "evict is renamed in the class only",
      edit: both(replace("src/lib/cache.ts", "  evict(): void {", "  evictOldest(): void {"), (files) => files),
      message: "TypeError: this.evict is not a function",
      frames: [
        { path: "src/lib/cache.ts", line: /this\.evict\(/, function: "Cache.set" },
        { path: "src/services/profiles.ts", line: /cache\.set\(/, function: "profileOf" },
        { path: "src/routes/feed.ts", line: /= profileOf\(/, function: "feedFor" },
        { path: "src/server.ts", line: /= feedFor\(/, function: "start" },
      ],
    },
    {
      name: "the route asks for too much",
      edit: replace("src/routes/feed.ts", "items: items.slice(0, 10),", "items: items.slice(0, config.paging.size),"),
      message: "TypeError: Cannot read properties of undefined (reading 'size')",
      frames: [
        { path: "src/routes/feed.ts", line: /paging\.size/, function: "feedFor" },
        { path: "src/server.ts", line: /= feedFor\(/, function: "start" },
      ],
    },
  ],
  fates: [
    {
      name: "a user of another kind",
      edit: replace(
        "src/routes/feed.ts",
        "  const profile = profileOf(user);",
        '  if (user.startsWith("bot:")) throw new Error("robots have no feed");\n  const profile = profileOf(user);',
      ),
      message: "Error: robots have no feed",
      frames: [
        { path: "src/routes/feed.ts", line: /robots have/, function: "feedFor" },
        { path: "src/server.ts", line: /= feedFor\(/, function: "start" },
      ],
    },
    {
      name: "the port is taken",
      edit: replace("src/server.ts", "start(process", "listen(8080);\nstart(process"),
      message: "Error: listen EADDRINUSE: address already in use :::8080",
      frames: [{ path: "src/server.ts", line: /^listen\(/, function: "<anonymous>" }],
    },
  ],
  noise: [
    {
      subject: "Explain in words",
      edit: replace("src/services/ranker.ts", /(\} has .*\})`/, "$1 likes`"),
    },
    {
      subject: "Log pages",
      edit: replace(
        "src/server.ts",
        "    console.log(page.title",
        '    console.log("page for", user);\n    console.log(page.title',
      ),
    },
    {
      subject: "Log ranking",
      edit: replace(
        "src/services/ranker.ts",
        "  const weight = weightOf(profile);\n",
        '  const weight = weightOf(profile);\n  logger.debug({ weight }, "ranking");\n',
      ),
    },
    { subject: "Bump undici", edit: replace("package.json", "6.19.0", "6.19.8") },
    {
      subject: "Type the port",
      edit: replace("src/types.ts", "  ranking: Ranking;\n", "  ranking: Ranking;\n  port: number;\n"),
    },
    { subject: "Another port", edit: replace("config/default.json", "8080", "8081") },
    {
      subject: "Document the cache",
      edit: replace(
        "src/lib/cache.ts",
        "export class Cache",
        "/** Forgets what was put in first. */\nexport class Cache",
      ),
    },
    {
      subject: "Forget twice",
      edit: replace(
        "src/services/profiles.ts",
        "  cache.remove(user);\n",
        "  cache.remove(user);\n  cache.remove(user.trim());\n",
      ),
    },
    {
      subject: "Test titles",
      edit: put(
        "test/feed.test.ts",
        'import { titleOf } from "../src/routes/feed.ts";\n\ntest("title", () => {\n  expect(titleOf("ada")).toBe("Ada");\n});\n',
      ),
    },
    {
      subject: "Speak French",
      edit: replace("src/services/ranker.ts", "  de: { factor: 2 },\n", "  de: { factor: 2 },\n  fr: { factor: 2 },\n"),
    },
  ],
  mechanical: [
    { subject: "Prettier: single quotes", edit: replaceEverywhere(/(?<=^import .*)"([^"\n]+)"/gm, "'$1'") },
    {
      subject: "Tabs",
      edit: (files) =>
        Object.fromEntries(
          Object.entries(files).map(([path, text]) => [
            path,
            path.endsWith(".ts") ? text.replace(/^( {2})+/gm, (indent) => "\t".repeat(indent.length / 2)) : text,
          ]),
        ),
    },
    { subject: "Call users readers", edit: replace("src/server.ts", /\busers\b/g, "readers") },
    { subject: "Rename made", edit: replace("src/services/profiles.ts", /\bmade\b/g, "created") },
    { subject: "No semicolons", edit: replace("src/routes/feed.ts", /;$/gm, "") },
  ],
  log: (message, frames) =>
    `file:///app/${frames[0]?.path}:${frames[0]?.at}\n\n${message}\n${frames.map((frame) => (frame.function === "<anonymous>" ? `    at file:///app/${frame.path}:${frame.at}:12\n` : `    at ${frame.function} (file:///app/${frame.path}:${frame.at}:12)\n`)).join("")}    at node:internal/main/run_main_module:36:49\n\nNode.js v24.4.0\n`,
};
