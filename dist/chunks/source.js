const { execFile } = process.getBuiltinModule("node:child_process");
// src/source/trace-path.ts
const FOREIGN_FOLDERS = /* @__PURE__ */ new Set([
	"node_modules",
	"site-packages",
	"dist-packages",
	"vendor",
	"gems",
	".cargo",
	"rustc",
	".m2",
	".gradle",
	".nuget",
	"_build"
]);
const FOREIGN_BEGINNINGS = [
	"/usr/local/go/src/",
	"/usr/lib/",
	"/usr/include/",
	"/usr/local/lib/",
	"/usr/share/",
	"/rustc/",
	"/go/pkg/mod/",
	"node:",
	"internal/"
];
const MODULE_VERSION = /@v\d/;
function plainPath(printed) {
	const unwrapped = printed.replaceAll("\\", "/").replace(/^.*!\//, "").replace(/^[A-Za-z][A-Za-z0-9+.-]{1,40}:\/\//, "").replace(/\?[^/]*$/, "").replace(/^\/?[A-Za-z]:\//, "/");
	const rooted = unwrapped.startsWith("/");
	const segments = [];
	for (const segment of decoded(unwrapped).split("/")) if (segment === "..") segments.pop();
	else if (segment !== "" && segment !== ".") segments.push(segment);
	return (rooted ? "/" : "") + segments.join("/");
}
function decoded(path) {
	try {
		return path.includes("%") ? decodeURIComponent(path) : path;
	} catch {
		return path;
	}
}
function isForeign(path) {
	return path === "" || /[<>[\]\0\n]/.test(path) || MODULE_VERSION.test(path) || FOREIGN_BEGINNINGS.some((beginning) => path.startsWith(beginning)) || path.split("/").some((segment) => FOREIGN_FOLDERS.has(segment));
}
const PACKAGED = /* @__PURE__ */ new Set(["java"]);
function pathOf({ file, function: name }, runtime) {
	if (file === null) return null;
	const path = plainPath(file);
	return PACKAGED.has(runtime) && !path.includes("/") && name !== null ? javaFolder(name) + path : path;
}
function javaFolder(name) {
	const segments = (name.split("/").at(-1) ?? "").split(".");
	const classAt = segments.findIndex((segment) => /^[A-Z]/.test(segment));
	return classAt < 1 ? "" : `${segments.slice(0, classAt).join("/")}/`;
}
function goPackage(name) {
	const slash = (/^[^([]*/.exec(name)?.[0] ?? "").lastIndexOf("/");
	if (slash < 0) return null;
	const dot = name.indexOf(".", slash);
	return dot < 0 ? null : decoded(name.slice(0, dot));
}
// src/source/find-file.ts
function createTree(files, goModules) {
	const byName = /* @__PURE__ */ new Map();
	for (const file of files) {
		const name = file.slice(file.lastIndexOf("/") + 1);
		const same = byName.get(name);
		if (same === void 0) byName.set(name, [file]);
		else same.push(file);
	}
	return {
		files: new Set(files),
		byName,
		goModules: goModules.toSorted((a, b) => b.path.length - a.path.length)
	};
}
function createFindFile(tree, mappings, runtime, frames) {
	const roots = sharedRoots(tree, runtime, frames);
	return (position) => {
		const mapped = byMapping(tree, mappings, position);
		if (mapped !== null) return mapped;
		if ((position.origin ?? "app") !== "app") return null;
		const path = pathOf(position, runtime);
		if (path === null || isForeign(path)) return null;
		const go = runtime === "go" ? byGoPackage(tree, position, path) : "elsewhere";
		if (go !== "elsewhere") return go;
		return only(candidates(tree, path)) ?? byRoot(tree, roots, path);
	};
}
function byMapping(tree, mappings, { file }) {
	if (file === null) return null;
	const printed = file.replaceAll("\\", "/");
	for (const { from, to } of mappings.toSorted((a, b) => b.from.length - a.from.length)) {
		if (!printed.startsWith(from)) continue;
		const rest = printed.slice(from.length);
		if (rest !== "" && !from.endsWith("/") && !rest.startsWith("/")) continue;
		const path = plainPath(`${to}/${rest}`).replace(/^\//, "");
		if (tree.files.has(path)) return path;
	}
	return null;
}
function byGoPackage(tree, { function: name }, path) {
	const trimmed = tree.goModules.find((module) => path.startsWith(`${module.path}/`));
	if (trimmed !== void 0) return existing(tree, trimmed.folder + path.slice(trimmed.path.length + 1));
	const imported = name === null ? null : goPackage(name);
	if (imported === null) return "elsewhere";
	const module = tree.goModules.find((known) => imported === known.path || imported.startsWith(`${known.path}/`));
	if (module === void 0) return tree.goModules.length > 0 ? null : "elsewhere";
	const folder = module.folder + imported.slice(module.path.length + 1);
	const file = path.slice(path.lastIndexOf("/") + 1);
	return existing(tree, join(folder, file)) ?? existing(tree, join(folder.replace(/_test$/, ""), file));
}
function join(folder, file) {
	return folder === "" || folder.endsWith("/") ? folder + file : `${folder}/${file}`;
}
function existing(tree, path) {
	return tree.files.has(path) ? path : null;
}
function candidates(tree, path) {
	const printed = path.split("/").filter((segment) => segment !== "");
	const named = tree.byName.get(printed.at(-1) ?? "") ?? [];
	if (!path.startsWith("/") && printed.length > 1 && tree.files.has(path)) return [path];
	let most = 0;
	let best = [];
	for (const file of named) {
		const segments = file.split("/");
		const common = commonEnd(printed, segments);
		if (common < most || !isTelling(common, printed, segments)) continue;
		if (common > most) best = [];
		most = common;
		best.push(file);
	}
	return best;
}
function commonEnd(left, right) {
	let common = 0;
	while (common < left.length && common < right.length && left.at(-1 - common) === right.at(-1 - common)) common++;
	return common;
}
const BUILD_ROOTS = /* @__PURE__ */ new Set([...[
	"app",
	"src",
	"code",
	"build",
	"builds",
	"work",
	"workspace",
	"workdir",
	"project",
	"srv",
	"opt",
	"go",
	"usr"
], ...[
	"home",
	"root",
	"var",
	"www",
	"html",
	"task",
	"function",
	"webpack",
	"_next",
	"_N_E",
	"source"
]]);
const PACKAGE_ROOTS = /* @__PURE__ */ new Set([
	"java",
	"kotlin",
	"scala",
	"groovy"
]);
function isTelling(common, printed, file) {
	if (common === printed.length || common >= 2 && common === file.length) return true;
	if (PACKAGE_ROOTS.has(file.at(-1 - common) ?? "")) return true;
	return printed.slice(0, -common).every((segment) => BUILD_ROOTS.has(segment));
}
function only(found) {
	return found.length === 1 ? found[0] ?? null : null;
}
function sharedRoots(tree, runtime, frames) {
	const roots = /* @__PURE__ */ new Map();
	for (const frame of frames) {
		const path = frame.origin === "app" ? pathOf(frame, runtime) : null;
		if (path === null || isForeign(path)) continue;
		const file = only(candidates(tree, path));
		if (file === null) continue;
		const common = commonEnd(path.split("/"), file.split("/"));
		const end = path.split("/").slice(-common).join("/").length;
		const root = {
			printed: path.slice(0, path.length - end),
			folder: file.slice(0, file.length - end)
		};
		roots.set(`${root.printed}\0${root.folder}`, root);
	}
	return [...roots.values()];
}
function byRoot(tree, roots, path) {
	const found = roots.filter(({ printed }) => path.startsWith(printed)).map(({ printed, folder }) => folder + path.slice(printed.length)).filter((file) => tree.files.has(file));
	return only([...new Set(found)]);
}
// src/source/git.ts
const TIMEOUT_MS = 1e4;
const MOST_BYTES = 268435456;
async function openCommit(folder, revision) {
	const git = gitIn(folder);
	const sha = (await git([
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${revision}^{commit}`
	]))?.trim();
	const root = (await git(["rev-parse", "--show-toplevel"]))?.trim();
	if (!sha || !root) return null;
	const gitAtRoot = gitIn(root);
	return {
		sha,
		listFiles: async () => (await gitAtRoot([
			"ls-tree",
			"-r",
			"-z",
			"--name-only",
			"--full-tree",
			sha
		]) ?? "").split("\0").filter(Boolean),
		readFile: (path) => gitAtRoot([
			"cat-file",
			"blob",
			`${sha}:${path}`
		]),
		blame: async (path, line) => {
			const lines = `${line},${line}`;
			const porcelain = await gitAtRoot([
				"blame",
				"--porcelain",
				"-L",
				lines,
				sha,
				"--",
				path
			]);
			if (porcelain === null) return null;
			return suspectOf(porcelain, (await gitAtRoot(["rev-parse", "--is-shallow-repository"]))?.trim() !== "false");
		}
	};
}
function gitIn(folder) {
	const options = {
		cwd: folder,
		env: {
			...process.env,
			GIT_TERMINAL_PROMPT: "0",
			GIT_OPTIONAL_LOCKS: "0",
			GIT_NO_LAZY_FETCH: "1",
			LC_ALL: "C"
		},
		timeout: TIMEOUT_MS,
		maxBuffer: MOST_BYTES,
		windowsHide: true
	};
	return (args) => new Promise((resolve) => {
		const safe = [
			"-c",
			"core.fsmonitor=false",
			"-c",
			"core.hooksPath=/dev/null",
			"--no-pager",
			...args
		];
		try {
			execFile("git", safe, options, (error, stdout) => resolve(error === null ? stdout : null));
		} catch {
			resolve(null);
		}
	});
}
function suspectOf(porcelain, shallow) {
	const sha = /^([0-9a-f]{40}|[0-9a-f]{64}) /.exec(porcelain)?.[1];
	const header = /* @__PURE__ */ new Map();
	for (const line of porcelain.split("\n").slice(1)) {
		if (line.startsWith("	")) break;
		const blank = line.indexOf(" ");
		header.set(blank < 0 ? line : line.slice(0, blank), blank < 0 ? "" : line.slice(blank + 1));
	}
	const seconds = Number(header.get("author-time"));
	if (sha === void 0 || !Number.isFinite(seconds) || shallow && header.has("boundary")) return null;
	return {
		sha,
		subject: header.get("summary") ?? "",
		author: header.get("author") ?? "",
		date: (/* @__PURE__ */ new Date(seconds * 1e3)).toISOString().replace(".000Z", "Z")
	};
}
// src/source/index.ts
const AROUND = 2;
const LONGEST_LINE = 300;
const MOST_GO_MODULES = 200;
function createSourceMap({ folder, pathMap, repositoryUrl }) {
	const opened = /* @__PURE__ */ new Map();
	const open = (sha) => {
		const key = sha ?? "HEAD";
		const known = opened.get(key) ?? openCheckout(folder, sha);
		opened.set(key, known);
		return known;
	};
	return async (crash, deployedSha) => {
		const checkout = await open(deployedSha);
		if (checkout === null) return nothingFound(crash);
		const findFile = createFindFile(checkout.tree, pathMap, crash.runtime, crash.frames);
		const place = async (position) => {
			const found = await locationOf(checkout, findFile, position);
			return found === null ? null : {
				...found,
				url: blobUrl(repositoryUrl, deployedSha, found)
			};
		};
		const frameSources = await inOrder(crash.frames, place);
		const source = crash.culprit === null ? null : await place(asFrame(crash, crash.culprit));
		if (source === null || !checkout.isDeployed) return {
			source,
			frameSources,
			snippet: null,
			suspect: null
		};
		const [snippet, suspect] = await Promise.all([snippetOf(checkout, source), checkout.commit.blame(source.path, source.line)]);
		return {
			source,
			frameSources,
			snippet,
			suspect
		};
	};
}
async function openCheckout(folder, sha) {
	const deployed = sha === null ? null : await openCommit(folder, sha);
	const commit = deployed ?? await openCommit(folder, "HEAD");
	if (commit === null) return null;
	const files = await commit.listFiles();
	const contents = /* @__PURE__ */ new Map();
	const linesOf = (path) => {
		const known = contents.get(path) ?? commit.readFile(path).then((text) => text?.split(/\r?\n/) ?? null);
		contents.set(path, known);
		return known;
	};
	return {
		commit,
		isDeployed: deployed !== null,
		tree: createTree(files, await goModules(commit, files)),
		linesOf
	};
}
async function goModules(commit, files) {
	return (await inOrder(files.filter((file) => file === "go.mod" || file.endsWith("/go.mod")).slice(0, MOST_GO_MODULES), async (file) => {
		const path = /^module[ \t]+"?([^\s"]+)/m.exec(await commit.readFile(file) ?? "")?.[1];
		return path === void 0 ? null : {
			path,
			folder: file.slice(0, -6)
		};
	})).filter((module) => module !== null);
}
async function inOrder(items, act) {
	const results = [];
	for (const item of items) results.push(await act(item));
	return results;
}
function asFrame(crash, culprit) {
	return crash.frames.find(({ file, line }) => file === culprit.file && line === culprit.line) ?? culprit;
}
async function locationOf(checkout, findFile, position) {
	const path = position.line === null ? null : findFile(position);
	if (path === null || position.line === null) return null;
	if (!checkout.isDeployed) return {
		path,
		line: position.line
	};
	const lines = await checkout.linesOf(path);
	return lines !== null && position.line >= 1 && position.line <= lines.length ? {
		path,
		line: position.line
	} : null;
}
function blobUrl(repositoryUrl, sha, { path, line }) {
	if (repositoryUrl === null || sha === null) return null;
	return `${repositoryUrl}/blob/${sha}/${path.split("/").map(encodeURIComponent).join("/")}#L${line}`;
}
async function snippetOf(checkout, { path, line }) {
	const lines = await checkout.linesOf(path);
	if (lines === null || lines.some((text) => text.includes("\0"))) return null;
	const last = lines.at(-1) === "" ? lines.length - 1 : lines.length;
	const firstLine = Math.max(1, line - AROUND);
	return {
		firstLine,
		lines: lines.slice(firstLine - 1, Math.min(last, line + AROUND)).map(shortened)
	};
}
function shortened(text) {
	const characters = [...text];
	return characters.length <= LONGEST_LINE ? text : `${characters.slice(0, LONGEST_LINE).join("")}\u2026`;
}
function nothingFound(crash) {
	return {
		source: null,
		frameSources: crash.frames.map(() => null),
		snippet: null,
		suspect: null
	};
}
export { createSourceMap };
