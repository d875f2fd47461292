/** Go: modules, workspaces, vendored and replaced ones, trimmed paths, packages called `internal`. */
import type { Style } from "./style.ts";

const MAIN = (module: string, pkg = "store") => `package main

import "${module}/${pkg}"

func main() {
	${pkg}.Load("a")
}
`;

const STORE = (name = "store") => `package ${name}

type entry struct{ n int }

var all = map[string]*entry{}

// Load counts.
func Load(key string) int {
	found := all[key]
	return found.n // CULPRIT
}
`;
const QUIET_STORE = (name = "store") => STORE(name).replace(" // CULPRIT", "").replace("// Load", "\n\n\n// Load");
const MOD = (name: string, more = "") => `module ${name}\n\ngo 1.21\n${more}`;
const BUILD = "cp -r $REPO app; cd app; export GOFLAGS=-mod=mod GOPROXY=off GOTOOLCHAIN=local GOWORK=off";

const GO: readonly Omit<Style, "needs">[] = [
  {
    name: "go: module below /app",
    files: { "go.mod": MOD("example.com/shop"), "main.go": MAIN("example.com/shop"), "store/store.go": STORE() },
    run: `${BUILD}; go build -o ../shop . && ../shop`,
  },
  {
    name: "go: -trimpath",
    files: { "go.mod": MOD("example.com/shop"), "main.go": MAIN("example.com/shop"), "store/store.go": STORE() },
    run: `${BUILD}; go build -trimpath -o ../shop . && ../shop`,
  },
  {
    name: "go: internal package of the program, -trimpath",
    files: {
      "go.mod": MOD("shop"),
      "cmd/shop/main.go": MAIN("shop/internal", "store").replace("shop/internal/store", "shop/internal/store"),
      "internal/store/store.go": STORE(),
    },
    run: `${BUILD}; go build -trimpath -o ../shop ./cmd/shop && ../shop`,
  },
  {
    name: "go: module called internal/…, -trimpath",
    files: {
      "go.mod": MOD("internal.example/x"),
      "main.go": MAIN("internal.example/x/internal"),
      "internal/store/store.go": STORE(),
    },
    run: `${BUILD}; go build -trimpath -o ../shop . && ../shop`,
  },
  {
    name: "go: module ( … )",
    files: {
      "services/api/go.mod": `module (\n\texample.com/mono/api // the api\n)\n\ngo 1.21\n`,
      "services/api/main.go": MAIN("example.com/mono/api"),
      "services/api/store/store.go": STORE(),
      "services/web/go.mod": MOD("example.com/mono/web"),
      "services/web/store/store.go": QUIET_STORE(),
    },
    run: "cp -r $REPO/services/api app; cd app; GOPROXY=off GOTOOLCHAIN=local go build -o ../shop . && ../shop",
  },
  {
    name: "go: replaced module of another name",
    files: {
      "go.mod": MOD("example.com/shop", "require example.com/lib v1.0.0\nreplace example.com/lib => ./third/lib\n"),
      "main.go": MAIN("example.com/lib"),
      "third/lib/go.mod": MOD("example.com/lib"),
      "third/lib/store/store.go": STORE(),
      "store/store.go": QUIET_STORE(),
    },
    run: `${BUILD}; go build -o ../shop . && ../shop`,
  },
  {
    name: "go: replaced module, -trimpath",
    files: {
      "go.mod": MOD(
        "example.com/shop",
        "require (\n\texample.com/lib v1.0.0\n)\nreplace (\n\texample.com/lib v1.0.0 => ./third/lib\n)\n",
      ),
      "main.go": MAIN("example.com/lib"),
      "third/lib/go.mod": MOD("example.com/lib"),
      "third/lib/store/store.go": STORE(),
    },
    run: `${BUILD}; go build -trimpath -o ../shop . && ../shop`,
  },
  {
    name: "go: workspace",
    files: {
      "go.work": "go 1.21\n\nuse (\n\t./api\n\t./lib\n)\n",
      "api/go.mod": MOD("example.com/api", "require example.com/lib v0.0.0\n"),
      "api/main.go": MAIN("example.com/lib"),
      "lib/go.mod": MOD("example.com/lib"),
      "lib/store/store.go": STORE(),
    },
    run: "cp -r $REPO app; cd app; GOPROXY=off GOTOOLCHAIN=local GOFLAGS=-mod=readonly go build -o ../shop ./api && ../shop",
  },
  {
    name: "go: crash in main.main of one of two commands",
    files: {
      "go.mod": MOD("example.com/shop"),
      "cmd/api/main.go":
        'package main\n\nimport "os"\n\nfunc main() {\n\tvar names []string\n\tprintln(names[len(os.Args)]) // CULPRIT\n}\n',
      "cmd/job/main.go":
        'package main\n\nimport "os"\n\nfunc main() {\n\tvar names []string\n\tprintln(len(names), len(os.Args))\n}\n',
    },
    run: `${BUILD}; go build -o ../shop ./cmd/api && ../shop`,
  },
  {
    name: "go: main below a root that is on no list",
    files: {
      "go.mod": MOD("example.com/shop"),
      "main.go": 'package main\n\nfunc main() {\n\tserve("x")\n}\n',
      "serve.go":
        'package main\n\nimport "errors"\n\nfunc serve(name string) {\n\tpanic(errors.New("no such shop " + name)) // CULPRIT\n}\n',
    },
    run: "mkdir -p data/ci; cp -r $REPO data/ci/checkout; cd data/ci/checkout; GOPROXY=off GOTOOLCHAIN=local go build -o ../shop . && ../shop",
  },
  {
    name: "go: vendored own package's caller",
    files: {
      "go.mod": MOD("example.com/shop", "require example.com/lib v1.0.0\n"),
      "main.go": `package main

import "example.com/lib/parse"

func main() {
	read("x")
}

func read(text string) int {
	return parse.Must(text) // CULPRIT
}
`,
      "vendor/modules.txt": "# example.com/lib v1.0.0\n## explicit; go 1.21\nexample.com/lib/parse\n",
      "vendor/example.com/lib/parse/parse.go":
        'package parse\n\n// Must panics.\nfunc Must(text string) int {\n\tpanic("cannot parse " + text)\n}\n',
    },
    run: "cp -r $REPO app; cd app; GOPROXY=off GOTOOLCHAIN=local go build -mod=vendor -o ../shop . && ../shop",
  },
  {
    name: "go: a program of another repository",
    files: { "go.mod": MOD("example.com/shop"), "main.go": MAIN("example.com/shop"), "store/store.go": QUIET_STORE() },
    run: `mkdir -p other/store; cat > other/go.mod <<'X'
module example.org/other
go 1.21
X
sed 's#example.com/shop#example.org/other#' $REPO/main.go > other/main.go; cp $REPO/store/store.go other/store/; cd other; GOPROXY=off GOTOOLCHAIN=local go build -o ../shop . && ../shop`,
  },
  {
    name: "go: generic method in a goroutine",
    files: {
      "go.mod": MOD("example.com/shop"),
      "main.go": `package main

import "example.com/shop/pool"

func main() {
	pool.New[string]().Start("x")
	select {}
}
`,
      "pool/pool.go": `package pool

// Pool runs.
type Pool[T any] struct{ jobs []T }

// New makes one.
func New[T any]() *Pool[T] { return &Pool[T]{} }

// Start runs a job.
func (p *Pool[T]) Start(job T) {
	go func() {
		p.jobs[len(p.jobs)] = job // CULPRIT
	}()
}
`,
    },
    run: `${BUILD}; go build -o ../shop . && ../shop`,
  },
];

export const go: readonly Style[] = GO.map((style) => ({ ...style, needs: "go" }));
