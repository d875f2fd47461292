import { common, indented, type Language, linesBy, type State } from "./state.ts";

const rate = (s: State) => `export function rate(zone: number): number {
${s.logRate ? '    console.info("rate of zone", zone);\n' : ""}${s.guard ? "    if (zone >= ZONES) {\n        zone = 0;\n    }\n" : ""}    return RATES[zone].cents;
}
`;
const NAMES = {
  rate: "rate",
  total: "total",
  discount: "discount",
  place: "Desk.place",
  receipt: "receipt",
  save: "Store.save",
  send: "send",
  main: "Object.<anonymous>",
};

export const typescript: Language = {
  name: "typescript",
  render: (s) => {
    const pricing = s.movedPricing ? "src/money/pricing" : "src/pricing";
    const from = s.movedPricing ? ".." : ".";
    return indented(
      {
        ...common(s),
        "package.json": `{\n  "name": "dispatch",\n  "dependencies": {\n    "acme-money": "^${s.dependency}"\n  }\n}\n`,
        "src/settings.ts": `export const ZONES = ${s.zones};
export const RATES = [{ cents: 10 }, { cents: 20 }, { cents: 30 }];
export const TIMEOUT = ${s.timeout};
`,
        "src/catalog.ts": `export interface Item {
    price: number;
}

const items = new Map<string, Item>([
    ["pen", { price: 2 }],
    ["ink", { price: 5 }],
${s.moreItems ? '    ["cap", { price: 1 }],\n' : ""}]);

export function find(sku: string): Item {
    return items.get(sku)${s.fallback ? " ?? { price: 0 }" : "!"};
}
`,
        [`${pricing}.ts`]: `import type { Item } from "${from}/catalog.ts";
${s.ownRates ? `import { rate } from "${from}/rates.ts";\n` : `import { RATES, ZONES } from "${from}/settings.ts";\n`}
${s.ownRates ? "" : `${rate(s)}\n`}export function total(item: Item, zone: number): number {
    ${s.discount ? "let" : "const"} ${s.sum} = item.price;
${s.discount ? `    ${s.sum} -= discount(${s.sum}).cents;\n` : ""}    return ${s.sum} * rate(zone);
}
${s.discount ? "\nfunction discount(amount: number): { cents: number } {\n    const table: { cents: number }[] = [];\n    return { cents: table[amount].cents };\n}\n" : ""}
export function ${s.unit}(total: number, units: number): bigint {
    return BigInt(total) / BigInt(units);
}
${s.helper ? "\nexport function rounded(total: number): number {\n    return Math.round(total / 10) * 10;\n}\n" : ""}`,
        ...(s.ownRates ? { "src/rates.ts": `import { RATES, ZONES } from "./settings.ts";\n\n${rate(s)}` } : {}),
        "src/lines.ts": `export function split(line: string): string[] {
    return line.split("${s.separator}");
}
`,
        "src/store.ts": `import type { Database } from "better-sqlite3";

export class Store {
    constructor(private readonly db: Database) {}

    save(sku: string, total: number): void {
        this.db.prepare("INSERT INTO orders (sku, total, note) VALUES (?, ?, '')").run(sku, total);
    }
}
`,
        "src/mailer.ts": `export function send(settings: Map<string, string>, text: string): void {
    const sender = settings.get("mail.sender");
    if (sender === undefined) throw new Error("setting 'mail.sender' is missing");
    deliver(sender, text);
}
`,
        "src/orders.ts": `import { readFileSync } from "node:fs";
import { find } from "./catalog.ts";
import { split } from "./lines.ts";
import { send } from "./mailer.ts";
import { ${s.unit}, total } from "${s.movedPricing ? "./money/pricing.ts" : "./pricing.ts"}";
import { Store } from "./store.ts";

export class Desk {
    constructor(private readonly store: Store, private readonly settings: Map<string, string>) {}

${s.comment ? "    /** Places an order of one line. */\n" : ""}    place(line: string): string {
        const parts = split(line);
${s.logPlace ? '        console.info("placing", line);\n' : ""}        const zone = Number(parts[2].trim());
        const item = find(parts[0]);
${s.extracted ? "        const units = Number(parts[1]);\n" : ""}        const sum = total(item, zone);
        const each = ${s.unit}(sum, ${s.clamp ? `Math.max(1, ${s.extracted ? "units" : "Number(parts[1])"})` : s.extracted ? "units" : "Number(parts[1])"});
        this.store.save(parts[0], sum);
        const text = receipt(parts[0], each);
        send(this.settings, text);
        return text;
    }
${s.health ? '\n    health(): string {\n        return "ok";\n    }\n' : ""}}

function receipt(sku: string, each: bigint): string {
    const text = readFileSync("templates/receipt.txt", "utf8");
    return text.replace("{sku}", sku).replace("{total}", String(each));
}
`,
        "src/main.ts": `import { Desk } from "./orders.ts";
import { open } from "./store.ts";

const desk = new Desk(open(), new Map());
console.log(desk.place(process.argv[2] ?? ""));
`,
        ...(s.test
          ? {
              "test/pricing.test.ts":
                'import { rate } from "../src/pricing.ts";\n\ntest("rate", () => {\n    expect(rate(0)).toBe(10);\n});\n',
            }
          : {}),
      },
      s.width,
    );
  },
  lines: linesBy({
    place: /desk\.place\(/,
    total: /= total\(/,
    rate: /\* rate\(/,
    unit: /= (?:perUnit|unitPrice)\(/,
    save: /store\.save\(/,
    receipt: /= receipt\(/,
    send: /^\s*send\(/,
    discount: /-= discount\(/,
    crashRate: /RATES\[zone\]/,
    crashItem: /item\.price/,
    crashUnit: /BigInt\(total\)/,
    crashParts: /parts\[2\]/,
    crashSave: /INSERT INTO/,
    crashReceipt: /readFileSync\("/,
    crashDiscount: /table\[amount\]/,
    crashSend: /throw new Error\("setting/,
  }),
  messages: {
    guard: "TypeError: Cannot read properties of undefined (reading 'cents')",
    zones: "TypeError: Cannot read properties of undefined (reading 'cents')",
    fallback: "TypeError: Cannot read properties of undefined (reading 'price')",
    clamp: "RangeError: Division by zero",
    separator: "TypeError: Cannot read properties of undefined (reading 'trim')",
    column: "SqliteError: table orders has no column named note",
    template: "Error: ENOENT: no such file or directory, open 'templates/receipt.txt'",
    discount: "TypeError: Cannot read properties of undefined (reading 'cents')",
    sender: "Error: setting 'mail.sender' is missing",
  },
  log: (message, frames, s) => {
    const [top] = frames;
    const name = (part: string) => (part === "unit" ? s.unit : NAMES[part as keyof typeof NAMES]);
    const stack = frames.map(({ part, path, line }) =>
      part === "main"
        ? `    at file:///app/${path}:${line}:18`
        : `    at ${name(part)} (file:///app/${path}:${line}:18)`,
    );
    return `file:///app/${top?.path}:${top?.line}\n        ^\n\n${message}\n${stack.join("\n")}\n    at ModuleJob.run (node:internal/modules/esm/module_job:343:25)\n\nNode.js v24.1.0\n`;
  },
};
