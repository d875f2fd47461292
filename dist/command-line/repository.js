import { n as InputError } from "../chunks/errors.js";
import { b as Unaccepted, s as pathMapping, x as parseEach } from "../chunks/inputs-names.js";
import { t as safeData } from "../chunks/redact-safe-data.js";
const { statSync } = process.getBuiltinModule("node:fs");
// src/command-line/repository.ts
async function openCrashLocator(options) {
	if (!statSync(options.folder, { throwIfNoEntry: false })?.isDirectory()) throw new InputError(`--repo ${options.folder} is not a folder; give the checkout of the program that crashed`);
	const { createSourceMap } = await import("../chunks/source.js");
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
		const { createRedactor } = await import("../chunks/redact-exports.js");
		return safeData(found, createRedactor([], []));
	};
}
function mappingsOf(lines) {
	try {
		return parseEach(lines, pathMapping);
	} catch (error) {
		if (!(error instanceof Unaccepted)) throw error;
		throw new InputError(`--path-map ${error.message}`);
	}
}
export { openCrashLocator };
