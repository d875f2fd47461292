import { describe, expect, it } from "vitest";
import type { Frame, Origin, Runtime } from "../../src/crash/model.ts";
import { findFiles } from "../../src/source/find-file.ts";
import type { Package } from "../../src/source/manifests.ts";
import { goPackage, plainPath } from "../../src/source/trace-path.ts";
import { byFileName } from "../../src/source/tree.ts";

interface Case {
  readonly says: string;
  readonly runtime?: Runtime;
  readonly files: readonly string[];
  readonly goModules?: readonly Package[];
  readonly nodePackages?: readonly Package[];
  readonly file: string;
  readonly function?: string;
  readonly origin?: Origin;
  /** Files of other app frames in the same crash. */
  readonly beside?: readonly string[];
  readonly map?: readonly string[];
  readonly found: string | null;
}

function frame(file: string, name: string | null = null, origin: Origin = "app"): Frame {
  return { function: name, file, line: 1, origin };
}

function find({
  runtime = "python",
  files,
  goModules = [],
  nodePackages = [],
  file,
  function: name,
  origin = "app",
  beside = [],
  map = [],
}: Case) {
  const frames = [frame(file, name ?? null, origin), ...beside.map((other) => frame(other))];
  const mappings = map.map((line) => ({ from: line.split("=")[0] ?? "", to: line.split("=")[1] ?? "" }));
  const packages = {
    go: goModules.toSorted((a, b) => b.name.length - a.name.length),
    node: nodePackages,
    rust: [],
    python: [],
    dart: [],
    php: [],
    goRequired: [],
    submodules: [],
  };
  const tree = {
    paths: new Set(files),
    byName: byFileName(files),
    packages,
    isWhole: true,
    read: async () => new Map(),
  };
  const crash = { runtime, kind: "exception", message: null, title: "", chain: [] };
  return findFiles(tree, mappings, crash, frames).then(([found]) => found?.path ?? null);
}

const API = [{ name: "example.com/api", folder: "" }];
const MONO = [
  { name: "example.com/mono", folder: "" },
  { name: "example.com/mono/services/b", folder: "services/b/" },
];

const CASES: readonly Case[] = [
  {
    says: "a path below the image's work folder",
    files: ["internal/store/a.py"],
    file: "/app/internal/store/a.py",
    found: "internal/store/a.py",
  },
  {
    says: "a path of a developer's Windows machine",
    files: ["internal/store/a.py"],
    file: "G:/Programming/Team/backend/internal/store/a.py",
    found: "internal/store/a.py",
  },
  {
    says: "back slashes",
    files: ["Api/Controllers/X.cs"],
    runtime: "dotnet",
    file: "C:\\src\\Api\\Controllers\\X.cs",
    found: "Api/Controllers/X.cs",
  },
  {
    says: "a service of a monorepo that was copied to the work folder",
    files: ["services/api/lib/x.py", "services/web/lib/y.py"],
    file: "/usr/src/app/lib/x.py",
    found: "services/api/lib/x.py",
  },
  {
    says: "not the copy that a build left beside it",
    files: ["build/lib/shop/store.py", "shop/store.py"],
    file: "/app/shop/store.py",
    found: "shop/store.py",
  },
  {
    says: "not by its name alone",
    files: ["services/api/main.py"],
    file: "/app/main.py",
    found: null,
  },
  {
    says: "a relative path",
    runtime: "rust",
    files: ["src/main.rs", "crates/a/src/main.rs"],
    file: "src/main.rs",
    found: "src/main.rs",
  },
  {
    says: "file URLs",
    runtime: "node",
    files: ["src/my file.mjs"],
    file: "file:///app/src/my%20file.mjs",
    found: "src/my file.mjs",
  },
  {
    says: "webpack's addresses",
    runtime: "node",
    files: ["src/index.ts"],
    file: "webpack://shop/./src/index.ts?8d4a",
    found: "src/index.ts",
  },
  {
    says: "a Java class by its package",
    runtime: "java",
    files: ["a/src/main/java/com/acme/Api.java", "b/src/main/java/com/other/Api.java"],
    file: "Api.java",
    function: "com.acme.Api$Inner.lambda$run$0",
    found: "a/src/main/java/com/acme/Api.java",
  },
  {
    says: "a Java class behind a module's name",
    runtime: "java",
    files: ["src/main/java/com/acme/Api.java"],
    file: "Api.java",
    function: "app//com.acme.Api.run",
    found: "src/main/java/com/acme/Api.java",
  },
  {
    says: "a Kotlin file whose folders leave the shared package out",
    runtime: "java",
    files: ["src/main/kotlin/shop/Cart.kt"],
    file: "Cart.kt",
    function: "com.acme.shop.CartKt.main",
    found: "src/main/kotlin/shop/Cart.kt",
  },
  {
    says: "not a Java class of another package",
    runtime: "java",
    files: ["src/main/java/com/acme/Api.java"],
    file: "Api.java",
    function: "org.other.Api.run",
    found: null,
  },
  {
    says: "a Go package by go.mod",
    runtime: "go",
    goModules: API,
    files: ["store/a.go", "x/store/a.go"],
    file: "/go/src/app/store/a.go",
    function: "example.com/api/store.(*Store).Get",
    found: "store/a.go",
  },
  {
    says: "a Go package of a nested module",
    runtime: "go",
    goModules: MONO,
    files: ["store/a.go", "services/b/store/a.go"],
    file: "/app/store/a.go",
    function: "example.com/mono/services/b/store.Get",
    found: "services/b/store/a.go",
  },
  {
    says: "a Go package built with -trimpath",
    runtime: "go",
    goModules: API,
    files: ["cmd/api/main.go", "main.go"],
    file: "example.com/api/cmd/api/main.go",
    function: "main.main",
    found: "cmd/api/main.go",
  },
  {
    says: "a Go test package",
    runtime: "go",
    goModules: API,
    files: ["store/a_test.go"],
    file: "/app/store/a_test.go",
    function: "example.com/api/store_test.TestGet",
    found: "store/a_test.go",
  },
  {
    says: "Go's main by its path",
    runtime: "go",
    goModules: API,
    files: ["cmd/api/main.go", "cmd/tool/main.go"],
    file: "/app/cmd/tool/main.go",
    function: "main.main",
    found: "cmd/tool/main.go",
  },
  {
    says: "not a Go package of another module",
    runtime: "go",
    goModules: API,
    files: ["store/a.go"],
    file: "/build/lib/store/a.go",
    function: "example.com/lib/store.Get",
    found: null,
  },
  {
    says: "not a Go file that is not in its package's folder",
    runtime: "go",
    goModules: API,
    files: ["x/store/gen.go"],
    file: "/app/store/gen.go",
    function: "example.com/api/store.Get",
    found: null,
  },
  { says: "nothing where two files fit", files: ["a/lib/x.py", "b/lib/x.py"], file: "/app/lib/x.py", found: null },
  {
    says: "what the other frames tell where two files fit",
    files: ["a/lib/x.py", "b/lib/x.py", "b/lib/only.py"],
    file: "/app/lib/x.py",
    beside: ["/app/lib/only.py"],
    found: "b/lib/x.py",
  },
  {
    says: "nothing where the other frames do not agree",
    files: ["a/lib/x.py", "b/lib/x.py", "a/one.py", "b/two.py"],
    file: "/app/lib/x.py",
    beside: ["/app/one.py", "/app/two.py"],
    found: null,
  },
  {
    says: "not a neighbour's file of the same name",
    files: ["packages/a/lib/index.js"],
    runtime: "node",
    file: "/app/packages/b/lib/index.js",
    found: null,
  },
  {
    says: "not a root file for a deep one of the same name",
    files: ["setup.py"],
    file: "/app/plugins/extra/setup.py",
    found: null,
  },
  { says: "not a file that is not there", files: ["src/a.py"], file: "/app/src/b.py", found: null },
  { says: "not a dependency's frame", files: ["src/a.py"], file: "/app/src/a.py", origin: "dependency", found: null },
  {
    says: "not a file in node_modules, whatever its frame says",
    runtime: "node",
    files: ["lib/index.js"],
    file: "/app/node_modules/x/lib/index.js",
    found: null,
  },
  {
    says: "not a file of Go's module cache",
    runtime: "go",
    files: ["store/a.go"],
    file: "/go/pkg/mod/example.com/lib@v1.2.3/store/a.go",
    function: "example.com/lib/store.Get",
    found: null,
  },
  {
    says: "not a file of site-packages",
    files: ["lib/x.py"],
    file: "/usr/local/lib/python3.12/site-packages/lib/x.py",
    found: null,
  },
  {
    says: "of two that fit, the one beside the trace's other files",
    files: ["orders/app/run.py", "orders/app/wsgi.py", "mails/app/run.py"],
    file: "/srv/app/run.py",
    beside: ["/srv/app/wsgi.py"],
    found: "orders/app/run.py",
  },
  {
    says: "none of two that fit if the trace's other files are beside both",
    files: ["orders/app/run.py", "orders/app/wsgi.py", "mails/app/run.py", "mails/app/wsgi.py"],
    file: "/srv/app/run.py",
    beside: ["/srv/app/wsgi.py"],
    found: null,
  },
  {
    says: "a scoped package in webpack's address as Node prints it",
    runtime: "node",
    files: ["packages/api/src/main.ts", "packages/web/src/main.ts"],
    nodePackages: [
      { name: "@acme/api", folder: "packages/api/" },
      { name: "@acme/web", folder: "packages/web/" },
    ],
    file: "webpack://acme/api/src/main.ts",
    found: "packages/api/src/main.ts",
  },
  { says: "not what is no file", runtime: "node", files: ["anonymous"], file: "<anonymous>", found: null },
  {
    says: "path-map first",
    files: ["lib/x.py", "services/api/lib/x.py"],
    file: "/app/lib/x.py",
    map: ["/app=services/api"],
    found: "services/api/lib/x.py",
  },
  {
    says: "the longest prefix of path-map",
    files: ["a/x.py", "b/x.py"],
    file: "/app/lib/x.py",
    map: ["/app=a", "/app/lib=b"],
    found: "b/x.py",
  },
  {
    says: "a prefix of path-map only up to a slash",
    files: ["a/lication/x.py"],
    file: "/application/x.py",
    map: ["/app=a"],
    found: null,
  },
  {
    says: "a path-map to the root",
    files: ["x/y.py"],
    file: "/weird/place/x/y.py",
    map: ["/weird/place="],
    found: "x/y.py",
  },
  {
    says: "a dependency that path-map puts into the repository",
    files: ["libs/lib/a.go"],
    runtime: "go",
    origin: "dependency",
    file: "/go/pkg/mod/example.com/lib@v1.0.0/a.go",
    map: ["/go/pkg/mod/example.com/lib@v1.0.0=libs/lib"],
    found: "libs/lib/a.go",
  },
];

describe("the file of a frame", () => {
  for (const one of CASES)
    it(`is found: ${one.says}`, async () => {
      expect(await find(one)).toBe(one.found);
    });
});

describe("printed paths", () => {
  const PLAIN: readonly (readonly [string, string])[] = [
    ["jar:file:/app.jar!/BOOT-INF/classes!/com/acme/A.kt", "com/acme/A.kt"],
    ["/app/./a/../b.py", "/app/b.py"],
    ["file:///C:/x/y.js", "/x/y.js"],
    ["%zz/x.py", "%zz/x.py"],
    ["../../x.c", "x.c"],
  ];
  for (const [printed, plain] of PLAIN)
    it(`are normalised: ${printed}`, () => {
      expect(plainPath(printed)).toBe(plain);
    });
});

describe("a file of an incomplete tree", () => {
  const lines = ["let load rows =", "  match rows with", '  | [] -> failwith "none"'];
  const seen = (path: string, file: string, isWhole: boolean) =>
    findFiles(
      {
        paths: new Set([path]),
        byName: byFileName([path]),
        packages: { go: [], node: [], rust: [], python: [], dart: [], submodules: [], php: [], goRequired: [] },
        isWhole,
        read: async () => new Map([[path, lines]]),
      },
      [],
      { runtime: "ocaml", kind: "exception", message: null, title: "", chain: [] },
      [{ ...frame(file, "Store.load"), line: 3 }],
    ).then(([found]) => found?.path ?? null);

  it("is not mistaken for another one with its function", async () => {
    expect(await seen("web/lib/store.ml", "lib/store.ml", true)).toBe("web/lib/store.ml");
    expect(await seen("web/lib/store.ml", "lib/store.ml", false)).toBeNull();
  });

  it("is found if the trace has its full path", async () => {
    expect(await seen("web/lib/store.ml", "web/lib/store.ml", false)).toBe("web/lib/store.ml");
  });
});

describe("the package of a Go function", () => {
  const PACKAGES: readonly (readonly [string, string | null])[] = [
    ["example.com/api/store.(*Store).Get", "example.com/api/store"],
    ["example.com/api/store.Map[example.com/x/y.T]", "example.com/api/store"],
    ["gopkg.in/yaml%2ev3.Unmarshal", "gopkg.in/yaml.v3"],
    ["example.com/api/store.Get.func1.2", "example.com/api/store"],
    ["main.main", null],
    ["main.(*T[a/b.C]).Do", null],
  ];
  for (const [name, imported] of PACKAGES)
    it(`is read from ${name}`, () => {
      expect(goPackage(name)).toBe(imported);
    });
});
