import { common, type Language, linesBy, type State } from "./state.ts";

const rate = (s: State) => `    def rate(zone)
${s.logRate ? '      Log.info("rate of zone #{zone}")\n' : ""}${s.guard ? "      zone = 0 if zone >= Settings::ZONES\n" : ""}      Settings::RATES[zone].cents
    end
`;
const OF = {
  rate: "Pricing#rate",
  total: "Pricing#total",
  discount: "Pricing#discount",
  place: "Orders#place",
  receipt: "Orders#receipt",
  save: "Store#save",
  send: "Mailer#deliver",
  main: "<main>",
};

export const ruby: Language = {
  name: "ruby",
  render: (s) => {
    const unit = s.unit === "perUnit" ? "per_unit" : "unit_price";
    const pricing = s.movedPricing ? "lib/dispatch/money/pricing.rb" : "lib/dispatch/pricing.rb";
    const text: Record<string, string> = {
      ...common(s),
      Gemfile: `source "https://rubygems.org"\n\ngem "acme-money", "${s.dependency}"\n`,
      "lib/dispatch/settings.rb": `module Dispatch
  module Settings
    ZONES = ${s.zones}
    RATES = [Rate.new(10), Rate.new(20), Rate.new(30)].freeze
    TIMEOUT = ${s.timeout}
  end
end
`,
      "lib/dispatch/catalog.rb": `module Dispatch
  class Catalog
    ITEMS = {
      "pen" => Item.new(2),
      "ink" => Item.new(5),
${s.moreItems ? '      "cap" => Item.new(1),\n' : ""}    }.freeze

    def find(sku)
      ITEMS${s.fallback ? ".fetch(sku, Item.new(0))" : "[sku]"}
    end
  end
end
`,
      [pricing]: `module Dispatch
  class Pricing
${s.ownRates ? "    include Rates\n" : rate(s)}
    def total(item, zone)
      ${s.sum} = item.price
${s.discount ? `      ${s.sum} -= discount(${s.sum})\n` : ""}      ${s.sum} * rate(zone)
    end
${s.discount ? "\n    def discount(amount)\n      steps = amount / 10\n      amount / steps\n    end\n" : ""}
    def ${unit}(total, units)
      total / units
    end
${s.helper ? "\n    def rounded(total)\n      total.round(-1)\n    end\n" : ""}  end
end
`,
      ...(s.ownRates ? { "lib/dispatch/rates.rb": `module Dispatch\n  module Rates\n${rate(s)}  end\nend\n` } : {}),
      "lib/dispatch/lines.rb": `module Dispatch
  module Lines
    def self.cut(line)
      line.split("${s.separator}")
    end
  end
end
`,
      "lib/dispatch/store.rb": `module Dispatch
  class Store
    def save(sku, total)
      @db.execute("INSERT INTO orders (sku, total, note) VALUES (?, ?, '')", [sku, total])
    end
  end
end
`,
      "lib/dispatch/mailer.rb": `module Dispatch
  class Mailer
    def deliver(text)
      sender = @settings.fetch("mail.sender") { raise "setting 'mail.sender' is missing" }
      Smtp.send(sender, text)
    end
  end
end
`,
      "lib/dispatch/orders.rb": `module Dispatch
  class Orders
${s.comment ? "    # Places an order of one line.\n" : ""}    def place(line)
      parts = Lines.cut(line)
${s.logPlace ? '      Log.info("placing #{line}")\n' : ""}      zone = parts[2].strip.to_i
      item = @catalog.find(parts[0])
${s.extracted ? "      units = parts[1].to_i\n" : ""}      total = @pricing.total(item, zone)
      each = @pricing.${unit}(total, ${s.clamp ? `[1, ${s.extracted ? "units" : "parts[1].to_i"}].max` : s.extracted ? "units" : "parts[1].to_i"})
      @store.save(parts[0], total)
      text = receipt(parts[0], each)
      @mailer.deliver(text)
      text
    end

    def receipt(sku, each)
      text = File.read("templates/receipt.txt")
      text.sub("{sku}", sku).sub("{total}", each.to_s)
    end
${s.health ? '\n    def health\n      "ok"\n    end\n' : ""}  end
end
`,
      "bin/dispatch.rb": `require_relative "../lib/dispatch"

orders = Dispatch::Orders.new
puts orders.place(ARGV[0])
`,
      ...(s.test
        ? {
            "spec/pricing_spec.rb":
              "RSpec.describe Dispatch::Pricing do\n  it { expect(subject.rate(0)).to eq(10) }\nend\n",
          }
        : {}),
    };
    if (s.width === 4) return text;
    // Another way to write strings.
    return Object.fromEntries(
      Object.entries(text).map(([path, file]) => [
        path,
        path.endsWith(".rb") ? file.replace(/"([\w/. -]+)"/g, "'$1'") : file,
      ]),
    );
  },
  lines: linesBy({
    place: /orders\.place\(/,
    total: /@pricing\.total\(/,
    rate: /\* rate\(/,
    unit: /@pricing\.(?:per_unit|unit_price)\(/,
    save: /@store\.save\(/,
    receipt: /= receipt\(/,
    send: /@mailer\.deliver\(/,
    discount: /-= discount\(/,
    crashRate: /RATES\[zone\]/,
    crashItem: /= item\.price/,
    crashUnit: /^\s*total \/ units/,
    crashParts: /parts\[2\]/,
    crashSave: /INSERT INTO/,
    crashReceipt: /File\.read\(/,
    crashDiscount: /amount \/ steps/,
    crashSend: /raise "setting/,
  }),
  messages: {
    guard: "undefined method 'cents' for nil (NoMethodError)",
    zones: "undefined method 'cents' for nil (NoMethodError)",
    fallback: "undefined method 'price' for nil (NoMethodError)",
    clamp: "divided by 0 (ZeroDivisionError)",
    separator: "undefined method 'strip' for nil (NoMethodError)",
    column: "table orders has no column named note (SQLite3::SQLException)",
    template: "No such file or directory @ rb_sysopen - templates/receipt.txt (Errno::ENOENT)",
    discount: "divided by 0 (ZeroDivisionError)",
    sender: "setting 'mail.sender' is missing (RuntimeError)",
  },
  log: (message, frames, s) => {
    const name = (part: string) =>
      part === "main"
        ? "<main>"
        : `Dispatch::${part === "unit" ? `Pricing#${s.unit === "perUnit" ? "per_unit" : "unit_price"}` : OF[part as keyof typeof OF]}`;
    const at = ({ part, path, line }: (typeof frames)[number]) => `/app/${path}:${line}:in '${name(part)}'`;
    const [top, ...outer] = frames;
    return `${top === undefined ? "" : at(top)}: ${message}\n${outer.map((frame) => `\tfrom ${at(frame)}`).join("\n")}\n`;
  },
};
