/**
 * The kind of a file, from its path alone: a test, settings, a dependency manifest, and the languages that it can
 * affect.
 */

const TEST =
  /(?:^|\/)(?:tests?|specs?|__tests__|testing|fixtures|mocks?|examples?|benchmarks?|e2e)\/|_test\.\w+$|\.(?:test|spec)\.\w+$|(?:^|\/)test_[^/]*\.py$|Tests?\.(?:java|kt|cs|php|scala)$|_spec\.rb$/;
/** Settings of CI services. */
const BUILD_SERVICE =
  /(?:^|\/)(?:\.github|\.circleci|\.gitlab|\.buildkite)\/|(?:^|\/)(?:\.gitlab-ci\.yml|Jenkinsfile|azure-pipelines\.yml|\.travis\.yml)$/;
const CONFIG =
  /\.(?:sql|prisma|graphql|proto|ya?ml|json|toml|ini|cfg|conf|env|properties|xml|tf|hcl)$|(?:^|\/)\.env[.\w]*$|(?:^|\/)Dockerfile/;
/** Files that programs read at run time. */
const DATA = /\.(?:csv|tsv|txt|tmpl|tpl|mustache|hbs|ejs|liquid|twig|j2|jinja2?|html?|ndjson|jsonl|dat|po|ftl)$/;
const MANIFEST =
  /(?:^|\/)(?:package(?:-lock)?\.json|yarn\.lock|pnpm-lock\.yaml|go\.(?:mod|sum|work)|Cargo\.(?:toml|lock)|requirements[\w.-]*\.txt|pyproject\.toml|poetry\.lock|uv\.lock|Pipfile(?:\.lock)?|Gemfile(?:\.lock)?|composer\.(?:json|lock)|pom\.xml|build\.gradle(?:\.kts)?|mix\.(?:exs|lock)|[\w.-]+\.csproj|packages\.lock\.json|Directory\.Packages\.props)$/;

/** True if a file does not run where the program runs. */
export function isApart(path: string): boolean {
  return TEST.test(path) || BUILD_SERVICE.test(path);
}

/** True if a file contains settings, or a data schema. */
export function isConfig(path: string): boolean {
  return CONFIG.test(path);
}

/** True if a program reads the file at run time: settings, data, templates, queries. */
export function isOfData(path: string): boolean {
  return (CONFIG.test(path) || DATA.test(path)) && !MANIFEST.test(path) && !/(?:^|\/)Dockerfile/.test(path);
}

/** True if a file lists the program's dependencies. */
export function isManifest(path: string): boolean {
  return MANIFEST.test(path);
}

/** Languages of one program whose code can call each other. */
const FAMILIES: readonly (readonly string[])[] = [
  ["js", "cjs", "mjs", "jsx", "ts", "cts", "mts", "tsx", "vue", "svelte", "coffee"],
  ["java", "kt", "kts", "scala", "groovy", "clj"],
  ["c", "h", "cc", "cpp", "cxx", "hpp", "hh", "m", "mm", "swift", "s"],
  ["cs", "fs", "vb", "cshtml", "razor"],
  ["ex", "exs", "eex", "heex", "erl", "hrl", "gleam"],
  ["py", "pyi", "pyx"],
  ["rb", "rake", "erb", "ru"],
  ...["go", "php", "rs", "dart", "lua", "hs", "ml", "nim", "zig", "jl", "r", "pl", "sh"].map((one) => [one]),
  ["pm"],
];
const FAMILY: ReadonlyMap<string, number> = new Map(
  FAMILIES.flatMap((extensions, family) => extensions.map((extension) => [extension, family] as const)),
);

/** False if code of one file cannot be called from the other: Go and Python in one repository. */
export function canUse(path: string, other: string): boolean {
  const [one, two] = [familyOf(path), familyOf(other)];
  return one === undefined || two === undefined || one === two;
}

function familyOf(path: string): number | undefined {
  return FAMILY.get(path.slice(path.lastIndexOf(".") + 1).toLowerCase());
}
