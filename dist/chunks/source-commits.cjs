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
Object.defineProperty(exports, "BY_INDENT", {
	enumerable: true,
	get: function() {
		return BY_INDENT;
	}
});
Object.defineProperty(exports, "isExcluded", {
	enumerable: true,
	get: function() {
		return isExcluded;
	}
});
Object.defineProperty(exports, "readCommits", {
	enumerable: true,
	get: function() {
		return readCommits;
	}
});
// 3e8d6884cb231fa3
