/** Node: CommonJS, modules, workspaces, compiled and bundled with source maps. */
import type { Style } from "./style.ts";

const CART = `const carts = new Map();

function total(id) {
  const cart = carts.get(id);
  return cart.lines.length; // CULPRIT
}

module.exports = { total };
`;
const TS_CART = `interface Cart {
  readonly lines: readonly string[];
}

const carts = new Map<string, Cart>();

export function total(id: string): number {
  const cart = carts.get(id) as Cart;
  return cart.lines.length; // CULPRIT
}
`;
const TS_MAIN = 'import { total } from "./cart.js";\n\nconsole.log(total("a"));\n';
const TSC = (more = "") =>
  `cp -r $REPO build; cd build; $BIN/tsc --module nodenext --target es2022 --outDir dist --rootDir src --types "" --skipLibCheck ${more} src/*.ts >&2; cd ..`;

const JAVASCRIPT: readonly Omit<Style, "needs">[] = [
  {
    name: "node: CommonJS below /app",
    files: { "index.js": 'const { total } = require("./lib/cart");\ntotal("a");\n', "lib/cart.js": CART },
    run: "cp -r $REPO app; node app/index.js",
  },
  {
    name: "node: root file",
    files: { "server.js": `${CART}\ntotal("a");\n`, "jobs/server.js": "\n\n\n\nconsole.log(1);\n" },
    run: "mkdir -p home/node; cp -r $REPO home/node/shop; node home/node/shop/server.js",
  },
  {
    name: "node: ES module",
    files: {
      "src/main.mjs": 'import { total } from "./cart.mjs";\ntotal("a");\n',
      "src/cart.mjs": CART.replace("module.exports =", "export"),
    },
    run: "mkdir -p usr/src; cp -r $REPO usr/src/app; node usr/src/app/src/main.mjs",
  },
  {
    name: "node: another index.js than the repository's",
    files: { "functions/index.js": "function total(x) {\n  return x;\n}\n\nconsole.log(total(1));\n" },
    run: `mkdir app; printf 'function total(x) {\n  return x.y.z;\n}\n\nconsole.log(total(1));\n' > app/index.js; node app/index.js`,
  },
  {
    name: "node: workspace package, linked",
    files: {
      "package.json": '{ "name": "mono", "workspaces": ["packages/*"] }',
      "packages/api/package.json": '{ "name": "@acme/api" }',
      "packages/api/index.js": 'require("@acme/cart/lib/cart").total("a");\n',
      "packages/cart/package.json": '{ "name": "@acme/cart" }',
      "packages/cart/lib/cart.js": CART,
    },
    run: "cp -r $REPO app; mkdir -p app/node_modules/@acme; ln -s ../../packages/cart app/node_modules/@acme/cart; node app/packages/api/index.js",
  },
  {
    name: "node: workspace package, installed as pnpm deploy does",
    files: {
      "package.json": '{ "name": "mono" }',
      "packages/api/package.json": '{ "name": "@acme/api" }',
      "packages/api/index.js": 'require("@acme/cart/lib/cart").total("a");\n',
      "packages/cart/package.json": '{ "name": "@acme/cart" }',
      "packages/cart/lib/cart.js": CART,
      "packages/web/lib/cart.js": CART.replace(" // CULPRIT", ""),
    },
    run: `mkdir -p app/node_modules/@acme app/node_modules/.pnpm/@acme+cart@file+packages+cart/node_modules/@acme
cp $REPO/packages/api/index.js app/; cp -r $REPO/packages/cart app/node_modules/.pnpm/@acme+cart@file+packages+cart/node_modules/@acme/cart
ln -s ../.pnpm/@acme+cart@file+packages+cart/node_modules/@acme/cart app/node_modules/@acme/cart; node app/index.js`,
  },
  {
    name: "node: a dependency, called by the program",
    files: {
      "lib/run.js":
        'const { parse } = require("parser");\n\nexports.run = function run(text) {\n  return parse(text); // CULPRIT\n};\n',
      "index.js": 'require("./lib/run").run(null);\n',
    },
    run: `cp -r $REPO app; mkdir -p app/node_modules/parser/lib; printf 'exports.parse = function parse(text) {\n  return text.length;\n};\n' > app/node_modules/parser/index.js; node app/index.js`,
  },
  {
    name: "node: compiled by tsc, mapped at run time",
    files: { "package.json": '{ "name": "shop", "type": "module" }', "src/main.ts": TS_MAIN, "src/cart.ts": TS_CART },
    run: `${TSC("--sourceMap")}; mkdir app; cp -r build/dist build/package.json build/src app/; node --enable-source-maps app/dist/main.js`,
  },
  {
    name: "node: compiled by tsc, source map beside it in the checkout",
    files: {
      "package.json": '{ "name": "shop", "type": "module" }',
      ".gitignore": "dist\n",
      "src/main.ts": TS_MAIN,
      "src/cart.ts": TS_CART,
    },
    run: `${TSC("--sourceMap")}; mkdir app; cp -r build/dist build/package.json app/; cp -r build/dist $REPO/dist; rm app/dist/*.map; node app/dist/main.js`,
  },
  {
    name: "node: compiled by tsc, source map in the repository",
    files: {
      "package.json": '{ "name": "shop", "type": "module" }',
      "src/main.ts": TS_MAIN,
      "src/cart.ts": TS_CART,
      "dist/README": "built",
    },
    run: `${TSC("--sourceMap --inlineSources")}; cp -r build/dist/. $REPO/dist/; git -C $REPO add -A; git -C $REPO -c user.name=a -c user.email=a@b.c commit -qm build; mkdir app; cp -r build/dist build/package.json app/; node app/dist/main.js`,
  },
  {
    name: "node: compiled by tsc without any map",
    files: {
      "package.json": '{ "name": "shop", "type": "module" }',
      "src/main.ts": TS_MAIN,
      "src/cart.ts": TS_CART.replace(" // CULPRIT", ""),
    },
    run: `${TSC()}; mkdir app; cp -r build/dist build/package.json app/; node app/dist/main.js`,
  },
  {
    name: "node: one minified bundle, source map beside it in the checkout",
    files: {
      "package.json": '{ "name": "shop", "type": "module" }',
      ".gitignore": "dist\n",
      "src/main.ts": TS_MAIN.replace(".js", ".ts"),
      "src/cart.ts": TS_CART,
    },
    run: `cp -r $REPO build; cd build; $BIN/rolldown src/main.ts --file dist/server.mjs --minify --sourcemap --platform node >&2; cd ..; mkdir app; cp build/dist/server.mjs app/server.mjs; cp -r build/dist $REPO/dist; node app/server.mjs`,
  },
  {
    name: "node: TypeScript run by Node itself",
    files: {
      "package.json": '{ "name": "shop", "type": "module" }',
      "src/main.ts": TS_MAIN.replace(".js", ".ts"),
      "src/cart.ts": TS_CART,
    },
    run: "cp -r $REPO app; $BIN/node app/src/main.ts",
  },
];

export const javascript: readonly Style[] = JAVASCRIPT.map((style) => ({ ...style, needs: "node" }));
