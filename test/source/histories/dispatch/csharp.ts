import { common, indented, type Language, linesBy, type State } from "./state.ts";

const rate = (s: State) => `    public int Rate(int zone)
    {
${s.logRate ? '        Console.WriteLine($"rate of zone {zone}");\n' : ""}${s.guard ? "        if (zone >= Settings.Zones)\n        {\n            zone = 0;\n        }\n" : ""}        return Settings.Rates[zone];
    }
`;

const OF = {
  rate: "Pricing.Rate(Int32 zone)",
  total: "Pricing.Total(Item item, Int32 zone)",
  discount: "Pricing.Discount(Int32 amount)",
  place: "Orders.Place(String line)",
  receipt: "Orders.Receipt(String sku, Int32 each)",
  save: "Store.Save(String sku, Int32 total)",
  send: "Mailer.Send(String text)",
  main: "Program.Main(String[] args)",
};

export const csharp: Language = {
  name: "csharp",
  render: (s) =>
    indented(
      {
        ...common(s),
        "Dispatch/Dispatch.csproj": `<Project Sdk="Microsoft.NET.Sdk">\n  <ItemGroup>\n    <PackageReference Include="Acme.Money" Version="${s.dependency}" />\n  </ItemGroup>\n</Project>\n`,
        "Dispatch/Settings.cs": `namespace Dispatch;

public static class Settings
{
    public const int Zones = ${s.zones};
    public static readonly int[] Rates = { 10, 20, 30 };
    public const int Timeout = ${s.timeout};
}
`,
        "Dispatch/Catalog.cs": `namespace Dispatch;

public record Item(int Price);

public class Catalog
{
    private readonly Dictionary<string, Item> items = new()
    {
        ["pen"] = new Item(2),
        ["ink"] = new Item(5),
${s.moreItems ? '        ["cap"] = new Item(1),\n' : ""}    };

    public Item? Find(string sku)
    {
        if (items.TryGetValue(sku, out var item))
        {
            return item;
        }
        return ${s.fallback ? "new Item(0)" : "null"};
    }
}
`,
        [s.movedPricing ? "Dispatch/Money/Pricing.cs" : "Dispatch/Pricing.cs"]: `namespace Dispatch;

public ${s.ownRates ? "partial " : ""}class Pricing
{
${s.ownRates ? "" : `${rate(s)}\n`}    public int Total(Item item, int zone)
    {
        var ${s.sum} = item.Price;
${s.discount ? `        ${s.sum} -= Discount(${s.sum});\n` : ""}        return ${s.sum} * Rate(zone);
    }
${s.discount ? "\n    private int Discount(int amount)\n    {\n        var steps = amount / 10;\n        return amount / steps;\n    }\n" : ""}
    public int ${s.unit === "perUnit" ? "PerUnit" : "UnitPrice"}(int total, int units)
    {
        return total / units;
    }
${s.helper ? "\n    public int Rounded(int total)\n    {\n        return total / 10 * 10;\n    }\n" : ""}}
`,
        ...(s.ownRates
          ? { "Dispatch/Rates.cs": `namespace Dispatch;\n\npublic partial class Pricing\n{\n${rate(s)}}\n` }
          : {}),
        "Dispatch/Lines.cs": `namespace Dispatch;

public static class Lines
{
    public static string[] Split(string line)
    {
        return line.Split('${s.separator}');
    }
}
`,
        "Dispatch/Store.cs": `namespace Dispatch;

public class Store
{
    private readonly SqliteConnection db;

    public void Save(string sku, int total)
    {
        db.Execute("INSERT INTO orders (sku, total, note) VALUES (@sku, @total, '')", new { sku, total });
    }
}
`,
        "Dispatch/Mailer.cs": `namespace Dispatch;

public class Mailer
{
    private readonly IConfiguration settings;

    public void Send(string text)
    {
        var sender = settings["mail.sender"] ?? throw new InvalidOperationException("setting 'mail.sender' is missing");
        Smtp.Send(sender, text);
    }
}
`,
        "Dispatch/Orders.cs": `namespace Dispatch;

public class Orders
{
    private readonly Catalog catalog = new();
    private readonly Pricing pricing = new();
    private readonly Store store = new();
    private readonly Mailer mailer = new();

${s.comment ? "    /// <summary>Places an order of one line.</summary>\n" : ""}    public string Place(string line)
    {
        var parts = Lines.Split(line);
${s.logPlace ? '        Console.WriteLine($"placing {line}");\n' : ""}        var zone = int.Parse(parts[2]);
        var item = catalog.Find(parts[0]);
${s.extracted ? "        var units = int.Parse(parts[1]);\n" : ""}        var total = pricing.Total(item!, zone);
        var each = pricing.${s.unit === "perUnit" ? "PerUnit" : "UnitPrice"}(total, ${s.clamp ? `Math.Max(1, ${s.extracted ? "units" : "int.Parse(parts[1])"})` : s.extracted ? "units" : "int.Parse(parts[1])"});
        store.Save(parts[0], total);
        var text = Receipt(parts[0], each);
        mailer.Send(text);
        return text;
    }

    private static string Receipt(string sku, int each)
    {
        var text = File.ReadAllText("templates/receipt.txt");
        return text.Replace("{sku}", sku).Replace("{total}", each.ToString());
    }
${s.health ? '\n    public string Health()\n    {\n        return "ok";\n    }\n' : ""}}
`,
        "Dispatch/Program.cs": `namespace Dispatch;

public static class Program
{
    public static void Main(string[] args)
    {
        var orders = new Orders();
        Console.WriteLine(orders.Place(args[0]));
    }
}
`,
        ...(s.test
          ? {
              "Dispatch.Tests/PricingTests.cs":
                "public class PricingTests\n{\n    [Fact]\n    public void Rate()\n    {\n        Assert.Equal(10, new Pricing().Rate(0));\n    }\n}\n",
            }
          : {}),
      },
      s.width,
    ),
  lines: linesBy({
    place: /orders\.Place\(/,
    total: /pricing\.Total\(/,
    rate: /\* Rate\(/,
    unit: /pricing\.(?:PerUnit|UnitPrice)\(/,
    save: /store\.Save\(/,
    receipt: /= Receipt\(/,
    send: /mailer\.Send\(/,
    discount: /-= Discount\(/,
    crashRate: /Rates\[zone\]/,
    crashItem: /item\.Price/,
    crashUnit: /return total \/ units/,
    crashParts: /parts\[2\]/,
    crashSave: /INSERT INTO/,
    crashReceipt: /ReadAllText/,
    crashDiscount: /amount \/ steps/,
    crashSend: /settings\["mail\.sender"\]/,
  }),
  messages: {
    guard: "System.IndexOutOfRangeException: Index was outside the bounds of the array.",
    zones: "System.IndexOutOfRangeException: Index was outside the bounds of the array.",
    fallback: "System.NullReferenceException: Object reference not set to an instance of an object.",
    clamp: "System.DivideByZeroException: Attempted to divide by zero.",
    separator: "System.IndexOutOfRangeException: Index was outside the bounds of the array.",
    column:
      "Microsoft.Data.Sqlite.SqliteException (0x80004005): SQLite Error 1: 'table orders has no column named note'.",
    template: "System.IO.FileNotFoundException: Could not find file '/app/templates/receipt.txt'.",
    discount: "System.DivideByZeroException: Attempted to divide by zero.",
    sender: "System.InvalidOperationException: setting 'mail.sender' is missing",
  },
  log: (message, frames, s) => {
    const name = (part: string) =>
      part === "unit"
        ? `Pricing.${s.unit === "perUnit" ? "PerUnit" : "UnitPrice"}(Int32 total, Int32 units)`
        : OF[part as keyof typeof OF];
    return `Unhandled exception. ${message}\n${frames.map(({ part, path, line }) => `   at Dispatch.${name(part)} in /src/${path}:line ${line}`).join("\n")}\n`;
  },
};
