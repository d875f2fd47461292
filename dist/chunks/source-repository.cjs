let node_fs = require("node:fs");
let node_path = require("node:path");
let node_child_process = require("node:child_process");
// src/source/suspects/commits.ts
const EXCLUDED = [...[
	"vendor",
	"node_modules",
	"dist",
	"third_party",
	"testdata",
	"__snapshots__",
	"docs"
].map((name) => `**/${name}/**`), ...[
	"*.min.js",
	"*.map",
	"*.svg",
	"*.lock",
	"package-lock.json",
	"go.sum",
	"*.md",
	"*.rst",
	"*.pb.go",
	"*_pb2.py"
]].map((pattern) => pattern.includes("**/") ? `:(exclude,top,glob)${pattern}` : `:(exclude,top)${pattern}`);
function isExcluded(path) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	return /(?:^|\/)(?:vendor|node_modules|dist|third_party|testdata|__snapshots__|docs)\//.test(path) || /(?:\.min\.js|\.map|\.svg|\.lock|\.md|\.rst|\.pb\.go|_pb2\.py)$|^(?:package-lock\.json|go\.sum)$/.test(name);
}
const MARK = "commit";
const BY_INDENT = /\.(?:py|pyi|ya?ml|haml|pug|coffee|nim|sass|hs|elm)$/;
const BY_INDENT_PATTERNS = [
	"py",
	"pyi",
	"yml",
	"yaml",
	"haml",
	"pug",
	"coffee",
	"nim",
	"sass",
	"hs",
	"elm"
];
async function readCommits(git, previous, deployed, paths) {
	const log = (whitespace, where) => git([
		...[
			"log",
			"--no-merges",
			"-p",
			"-U0",
			"-M",
			"--no-color",
			"--no-ext-diff",
			"--no-textconv",
			"--topo-order"
		],
		...[
			"--src-prefix=a/",
			"--dst-prefix=b/",
			`--format=${MARK}%H%x00%aN%x00%at%x00%s`,
			...whitespace
		],
		...[
			`${previous}..${deployed}`,
			"--",
			...where
		]
	]);
	const plain = paths.filter((path) => !BY_INDENT.test(path)).map((path) => `:(top,literal)${path}`);
	const indented = paths.filter((path) => BY_INDENT.test(path)).map((path) => `:(top,literal)${path}`);
	const patterns = BY_INDENT_PATTERNS.map((extension) => `*.${extension}`);
	const [spaceless, exact] = await Promise.all([paths.length === 0 ? log(["-w"], [
		":(top)",
		...EXCLUDED,
		...patterns.map((pattern) => `:(exclude,top)${pattern}`)
	]) : plain.length === 0 ? Buffer.alloc(0) : log(["-w"], plain), paths.length === 0 ? log([], [...patterns.map((pattern) => `:(top)${pattern}`), ...EXCLUDED]) : indented.length === 0 ? Buffer.alloc(0) : log([], indented)]);
	if (spaceless === null || exact === null) return null;
	const order = await git([
		"rev-list",
		"--topo-order",
		"--no-merges",
		`${previous}..${deployed}`
	]);
	return order === null ? null : merged(order.toString().split("\n"), [...parseCommits(spaceless.toString()), ...parseCommits(exact.toString())]);
}
function merged(order, commits) {
	const bySha = /* @__PURE__ */ new Map();
	for (const commit of commits) {
		const known = bySha.get(commit.sha);
		bySha.set(commit.sha, known === void 0 ? commit : {
			...known,
			files: [...known.files, ...commit.files]
		});
	}
	return order.flatMap((sha) => bySha.get(sha) ?? []);
}
function parseCommits(text) {
	return text.split(MARK).slice(1).map((block) => {
		const end = block.indexOf("\n");
		const [sha = "", author = "", seconds = "", subject = ""] = block.slice(0, end < 0 ? void 0 : end).split("\0");
		return {
			sha,
			author,
			subject,
			date: (/* @__PURE__ */ new Date(Number(seconds) * 1e3)).toISOString().replace(".000Z", "Z"),
			files: end < 0 ? [] : parseFiles(block.slice(end + 1))
		};
	});
}
function parseFiles(text) {
	const files = [];
	let hunk = null;
	let left = 0;
	for (const line of text.split("\n")) {
		if (left > 0 && hunk !== null) {
			if (line.startsWith("\\")) continue;
			(line.startsWith("-") ? hunk.removed : hunk.added).push(line.slice(1));
			left--;
			continue;
		}
		const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
		const file = files.at(-1);
		if (header !== null && file !== void 0) {
			hunk = {
				oldStart: Number(header[1]),
				removed: [],
				newStart: Number(header[3]),
				added: []
			};
			left = Number(header[2] ?? 1) + Number(header[4] ?? 1);
			file.hunks.push(hunk);
		} else if (line.startsWith("diff --git ")) {
			const [, oldPath = "", path = ""] = /^diff --git "?a\/(.*?)"? "?b\/(.*?)"?$/.exec(line) ?? [];
			files.push({
				oldPath,
				path,
				hunks: []
			});
		} else if (file !== void 0 && file.hunks.length === 0) {
			if (line.startsWith("deleted file mode ")) file.isDeleted = true;
			const before = /^(?:---|rename from) (?:"?a\/)?(.*?)"?\t?$/.exec(line)?.[1];
			const after = /^(?:\+\+\+|rename to) (?:"?b\/)?(.*?)"?\t?$/.exec(line)?.[1];
			if (before !== void 0 && before !== "/dev/null") file.oldPath = before;
			if (after !== void 0 && after !== "/dev/null") file.path = after;
		}
	}
	return files;
}
// src/source/git.ts
const TIMEOUT_MS = 8e3;
const MOST_HUNG = 2;
const MOST_BYTES = 134217728;
const AT_ONCE = 2;
const SETTINGS = [
	"core.fsmonitor=false",
	"core.hooksPath=/dev/null",
	"core.quotePath=false",
	"core.attributesFile=/dev/null",
	"log.showSignature=false",
	"blame.ignoreRevsFile=",
	"blame.markIgnoredLines=false",
	"blame.markUnblamableLines=false",
	"diff.noprefix=false",
	"diff.mnemonicPrefix=false",
	"diff.orderFile=/dev/null",
	"diff.algorithm=histogram",
	"diff.interHunkContext=0",
	"diff.submodule=short",
	"color.ui=false"
];
const MISLEADING = [
	"GIT_DIR",
	"GIT_WORK_TREE",
	"GIT_INDEX_FILE",
	"GIT_OBJECT_DIRECTORY",
	"GIT_NAMESPACE",
	"GIT_PREFIX"
];
async function openGit(folder) {
	const root = rootOf(folder);
	if (root === null) return { why: "there is no git repository in the checkout folder" };
	const git = gitIn(root);
	if (await git(["rev-parse", "--git-dir"]) !== null) return git;
	return { why: await git(["--version"]) === null ? "git is not installed here" : "git cannot read the checkout" };
}
function rootOf(folder) {
	let at;
	try {
		at = (0, node_fs.realpathSync)(folder);
	} catch {
		return null;
	}
	if ((0, node_fs.existsSync)((0, node_path.join)(at, "HEAD")) && (0, node_fs.existsSync)((0, node_path.join)(at, "objects"))) return at;
	for (;;) {
		if ((0, node_fs.existsSync)((0, node_path.join)(at, ".git"))) return at;
		const above = (0, node_path.dirname)(at);
		if (above === at) return null;
		at = above;
	}
}
function gitIn(root) {
	const env = {
		...process.env,
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_NO_LAZY_FETCH: "1",
		GIT_ALLOW_PROTOCOL: "none",
		GIT_NO_REPLACE_OBJECTS: "1",
		LC_ALL: "C"
	};
	for (const name of MISLEADING) delete env[name];
	const safe = [`safe.directory=${root}`, ...SETTINGS].flatMap((setting) => ["-c", setting]);
	const waiting = [];
	let running = 0;
	let hung = 0;
	return async (args, stdin = "") => {
		if (running >= AT_ONCE) await new Promise((resolve) => waiting.push(resolve));
		running++;
		try {
			if (hung >= MOST_HUNG) return null;
			return await output(root, env, [
				...safe,
				"--no-pager",
				...args
			], stdin, () => hung++);
		} finally {
			running--;
			waiting.shift()?.();
		}
	};
}
function output(cwd, env, args, stdin, onTimeout) {
	const { promise, resolve } = Promise.withResolvers();
	try {
		const child = (0, node_child_process.spawn)("git", args, {
			cwd,
			env,
			stdio: [
				"pipe",
				"pipe",
				"ignore"
			],
			windowsHide: true
		});
		const chunks = [];
		let bytes = 0;
		const stop = () => child.kill("SIGKILL");
		const timer = setTimeout(() => {
			onTimeout();
			stop();
		}, TIMEOUT_MS);
		child.stdout.on("data", (chunk) => {
			bytes += chunk.length;
			if (bytes > MOST_BYTES) stop();
			else chunks.push(chunk);
		});
		child.on("error", () => resolve(null));
		child.on("close", (code) => {
			clearTimeout(timer);
			resolve(code === 0 ? Buffer.concat(chunks) : null);
		});
		child.stdin.on("error", () => void 0);
		child.stdin.end(stdin);
	} catch {
		resolve(null);
	}
	return promise;
}
// src/source/repository.ts
const MOST_FILE_BYTES = 4194304;
async function openRepository(folder) {
	const git = await openGit(folder);
	if (typeof git !== "function") return git;
	const [root, shallow, partial] = await Promise.all([
		git(["rev-parse", "--show-toplevel"]),
		git(["rev-parse", "--is-shallow-repository"]),
		git([
			"config",
			"--get-regexp",
			"^remote\\..*\\.(promisor|partialclonefilter)$"
		])
	]);
	return {
		git,
		root: root?.toString().trimEnd() || null,
		isShallow: shallow?.toString().trim() !== "false",
		isPartial: partial !== null,
		resolve: async (revision) => {
			return (await git([
				"rev-parse",
				"--verify",
				"--quiet",
				"--end-of-options",
				`${revision}^{commit}`
			]))?.toString().trim() || null;
		},
		files: (sha) => filesOf(git, sha, partial !== null),
		hasChanges: async (previous, deployed) => await hasAllContents(git, ["--no-walk", previous]) && await hasAllContents(git, [deployed, `^${previous}`])
	};
}
async function hasAllContents(git, revisions) {
	const objects = await git([
		"rev-list",
		"--objects",
		"--missing=print",
		...revisions
	]);
	return objects !== null && !objects.includes("\n?");
}
async function filesOf(git, sha, isPartial) {
	const listing = await git([
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		sha
	]);
	if (listing === null) return null;
	const isWhole = !isPartial || await hasAllContents(git, ["--no-walk", sha]);
	const blobs = /* @__PURE__ */ new Map();
	for (const entry of listing.toString().split("\0")) {
		const tab = entry.indexOf("	");
		const [mode, type, id] = entry.slice(0, tab).split(" ");
		if (tab > 0 && type === "blob" && mode !== "120000" && id !== void 0) blobs.set(entry.slice(tab + 1), id);
	}
	const paths = [...blobs.keys()];
	return {
		sha,
		paths,
		isWhole,
		read: eachOnce(paths, (wanted) => readBlobs(git, wanted.map((path) => blobs.get(path) ?? "")))
	};
}
function eachOnce(existing, textsOf) {
	const known = new Set(existing);
	const contents = /* @__PURE__ */ new Map();
	return async (paths) => {
		const wanted = [...new Set(paths)].filter((path) => known.has(path) && !contents.has(path));
		const texts = await textsOf(wanted);
		wanted.forEach((path, at) => {
			contents.set(path, texts[at] ?? null);
		});
		return new Map(paths.flatMap((path) => {
			const text = contents.get(path) ?? null;
			return text === null ? [] : [[path, text]];
		}));
	};
}
async function readBlobs(git, objects) {
	if (objects.length === 0) return [];
	const out = await git(["cat-file", "--batch"], objects.map((object) => `${object}\n`).join(""));
	if (out === null) return objects.map(() => null);
	let at = 0;
	return objects.map(() => {
		const end = out.indexOf(10, at);
		if (end === -1) return null;
		const size = / blob (\d+)$/.exec(out.toString("utf8", at, end))?.[1];
		at = end + 1;
		if (size === void 0) return null;
		const content = out.subarray(at, at + Number(size));
		at += Number(size) + 1;
		return content.length > MOST_FILE_BYTES || content.includes(0) ? null : content.toString();
	});
}
Object.defineProperty(exports, "BY_INDENT", {
	enumerable: true,
	get: function() {
		return BY_INDENT;
	}
});
Object.defineProperty(exports, "eachOnce", {
	enumerable: true,
	get: function() {
		return eachOnce;
	}
});
Object.defineProperty(exports, "isExcluded", {
	enumerable: true,
	get: function() {
		return isExcluded;
	}
});
Object.defineProperty(exports, "openRepository", {
	enumerable: true,
	get: function() {
		return openRepository;
	}
});
Object.defineProperty(exports, "readBlobs", {
	enumerable: true,
	get: function() {
		return readBlobs;
	}
});
Object.defineProperty(exports, "readCommits", {
	enumerable: true,
	get: function() {
		return readCommits;
	}
});
// 80e810fdc33041b3
