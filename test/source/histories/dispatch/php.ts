import { common, indented, type Language, linesBy, type State } from "./state.ts";

const OF = {
  rate: "Pricing",
  total: "Pricing",
  unit: "Pricing",
  discount: "Pricing",
  place: "Orders",
  receipt: "Orders",
  save: "Store",
  send: "Mailer",
};

const rate = (s: State) => `    public function rate(int $zone): int
    {
${s.logRate ? '        error_log("rate of zone " . $zone);\n' : ""}${s.guard ? "        if ($zone >= Config::ZONES) {\n            $zone = 0;\n        }\n" : ""}        return Config::RATES[$zone] ?? throw new \\OutOfBoundsException("no rate for zone $zone");
    }
`;

export const php: Language = {
  name: "php",
  render: (s) =>
    indented(
      {
        ...common(s),
        "composer.json": `{\n    "require": {\n        "php": ">=8.2",\n        "acme/money": "${s.dependency}"\n    }\n}\n`,
        "src/Config.php": `<?php
namespace Dispatch;

final class Config
{
    public const ZONES = ${s.zones};
    public const RATES = [10, 20, 30];
    public const TIMEOUT = ${s.timeout};
}
`,
        "src/Catalog.php": `<?php
namespace Dispatch;

final class Catalog
{
    private array $items = [
        'pen' => ['price' => 2],
        'ink' => ['price' => 5],
${s.moreItems ? "        'cap' => ['price' => 1],\n" : ""}    ];

    public function find(string $sku): ?array
    {
        if (!isset($this->items[$sku])) {
            return ${s.fallback ? "['price' => 0]" : "null"};
        }
        return $this->items[$sku];
    }
}
`,
        [s.movedPricing ? "src/Money/Pricing.php" : "src/Pricing.php"]: `<?php
namespace Dispatch;

final class Pricing
{
${s.ownRates ? "    use Rates;\n" : rate(s)}
    public function total(?array $item, int $zone): int
    {
        $${s.sum} = $item['price'] ?? throw new \\TypeError('Cannot take the price of null');
${s.discount ? `        $${s.sum} -= $this->discount($${s.sum});\n` : ""}        return $${s.sum} * $this->rate($zone);
    }
${s.discount ? "\n    private function discount(int $amount): int\n    {\n        $steps = intdiv($amount, 10);\n        return intdiv($amount, $steps);\n    }\n" : ""}
    public function ${s.unit}(int $total, int $units): int
    {
        return intdiv($total, $units);
    }
${s.helper ? "\n    public function rounded(int $total): int\n    {\n        return (int) round($total / 10) * 10;\n    }\n" : ""}}
`,
        ...(s.ownRates ? { "src/Rates.php": `<?php\nnamespace Dispatch;\n\ntrait Rates\n{\n${rate(s)}}\n` } : {}),
        "src/Lines.php": `<?php
namespace Dispatch;

final class Lines
{
    public static function split(string $line): array
    {
        return explode('${s.separator}', $line);
    }
}
`,
        "src/Store.php": `<?php
namespace Dispatch;

final class Store
{
    public function save(\\PDO $db, string $sku, int $total): void
    {
        $db->prepare('INSERT INTO orders (sku, total, note) VALUES (?, ?, ?)')->execute([$sku, $total, '']);
    }
}
`,
        "src/Mailer.php": `<?php
namespace Dispatch;

final class Mailer
{
    public function send(array $settings, string $text): void
    {
        $from = $settings['mail']['sender'] ?? throw new \\RuntimeException("setting 'mail.sender' is missing");
        mail('a@example.com', 'Order', $text, "From: $from");
    }
}
`,
        "src/Orders.php": `<?php
namespace Dispatch;

final class Orders
{
    public function __construct(
        private Catalog $catalog,
        private Pricing $pricing,
        private Store $store,
        private Mailer $mailer,
    ) {
    }

${s.comment ? "    /** Places an order of one line. */\n" : ""}    public function place(string $line): string
    {
        $parts = Lines::split($line);
${s.logPlace ? '        error_log("placing " . $line);\n' : ""}        $zone = (int) ($parts[2] ?? throw new \\OutOfRangeException('Undefined array key 2'));
        $item = $this->catalog->find($parts[0]);
${s.extracted ? "        $units = (int) $parts[1];\n" : ""}        $total = $this->pricing->total($item, $zone);
        $each = $this->pricing->${s.unit}($total, ${s.clamp ? `max(1, ${s.extracted ? "$units" : "(int) $parts[1]"})` : s.extracted ? "$units" : "(int) $parts[1]"});
        $this->store->save($GLOBALS['db'], $parts[0], $total);
        $text = $this->receipt($parts[0], $each);
        $this->mailer->send($GLOBALS['settings'], $text);
        return $text;
    }

    private function receipt(string $sku, int $each): string
    {
        $text = (new \\SplFileObject('templates/receipt.txt'))->fread(1000);
        return strtr($text, ['{sku}' => $sku, '{total}' => $each]);
    }
${s.health ? "\n    public function health(): string\n    {\n        return 'ok';\n    }\n" : ""}}
`,
        "bin/dispatch.php": `<?php
require __DIR__ . '/../vendor/autoload.php';
$orders = new Dispatch\\Orders(new Dispatch\\Catalog(), new Dispatch\\Pricing(), new Dispatch\\Store(), new Dispatch\\Mailer());
echo $orders->place($argv[1]);
`,
        ...(s.test
          ? {
              "tests/PricingTest.php":
                "<?php\nfinal class PricingTest extends TestCase\n{\n    public function testRate(): void\n    {\n        $this->assertSame(10, (new Pricing())->rate(0));\n    }\n}\n",
            }
          : {}),
      },
      s.width,
    ),
  lines: linesBy({
    place: /\$orders->place\(/,
    total: /pricing->total\(/,
    rate: /\* \$this->rate\(/,
    unit: /pricing->(?:perUnit|unitPrice)\(/,
    save: /store->save\(/,
    receipt: /\$this->receipt\(/,
    send: /mailer->send\(/,
    discount: /-= \$this->discount\(/,
    crashRate: /RATES\[\$zone\]/,
    crashItem: /\$item\['price'\]/,
    crashUnit: /intdiv\(\$total, \$units\)/,
    crashParts: /\$parts\[2\]/,
    crashSave: /INSERT INTO/,
    crashReceipt: /SplFileObject/,
    crashDiscount: /intdiv\(\$amount, \$steps\)/,
    crashSend: /\['mail'\]\['sender'\]/,
  }),
  messages: {
    guard: "OutOfBoundsException: no rate for zone 7",
    zones: "OutOfBoundsException: no rate for zone 3",
    fallback: "TypeError: Cannot take the price of null",
    clamp: "DivisionByZeroError: Division by zero",
    separator: "OutOfRangeException: Undefined array key 2",
    column: "PDOException: SQLSTATE[HY000]: General error: 1 table orders has no column named note",
    template:
      "RuntimeException: SplFileObject::__construct(templates/receipt.txt): Failed to open stream: No such file or directory",
    discount: "DivisionByZeroError: Division by zero",
    sender: "RuntimeException: setting 'mail.sender' is missing",
  },
  log: (message, frames, s) => {
    const name = (part: string) =>
      part === "main" ? "{main}" : `Dispatch\\${OF[part as keyof typeof OF]}->${part === "unit" ? s.unit : part}()`;
    const [top, ...outer] = frames;
    const lines = outer.map(
      ({ path, line }, at) => `#${at} /app/${path}(${line}): ${name(frames[at]?.part ?? "main")}`,
    );
    return `PHP Fatal error:  Uncaught ${message} in /app/${top?.path}:${top?.line}\nStack trace:\n${lines.join("\n")}\n#${lines.length} {main}\n  thrown in /app/${top?.path} on line ${top?.line}\n`;
  },
};
