require("./report.cjs");
const require_repository = require("./source-repository.cjs");
const require_wire = require("./wire.cjs");
const require_failures = require("./github-failures.cjs");
// src/source/suspects/patch.ts
function hunksOfPatch(patch, path) {
	const key = require_repository.BY_INDENT.test(path) ? (line) => line : (line) => line.replace(/\s+/g, "");
	return sidesOf(patch).flatMap((sides) => differences(sides, key));
}
function sidesOf(patch) {
	const found = [];
	for (const line of patch.split("\n")) {
		const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
		if (header !== null) found.push({
			oldStart: Number(header[1]),
			newStart: Number(header[2]),
			before: [],
			after: []
		});
		else if (!line.startsWith("\\")) {
			if (!line.startsWith("+")) found.at(-1)?.before.push(line.slice(1));
			if (!line.startsWith("-")) found.at(-1)?.after.push(line.slice(1));
		}
	}
	return found;
}
const MOST_PAIRS = 4e6;
function differences({ oldStart, newStart, before, after }, key) {
	const old = before.map(key);
	const now = after.map(key);
	let head = 0;
	while (head < old.length && head < now.length && old[head] === now[head]) head++;
	let tail = 0;
	while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
	const rows = old.length - head - tail;
	const columns = now.length - head - tail;
	const hunks = [];
	const add = (i, j, toI, toJ) => {
		if (toI === i && toJ === j) return;
		hunks.push({
			oldStart: oldStart + i - (toI === i ? 1 : 0),
			removed: before.slice(i, toI),
			newStart: newStart + j - (toJ === j ? 1 : 0),
			added: after.slice(j, toJ)
		});
	};
	if (rows * columns > MOST_PAIRS) {
		add(head, head, head + rows, head + columns);
		return hunks;
	}
	const width = columns + 1;
	const common = new Uint32Array((rows + 1) * width);
	const at = (i, j) => common[i * width + j] ?? 0;
	const isPair = (i, j) => old[head + i] === now[head + j];
	for (let i = rows - 1; i >= 0; i--) for (let j = columns - 1; j >= 0; j--) common[i * width + j] = isPair(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
	let [fromI, fromJ, i, j] = [
		0,
		0,
		0,
		0
	];
	while (i < rows && j < columns) if (isPair(i, j)) {
		add(head + fromI, head + fromJ, head + i, head + j);
		i++;
		j++;
		[fromI, fromJ] = [i, j];
	} else if (at(i + 1, j) >= at(i, j + 1)) i++;
	else j++;
	add(head + fromI, head + fromJ, head + rows, head + columns);
	return hunks;
}
// src/github/source/ask.ts
async function askFor({ client, context }, what, request) {
	if (!require_failures.mayLookUp(client.requests)) return { why: `${what}: the run has reached its limit of requests to GitHub` };
	try {
		return await request();
	} catch (error) {
		return { why: require_wire.refusal(what, error, "contents: read", context) };
	}
}
function dig(value, ...keys) {
	let at = value;
	for (const key of keys) at = typeof at === "object" && at !== null ? Reflect.get(at, key) : null;
	return at ?? null;
}
function ofRepository({ owner, repo }, fields) {
	return `query { repository(owner: ${quoted(owner)}, name: ${quoted(repo)}) { ${fields} } }`;
}
function quoted(text) {
	return JSON.stringify(text);
}
// src/github/source/files.ts
const TEXTS_PER_QUERY = 100;
const MOST_FILE_BYTES = 4e5;
const MOST_CONTENTS = 6;
const MOST_FOLDERS = 8;
async function filesAt(source, sha) {
	const whole = await treeOf(source, sha, true);
	if ("why" in whole) return whole;
	const listed = whole.truncated ? await byFolder(source, sha, whole) : {
		paths: whole.files,
		isWhole: true
	};
	return {
		sha,
		paths: listed.paths,
		isWhole: listed.isWhole,
		read: require_repository.eachOnce(listed.paths, (paths) => textsOf(source, paths.map((path) => ({
			expression: `${sha}:${path}`,
			commit: sha,
			path
		}))))
	};
}
async function treeOf(source, sha, isRecursive) {
	const { owner, repo, octokit } = source.client;
	return askFor(source, `the files of commit ${sha.slice(0, 7)} could not be listed`, async () => {
		const recursive = isRecursive ? { recursive: "1" } : {};
		const { data } = await octokit.rest.git.getTree({
			owner,
			repo,
			tree_sha: sha,
			...recursive
		});
		return {
			files: data.tree.flatMap(({ type, mode, path }) => type === "blob" && mode !== "120000" ? [path] : []),
			folders: data.tree.flatMap(({ type, path, sha: id }) => type === "tree" ? [{
				path,
				sha: id
			}] : []),
			truncated: data.truncated
		};
	});
}
async function byFolder(source, sha, whole) {
	const root = await treeOf(source, sha, false);
	if ("why" in root) return {
		paths: whole.files,
		isWhole: false
	};
	const paths = /* @__PURE__ */ new Set([...whole.files, ...root.files]);
	let isWhole = !root.truncated && root.folders.length <= MOST_FOLDERS;
	for (const folder of root.folders.slice(0, MOST_FOLDERS)) {
		const below = await treeOf(source, folder.sha, true);
		if ("why" in below) return {
			paths: [...paths],
			isWhole: false
		};
		for (const path of below.files) paths.add(`${folder.path}/${path}`);
		isWhole &&= !below.truncated;
	}
	return {
		paths: [...paths],
		isWhole
	};
}
async function textsOf(source, wanted) {
	const texts = [];
	for (let from = 0; from < wanted.length && from < 200; from += TEXTS_PER_QUERY) {
		const part = wanted.slice(from, from + TEXTS_PER_QUERY);
		const answer = await byGraphql(source, part);
		if (answer !== null) texts.push(...answer);
		else return [...texts, ...await byContents(source, part)];
	}
	return texts;
}
async function byGraphql(source, part) {
	const { client } = source;
	const fields = part.map(({ expression }, at) => `f${at}: object(expression: ${quoted(expression)}) { ... on Blob { text isBinary isTruncated byteSize } }`);
	const answer = await askFor(source, "files could not be read", async () => ({ data: await client.graphql(ofRepository(client, fields.join(" "))) }));
	if ("why" in answer) return null;
	return part.map((_, at) => {
		const blob = dig(answer.data, "repository", `f${at}`);
		const text = dig(blob, "text");
		const isWhole = dig(blob, "isTruncated") !== true && dig(blob, "isBinary") !== true;
		return typeof text === "string" && isWhole && text.length <= MOST_FILE_BYTES ? text : null;
	});
}
async function byContents(source, part) {
	const { owner, repo, octokit } = source.client;
	const texts = [];
	for (const { commit, path } of part.slice(0, MOST_CONTENTS)) {
		if (commit === null) {
			texts.push(null);
			continue;
		}
		const answer = await askFor(source, "a file could not be read", () => octokit.rest.repos.getContent({
			owner,
			repo,
			path,
			ref: commit
		}));
		const content = "why" in answer ? null : dig(answer.data, "content");
		const isBase64 = "data" in answer && dig(answer.data, "encoding") === "base64";
		const bytes = typeof content === "string" && isBase64 ? Buffer.from(content, "base64") : null;
		texts.push(bytes === null || bytes.length > MOST_FILE_BYTES || bytes.includes(0) ? null : bytes.toString());
	}
	return texts;
}
// src/github/source/changes.ts
const MOST_READ = 12;
const AT_ONCE = 3;
const MOST_PAGES = 3;
const COMMITS_OF_A_FILE = 50;
const MOST_FILES = 6;
function remoteHistory(source) {
	const { client } = source;
	const compared = (range) => client.once(`compare ${range.previous}...${range.deployed}`, () => compare(source, range));
	const read = (sha) => client.once(`changes of ${sha}`, () => commitWithChanges(source, sha));
	const texts = /* @__PURE__ */ new Map();
	return {
		mostCommits: MOST_READ,
		distance: async (range) => {
			const comparison = await compared(range);
			if ("why" in comparison) return comparison;
			const { status, commits, total } = comparison;
			if (total > commits.length) return { why: `${total} commits since then are too many to ask GitHub about (\`fetch-depth: 0\`)` };
			return {
				count: commits.filter(({ isMerge }) => !isMerge).length,
				wentBack: status === "behind"
			};
		},
		commits: async (range, paths) => {
			const comparison = await compared(range);
			if ("why" in comparison) return comparison;
			const touching = paths.length === 0 ? null : await commitsOfFiles(source, range.deployed, paths);
			const wanted = comparison.commits.filter(({ sha, isMerge }) => !isMerge && (touching === null || touching.has(sha)));
			const commits = [];
			for (let from = 0; from < Math.min(wanted.length, MOST_READ); from += AT_ONCE) {
				const part = wanted.slice(from, Math.min(from + AT_ONCE, MOST_READ));
				for (const commit of await Promise.all(part.map(({ sha }) => read(sha)))) {
					if ("why" in commit) return commit;
					commits.push(commit);
				}
			}
			return commits;
		},
		blame: async (range, path, lines) => {
			const comparison = await compared(range);
			if ("why" in comparison) return [];
			const ofRange = new Set(comparison.commits.map(({ sha }) => sha));
			return (await client.once(`blame ${range.deployed}:${path}`, () => blame(source, range.deployed, path))).filter(({ sha, line }) => ofRange.has(sha) && line >= lines.first && line <= lines.last);
		},
		texts: async (files) => {
			const missing = files.filter((file) => !texts.has(named(file).expression));
			const read = await textsOf(source, missing.map(named));
			for (const [at, file] of missing.entries()) texts.set(named(file).expression, read[at] ?? null);
			return files.map((file) => texts.get(named(file).expression) ?? null);
		},
		linesWith: async () => null,
		changedPaths: async (range) => {
			const comparison = await compared(range);
			return "why" in comparison ? [] : comparison.changedPaths;
		}
	};
}
function named({ commit, isBefore, path }) {
	return {
		expression: `${commit}${isBefore ? "^" : ""}:${path}`,
		commit: isBefore ? null : commit,
		path
	};
}
async function compare(source, { previous, deployed }) {
	const { owner, repo, octokit } = source.client;
	const what = `the changes since ${previous.slice(0, 7)} could not be read`;
	const commits = [];
	let first = null;
	for (let page = 1; page <= MOST_PAGES; page++) {
		const answer = await askFor(source, what, () => octokit.rest.repos.compareCommitsWithBasehead({
			owner,
			repo,
			basehead: `${previous}...${deployed}`,
			per_page: 100,
			page
		}));
		if ("why" in answer) return answer;
		const { data } = answer;
		commits.push(...data.commits.map(({ sha, parents }) => ({
			sha,
			isMerge: parents.length > 1
		})));
		first ??= {
			status: data.status,
			total: data.total_commits,
			changedPaths: (data.files ?? []).map(({ filename }) => filename)
		};
		if (commits.length >= first.total || data.commits.length === 0) break;
	}
	return {
		...first ?? {
			status: "",
			total: 0,
			changedPaths: []
		},
		commits: commits.toReversed()
	};
}
async function commitWithChanges(source, sha) {
	const { owner, repo, octokit } = source.client;
	const answer = await askFor(source, `the changes of commit ${sha.slice(0, 7)} could not be read`, () => octokit.rest.repos.getCommit({
		owner,
		repo,
		ref: sha
	}));
	if ("why" in answer) return answer;
	const { commit, files = [] } = answer.data;
	return {
		sha,
		author: commit.author?.name ?? "",
		date: commit.author?.date ?? "",
		subject: commit.message.split("\n")[0] ?? "",
		files: files.filter(({ filename }) => !require_repository.isExcluded(filename)).map(({ filename, previous_filename: before, patch, status }) => ({
			...status === "removed" ? { isDeleted: true } : {},
			path: filename,
			oldPath: before ?? filename,
			hunks: patch === void 0 ? [] : hunksOfPatch(patch, filename)
		}))
	};
}
async function commitsOfFiles(source, deployed, paths) {
	const { client } = source;
	const asked = paths.slice(0, MOST_FILES);
	const fields = asked.map((path, at) => `h${at}: history(first: ${COMMITS_OF_A_FILE}, path: ${quoted(path)}) { nodes { oid } }`);
	const query = ofRepository(client, `object(expression: ${quoted(deployed)}) { ... on Commit { ${fields.join(" ")} } }`);
	const answer = await askFor(source, "the commits of a file could not be listed", async () => ({ data: await client.graphql(query) }));
	const found = /* @__PURE__ */ new Set();
	if ("why" in answer) return found;
	for (const at of asked.keys()) {
		const nodes = dig(answer.data, "repository", "object", `h${at}`, "nodes");
		for (const node of Array.isArray(nodes) ? nodes : []) {
			const oid = dig(node, "oid");
			if (typeof oid === "string") found.add(oid);
		}
	}
	return found;
}
async function blame(source, deployed, path) {
	const { client } = source;
	const fields = `object(expression: ${quoted(deployed)}) { ... on Commit { blame(path: ${quoted(path)}) { ranges { startingLine endingLine commit { oid } } } } }`;
	const answer = await askFor(source, "the file could not be blamed", async () => ({ data: await client.graphql(ofRepository(client, fields)) }));
	const ranges = "why" in answer ? null : dig(answer.data, "repository", "object", "blame", "ranges");
	return (Array.isArray(ranges) ? ranges : []).flatMap((range) => {
		const sha = dig(range, "commit", "oid");
		const first = Number(dig(range, "startingLine"));
		const last = Number(dig(range, "endingLine"));
		if (typeof sha !== "string" || !(last >= first) || last - first > 1e5) return [];
		return Array.from({ length: last - first + 1 }, (_, at) => ({
			sha,
			line: first + at
		}));
	});
}
// src/github/source/remote.ts
function remoteRepository(source) {
	return {
		files: (sha) => source.client.once(`files of ${sha}`, () => filesAt(source, sha)),
		history: remoteHistory(source)
	};
}
exports.remoteRepository = remoteRepository;
// 941fcab667f07360
