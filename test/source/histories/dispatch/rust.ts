import { common, indented, type Language, linesBy, type State } from "./state.ts";

const rate = (s: State) => `pub fn rate(zone: usize) -> i64 {
${s.guard ? "    let zone = if zone >= settings::ZONES { 0 } else { zone };\n" : ""}${s.logRate ? '    eprintln!("rate of zone {zone}");\n' : ""}    settings::RATES[zone]
}
`;

const NAMES = {
  rate: "pricing::rate",
  total: "pricing::total",
  discount: "pricing::discount",
  place: "orders::place",
  receipt: "orders::receipt",
  save: "store::save",
  send: "mailer::send",
  main: "main",
};

export const rust: Language = {
  name: "rust",
  render: (s) =>
    indented(
      {
        ...common(s),
        "Cargo.toml": `[package]\nname = "dispatch"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\nacme-money = "${s.dependency}"\n`,
        "src/settings.rs": `pub const ZONES: usize = ${s.zones};
pub static RATES: [i64; 3] = [10, 20, 30];
pub const TIMEOUT: u64 = ${s.timeout};
`,
        "src/catalog.rs": `pub struct Item {
    pub price: i64,
}

pub fn find(sku: &str) -> Option<Item> {
    match sku {
        "pen" => Some(Item { price: 2 }),
        "ink" => Some(Item { price: 5 }),
${s.moreItems ? '        "cap" => Some(Item { price: 1 }),\n' : ""}        _ => ${s.fallback ? "Some(Item { price: 0 })" : "None"},
    }
}
`,
        [s.movedPricing ? "src/pricing/mod.rs" : "src/pricing.rs"]: `use crate::catalog::Item;
${s.ownRates ? "use crate::rates::rate;\n" : "use crate::settings;\n"}
${s.ownRates ? "" : `${rate(s)}\n`}pub fn total(item: Option<Item>, zone: usize) -> i64 {
    let ${s.discount ? "mut " : ""}${s.sum} = item.unwrap().price;
${s.discount ? `    ${s.sum} -= discount(${s.sum});\n` : ""}    ${s.sum} * rate(zone)
}
${s.discount ? "\nfn discount(amount: i64) -> i64 {\n    let steps = amount / 10;\n    amount / steps\n}\n" : ""}
pub fn ${s.unit === "perUnit" ? "per_unit" : "unit_price"}(total: i64, units: i64) -> i64 {
    total / units
}
${s.helper ? "\npub fn rounded(total: i64) -> i64 {\n    total / 10 * 10\n}\n" : ""}`,
        ...(s.ownRates ? { "src/rates.rs": `use crate::settings;\n\n${rate(s)}` } : {}),
        "src/lines.rs": `pub fn split(line: &str) -> Vec<&str> {
    line.split('${s.separator}').collect()
}
`,
        "src/store.rs": `use rusqlite::Connection;

pub fn save(db: &Connection, sku: &str, total: i64) {
    db.execute("INSERT INTO orders (sku, total, note) VALUES (?1, ?2, '')", (sku, total)).unwrap();
}
`,
        "src/mailer.rs": `use std::collections::HashMap;

pub fn send(settings: &HashMap<String, String>, text: &str) {
    let sender = settings.get("mail.sender").expect("setting 'mail.sender' is missing");
    smtp::send(sender, text);
}
`,
        "src/orders.rs": `use crate::{catalog, lines, mailer, pricing, store, App};

${s.comment ? "/// Places an order of one line.\n" : ""}pub fn place(app: &App, line: &str) -> String {
    let parts = lines::split(line);
${s.logPlace ? '    eprintln!("placing {line}");\n' : ""}    let zone: usize = parts[2].parse().unwrap_or(0);
    let item = catalog::find(parts[0]);
${s.extracted ? "    let units: i64 = parts[1].parse().unwrap_or(0);\n" : ""}    let total = pricing::total(item, zone);
    let each = pricing::${s.unit === "perUnit" ? "per_unit" : "unit_price"}(total, ${s.extracted ? "units" : "parts[1].parse::<i64>().unwrap_or(0)"}${s.clamp ? ".max(1)" : ""});
    store::save(&app.db, parts[0], total);
    let text = receipt(parts[0], each);
    mailer::send(&app.settings, &text);
    text
}

fn receipt(sku: &str, each: i64) -> String {
    let text = std::fs::read_to_string("templates/receipt.txt").expect("templates/receipt.txt cannot be read");
    text.replace("{sku}", sku).replace("{total}", &each.to_string())
}
${s.health ? '\npub fn health() -> &\'static str {\n    "ok"\n}\n' : ""}`,
        "src/main.rs": `mod catalog;
mod lines;
mod mailer;
mod orders;
mod pricing;
${s.ownRates ? "mod rates;\n" : ""}mod settings;
mod store;

fn main() {
    let app = App::open();
    let line = std::env::args().nth(1).unwrap_or_default();
    println!("{}", orders::place(&app, &line));
}
`,
        ...(s.test
          ? { "tests/pricing.rs": "#[test]\nfn rates() {\n    assert_eq!(dispatch::pricing::rate(0), 10);\n}\n" }
          : {}),
      },
      s.width,
    ),
  lines: linesBy({
    place: /orders::place\(/,
    total: /pricing::total\(/,
    rate: /\* rate\(/,
    unit: /pricing::(?:per_unit|unit_price)\(/,
    save: /store::save\(/,
    receipt: /= receipt\(/,
    send: /mailer::send\(/,
    discount: /-= discount\(/,
    crashRate: /RATES\[zone\]/,
    crashItem: /item\.unwrap\(\)/,
    crashUnit: /^\s*total \/ units/,
    crashParts: /parts\[2\]/,
    crashSave: /INSERT INTO/,
    crashReceipt: /read_to_string/,
    crashDiscount: /amount \/ steps/,
    crashSend: /settings\.get\(/,
  }),
  messages: {
    guard: "index out of bounds: the len is 3 but the index is 7",
    zones: "index out of bounds: the len is 3 but the index is 3",
    fallback: "called `Option::unwrap()` on a `None` value",
    clamp: "attempt to divide by zero",
    separator: "index out of bounds: the len is 1 but the index is 2",
    column:
      'called `Result::unwrap()` on an `Err` value: SqliteFailure(Error { code: Unknown, extended_code: 1 }, Some("table orders has no column named note"))',
    template:
      'templates/receipt.txt cannot be read: Os { code: 2, kind: NotFound, message: "No such file or directory" }',
    discount: "attempt to divide by zero",
    sender: "setting 'mail.sender' is missing",
  },
  log: (message, frames, s) => {
    const name = (part: string) =>
      part === "unit"
        ? `pricing::${s.unit === "perUnit" ? "per_unit" : "unit_price"}`
        : NAMES[part as keyof typeof NAMES];
    const [top] = frames;
    const lines = frames.map(
      ({ part, path, line }, at) => `   ${at + 2}: dispatch::${name(part)}\n             at ./${path}:${line}:5`,
    );
    return `\nthread 'main' panicked at ${top?.path}:${top?.line}:5:\n${message}\nstack backtrace:\n   0: rust_begin_unwind\n             at /rustc/9fc6b43126469e3858e2fe86cafb4f0fd5068869/library/std/src/panicking.rs:692:5\n   1: core::panicking::panic_fmt\n             at /rustc/9fc6b43126469e3858e2fe86cafb4f0fd5068869/library/core/src/panicking.rs:75:14\n${lines.join("\n")}\nnote: Some details are omitted, run with \`RUST_BACKTRACE=full\` for a verbose backtrace.\n`;
  },
};
