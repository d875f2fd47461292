import { common, indented, type Language, linesBy, type State } from "./state.ts";

const D = "src/main/java/org/acme/dispatch";
const P = "org.acme.dispatch";
const rate = (s: State, of: string) => `    ${of}int rate(int zone) {
${s.logRate ? '        log.info("rate of zone {}", zone);\n' : ""}${s.guard ? "        if (zone >= Settings.ZONES) {\n            zone = 0;\n        }\n" : ""}        return Settings.RATES[zone];
    }
`;

export const java: Language = {
  name: "java",
  render: (s) => {
    const pricing = s.movedPricing ? `${D}/money` : D;
    const unit = s.unit;
    return indented(
      {
        ...common(s),
        "pom.xml": `<project>\n  <dependencies>\n    <dependency><groupId>org.acme</groupId><artifactId>money</artifactId><version>${s.dependency}</version></dependency>\n  </dependencies>\n</project>\n`,
        [`${D}/Settings.java`]: `package ${P};

public final class Settings {
    public static final int ZONES = ${s.zones};
    public static final int[] RATES = {10, 20, 30};
    public static final int TIMEOUT = ${s.timeout};
}
`,
        [`${D}/Catalog.java`]: `package ${P};

import java.util.Map;

public class Catalog {
    public record Item(int price) {}

    private final Map<String, Item> items = Map.of(
        "pen", new Item(2),
${s.moreItems ? '        "cap", new Item(1),\n' : ""}        "ink", new Item(5));

    public Item find(String sku) {
        return items.${s.fallback ? "getOrDefault(sku, new Item(0))" : "get(sku)"};
    }
}
`,
        [`${pricing}/Pricing.java`]: `package ${s.movedPricing ? `${P}.money` : P};

public class Pricing {
${s.ownRates ? "    private final Rates rates = new Rates();\n" : rate(s, "public ")}
    public int total(Catalog.Item item, int zone) {
        int ${s.sum} = item.price();
${s.discount ? `        ${s.sum} -= discount(${s.sum});\n` : ""}        return ${s.sum} * ${s.ownRates ? "rates." : ""}rate(zone);
    }
${s.discount ? "\n    private int discount(int amount) {\n        int steps = amount / 10;\n        return amount / steps;\n    }\n" : ""}
    public int ${unit}(int total, int units) {
        return total / units;
    }
${s.helper ? "\n    public int rounded(int total) {\n        return total / 10 * 10;\n    }\n" : ""}}
`,
        ...(s.ownRates
          ? {
              [`${pricing}/Rates.java`]: `package ${s.movedPricing ? `${P}.money` : P};\n\nclass Rates {\n${rate(s, "")}}\n`,
            }
          : {}),
        [`${D}/Lines.java`]: `package ${P};

final class Lines {
    static String[] split(String line) {
        return line.split("${s.separator}");
    }
}
`,
        [`${D}/Store.java`]: `package ${P};

public class Store {
    private final JdbcTemplate db;

    public void save(String sku, int total) {
        db.update("INSERT INTO orders (sku, total, note) VALUES (?, ?, '')", sku, total);
    }
}
`,
        [`${D}/Mailer.java`]: `package ${P};

import java.util.Properties;

public class Mailer {
    private final Properties settings;

    public void send(String text) {
        String sender = settings.getProperty("mail.sender");
        if (sender == null) {
            throw new IllegalStateException("setting 'mail.sender' is missing");
        }
        deliver(sender, text);
    }
}
`,
        [`${D}/Orders.java`]: `package ${P};

import java.nio.file.Files;
import java.nio.file.Path;

public class Orders {
    private final Catalog catalog = new Catalog();
    private final Pricing pricing = new Pricing();
    private final Store store = new Store();
    private final Mailer mailer = new Mailer();

${s.comment ? "    /** Places an order of one line. */\n" : ""}    public String place(String line) {
        String[] parts = Lines.split(line);
${s.logPlace ? '        log.info("placing {}", line);\n' : ""}        int zone = Integer.parseInt(parts[2]);
        Catalog.Item item = catalog.find(parts[0]);
${s.extracted ? "        int units = Integer.parseInt(parts[1]);\n" : ""}        int total = pricing.total(item, zone);
        int each = pricing.${unit}(total, ${s.clamp ? `Math.max(1, ${s.extracted ? "units" : "Integer.parseInt(parts[1])"})` : s.extracted ? "units" : "Integer.parseInt(parts[1])"});
        store.save(parts[0], total);
        String text = receipt(parts[0], each);
        mailer.send(text);
        return text;
    }

    private static String receipt(String sku, int each) {
        String text = Files.readString(Path.of("templates/receipt.txt"));
        return text.replace("{sku}", sku).replace("{total}", String.valueOf(each));
    }
${s.health ? '\n    public String health() {\n        return "ok";\n    }\n' : ""}}
`,
        [`${D}/Main.java`]: `package ${P};

public final class Main {
    public static void main(String[] args) {
        Orders orders = new Orders();
        System.out.println(orders.place(args[0]));
    }
}
`,
        ...(s.test
          ? {
              "src/test/java/org/acme/dispatch/PricingTest.java": `package ${P};\n\nclass PricingTest {\n    @Test\n    void rate() {\n        assertEquals(10, new Pricing().rate(0));\n    }\n}\n`,
            }
          : {}),
      },
      s.width,
    );
  },
  lines: linesBy({
    place: /orders\.place\(/,
    total: /pricing\.total\(/,
    rate: /\* (?:rates\.)?rate\(/,
    unit: /pricing\.(?:perUnit|unitPrice)\(/,
    save: /store\.save\(/,
    receipt: /= receipt\(/,
    send: /mailer\.send\(/,
    discount: /-= discount\(/,
    crashRate: /RATES\[zone\]/,
    crashItem: /item\.price\(\)/,
    crashUnit: /return total \/ units/,
    crashParts: /parts\[2\]/,
    crashSave: /INSERT INTO/,
    crashReceipt: /readString/,
    crashDiscount: /amount \/ steps/,
    crashSend: /throw new IllegalStateException/,
  }),
  messages: {
    guard: "java.lang.ArrayIndexOutOfBoundsException: Index 7 out of bounds for length 3",
    zones: "java.lang.ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 3",
    fallback:
      'java.lang.NullPointerException: Cannot invoke "org.acme.dispatch.Catalog$Item.price()" because "item" is null',
    clamp: "java.lang.ArithmeticException: / by zero",
    separator: "java.lang.ArrayIndexOutOfBoundsException: Index 2 out of bounds for length 1",
    column:
      "org.springframework.jdbc.BadSqlGrammarException: PreparedStatementCallback; bad SQL grammar [INSERT INTO orders (sku, total, note) VALUES (?, ?, '')]: table orders has no column named note",
    template: "java.io.UncheckedIOException: java.nio.file.NoSuchFileException: templates/receipt.txt",
    discount: "java.lang.ArithmeticException: / by zero",
    sender: "java.lang.IllegalStateException: setting 'mail.sender' is missing",
  },
  log: (message, frames, s) => {
    const name = (part: string, path: string) => {
      const type = path.slice(path.lastIndexOf("/") + 1).replace(".java", "");
      return `${P}${path.includes("/money/") ? ".money" : ""}.${type}.${part === "unit" ? s.unit : part}(${type}.java`;
    };
    return `Exception in thread "main" ${message}\n${frames.map(({ part, path, line }) => `\tat ${name(part, path)}:${line})`).join("\n")}\n`;
  },
};
