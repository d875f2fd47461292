/** Histories of Python programs, which are really run: used to tune the suspects' rule. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  both,
  type Files,
  type History,
  pick,
  put,
  randomFrom,
  replace,
  replaceEverywhere,
  type Step,
  sample,
} from "./history.ts";

const BASE: Files = {
  "requirements.txt": "requests==2.31.0\nredis==5.0.1\n",
  "README.md": "# Service\n\nRuns.\n",
  "conf/settings.json": '{\n  "batch": 10,\n  "timeout": 30,\n  "region": "eu"\n}\n',
  "app/main.py": `import json
import os
import sys

from app import config, handlers, log


def boot(path):
    settings = config.load(path)
    log.info("boot", settings)
    return settings


def serve(settings, requests):
    done = []
    for request in requests:
        done.append(handlers.handle(settings, request))
    return done


def main():
    settings = boot(os.path.join(os.path.dirname(__file__), "..", "conf", "settings.json"))
    requests = [{"id": "a1", "lines": [3, 4]}, {"id": "b2", "lines": []}, {"id": "zz", "lines": [1]}]
    print(json.dumps(serve(settings, requests)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
`,
  "app/config.py": `import json

DEFAULT_REGION = "eu"
SCALE = 4


def load(path):
    with open(path) as file:
        raw = json.load(file)
    return {
        "batch": raw["batch"],
        "timeout": raw["timeout"],
        "region": raw.get("region", DEFAULT_REGION),
    }
`,
  "app/log.py": `import sys

LEVEL = "info"


def info(message, *args):
    print(message, args, file=sys.stderr)


def debug(message, *args):
    if LEVEL == "debug":
        print(message, args, file=sys.stderr)
`,
  "app/models.py": `class Customer:
    def __init__(self, ident, email, city):
        self.ident = ident
        self.email = email
        self.city = city

    def label(self):
        return self.ident + " of " + self.city


class Parcel:
    def __init__(self, lines, weight):
        self.lines = lines
        self.weight = weight

    def first(self):
        return self.lines[0]

    def describe(self):
        return "parcel of %d" % len(self.lines)
`,
  "app/store.py": `from app.models import Customer, Parcel

CUSTOMERS = {
    "a1": Customer("a1", "ada@example.com", "Bonn"),
    "b2": Customer("b2", "ben@example.com", "Kiel"),
}

LIMIT = 100


def find_customer(ident):
    found = CUSTOMERS.get(ident)
    if found is None:
        return Customer(ident, "nobody@example.com", "nowhere")
    return found


def make_parcel(lines):
    weight = 0
    for line in lines:
        weight += line
    return Parcel(list(lines), weight)


def count_customers():
    return len(CUSTOMERS)


def is_full():
    return count_customers() >= LIMIT
`,
  "app/pricing.py": `from app import config, log

RATES = {"eu": 2, "us": 3}
MINIMUM = 1


def rate_of(region):
    return RATES.get(region, MINIMUM)


def average(lines):
    if not lines:
        return 0
    return sum(lines) / len(lines)


def price(parcel, region):
    rate = rate_of(region)
    base = parcel.weight * rate
    mean = average(parcel.lines)
    return round(base / config.SCALE + mean, 2)


def discount(amount, percent):
    return amount - amount * percent / 100
`,
  "app/handlers.py": `from app import log, pricing, store
from app.text import shorten


def validate(request):
    if "id" not in request:
        raise ValueError("request has no id")
    return request["id"]


def summary(customer, amount):
    name = shorten(customer.label(), 20)
    return {"name": name, "mail": customer.email.lower(), "amount": amount}


def first_line(parcel):
    if not parcel.lines:
        return None
    return parcel.first()


def handle(settings, request):
    ident = validate(request)
    customer = store.find_customer(ident)
    parcel = store.make_parcel(request["lines"])
    amount = pricing.price(parcel, settings["region"])
    result = summary(customer, amount)
    result["first"] = first_line(parcel)
    return result
`,
  "app/text.py": `def shorten(text, limit):
    if len(text) <= limit:
        return text
    return text[: limit - 1] + "…"


def initials(text):
    return "".join(part[0] for part in text.split())


def pad(text, width):
    return text + " " * max(0, width - len(text))
`,
};

interface Bug {
  readonly name: string;
  readonly edit: (files: Files) => Files;
  /** An earlier change that makes the bug possible. */
  readonly before?: (files: Files) => Files;
}

const BUGS: readonly Bug[] = [
  {
    name: "guard removed",
    edit: replace("app/pricing.py", "    if not lines:\n        return 0\n    return sum", "    return sum"),
  },
  {
    name: "guard removed in the handler",
    edit: replace("app/handlers.py", "    if not parcel.lines:\n        return None\n", ""),
  },
  {
    name: "callee returns None",
    edit: replace(
      "app/store.py",
      '    found = CUSTOMERS.get(ident)\n    if found is None:\n        return Customer(ident, "nobody@example.com", "nowhere")\n    return found\n',
      "    return CUSTOMERS.get(ident)\n",
    ),
  },
  { name: "constant", edit: replace("app/config.py", "SCALE = 4", "SCALE = 0") },
  { name: "table", edit: replace("app/pricing.py", 'RATES = {"eu": 2, "us": 3}', 'RATES = {"eu": "2", "us": "3"}') },
  { name: "key of the settings", edit: replace("conf/settings.json", '  "timeout": 30,\n', "") },
  { name: "key of the settings, renamed", edit: replace("conf/settings.json", '"batch"', '"batch_size"') },
  {
    name: "attribute removed",
    edit: replace(
      "app/models.py",
      "    def __init__(self, ident, email, city):\n        self.ident = ident\n        self.email = email\n",
      "    def __init__(self, ident, email, city):\n        self.ident = ident\n",
    ),
  },
  {
    name: "attribute renamed, one use missed",
    edit: both(
      replace("app/models.py", "self.city = city", "self.town = city"),
      replace("app/models.py", '" of " + self.city', '" of " + self.town'),
      replace("app/models.py", "self.weight = weight", "self.grams = weight"),
    ),
  },
  { name: "function renamed, one call missed", edit: replace("app/store.py", "def make_parcel(", "def build_parcel(") },
  {
    name: "wrong argument from the caller",
    edit: replace("app/handlers.py", "shorten(customer.label(), 20)", "shorten(customer.label(), None)"),
  },
  {
    name: "wrong argument two frames out",
    edit: replace("app/handlers.py", 'pricing.price(parcel, settings["region"])', "pricing.price(parcel, settings)"),
  },
  {
    name: "other type from a helper",
    edit: replace(
      "app/store.py",
      "    weight = 0\n    for line in lines:\n        weight += line\n",
      '    weight = ""\n    for line in lines:\n        weight += str(line)\n',
    ),
  },
  { name: "index", edit: replace("app/models.py", "return self.lines[0]", "return self.lines[1]") },
  {
    name: "new function",
    edit: both(
      replace(
        "app/text.py",
        "def pad(",
        "def initial_of(text, at):\n    parts = text.split()\n    return parts[at][0]\n\n\ndef pad(",
      ),
      replace("app/handlers.py", "from app.text import shorten", "from app.text import initial_of, shorten"),
      replace(
        "app/handlers.py",
        '    return {"name": name,',
        '    name = initial_of(customer.label(), 5) + name\n    return {"name": name,',
      ),
    ),
  },
  {
    name: "return left its block",
    edit: replace(
      "app/pricing.py",
      "    if not lines:\n        return 0\n    return sum",
      "    if not lines:\n        lines = []\n    return sum",
    ),
  },
  { name: "import removed", edit: replace("app/main.py", "import json\n", "") },
  {
    name: "default removed",
    edit: replace("app/pricing.py", "RATES.get(region, MINIMUM)", "RATES[region]"),
    before: replace("conf/settings.json", '"eu"', '"asia"'),
  },
  {
    name: "new check",
    edit: replace(
      "app/handlers.py",
      '    return request["id"]',
      '    if len(request["lines"]) == 0:\n        raise ValueError("request without any lines")\n    return request["id"]',
    ),
  },
  {
    name: "parameter added",
    edit: replace("app/pricing.py", "def price(parcel, region):", "def price(parcel, region, customer):"),
  },
  {
    name: "values of another shape",
    edit: replace(
      "app/store.py",
      "return Parcel(list(lines), weight)",
      "return Parcel(dict(enumerate(lines, 1)), weight)",
    ),
  },
  {
    name: "loop runs too far",
    edit: replace(
      "app/text.py",
      'return text\n    return text[: limit - 1] + "…"',
      'return text[limit]\n    return text[: limit - 1] + "…"',
    ),
  },
];

/** Crashes that no commit caused: the input changed. */
const FATES: readonly Bug[] = [
  { name: "a request without id", edit: replace("app/main.py", '{"id": "zz", "lines": [1]}', '{"lines": [1]}') },
  {
    name: "a variable of the environment",
    edit: replace("app/main.py", "    settings = boot(", '    print(os.environ["SHOP_TOKEN"])\n    settings = boot('),
  },
  { name: "lines that are no numbers", edit: replace("app/main.py", '"lines": [3, 4]', '"lines": ["x"]') },
  {
    name: "a number that is too large",
    edit: replace(
      "app/pricing.py",
      "    return round(",
      '    if parcel.weight > 6:\n        raise OverflowError("parcel is too heavy")\n    return round(',
    ),
  },
];

/** Commits unrelated to the bug. */
const NOISE: readonly Step[] = [
  { subject: "Say more in the README", edit: replace("README.md", "Runs.", "Runs well.") },
  { subject: "Bump requests", edit: replace("requirements.txt", "2.31.0", "2.32.3") },
  {
    subject: "Add a metric",
    edit: put("app/metrics.py", "COUNTS = {}\n\n\ndef count(name):\n    COUNTS[name] = COUNTS.get(name, 0) + 1\n"),
  },
  {
    subject: "Log the handling",
    edit: replace(
      "app/handlers.py",
      "    ident = validate(request)\n",
      '    ident = validate(request)\n    log.info("handling %s", ident)\n',
    ),
  },
  {
    subject: "Log prices",
    edit: replace(
      "app/pricing.py",
      "    rate = rate_of(region)\n",
      '    rate = rate_of(region)\n    log.debug("rate %s", rate)\n',
    ),
  },
  {
    subject: "Round discounts",
    edit: replace(
      "app/pricing.py",
      "return amount - amount * percent / 100",
      "return round(amount - amount * percent / 100, 2)",
    ),
  },
  { subject: "Raise the limit", edit: replace("app/store.py", "LIMIT = 100", "LIMIT = 500") },
  {
    subject: "Pad on the left",
    edit: replace(
      "app/text.py",
      'return text + " " * max(0, width - len(text))',
      'return " " * max(0, width - len(text)) + text',
    ),
  },
  {
    subject: "Explain the average",
    edit: replace(
      "app/pricing.py",
      "def average(lines):\n",
      "def average(lines):\n    # The mean of no lines is nothing.\n",
    ),
  },
  { subject: "Describe parcels", edit: replace("app/models.py", '"parcel of %d"', '"parcel of %d lines"') },
  {
    subject: "Test the text",
    edit: put(
      "tests/test_text.py",
      'from app.text import pad, shorten\n\n\ndef test_shorten():\n    assert shorten("abc", 2) == "a…"\n\n\ndef test_pad():\n    assert pad("a", 2)\n',
    ),
  },
  {
    subject: "Test find_customer and price",
    edit: put(
      "tests/test_store.py",
      'from app import pricing, store\n\n\ndef test_find():\n    customer = store.find_customer("a1")\n    parcel = store.make_parcel([1])\n    assert customer.email and pricing.price(parcel, "eu")\n',
    ),
  },
  {
    subject: "Count customers faster",
    edit: replace("app/store.py", "    return len(CUSTOMERS)\n", "    total = len(CUSTOMERS)\n    return total\n"),
  },
];

/** Commits that touch everything and change no behaviour. */
const MECHANICAL: readonly Step[] = [
  {
    subject: "Format",
    edit: (files) => mapPython(files, (text) => text.replace(/^( +)/gm, (indent) => indent.replaceAll("    ", "  "))),
  },
  { subject: "Single quotes", edit: (files) => mapPython(files, (text) => text.replace(/"([^"'\n]*)"/g, "'$1'")) },
  { subject: "Call parcels boxes", edit: replaceEverywhere(/\bparcel\b/g, "box") },
  { subject: "Rename price", edit: replaceEverywhere(/\bprice\b(?=\()/g, "price_of") },
  { subject: "Rename average", edit: replaceEverywhere(/\baverage\b/g, "mean_of") },
  {
    subject: "Move texts",
    edit: (files) => {
      const { "app/text.py": text = "", ...rest } = files;
      return {
        ...rest,
        "app/strings.py": text,
        "app/handlers.py": (files["app/handlers.py"] ?? "").replace("app.text", "app.strings"),
      };
    },
  },
  {
    subject: "Move average to a module of its own",
    edit: (files) => {
      const pricing = files["app/pricing.py"] ?? "";
      const found = /def (\w+)\(lines\):\n(?: +.*\n)+\n\n/.exec(pricing);
      if (found === null) throw new Error("no average");
      return {
        ...files,
        "app/mean.py": `${found[0].trimEnd()}\n`,
        "app/pricing.py": pricing
          .replace(found[0], "")
          .replace("from app import", `from app.mean import ${found[1]}\nfrom app import`),
      };
    },
  },
  {
    subject: "Wrap",
    edit: replace(
      "app/handlers.py",
      /^ +return \{.*\}\n/m,
      '    return {\n        "name": name,\n        "mail": customer.email.lower(),\n        "amount": amount,\n    }\n',
    ),
  },
];

function mapPython(files: Files, change: (text: string) => string): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, path.endsWith(".py") ? change(text) : text]),
  );
}

/** The history of a seed; every seventh has no bad commit. */
export function pythonHistory(seed: number): History {
  const random = randomFrom(seed);
  const isFate = seed % 7 === 6;
  const bug = isFate ? pick(random, FATES) : (BUGS[seed % BUGS.length] ?? pick(random, BUGS));
  const noise = sample(random, NOISE, 2 + Math.floor(random() * 6));
  const mechanical = sample(random, MECHANICAL, Math.floor(random() * 3));
  const bad: Step = isFate ? { subject: "", edit: bug.edit } : { subject: "Simplify", edit: bug.edit, isBad: true };
  // Without a bad commit, the crashing line is older than the deploy.
  const at = Math.floor(random() * (noise.length + 1));
  const mixed = [...noise.slice(0, at), ...(isFate ? [] : [bad]), ...noise.slice(at)];
  const steps = [...mixed, ...mechanical];
  return {
    name: `${seed} ${bug.name}; ${steps.map(({ subject }) => subject).join(", ")}`,
    base: bug.before === undefined ? BASE : bug.before(BASE),
    earlier: isFate ? [{ subject: "Long ago", edit: bug.edit }] : [],
    steps: steps.map((step) => ({ ...step, edit: tolerant(step) })),
    log: runPython,
  };
}

/** A mechanical edit without effect adds a note instead, since histories are composed at random. */
function tolerant({ edit, isBad }: Step): (files: Files) => Files {
  if (isBad) return edit;
  return (files) => {
    let next = files;
    try {
      next = edit(files);
    } catch {
      // Another step changed the place.
    }
    const same =
      Object.entries(next).every(([path, text]) => files[path] === text) &&
      Object.keys(next).length === Object.keys(files).length;
    return same ? { ...files, NOTES: `${files.NOTES ?? ""}x\n` } : next;
  };
}

function runPython(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), "crashgate-history-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { stderr } = spawnSync("python3", ["-m", "app.main"], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: process.env.PATH, PYTHONDONTWRITEBYTECODE: "1" },
    });
    return stderr.replaceAll(`${folder}/`, "/srv/");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
