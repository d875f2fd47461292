import { common, type Language, linesBy, type State } from "./state.ts";

const M = "example.com/dispatch";
const rate = (s: State) => `// Rate is what a zone costs.
func Rate(zone int) int {
${s.logRate ? '	log.Printf("rate of zone %d", zone)\n' : ""}${s.guard ? "	if zone >= settings.Zones {\n		zone = 0\n	}\n" : ""}	return settings.Rates[zone]
}
`;
const imports = (...names: readonly string[]) => `import (\n${names.map((name) => `	"${name}"\n`).join("")})\n`;
const FN = {
  rate: "pricing.Rate",
  total: "pricing.Total",
  discount: "pricing.discount",
  place: "orders.(*Desk).Place",
  receipt: "orders.receipt",
  save: "store.(*Store).Save",
  send: "mailer.Send",
};

export const go: Language = {
  name: "go",
  render: (s) => {
    const pricing = s.movedPricing ? "internal/pricing" : "pricing";
    return {
      ...common(s),
      "go.mod": `module ${M}\n\ngo 1.22\n\nrequire example.org/acme/money v${s.dependency}\n`,
      "settings/settings.go": `package settings

// Zones that can be delivered to.
const Zones = ${s.zones}

// Rates of the zones.
var Rates = []int{10, 20, 30}

// Timeout in seconds.
const Timeout = ${s.timeout}
`,
      "catalog/catalog.go": `package catalog

// Item is for sale.
type Item struct{ Price int }

var items = map[string]*Item{
	"pen": {Price: 2},
	"ink": {Price: 5},
${s.moreItems ? '	"cap": {Price: 1},\n' : ""}}

// Find looks an item up.
func Find(sku string) *Item {
	if item, ok := items[sku]; ok {
		return item
	}
	return ${s.fallback ? "&Item{}" : "nil"}
}
`,
      [`${pricing}/pricing.go`]: `package pricing

${imports(...(s.logRate && !s.ownRates ? ["log"] : []), `${M}/catalog`, ...(s.ownRates ? [] : [`${M}/settings`]))}
${s.ownRates ? "" : `${rate(s)}\n`}// Total of an item.
func Total(item *catalog.Item, zone int) int {
	${s.sum} := item.Price
${s.discount ? `	${s.sum} -= discount(${s.sum})\n` : ""}	return ${s.sum} * Rate(zone)
}
${s.discount ? "\nfunc discount(amount int) int {\n	steps := amount / 10\n	return amount / steps\n}\n" : ""}
// ${s.unit === "perUnit" ? "PerUnit" : "UnitPrice"} is the price of one.
func ${s.unit === "perUnit" ? "PerUnit" : "UnitPrice"}(total, units int) int {
	return total / units
}
${s.helper ? "\n// Rounded rounds.\nfunc Rounded(total int) int {\n	return total / 10 * 10\n}\n" : ""}`,
      ...(s.ownRates
        ? {
            [`${pricing}/rates.go`]: `package pricing\n\n${imports(...(s.logRate ? ["log"] : []), `${M}/settings`)}\n${rate(s)}`,
          }
        : {}),
      "lines/lines.go": `package lines

import "strings"

// Split cuts a line.
func Split(line string) []string {
	return strings.Split(line, "${s.separator}")
}
`,
      "store/store.go": `package store

import "database/sql"

// Store keeps orders.
type Store struct{ db *sql.DB }

// Save keeps one.
func (s *Store) Save(sku string, total int) {
	if _, err := s.db.Exec("INSERT INTO orders (sku, total, note) VALUES (?, ?, '')", sku, total); err != nil {
		panic(err)
	}
}
`,
      "mailer/mailer.go": `package mailer

// Send sends.
func Send(settings map[string]string, text string) {
	sender, ok := settings["mail.sender"]
	if !ok {
		panic("setting 'mail.sender' is missing")
	}
	deliver(sender, text)
}
`,
      "orders/orders.go": `package orders

${imports(...(s.logPlace ? ["log"] : []), "os", "strconv", `${M}/catalog`, `${M}/lines`, `${M}/mailer`, `${M}/${pricing}`, `${M}/store`)}
// Desk takes orders.
type Desk struct {
	store    *store.Store
	settings map[string]string
}

${s.comment ? "// Place places an order, which is one line of text:\n// sku, units, zone.\n" : "// Place places an order.\n"}func (d *Desk) Place(line string) string {
	parts := lines.Split(line)
${s.logPlace ? '	log.Printf("placing %q", line)\n' : ""}	zone, _ := strconv.Atoi(parts[2])
	item := catalog.Find(parts[0])
	units, _ := strconv.Atoi(parts[1])
${s.clamp ? "	if units < 1 {\n		units = 1\n	}\n" : ""}	total := pricing.Total(item, zone)
	each := pricing.${s.unit === "perUnit" ? "PerUnit" : "UnitPrice"}(total, units)
	d.store.Save(parts[0], total)
	text := receipt(parts[0], each)
	mailer.Send(d.settings, text)
	return text
}

func receipt(sku string, each int) string {
	text, err := os.ReadFile("templates/receipt.txt")
	if err != nil {
		panic(err)
	}
	return string(text) + sku + strconv.Itoa(each)
}
${s.health ? '\n// Health says that it runs.\nfunc (d *Desk) Health() string {\n	return "ok"\n}\n' : ""}`,
      "cmd/dispatch/main.go": `package main

${imports("fmt", "os", `${M}/orders`)}
func main() {
	desk := &orders.Desk{}
	fmt.Println(desk.Place(os.Args[1]))
}
`,
      ...(s.extracted ? { "orders/doc.go": "// Package orders takes orders.\npackage orders\n" } : {}),
      ...(s.width === 2 ? { ".editorconfig": "root = true\n" } : {}),
      ...(s.test
        ? {
            [`${pricing}/pricing_test.go`]:
              'package pricing\n\nimport "testing"\n\nfunc TestRate(t *testing.T) {\n	if Rate(0) != 10 {\n		t.Fatal("rate")\n	}\n}\n',
          }
        : {}),
    };
  },
  lines: linesBy({
    place: /desk\.Place\(/,
    total: /pricing\.Total\(/,
    rate: /\* Rate\(/,
    unit: /pricing\.(?:PerUnit|UnitPrice)\(/,
    save: /store\.Save\(/,
    receipt: /:= receipt\(/,
    send: /mailer\.Send\(/,
    discount: /-= discount\(/,
    crashRate: /Rates\[zone\]/,
    crashItem: /:= item\.Price/,
    crashUnit: /return total \/ units/,
    crashParts: /parts\[2\]/,
    crashSave: /^\t\tpanic\(err\)/,
    crashReceipt: /^\t\tpanic\(err\)/,
    crashDiscount: /amount \/ steps/,
    crashSend: /panic\("setting/,
  }),
  messages: {
    guard: "runtime error: index out of range [7] with length 3",
    zones: "runtime error: index out of range [3] with length 3",
    fallback:
      "runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x48b2a4]",
    clamp: "runtime error: integer divide by zero",
    separator: "runtime error: index out of range [2] with length 1",
    column: "SQL logic error: table orders has no column named note (1)",
    template: "open templates/receipt.txt: no such file or directory",
    discount: "runtime error: integer divide by zero",
    sender: "setting 'mail.sender' is missing",
  },
  log: (message, frames, s) => {
    const name = (part: string) => {
      if (part === "main") return "main.main";
      const short =
        part === "unit" ? `pricing.${s.unit === "perUnit" ? "PerUnit" : "UnitPrice"}` : FN[part as keyof typeof FN];
      return short.startsWith("pricing") && s.movedPricing ? `${M}/internal/${short}` : `${M}/${short}`;
    };
    return `panic: ${message}\n\ngoroutine 1 [running]:\n${frames.map(({ part, path, line }) => `${name(part)}(...)\n\t/app/${path}:${line} +0x1d`).join("\n")}\nexit status 2\n`;
  },
};
