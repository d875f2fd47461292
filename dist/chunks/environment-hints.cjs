// src/crash/grammar/environment-hints.ts
const VARIABLE = "[\"'`$]?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)[\"'`]?";
const ABSENT = "(?:(?:is|was|are|were|has|have)? ?(?:not|un|never) ?(?:been )?(?:set|defined|provided|specified|configured|found|given|present)|(?:must|should|needs? to|has to|cannot|can't|may not|must not) (?:not )?be (?:set|defined|provided|specified|configured|given|present|empty|blank|null|nil)|(?:is|was|are)? ?(?:missing|required|empty|blank|undefined|absent))\\b";
const PATH = "[\"'(]?(/[^\\s\"'):,]+)[\"')]?";
const ofSettings = () => [
	[new RegExp(`${VARIABLE}(?: env(?:ironment)?(?: var(?:iable)?)?)?:? ${ABSENT}`), ([, name = ""]) => unset(name)],
	[new RegExp(`\\benv(?:ironment)?(?:[ _-]?var(?:iable)?s?)?:? (?:named |called |key )?["'\`$]?([A-Za-z]\\w{2,80})["'\`]?:? ${ABSENT}`), ([, name = ""]) => unset(name)],
	[new RegExp(`\\b(?:[Mm]issing|[Rr]equires?|[Rr]equired|[Uu]ndefined|[Uu]nset|[Nn]eeds|[Ss]et|[Dd]efine)(?: (?:the|a|required|mandatory|env(?:ironment)?(?: var(?:iable)?s?)?|config(?:uration)?|key|value|setting|secret|parameter)){0,4}:?\\s+${VARIABLE}`), ([, name = ""]) => unset(name)],
	[/[Cc]ould not resolve placeholder '([^']{1,100})'/, ([, name = ""]) => unset(name)],
	[/validation errors? for \S{1,100}\n(\w{1,80})\n\s+(?:Field required|field required)/, ([, name = ""]) => unset(name)],
	[/(?:could not translate host name|(?:[Cc]ould not|[Uu]nable to) resolve host(?: name)?|getaddrinfo for)[ :]+["']?([\w.-]*\w)|\blookup ([\w.-]*\w)(?: on \S+)?: (?:no such host|server misbehaving|i\/o timeout)|, host name: Just "([\w.-]{1,253})", /, ([, ...names]) => unresolved(names.find((name) => name !== void 0) ?? "")],
	[/(?:ENOTFOUND|EAI_AGAIN) ([\w.-]+)|UnknownHostException: ([\w.-]+)/, ([, one, two]) => unresolved(one ?? two ?? "")],
	[/Name or service not known|[Nn]o such host is known|nodename nor servname|[Tt]emporary failure in name resolution|failed to lookup address|no such host/, () => unresolved("")],
	[/password authentication failed for user ["']?([\w.@-]+)|Access denied for user ["']?([\w.-]+)|Login failed for user ["']?([\w.@-]+)|role ["'](\w+)["'] does not exist|\b(?:WRONGPASS|NOAUTH|Authentication failed)\b/, ([, ...users]) => ({
		why: `The server refused the credentials${named(" of", users.find((user) => user !== void 0))}.`,
		advice: "Compare the Secret that the container reads with what the server has; it may have been rotated."
	})],
	[/relation "([^"]{1,100})" does not exist|Table '([^']{1,100})' doesn't exist|no such table: (\S{1,100})|database "([^"]{1,100})" does not exist|Unknown database '([^']{1,100})'|[Uu]ndefined table.{0,40}"([^"]{1,100})"/, ([, ...names]) => ({
		why: `${names.find((name) => name !== void 0)} is not in the database.`,
		advice: "Run the migrations before this version starts, and check which database it is connected to."
	})],
	[/column ["'`]?([\w.]{1,100})["'`]? (?:of relation "([^"]{1,100})" )?does not exist|Unknown column '([^']{1,100})'|no such column: (\S{1,100})/, ([, name, table, ...others]) => ({
		why: `The column ${name ?? others.find((other) => other !== void 0)}${named(" of", table)} is not in the database.`,
		advice: "Run the migrations before this version starts, and compare the query with the database's schema."
	})],
	[/x509: ([^\n]{1,100})|certificate verify failed(?:: ([^(\n]{1,80}))?|PKIX path building failed|unable to (?:verify the first|get local issuer) certificate|self[- ]signed certificate|certificate has expired|CERT_HAS_EXPIRED|The SSL connection could not be established/, ([printed = "", go, openssl]) => ({
		why: `The certificate of the other side is not trusted (${(go ?? openssl ?? printed).trim()}).`,
		advice: "Mount the authority's certificate or install ca-certificates in the image, and check its names and dates."
	})]
];
const ofContainer = () => [
	[/(\w[\w.-]*) is forbidden: User "([^"]{1,200})" cannot (\w+) resource "([^"]{1,100})"/, ([, , user = "", verb, resource]) => ({
		why: `${user.replace("system:serviceaccount:", "The service account ")} may not ${verb} ${resource}.`,
		advice: "Bind it to a Role or ClusterRole that allows that."
	})],
	[/[Nn]o space left on device|ENOSPC|[Dd]isk quota exceeded|not enough space on the disk/, (_, at) => ({
		why: `The disk that ${at} writes to is full.`,
		advice: "Look at the size of the volume or the limits of emptyDir and ephemeral-storage, and at what is never deleted."
	})],
	[new RegExp(`[Rr]ead-only file system(?:.{0,20}?${PATH})?|EROFS|${PATH}: [Rr]ead-only file system`), ([, after, before], at) => ({
		why: `The file system is read-only${named(" at", after ?? before)}, and ${at} writes to it.`,
		advice: "Mount an emptyDir there, or turn readOnlyRootFilesystem off."
	})],
	[/[Tt]oo many open files|EMFILE|ENFILE/, () => ({
		why: "The process ran out of file descriptors.",
		advice: "Look for files or sockets that are opened and never closed; the node's limit is the last thing to raise."
	})],
	[/EADDRINUSE|[Aa]ddress (?:already )?in use|[Pp]ort \d+ (?:is|was) already in use|AddrInUse/, ({ input }, at) => ({
		why: `Something already listens on ${portIn(input) ?? `the address of ${at}`}: another process of the container, or this one a second time.`,
		advice: "Start the server once, or give it a port of its own."
	})],
	[/[Cc]onnection ?[Rr]efused|ECONNREFUSED|actively refused/, ({ input }, at) => ({
		why: `Nothing listened on ${addressIn(input) ?? "the address"}, or not yet, when ${at} connected.`,
		advice: "Check the Service, its readiness and network policies, and retry instead of ending when the other side is not ready yet."
	})],
	[/i\/o timeout|no route to host|[Nn]etwork is unreachable|ETIMEDOUT|EHOSTUNREACH|[Cc]onnect(?:ion)? timed out/, ({ input }, at) => ({
		why: `${addressIn(input) ?? "The other side"} did not answer when ${at} connected.`,
		advice: "Check that its pods are ready, the network policies between the two, and the address."
	})],
	[new RegExp(`[Pp]ermission denied[^/\\n]{0,20}${PATH}|${PATH}:? [Pp]ermission denied|EACCES[^/\\n]{0,40}${PATH}|Access to the path ${PATH} is denied`), ([, ...paths], at) => ({
		why: `The program may not use ${paths.find((path) => path !== void 0)}, which ${at} needs.`,
		advice: "Check the owner of the mount (fsGroup), runAsUser and readOnlyRootFilesystem."
	})],
	[new RegExp(`[Nn]o such file or directory[^/\\n]{0,20}${PATH}|${PATH}:? ?[Nn]o such file or directory|Could not find (?:file|a part of the path) ${PATH}`), ([, ...paths], at) => ({
		why: `${paths.find((path) => path !== void 0)} is not in the container, which ${at} needs.`,
		advice: "Check the image, the mounts and the working directory; a ConfigMap's key is its file's name."
	})]
];
const ofNames = () => [[/no matches for kind "([^"]{1,100})" in (?:version|group) "([^"]{1,100})"|the server could not find the requested resource \(\w+ ([\w.-]{1,100})\)/, ([, kind, version, resource]) => ({
	why: `The cluster does not know ${kind === void 0 ? resource : `${kind} of ${version}`}.`,
	advice: "Install its CustomResourceDefinition before this version starts, or ask for a version of it that the cluster serves."
})], [/[Nn]o such file or directory(?: @ \w{1,40} -| --|:|,? open|, stat|, scandir) ["']?([\w.@-][\w./@-]{0,300})|\bopen ([\w.@-][\w./@-]{0,300}): no such file/, ([, after, before], at) => ({
	why: `${after ?? before} is not in the container's working directory, and ${at} needs it.`,
	advice: "Check WORKDIR, what the build copies and what is mounted there."
})]];
const makeHints = () => [
	...ofSettings(),
	...ofContainer(),
	...ofNames()
];
let hints = null;
function environmentHint({ message, chain }, at) {
	hints ??= makeHints();
	for (const text of [message, ...chain.map((link) => link.message)]) for (const [pattern, hintOf] of hints) {
		const match = text === null ? null : pattern.exec(text.slice(0, LONGEST));
		if (match !== null) return hintOf(match, at);
	}
	return null;
}
const LONGEST = 2e3;
function unset(name) {
	return {
		why: `${name} is not set.`,
		advice: "Set it in the container's env, or in the ConfigMap or Secret that feeds it."
	};
}
function unresolved(host) {
	return {
		why: `The name ${host === "" ? "of a host" : host} could not be resolved.`,
		advice: "Check the host's name and its namespace, and the cluster's DNS."
	};
}
const named = (word, name) => name === void 0 ? "" : `${word} ${name}`;
function portIn(text) {
	const match = /listen \w+ (\S*:\d{1,5})|in use[^\n]{0,40}?((?:[\w.[\]*-]|:(?=:))*:\d{2,5})\b|([Pp]ort \d{1,5})/.exec(text.slice(0, LONGEST));
	return match?.[1] ?? match?.[2] ?? match?.[3]?.toLowerCase() ?? null;
}
function addressIn(text) {
	for (const pattern of ADDRESSES ??= [
		/ECONNREFUSED ([^\s,;()]+:\d{1,5})/,
		/\baddress ?= ?([\w.:-]+), port ?= ?(\d{1,5})/,
		/dial \w+ (\S+:\d{1,5})/,
		/\bat "([\w.-]+)"(?: \([^)]{1,60}\))?, port (\d{1,5})/,
		/\bon host "([\w.-]+)"(?: \([^)]{1,60}\))? and accepting\s+TCP\/IP connections on port (\d{1,5})/,
		/\bhost=["']?([\w.-]+)["']?,? port=["']?(\d{1,5})/,
		/\b([\w-]+(?:\.[\w-]+)*):(\d{2,5})\b/
	]) {
		const match = pattern.exec(text.slice(0, LONGEST));
		if (match !== null) return match[2] === void 0 ? match[1] ?? null : `${match[1]}:${match[2]}`;
	}
	return null;
}
let ADDRESSES;
Object.defineProperty(exports, "environmentHint", {
	enumerable: true,
	get: function() {
		return environmentHint;
	}
});
// 1b302d0ca22e3cb8
