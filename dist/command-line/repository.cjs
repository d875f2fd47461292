const require_errors = require("../chunks/errors.cjs");
const require_names = require("../chunks/inputs-names.cjs");
const require_safe_data = require("../chunks/redact-safe-data.cjs");
let node_fs = require("node:fs");
// src/command-line/repository.ts
async function openCrashLocator(options) {
	if (!(0, node_fs.statSync)(options.folder, { throwIfNoEntry: false })?.isDirectory()) throw new require_errors.InputError(`--repo ${options.folder} is not a folder; give the checkout of the program that crashed`);
	const { createSourceMap } = await Promise.resolve().then(() => require("../chunks/source.cjs"));
	const locate = createSourceMap({
		folder: options.folder,
		pathMap: mappingsOf(options.pathMap),
		repositoryUrl: null
	});
	return async (crash) => {
		if (crash === null) return {
			source: null,
			suspects: [],
			sourceNote: null
		};
		const { source, suspects, sourceNote } = await locate(crash, {
			deployed: options.deployed ?? "HEAD",
			previous: options.previous
		});
		const found = {
			source,
			suspects,
			sourceNote
		};
		const { createRedactor } = await Promise.resolve().then(() => require("../chunks/redact.cjs")).then((n) => n.redact_exports);
		return require_safe_data.safeData(found, createRedactor([], []));
	};
}
function mappingsOf(lines) {
	try {
		return require_names.parseEach(lines, require_names.pathMapping);
	} catch (error) {
		if (!(error instanceof require_names.Unaccepted)) throw error;
		throw new require_errors.InputError(`--path-map ${error.message}`);
	}
}
exports.openCrashLocator = openCrashLocator;
// 221a498d6395d1c6
