#!/usr/bin/env node
// src/compiled.ts
const KEPT_AFTER_MS = 3e3;
const KEPT_AGAIN = 1 / 16;
const PRIVATE = 448;
const WRITABLE_BY_OTHERS = 18;
function createLoader(root, cache) {
	const { readFileSync, renameSync, writeFileSync } = process.getBuiltinModule("node:fs");
	const { dirname, join } = process.getBuiltinModule("node:path");
	const { Script } = process.getBuiltinModule("node:vm");
	const loaded = /* @__PURE__ */ new Map();
	const uncached = [];
	const keepsAgain = Math.random() < KEPT_AGAIN;
	function load(filename) {
		const known = loaded.get(filename);
		if (known !== void 0) return known.exports;
		const module = { exports: {} };
		loaded.set(filename, module);
		const source = readFileSync(filename, "latin1");
		const script = compile(filename, source, source.slice(-17, -1));
		const folder = dirname(filename);
		const require = (name) => name.startsWith(".") ? load(join(folder, name)) : process.getBuiltinModule(name);
		script.runInThisContext()(module.exports, require, module, filename);
		return module.exports;
	}
	function compile(filename, source, hash) {
		const wrapped = `(function (exports, require, module, __filename) {${source}\n})`;
		if (cache === null) return new Script(wrapped, { filename });
		const path = join(cache, `${hash}-${process.version}-${process.arch}`);
		const script = new Script(wrapped, {
			filename,
			cachedData: contentOf(path)
		});
		if (script.cachedDataRejected !== false || keepsAgain) {
			if (uncached.length === 0) keepSoon();
			uncached.push({
				script,
				path
			});
		}
		return script;
	}
	function contentOf(path) {
		try {
			return readFileSync(path);
		} catch {
			return;
		}
	}
	function keepSoon() {
		setTimeout(keep, KEPT_AFTER_MS).unref();
		process.once("exit", keep);
	}
	function keep() {
		const written = uncached.splice(0);
		if (written.length === 0 || cache === null) return;
		try {
			for (const { script, path } of written) {
				writeFileSync(`${path}.${process.pid}`, script.createCachedData());
				renameSync(`${path}.${process.pid}`, path);
			}
		} catch {}
	}
	return (name) => load(join(root, name));
}
function cacheFolder(env) {
	if (env.NODE_DISABLE_COMPILE_CACHE) return null;
	const { lstatSync, mkdirSync } = process.getBuiltinModule("node:fs");
	const { join } = process.getBuiltinModule("node:path");
	const user = process.getuid?.() ?? 0;
	const folder = join(env.NODE_COMPILE_CACHE || process.getBuiltinModule("node:os").tmpdir(), `crashgate-${user}`);
	try {
		if (lstatSync(folder, { throwIfNoEntry: false }) === void 0) mkdirSync(folder, {
			recursive: true,
			mode: PRIVATE
		});
		const found = lstatSync(folder);
		const isOurs = process.getuid === void 0 || found.uid === user && (found.mode & WRITABLE_BY_OTHERS) === 0;
		return found.isDirectory() && isOurs ? folder : null;
	} catch {
		return null;
	}
}
// src/cli.ts
const NODE_NEEDED = 24;
if (Number(process.versions.node.split(".")[0]) < NODE_NEEDED) {
	console.error(`crashgate needs Node ${NODE_NEEDED} or newer; this is Node ${process.versions.node}.`);
	process.exitCode = 2;
} else {
	const args = process.argv.slice(2);
	const load = createLoader(import.meta.dirname, args[0] === "demo" ? null : cacheFolder(process.env));
	process.exitCode = args[0] === "parse" ? await load("command-line/parse.cjs").parseCommand(args.slice(1)) : await load("command-line/commands.cjs").runCommand(args);
}
export {};
