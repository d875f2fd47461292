/** Ruby, PHP, Perl and Elixir. */
import type { Style } from "./style.ts";

const CART = "class Cart\n  def total(lines)\n    lines.sum { |line| line.fetch(:price) } # CULPRIT\n  end\nend\n";

const RUBY: readonly Omit<Style, "needs">[] = [
  {
    name: "ruby: below /app, raised in a C function",
    files: { "app.rb": 'require_relative "lib/cart"\n\nCart.new.total([{}])\n', "lib/cart.rb": CART },
    run: "cp -r $REPO app; ruby app/app.rb",
  },
  {
    name: "ruby: own gem in gems/",
    files: {
      "bin/run.rb": 'require_relative "../gems/cart/lib/cart"\n\nCart.new.total([{}])\n',
      "gems/cart/lib/cart.rb": CART,
      "gems/cart/cart.gemspec": "",
    },
    run: "cp -r $REPO app; ruby app/bin/run.rb",
  },
  {
    name: "ruby: own gem, installed",
    files: { "exe/run.rb": 'require "cart"\n\nCart.new.total([{}])\n', "lib/cart.rb": CART, "cart.gemspec": "" },
    run: "mkdir -p usr/local/bundle/gems/cart-1.2.0 app; cp -r $REPO/lib usr/local/bundle/gems/cart-1.2.0/; cp $REPO/exe/run.rb app/; ruby -I usr/local/bundle/gems/cart-1.2.0/lib app/run.rb",
  },
  {
    name: "ruby: method missing on nil in one of two services",
    files: {
      "services/a/lib/job.rb": "module Job\n  def self.run(job)\n    job.name.upcase # CULPRIT\n  end\nend\n",
      "services/a/main.rb": 'require_relative "lib/job"\nJob.run(nil)\n',
      "services/b/lib/job.rb": "module Job\n  def self.walk(job)\n    job.title.upcase\n  end\nend\n",
    },
    run: "cp -r $REPO/services/a app; cd app; ruby main.rb",
  },
];

const PHP: readonly Omit<Style, "needs">[] = [
  {
    name: "php: exception in a class",
    files: {
      "public/index.php": '<?php\nrequire __DIR__ . "/../src/Cart.php";\n(new Shop\\Cart())->total(null);\n',
      "src/Cart.php":
        "<?php\nnamespace Shop;\n\nclass Cart\n{\n    public function total(?array $lines): int\n    {\n        throw new \\RuntimeException('no lines in the cart'); // CULPRIT\n    }\n}\n",
    },
    run: "mkdir -p var/www; cp -r $REPO var/www/html; php -d display_errors=stderr -d log_errors=0 var/www/html/public/index.php",
  },
  {
    name: "php: error in a root script",
    files: {
      "worker.php": "<?php\n\n$job = null;\nprint $job->name(); // CULPRIT\n",
      "cli/worker.php": "<?php\n\n\n\nprint 1;\n",
    },
    run: "cp -r $REPO srv; php -d display_errors=stderr -d log_errors=0 srv/worker.php",
  },
  {
    name: "php: built-in function, called by the program",
    files: {
      "lib/Dates.php":
        "<?php\nfunction month(string $text): string\n{\n    return (new DateTime($text))->format('m'); // CULPRIT\n}\n",
      "run.php": "<?php\nrequire 'lib/Dates.php';\necho month('no date');\n",
    },
    run: "cp -r $REPO app; cd app; php -d display_errors=stderr -d log_errors=0 run.php",
  },
];

const PERL: readonly Omit<Style, "needs">[] = [
  {
    name: "perl: die in a module",
    files: {
      "bin/run.pl": "use lib 'lib';\nuse Shop::Cart;\n\nShop::Cart::total(undef);\n",
      "lib/Shop/Cart.pm":
        'package Shop::Cart;\nuse strict;\n\nsub total {\n    my ($lines) = @_;\n    die "no lines in the cart" unless $lines; # CULPRIT\n    return scalar @$lines;\n}\n\n1;\n',
    },
    run: "cp -r $REPO app; cd app; perl bin/run.pl",
  },
];

const MIX = "defmodule Run do\nend\n";
const ELIXIR: readonly Omit<Style, "needs">[] = [
  {
    name: "elixir: umbrella",
    files: {
      "apps/shop/mix.exs":
        'defmodule Shop.MixProject do\n  use Mix.Project\n  def project, do: [app: :shop, version: "0.1.0"]\nend\n',
      "apps/shop/lib/shop/cart.ex":
        "defmodule Shop.Cart do\n  def total(lines) do\n    Enum.map(lines, fn line -> Map.fetch!(line, :price) end) # CULPRIT\n  end\nend\n",
      "apps/web/mix.exs":
        'defmodule Web.MixProject do\n  use Mix.Project\n  def project, do: [app: :web, version: "0.1.0"]\nend\n',
      "apps/web/lib/web/cart.ex": MIX,
      "apps/web/lib/shop/cart.ex": "defmodule Web.Cart do\n  def count(lines) do\n    length(lines)\n  end\nend\n",
    },
    run: "cp -r $REPO/apps/shop app; cd app; MIX_ENV=prod mix compile >/dev/null 2>&1; mix run --no-deps-check -e 'Shop.Cart.total([%{}])'",
  },
];

export const scripts: readonly Style[] = [
  ...RUBY.map((style) => ({ ...style, needs: "ruby" })),
  ...PHP.map((style) => ({ ...style, needs: "php" })),
  ...PERL.map((style) => ({ ...style, needs: "perl" })),
  ...ELIXIR.map((style) => ({ ...style, needs: "mix" })),
];
