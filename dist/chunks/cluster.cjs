const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_errors = require("./errors.cjs");
require("./inputs.cjs");
let node_fs = require("node:fs");
let node_net = require("node:net");
let node_http = require("node:http");
let node_stream = require("node:stream");
let node_tls = require("node:tls");
let node_crypto = require("node:crypto");
let node_url = require("node:url");
let node_timers_promises = require("node:timers/promises");
let node_https = require("node:https");
let node_path = require("node:path");
let node_vm = require("node:vm");
let node_string_decoder = require("node:string_decoder");
let node_stream_promises = require("node:stream/promises");
// src/cancellation.ts
const CANCELLED_LIMITS = {
	noticeMs: 3500,
	endedMs: 4500
};
function listenForCancellation(overdue) {
	const controller = new AbortController();
	let atMs = null;
	const cancel = () => {
		if (atMs !== null) return;
		atMs = performance.now();
		setTimeout(overdue, CANCELLED_LIMITS.endedMs).unref();
		controller.abort();
	};
	for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, cancel);
	return {
		cancelled: controller.signal,
		cancelledForMs: () => atMs === null ? 0 : performance.now() - atMs
	};
}
// node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;
const isError = (value) => objectToString.call(value) === "[object Error]";
const errorMessages = /* @__PURE__ */ new Set([
	"network error",
	"NetworkError when attempting to fetch resource.",
	"The Internet connection appears to be offline.",
	"Network request failed",
	"fetch failed",
	"terminated",
	" A network error occurred.",
	"Network connection lost"
]);
function isNetworkError(error) {
	if (!(error && isError(error) && error.name === "TypeError" && typeof error.message === "string")) return false;
	const { message, stack } = error;
	if (message === "Load failed" || message.startsWith("Load failed (") && message.endsWith(")")) return stack === void 0 || "__sentry_captured__" in error;
	if (message.startsWith("error sending request for url")) return true;
	if (message === "Failed to fetch" || message.startsWith("Failed to fetch (") && message.endsWith(")")) return true;
	return errorMessages.has(message);
}
// node_modules/p-retry/index.js
function validateRetries(retries) {
	if (typeof retries === "number") {
		if (retries < 0) throw new TypeError("Expected `retries` to be a non-negative number.");
		if (Number.isNaN(retries)) throw new TypeError("Expected `retries` to be a valid number or Infinity, got NaN.");
	} else if (retries !== void 0) throw new TypeError("Expected `retries` to be a number or Infinity.");
}
function validateNumberOption(name, value, { min = 0, allowInfinity = false } = {}) {
	if (value === void 0) return;
	if (typeof value !== "number" || Number.isNaN(value)) throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? " or Infinity" : ""}.`);
	if (!allowInfinity && !Number.isFinite(value)) throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	if (value < min) throw new TypeError(`Expected \`${name}\` to be \u2265 ${min}.`);
}
var AbortError = class extends Error {
	constructor(message) {
		super();
		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			this.originalError = new Error(message);
			this.originalError.stack = this.stack;
		}
		this.name = "AbortError";
		this.message = message;
	}
};
function calculateDelay(retriesConsumed, options) {
	const attempt = Math.max(1, retriesConsumed + 1);
	const random = options.randomize ? Math.random() + 1 : 1;
	let timeout = Math.round(random * options.minTimeout * options.factor ** (attempt - 1));
	timeout = Math.min(timeout, options.maxTimeout);
	return timeout;
}
function calculateRemainingTime(start, max) {
	if (!Number.isFinite(max)) return max;
	return max - (performance.now() - start);
}
async function onAttemptFailure({ error, attemptNumber, retriesConsumed, startTime, options }) {
	const normalizedError = error instanceof Error ? error : /* @__PURE__ */ new TypeError(`Non-error was thrown: "${error}". You should only throw errors.`);
	if (normalizedError instanceof AbortError) throw normalizedError.originalError;
	const retriesLeft = Number.isFinite(options.retries) ? Math.max(0, options.retries - retriesConsumed) : options.retries;
	const maxRetryTime = options.maxRetryTime ?? Number.POSITIVE_INFINITY;
	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed
	});
	await options.onFailedAttempt(context);
	if (calculateRemainingTime(startTime, maxRetryTime) <= 0) throw normalizedError;
	const consumeRetry = await options.shouldConsumeRetry(context);
	const remainingTime = calculateRemainingTime(startTime, maxRetryTime);
	if (remainingTime <= 0 || retriesLeft <= 0) throw normalizedError;
	if (normalizedError instanceof TypeError && !isNetworkError(normalizedError)) {
		if (consumeRetry) throw normalizedError;
		options.signal?.throwIfAborted();
		return false;
	}
	if (!await options.shouldRetry(context)) throw normalizedError;
	if (!consumeRetry) {
		options.signal?.throwIfAborted();
		return false;
	}
	const delayTime = calculateDelay(retriesConsumed, options);
	const finalDelay = Math.min(delayTime, remainingTime);
	options.signal?.throwIfAborted();
	if (finalDelay > 0) await new Promise((resolve, reject) => {
		const onAbort = () => {
			clearTimeout(timeoutToken);
			options.signal?.removeEventListener("abort", onAbort);
			reject(options.signal.reason);
		};
		const timeoutToken = setTimeout(() => {
			options.signal?.removeEventListener("abort", onAbort);
			resolve();
		}, finalDelay);
		if (options.unref) timeoutToken.unref?.();
		options.signal?.addEventListener("abort", onAbort, { once: true });
	});
	options.signal?.throwIfAborted();
	return true;
}
async function pRetry(input, options = {}) {
	options = { ...options };
	validateRetries(options.retries);
	if (Object.hasOwn(options, "forever")) throw new Error("The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.");
	options.retries ??= 10;
	options.factor ??= 2;
	options.minTimeout ??= 1e3;
	options.maxTimeout ??= Number.POSITIVE_INFINITY;
	options.maxRetryTime ??= Number.POSITIVE_INFINITY;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;
	validateNumberOption("factor", options.factor, {
		min: 0,
		allowInfinity: false
	});
	validateNumberOption("minTimeout", options.minTimeout, {
		min: 0,
		allowInfinity: false
	});
	validateNumberOption("maxTimeout", options.maxTimeout, {
		min: 0,
		allowInfinity: true
	});
	validateNumberOption("maxRetryTime", options.maxRetryTime, {
		min: 0,
		allowInfinity: true
	});
	if (!(options.factor > 0)) options.factor = 1;
	options.signal?.throwIfAborted();
	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();
	while (Number.isFinite(options.retries) ? retriesConsumed <= options.retries : true) {
		attemptNumber++;
		try {
			options.signal?.throwIfAborted();
			const result = await input(attemptNumber);
			options.signal?.throwIfAborted();
			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options
			})) retriesConsumed++;
		}
	}
	throw new Error("Retry attempts exhausted without throwing an error.");
}
// src/cluster/limits.ts
const CLUSTER_LIMITS = {
	idleTimeoutMs: 3e4,
	tcpKeepAliveMs: 15e3,
	watchSeconds: 50,
	pageSize: 500,
	errorBodyBytes: 65536,
	retries: 4,
	retryAfterMaxMs: 3e4,
	retryForMs: 6e4,
	parallelLogs: 24,
	logFileBytes: 33554432,
	logTimeoutMs: 12e4,
	logIdleTimeoutMs: 15e3
};
// src/cluster/tunnel.ts
var ProxyError = class extends Error {
	name = "ProxyError";
	status;
	constructor(proxy, fault, status, cause) {
		super(`the proxy ${addressOf(proxy)} ${fault}`, { cause });
		this.status = status;
	}
};
function tunnel(proxy, host, port, trust) {
	return proxy.protocol.startsWith("socks5") ? throughSocks(proxy, host, port) : throughConnect(proxy, host, port, trust);
}
function addressOf(proxy) {
	return `${proxy.protocol}//${proxy.host}`;
}
function proxyAuthorization(proxy) {
	if (proxy.username === "" && proxy.password === "") return {};
	const credentials = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
	return { "proxy-authorization": `Basic ${Buffer.from(credentials).toString("base64")}` };
}
function proxyOptions(proxy, trust) {
	const host = bare(proxy.hostname);
	const isTls = proxy.protocol === "https:";
	return {
		host,
		port: proxy.port === "" ? isTls ? 443 : 80 : Number(proxy.port),
		...isTls && (0, node_net.isIP)(host) === 0 ? { servername: host } : {},
		...isTls && trust.insecure ? { rejectUnauthorized: false } : {},
		...isTls && trust.authority !== null ? { ca: [trust.authority, ...(0, node_tls.getCACertificates)("default")] } : {}
	};
}
function throughConnect(proxy, host, port, trust) {
	const target = `${host.includes(":") ? `[${host}]` : host}:${port}`;
	const request = proxy.protocol === "https:" ? node_https.request : node_http.request;
	return new Promise((resolve, reject) => {
		const outgoing = request({
			...proxyOptions(proxy, trust),
			method: "CONNECT",
			path: target,
			headers: {
				host: target,
				...proxyAuthorization(proxy)
			},
			agent: false
		});
		outgoing.setTimeout(CLUSTER_LIMITS.idleTimeoutMs, () => outgoing.destroy(/* @__PURE__ */ new Error(`gave no answer for ${CLUSTER_LIMITS.idleTimeoutMs / 1e3} s`)));
		outgoing.on("connect", (response, socket, head) => {
			socket.setTimeout(0);
			const status = response.statusCode ?? 0;
			if (status >= 200 && status <= 299) {
				if (head.length > 0) socket.unshift(head);
				resolve(socket);
			} else {
				socket.destroy();
				reject(new ProxyError(proxy, `answered ${status} ${response.statusMessage ?? ""}`.trimEnd(), status));
			}
		});
		outgoing.on("response", (response) => {
			response.destroy();
			reject(new ProxyError(proxy, `answered ${response.statusCode} instead of connecting`, response.statusCode ?? 0));
		});
		outgoing.on("error", (cause) => reject(failure(proxy, cause)));
		outgoing.end();
	});
}
async function throughSocks(proxy, host, port) {
	const { SocksClient } = await Promise.resolve().then(() => require("./socks.cjs")).then((n) => /* @__PURE__ */ require_rolldown_runtime.__toESM(n.require_build(), 1));
	try {
		const { socket } = await SocksClient.createConnection({
			proxy: {
				host: bare(proxy.hostname),
				port: proxy.port === "" ? 1080 : Number(proxy.port),
				type: 5,
				...proxy.username === "" ? {} : { userId: decodeURIComponent(proxy.username) },
				...proxy.password === "" ? {} : { password: decodeURIComponent(proxy.password) }
			},
			command: "connect",
			destination: {
				host,
				port
			},
			timeout: CLUSTER_LIMITS.idleTimeoutMs
		});
		return socket;
	} catch (cause) {
		throw failure(proxy, cause);
	}
}
function failure(proxy, cause) {
	return new ProxyError(proxy, `could not be used: ${(cause instanceof Error ? cause.message : String(cause)).split("\n", 1)[0]?.slice(0, 200)}`, null, cause);
}
function bare(hostname) {
	return hostname.replace(/^\[|\]$/g, "");
}
// src/cluster/agent.ts
function createAgent(server, tls, proxy) {
	const trust = tls;
	if (server.protocol === "http:") return proxy === null ? new node_http.Agent(KEPT) : new HttpTunnelAgent(proxy, trust);
	const options = {
		...KEPT,
		rejectUnauthorized: !tls.insecure,
		...tls.authority === null ? {} : { ca: tls.authority },
		...tls.certificate === null ? {} : { cert: tls.certificate },
		...tls.key === null ? {} : { key: tls.key },
		...tls.serverName === null ? {} : { servername: tls.serverName }
	};
	return proxy === null ? new node_https.Agent(options) : new HttpsTunnelAgent(options, proxy, trust);
}
const KEPT = { keepAlive: true };
var HttpsTunnelAgent = class extends node_https.Agent {
	#proxy;
	#trust;
	constructor(options, proxy, trust) {
		super(options);
		this.#proxy = proxy;
		this.#trust = trust;
	}
	createConnection(options, opened) {
		open$1(this.#proxy, options, this.#trust, opened, (socket) => {
			const over = {
				...options,
				socket
			};
			return super.createConnection(over);
		});
	}
};
var HttpTunnelAgent = class extends node_http.Agent {
	#proxy;
	#trust;
	constructor(proxy, trust) {
		super(KEPT);
		this.#proxy = proxy;
		this.#trust = trust;
	}
	createConnection(options, opened) {
		open$1(this.#proxy, options, this.#trust, opened, (socket) => socket);
	}
};
function open$1(proxy, { host, port }, trust, opened, wrap) {
	tunnel(proxy, host ?? "", Number(port), trust).then((socket) => {
		const wrapped = wrap(socket);
		if (wrapped) opened?.(null, wrapped);
	}, (error) => opened?.(error, null));
}
// src/cluster/credentials.ts
const FILE_MS = 1e4;
const EARLY_MS = 6e4;
function createCredentials({ user, server, origin }, nowMs, closing) {
	const files = createFiles(origin, nowMs);
	const plugin = createPluginSource(user, nowMs, closing);
	const provider = createProviderSource(user, server);
	function authorization(asked, provided) {
		const token = user.tokenFile === null ? user.token : files.token(user.tokenFile);
		if (token !== null) return `Bearer ${token}`;
		if (user.basic !== null) {
			const { username, password } = user.basic;
			return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
		}
		return asked?.token ? `Bearer ${asked.token}` : provided;
	}
	return {
		async get(signal) {
			const asked = plugin === null ? null : await unlessAborted(plugin.get(), signal);
			const header = authorization(asked, provider === null ? null : await unlessAborted(provider(), signal));
			return {
				headers: {
					...user.headers,
					...header === null ? {} : { Authorization: header }
				},
				certificate: asked?.certificate ?? files.content(user.certificate),
				key: asked?.key ?? files.content(user.key)
			};
		},
		async renew(refused, signal) {
			files.forget();
			if (plugin !== null) await unlessAborted(plugin.renew(refused), signal);
			const now = await this.get(signal);
			return now.headers.Authorization !== refused.headers.Authorization || !same$2(now.certificate, refused.certificate);
		}
	};
}
async function unlessAborted(work, signal) {
	if (signal === void 0) return work;
	const { promise, reject } = Promise.withResolvers();
	const abort = () => reject(signal.reason);
	signal.addEventListener("abort", abort);
	if (signal.aborted) abort();
	return Promise.race([work, promise]).finally(() => signal.removeEventListener("abort", abort));
}
function same$2(one, other) {
	return one === null || other === null ? one === other : one.equals(other);
}
function createFiles(origin, nowMs) {
	const known = /* @__PURE__ */ new Map();
	function read(path) {
		const before = known.get(path);
		if (before !== void 0 && nowMs() - before.readMs < FILE_MS) return before.content;
		try {
			const content = (0, node_fs.readFileSync)(path);
			if (content.length === 0) throw new Error("it is empty");
			known.set(path, {
				content,
				readMs: nowMs()
			});
			return content;
		} catch (cause) {
			if (before !== void 0) return before.content;
			const why = cause instanceof Error ? cause.message : String(cause);
			throw new require_errors.AccessError(`Could not read ${path}, which ${origin} names for its credentials: ${why}.`, { cause });
		}
	}
	return {
		token: (path) => read(path).toString("utf8").trim(),
		content: (source) => source === null ? null : source.kind === "data" ? source.data : read(source.path),
		forget() {
			for (const each of known.values()) each.readMs = Number.NEGATIVE_INFINITY;
		}
	};
}
function createPluginSource(user, nowMs, closing) {
	const { exec } = user;
	if (exec === null || user.token !== null || user.tokenFile !== null) return null;
	const plugin = exec;
	let held = null;
	let asking = null;
	function ask() {
		asking ??= Promise.resolve().then(() => require("./cluster-exec-plugin.cjs")).then(({ runPlugin }) => runPlugin(plugin, closing)).then((credentials) => {
			held = {
				credentials,
				askAtMs: askAgainAt(credentials, nowMs())
			};
			return credentials;
		}).finally(() => {
			asking = null;
		});
		return asking;
	}
	return {
		async get() {
			if (held === null) return ask();
			if (nowMs() < held.askAtMs) return held.credentials;
			const { credentials } = held;
			return ask().catch((error) => {
				if (credentials.expiresMs !== null && nowMs() < credentials.expiresMs) return credentials;
				throw error;
			});
		},
		async renew(refused) {
			if (held !== null && !isOf(held.credentials, refused)) return;
			await ask();
		}
	};
}
function isOf(credentials, refused) {
	return credentials.token === null ? same$2(credentials.certificate, refused.certificate) : refused.headers.Authorization === `Bearer ${credentials.token}`;
}
function askAgainAt({ expiresMs }, askedMs) {
	if (expiresMs === null) return Number.POSITIVE_INFINITY;
	return expiresMs - Math.min(EARLY_MS, Math.max(0, expiresMs - askedMs) / 10);
}
function createProviderSource({ authProvider }, server) {
	if (authProvider === null) return null;
	let config = null;
	return async () => {
		config ??= await legacyConfig(authProvider, server);
		const options = {};
		await config.applyToHTTPSOptions(options);
		return options.headers?.Authorization ?? null;
	};
}
async function legacyConfig(authProvider, server) {
	const { KubeConfig } = await Promise.resolve().then(() => require("./kubernetes-client-node.cjs"));
	const config = new KubeConfig();
	const name = "crashgate";
	config.loadFromOptions({
		clusters: [{
			name,
			server: server.href,
			skipTLSVerify: true
		}],
		users: [{
			name,
			authProvider
		}],
		contexts: [{
			name,
			cluster: name,
			user: name
		}],
		currentContext: name
	});
	return config;
}
// src/cluster/json.ts
const NOTHING$1 = Object.freeze({});
function object(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : NOTHING$1;
}
function json(value, key) {
	return object(value[key]);
}
function array(value) {
	return Array.isArray(value) ? value : [];
}
function text(value) {
	return typeof value === "string" && value !== "" ? value : null;
}
function number(value) {
	return typeof value === "number" ? value : null;
}
function isTrue(value) {
	return value === true;
}
function moment(value) {
	const ms = Date.parse(text(value) ?? "");
	return Number.isNaN(ms) ? null : ms;
}
// src/cluster/kubeconfig.ts
const NOBODY = {
	token: null,
	tokenFile: null,
	basic: null,
	certificate: null,
	key: null,
	exec: null,
	authProvider: null,
	headers: {}
};
const SERVICE_ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount";
async function readTarget(kubeconfig, context, env) {
	const config = await find(kubeconfig, env);
	return config === null ? inCluster(context, env) : targetOf(config, context);
}
async function find(kubeconfig, env) {
	if (kubeconfig !== null) {
		const given = kubeconfig.trim();
		if (!given.includes("\n") && (0, node_fs.existsSync)(given)) return readFiles([given], `kubeconfig ${given}`);
		return merge([await parse(kubeconfigText(given), process.cwd(), "the kubeconfig given")], "the kubeconfig given");
	}
	if (env.KUBECONFIG) {
		const paths = env.KUBECONFIG.split(process.platform === "win32" ? ";" : ":").filter((path) => path !== "");
		const existing = paths.filter((path) => (0, node_fs.existsSync)(path));
		if (existing.length === 0) throw new require_errors.AccessError(`No kubeconfig: KUBECONFIG names ${paths.join(", ")}, which does not exist.`);
		return readFiles(existing, "KUBECONFIG");
	}
	const home = env.HOME ?? (process.platform === "win32" ? env.USERPROFILE : void 0);
	const usual = home ? (0, node_path.join)(home, ".kube", "config") : null;
	if (usual !== null && (0, node_fs.existsSync)(usual)) return readFiles([usual], `kubeconfig ${usual}`);
	if (env.KUBERNETES_SERVICE_HOST) return null;
	throw new require_errors.AccessError("No kubeconfig: looked at `kubeconfig`, KUBECONFIG, ~/.kube/config and the in-cluster service account. Log in to the cluster first, or give `kubeconfig` (a path, or its content from a secret).");
}
function kubeconfigText(given) {
	if (/^\s*(?:apiVersion|clusters|kind|current-context|contexts|users|preferences)\s*:/m.test(given)) return given;
	if (given.startsWith("{")) return given;
	const packed = given.replace(/\s+/g, "");
	if (packed.length > 40 && /^[A-Za-z0-9+/_-]+={0,2}$/.test(packed)) {
		const unpacked = Buffer.from(packed, "base64").toString("utf8");
		if (unpacked.includes("clusters")) return unpacked;
	}
	const shown = given.length > 80 || given.includes("\n") ? "the text given" : JSON.stringify(given);
	throw new require_errors.InputError(`kubeconfig: ${shown} is neither an existing file nor the YAML or base64 of a kubeconfig`);
}
async function readFiles(paths, origin) {
	const parsed = [];
	for (const path of paths) {
		const named = paths.length === 1 ? origin : path;
		try {
			parsed.push(await parse((0, node_fs.readFileSync)(path, "utf8"), (0, node_path.dirname)((0, node_path.resolve)(path)), named));
		} catch (cause) {
			if (cause instanceof require_errors.InputError) throw cause;
			throw new require_errors.InputError(`kubeconfig: ${named} could not be read: ${firstLine(cause)}`, { cause });
		}
	}
	return merge(parsed, origin);
}
async function parse(content, folder, origin) {
	try {
		return {
			value: object(await readContent(content)),
			folder
		};
	} catch (cause) {
		throw new require_errors.InputError(`kubeconfig: ${origin} could not be read: ${firstLine(cause)}`, { cause });
	}
}
async function readContent(content) {
	if (content.trimStart().startsWith("{")) try {
		return JSON.parse(content);
	} catch {}
	const { load } = await Promise.resolve().then(() => require("./js-yaml.cjs")).then((n) => n.js_yaml_exports);
	return load(content);
}
function merge(files, origin) {
	const named = (list, member) => {
		const found = /* @__PURE__ */ new Map();
		for (const { value, folder } of files) for (const entry of array(value[list]).map(object)) {
			const name = text(entry.name);
			if (name !== null && !found.has(name)) found.set(name, {
				value: json(entry, member),
				folder
			});
		}
		return found;
	};
	const clusters = named("clusters", "cluster");
	if (clusters.size === 0) throw new require_errors.InputError(`kubeconfig: ${origin} is not a kubeconfig (it names no cluster)`);
	return {
		origin,
		currentContext: files.map(({ value }) => text(value["current-context"])).find((name) => name !== null) ?? null,
		clusters,
		users: named("users", "user"),
		contexts: named("contexts", "context")
	};
}
function targetOf(config, asked) {
	const { origin, contexts } = config;
	if (asked !== null && !contexts.has(asked)) {
		const known = contexts.size > 0 ? `its contexts are ${[...contexts.keys()].join(", ")}` : "it has no context";
		throw new require_errors.InputError(`context: ${JSON.stringify(asked)} is not in ${origin}; ${known}`);
	}
	const name = asked ?? config.currentContext ?? "";
	const context = contexts.get(name)?.value ?? {};
	const cluster = config.clusters.get(text(context.cluster) ?? "");
	const server = text(cluster?.value.server);
	if (cluster === void 0 || server === null) throw new require_errors.AccessError(`No cluster to look at: ${origin} has no current context with a server. Give \`context\`, or set current-context in the kubeconfig.`);
	const user = config.users.get(text(context.user) ?? "");
	return {
		origin,
		context: name,
		namespace: text(context.namespace) ?? "default",
		server: serverUrl(server, cluster.value, `${origin} has a server address that is not a URL`),
		authority: sourceOf(cluster, "certificate-authority"),
		insecure: cluster.value["insecure-skip-tls-verify"] === true,
		serverName: text(cluster.value["tls-server-name"]),
		proxy: proxyOf$1(cluster.value, origin),
		user: user === void 0 ? NOBODY : userOf(user, cluster)
	};
}
function sourceOf({ value, folder }, key) {
	const data = text(value[`${key}-data`]);
	if (data !== null) return {
		kind: "data",
		data: Buffer.from(data, "base64")
	};
	const path = text(value[key]);
	return path === null ? null : {
		kind: "file",
		path: absolute(path, folder)
	};
}
function absolute(path, folder) {
	return (0, node_path.isAbsolute)(path) ? path : (0, node_path.join)(folder, path);
}
const PROXY_SCHEMES = [
	"http:",
	"https:",
	"socks5:",
	"socks5h:"
];
function proxyOf$1(cluster, origin) {
	const given = text(cluster["proxy-url"]);
	if (given === null) return null;
	const proxy = url(given, `${origin} has a \`proxy-url\` that is not a URL`);
	if (PROXY_SCHEMES.includes(proxy.protocol)) return proxy;
	throw new require_errors.InputError(`kubeconfig: ${origin} has a \`proxy-url\` with the scheme ${proxy.protocol.replace(":", "")}; accepted are http, https and socks5`);
}
function userOf({ value, folder }, cluster) {
	const username = text(value.username);
	const tokenFile = text(value.tokenFile);
	const provider = object(value["auth-provider"]);
	const exec = object(value.exec);
	return {
		token: text(value.token)?.trim() ?? null,
		tokenFile: tokenFile === null ? null : absolute(tokenFile, folder),
		basic: username === null ? null : {
			username,
			password: text(value.password) ?? ""
		},
		certificate: sourceOf({
			value,
			folder
		}, "client-certificate"),
		key: sourceOf({
			value,
			folder
		}, "client-key"),
		exec: text(exec.command) === null ? null : pluginOf(exec, folder, cluster.value),
		authProvider: text(provider.name) === null ? null : provider,
		headers: impersonation(value)
	};
}
function pluginOf(exec, folder, cluster) {
	const command = text(exec.command) ?? "";
	const isPath = command.includes("/") || process.platform === "win32" && command.includes("\\");
	const env = array(exec.env).map(object).map(({ name, value }) => [String(name ?? ""), String(value ?? "")]);
	return {
		apiVersion: text(exec.apiVersion) ?? "client.authentication.k8s.io/v1",
		command: isPath ? absolute(command, folder) : command,
		args: array(exec.args).map(String),
		env: Object.fromEntries(env),
		installHint: text(exec.installHint),
		interactiveMode: text(exec.interactiveMode),
		cluster: exec.provideClusterInfo === true ? clusterInfo(cluster) : null
	};
}
function clusterInfo(cluster) {
	const extension = array(cluster.extensions).map(object).find(({ name }) => name === "client.authentication.k8s.io/exec");
	return {
		server: cluster.server,
		"tls-server-name": cluster["tls-server-name"],
		"insecure-skip-tls-verify": cluster["insecure-skip-tls-verify"],
		"certificate-authority-data": cluster["certificate-authority-data"],
		"proxy-url": cluster["proxy-url"],
		"disable-compression": cluster["disable-compression"],
		config: extension?.extension ?? null
	};
}
function impersonation(user) {
	const as = text(user.as);
	if (as === null) return {};
	const uid = text(user["as-uid"]);
	const groups = array(user["as-groups"]).map(String);
	const extra = Object.entries(object(user["as-user-extra"])).map(([key, values]) => [`Impersonate-Extra-${encodeURIComponent(key)}`, array(values).map(String)]);
	return {
		"Impersonate-User": as,
		...uid === null ? {} : { "Impersonate-Uid": uid },
		...groups.length === 0 ? {} : { "Impersonate-Group": groups },
		...Object.fromEntries(extra)
	};
}
function inCluster(context, env) {
	const origin = "the pod's service account";
	if (context !== null) throw new require_errors.InputError(`context: ${JSON.stringify(context)} is not in ${origin}; it has no context`);
	const host = env.KUBERNETES_SERVICE_HOST ?? "";
	const address = host.includes(":") ? `[${host}]` : host;
	const namespaceFile = (0, node_path.join)(SERVICE_ACCOUNT, "namespace");
	return {
		origin,
		context: null,
		namespace: ((0, node_fs.existsSync)(namespaceFile) ? (0, node_fs.readFileSync)(namespaceFile, "utf8").trim() : "") || "default",
		server: url(`https://${address}:${env.KUBERNETES_SERVICE_PORT ?? "443"}`, "KUBERNETES_SERVICE_HOST and _PORT are not an address"),
		authority: {
			kind: "file",
			path: (0, node_path.join)(SERVICE_ACCOUNT, "ca.crt")
		},
		insecure: false,
		serverName: null,
		proxy: null,
		user: {
			...NOBODY,
			tokenFile: (0, node_path.join)(SERVICE_ACCOUNT, "token")
		}
	};
}
function serverUrl(given, cluster, fault) {
	const scheme = [
		"certificate-authority",
		"certificate-authority-data",
		"insecure-skip-tls-verify"
	].some((key) => cluster[key]) ? "https" : "http";
	return url(/^https?:\/\//i.test(given) ? given : `${scheme}://${given}`, fault);
}
function url(given, fault) {
	try {
		return new URL(given);
	} catch (cause) {
		throw new require_errors.InputError(`kubeconfig: ${fault}`, { cause });
	}
}
function firstLine(cause) {
	return (cause instanceof Error ? cause.message : String(cause)).split("\n", 1)[0]?.slice(0, 200) ?? "";
}
// src/cluster/proxy.ts
function proxyFromEnvironment(server, env) {
	const isHttps = server.protocol === "https:";
	const name = isHttps ? "HTTPS_PROXY" : "HTTP_PROXY";
	const given = either(env, name);
	if (given === "" || isExcepted(server, either(env, "NO_PROXY"))) return null;
	if (!isHttps && env.REQUEST_METHOD) throw new Error("HTTP_PROXY is not used in a CGI environment (REQUEST_METHOD is set)");
	return parseProxy(given) ?? fail(`${name} is not the address of a proxy`);
}
function either(env, name) {
	return env[name] || env[name.toLowerCase()] || "";
}
function fail(message) {
	throw new Error(message);
}
function parseProxy(given) {
	for (const candidate of [given, `http://${given}`]) {
		const url = URL.canParse(candidate) ? new URL(candidate) : null;
		if (url !== null && url.host !== "") return url;
	}
	return null;
}
const DEFAULT_PORT = {
	"https:": "443",
	"http:": "80"
};
function isExcepted(server, noProxy) {
	const host = server.hostname.replace(/^\[|\]$/g, "").toLowerCase();
	const port = server.port || (DEFAULT_PORT[server.protocol] ?? "");
	if (host === "localhost" || (0, node_net.isIP)(host) !== 0 && LOOPBACK$1.check(host, family(host))) return true;
	return noProxy.split(",").map((entry) => entry.trim().toLowerCase()).some((entry) => entry !== "" && excepts(entry, host, port));
}
const LOOPBACK$1 = new node_net.BlockList();
LOOPBACK$1.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK$1.addAddress("::1", "ipv6");
function excepts(entry, host, port) {
	if (entry === "*") return true;
	const range = subnet(entry);
	if (range !== null) return (0, node_net.isIP)(host) !== 0 && range.check(host, family(host));
	const [name, wanted] = splitPort(entry);
	if (name === "" || wanted !== "" && wanted !== port) return false;
	if ((0, node_net.isIP)(name) !== 0) return (0, node_net.isIP)(host) !== 0 && sameAddress(name, host);
	return (0, node_net.isIP)(host) === 0 && isInDomain(host, name);
}
function isInDomain(host, name) {
	const bare = name.startsWith("*.") ? name.slice(1) : name;
	const suffix = bare.startsWith(".") ? bare : `.${bare}`;
	const ascii = `.${(0, node_url.domainToASCII)(suffix.slice(1)) || suffix.slice(1)}`;
	return host.endsWith(ascii) || bare === name && !bare.startsWith(".") && host === ascii.slice(1);
}
function subnet(entry) {
	const [address = "", bits = "", ...rest] = entry.split("/");
	const version = (0, node_net.isIP)(address);
	if (rest.length > 0 || version === 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > (version === 6 ? 128 : 32)) return null;
	const list = new node_net.BlockList();
	list.addSubnet(address, Number(bits), family(address));
	return list;
}
function sameAddress(one, other) {
	const list = new node_net.BlockList();
	list.addAddress(one, family(one));
	return list.check(other, family(other));
}
function family(address) {
	return (0, node_net.isIP)(address) === 6 ? "ipv6" : "ipv4";
}
function splitPort(entry) {
	const [, bracketed, bracketedPort] = /^\[([^\]]*)\]:(.*)$/.exec(entry) ?? [];
	if (bracketed !== void 0) return [bracketed, bracketedPort ?? ""];
	const [, name, port] = /^([^:]*):([^:]*)$/.exec(entry) ?? [];
	return name === void 0 ? [entry, ""] : [name, port ?? ""];
}
// src/cluster/sent-ahead.ts
function createSentAhead(send) {
	const sent = /* @__PURE__ */ new Map();
	return {
		add(spec) {
			const answer = send(spec);
			answer.catch(() => void 0);
			sent.set(keyOf$3(spec), answer);
		},
		take(spec) {
			const answer = sent.get(keyOf$3(spec));
			if (answer === void 0) return null;
			sent.delete(keyOf$3(spec));
			return answer.then((answered) => {
				if (spec.signal !== void 0) (0, node_stream.addAbortSignal)(spec.signal, answered.body);
				return answered;
			});
		}
	};
}
function keyOf$3({ method = "GET", path, body }) {
	return `${method} ${path} ${JSON.stringify(body)}`;
}
// src/cluster/connect.ts
var ApiError = class extends Error {
	name = "ApiError";
	status;
	reason;
	retryAfterSeconds;
	isForeign;
	constructor(status, reason, message, retryAfterSeconds, isForeign = false) {
		super(message);
		this.status = status;
		this.reason = reason;
		this.retryAfterSeconds = retryAfterSeconds;
		this.isForeign = isForeign;
	}
};
async function connect(kubeconfig, context, onDate) {
	const target = await readTarget(kubeconfig, context, process.env);
	const { server, user } = target;
	const proxy = proxyOf(target);
	const closing = new AbortController();
	const credentials = createCredentials(target, Date.now, closing.signal);
	const agents = createAgents(target, proxy);
	const transport = {
		target,
		proxy,
		agent: agents.for
	};
	async function send(spec) {
		const first = await credentials.get(spec.signal);
		try {
			return await sendAs(transport, first, spec);
		} catch (error) {
			if (!(error instanceof ApiError && error.status === 401) || !await credentials.renew(first, spec.signal)) throw error;
			return sendAs(transport, await credentials.get(spec.signal), spec);
		}
	}
	const sentAhead = createSentAhead(({ signal, ...spec }) => send({
		...spec,
		signal: signal === void 0 ? closing.signal : AbortSignal.any([closing.signal, signal])
	}));
	return {
		context: target.context,
		namespace: target.namespace,
		server: `${server.protocol}//${server.host}`,
		base: `${server.protocol}//${server.host}${prefixOf(server)}`,
		secrets: [
			user.token,
			user.basic?.password,
			proxy?.password && decodeURIComponent(proxy.password)
		].filter((secret) => typeof secret === "string" && secret !== ""),
		async send(spec) {
			const response = await (sentAhead.take(spec) ?? send(spec));
			if (response.date !== null) onDate(response.date);
			return response;
		},
		ahead: sentAhead.add,
		async socketOptions(renewed, signal) {
			const before = await credentials.get(signal);
			if (renewed) await credentials.renew(before, signal);
			const { headers, ...tls } = renewed ? await credentials.get(signal) : before;
			return {
				agent: agents.for({
					headers,
					...tls
				}),
				headers
			};
		},
		close() {
			closing.abort();
			agents.destroy();
		}
	};
}
function proxyOf({ proxy, server }) {
	if (proxy !== null) return proxy;
	try {
		return proxyFromEnvironment(server, process.env);
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new require_errors.AccessError(`Could not reach ${server.host}: ${why}. Correct the variable, or name the host in NO_PROXY.`, { cause });
	}
}
function createAgents(target, proxy) {
	const made = [];
	return {
		for({ certificate, key }) {
			const newest = made.at(-1);
			if (newest !== void 0 && same$1(newest.tls.certificate, certificate) && same$1(newest.tls.key, key)) return newest.agent;
			const { insecure, serverName, server } = target;
			const tls = {
				authority: authorityOf(target),
				certificate,
				key,
				insecure,
				serverName
			};
			const agent = createAgent(server, tls, proxy);
			made.push({
				agent,
				tls
			});
			return agent;
		},
		destroy() {
			for (const { agent } of made) agent.destroy();
		}
	};
}
function same$1(one, other) {
	return one === null || other === null ? one === other : one.equals(other);
}
function authorityOf({ authority, origin }) {
	return authority === null ? null : contentOf(authority, origin);
}
function contentOf(source, origin) {
	if (source.kind === "data") return source.data;
	try {
		return (0, node_fs.readFileSync)(source.path);
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new require_errors.AccessError(`Could not read ${source.path}, which ${origin} names as certificate authority: ${why}.`, { cause });
	}
}
async function sendAs(transport, credentials, spec) {
	const { target, proxy } = transport;
	const { server } = target;
	const body = spec.body === void 0 ? void 0 : JSON.stringify(spec.body);
	const path = prefixOf(server) + spec.path;
	const options = {
		method: spec.method ?? "GET",
		host: server.hostname.replace(/^\[|\]$/g, ""),
		port: server.port || (server.protocol === "https:" ? 443 : 80),
		path,
		agent: transport.agent(credentials),
		headers: {
			accept: "application/json",
			"user-agent": "crashgate",
			...spec.compressed ? { "accept-encoding": "gzip" } : {},
			...body === void 0 ? {} : {
				"content-type": "application/json",
				"content-length": Buffer.byteLength(body)
			},
			...credentials.headers
		},
		...spec.signal ? { signal: spec.signal } : {}
	};
	const isPlain = server.protocol === "http:";
	const asksProxy = isPlain && proxy !== null && /^https?:$/.test(proxy.protocol);
	if (asksProxy) askProxy(options, proxy, server, path);
	const response = await exchange((asksProxy ? proxy.protocol === "http:" : isPlain) ? node_http.request : node_https.request, options, body, spec.idleTimeoutMs ?? CLUSTER_LIMITS.idleTimeoutMs);
	const stream = response.headers["content-encoding"] === "gzip" ? response.pipe(gunzip()) : response;
	if (stream !== response) response.on("error", (error) => stream.destroy(error));
	const status = response.statusCode ?? 0;
	if (status < 200 || status > 299) throw await statusError(status, response, stream);
	const date = response.headers.date ? new Date(response.headers.date) : null;
	return {
		body: stream,
		date: date && !Number.isNaN(date.getTime()) ? date : null,
		contentType: response.headers["content-type"] ?? ""
	};
}
function gunzip() {
	return process.getBuiltinModule("node:zlib").createGunzip();
}
function prefixOf(server) {
	return server.pathname.replace(/\/+$/, "");
}
function askProxy(options, proxy, server, path) {
	const headers = {
		...options.headers,
		host: server.host,
		...proxyAuthorization(proxy)
	};
	Object.assign(options, proxyOptions(proxy, {
		authority: null,
		insecure: false
	}), {
		path: `${server.protocol}//${server.host}${path}`,
		agent: false,
		headers
	});
}
function exchange(request, options, body, idleTimeoutMs) {
	return new Promise((resolve, reject) => {
		const outgoing = request(options, resolve);
		outgoing.setTimeout(idleTimeoutMs, () => outgoing.destroy(/* @__PURE__ */ new Error(`no answer for ${idleTimeoutMs / 1e3} s`)));
		outgoing.on("socket", (socket) => socket.setKeepAlive(true, CLUSTER_LIMITS.tcpKeepAliveMs));
		outgoing.on("error", reject);
		outgoing.end(body);
	});
}
async function statusError(status, response, stream) {
	let body = "";
	try {
		for await (const chunk of stream) {
			body += String(chunk);
			if (body.length > CLUSTER_LIMITS.errorBodyBytes) break;
		}
	} catch {}
	const header = response.headers["retry-after"];
	const retryAfter = header === void 0 ? NaN : Number(header);
	const { kind, reason, message } = readStatus(body);
	return new ApiError(status, reason ?? "", message ?? (shortly$2(body, response) || `HTTP ${status}`), Number.isFinite(retryAfter) ? retryAfter : null, kind !== "Status");
}
function shortly$2(body, { headers }) {
	const [type = ""] = (headers["content-type"] ?? "").split(";");
	if (headers.location !== void 0) return `a redirection to ${headers.location.replace(/[?#].*$/s, "").slice(0, 200)}`;
	if (/html/i.test(type)) {
		const title = /<title[^>]*>([^<]{1,200})</i.exec(body)?.[1]?.replace(/\s+/g, " ").trim();
		return title ? `the page "${title}"` : "an HTML page";
	}
	return body.trim().split("\n", 1)[0]?.slice(0, 300) ?? "";
}
function readStatus(body) {
	let value = {};
	try {
		value = object(JSON.parse(body));
	} catch {}
	return {
		kind: text(value.kind),
		reason: text(value.reason),
		message: text(value.message)
	};
}
// src/cluster/list-reader.ts
const QUOTE = 34;
const COLON = 58;
const BACKSLASH = 92;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
let ITEMS_OPEN;
const IN_LIST = 1;
const IN_ITEMS = 2;
const UNREAD = /* @__PURE__ */ new Set([
	"managedFields",
	"env",
	"envFrom",
	"volumeMounts",
	"volumes",
	"livenessProbe",
	"readinessProbe",
	"startupProbe",
	"affinity",
	"tolerations"
]);
const LONGEST_UNREAD = Math.max(...[...UNREAD].map((key) => key.length));
const NOTHING = Buffer.from("0");
function createListReader(onItem) {
	return new Reader(onItem);
}
var Reader = class {
	#onItem;
	#around = [];
	#tail = "";
	#begun = [];
	#from = 0;
	#depth = 0;
	#inString = false;
	#escaped = false;
	#inItems = false;
	#unread = 0;
	constructor(onItem) {
		this.#onItem = onItem;
	}
	write(chunk) {
		const { length } = chunk;
		this.#from = 0;
		let at = this.#escaped && length > 0 ? 1 : 0;
		if (at > 0) this.#escaped = false;
		if (this.#inString) at = this.#endOfString(chunk, at);
		while (at < length) {
			const byte = chunk[at];
			if (byte === QUOTE) {
				this.#inString = true;
				at = this.#endOfString(chunk, at + 1);
				continue;
			}
			if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.#open(chunk, at);
			else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) this.#close(chunk, at);
			at++;
		}
		if (this.#from === length || this.#unread > 0) return;
		const rest = chunk.subarray(this.#from);
		if (!this.#inItems) this.#surround(rest);
		else if (this.#depth > IN_ITEMS) this.#begun.push(rest);
	}
	end() {
		const list = object(JSON.parse(Buffer.concat(this.#around).toString("utf8")));
		for (const item of array(list.items)) this.#onItem(object(item));
		return list;
	}
	#open(chunk, at) {
		if (this.#inItems && this.#depth === IN_ITEMS) this.#from = at;
		else if (this.#depth === IN_LIST && chunk[at] === OPEN_ARRAY) {
			this.#surround(chunk.subarray(this.#from, at + 1));
			this.#inItems = (ITEMS_OPEN ??= /"items"\s*:\s*\[$/).test(this.#tail);
			this.#from = at + 1;
		} else if (this.#inItems && this.#unread === 0 && isUnread(chunk, at)) {
			this.#begun.push(chunk.subarray(this.#from, at), NOTHING);
			this.#unread = this.#depth;
		}
		this.#depth++;
	}
	#close(chunk, at) {
		this.#depth--;
		if (this.#unread > 0) {
			if (this.#depth > this.#unread) return;
			this.#unread = 0;
			this.#from = at + 1;
		} else if (this.#inItems && this.#depth === IN_ITEMS) {
			this.#finish(chunk.subarray(this.#from, at + 1));
			this.#from = at + 1;
		} else if (this.#inItems && this.#depth < IN_ITEMS) {
			this.#inItems = false;
			this.#from = at;
		}
	}
	#endOfString(chunk, start) {
		const { length } = chunk;
		let at = start;
		for (; at < length; at++) {
			const byte = chunk[at];
			if (byte === BACKSLASH) at++;
			else if (byte === QUOTE) {
				this.#inString = false;
				return at + 1;
			}
		}
		this.#escaped = at > length;
		return length;
	}
	#finish(last) {
		const whole = this.#begun.length === 0 ? last : Buffer.concat([...this.#begun, last]);
		this.#begun = [];
		this.#onItem(object(JSON.parse(whole.toString("utf8"))));
	}
	#surround(piece) {
		this.#around.push(piece);
		this.#tail = (this.#tail + piece.subarray(-32).toString("latin1")).slice(-32);
	}
};
function isUnread(chunk, at) {
	const end = at - 2;
	if (chunk[at - 1] !== COLON || chunk[end] !== QUOTE) return false;
	let start = end - 1;
	while (end - start <= LONGEST_UNREAD && chunk[start] !== QUOTE) start--;
	if (start < 1 || chunk[start] !== QUOTE || chunk[start - 1] === BACKSLASH) return false;
	return UNREAD.has(chunk.toString("latin1", start + 1, end));
}
// src/cluster/network-errors.ts
function codeOf(error) {
	for (let e = error; e instanceof Error; e = e.cause) {
		const code = Reflect.get(e, "code");
		if (typeof code === "string") return code;
	}
	return null;
}
const NO_TLS = "the server at that port does not speak TLS; check the port and scheme of the server in the kubeconfig";
const NO_HTTP = "the server at that port does not speak HTTP, so it is not an API server; check the server's address in the kubeconfig";
const NETWORK = {
	ECONNREFUSED: "nothing listens at that address; is the cluster up, and is the address reachable from here?",
	ENOTFOUND: "the name of the server does not resolve from here",
	EAI_AGAIN: "the name of the server does not resolve from here just now",
	ETIMEDOUT: "no answer; a private cluster is reached only from its own network",
	EHOSTUNREACH: "the server cannot be reached from here; a private cluster is reached only from its own network",
	ENETUNREACH: "the server cannot be reached from here; a private cluster is reached only from its own network",
	ECONNRESET: "the connection was cut",
	EPIPE: "the connection was cut",
	CERT_HAS_EXPIRED: "the API server's certificate has expired",
	SELF_SIGNED_CERT_IN_CHAIN: "the API server's certificate is not signed by the kubeconfig's certificate authority",
	DEPTH_ZERO_SELF_SIGNED_CERT: "the API server's certificate is not signed by the kubeconfig's certificate authority",
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the API server's certificate is not signed by the kubeconfig's certificate authority",
	ERR_TLS_CERT_ALTNAME_INVALID: "the API server's certificate is for another name",
	CERT_NOT_YET_VALID: "the API server's certificate is not valid yet; is this machine's clock right?",
	UNABLE_TO_GET_ISSUER_CERT: "the API server's certificate is not signed by the kubeconfig's certificate authority",
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the API server's certificate is not signed by the kubeconfig's certificate authority",
	ERR_SSL_WRONG_VERSION_NUMBER: NO_TLS,
	ERR_SSL_PACKET_LENGTH_TOO_LONG: NO_TLS,
	EPROTO: NO_TLS,
	ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: "the API server requires a client certificate, and the kubeconfig has none",
	ERR_SSL_TLSV1_ALERT_UNKNOWN_CA: "the API server does not accept the client certificate's issuer",
	HPE_INVALID_CONSTANT: NO_HTTP,
	HPE_INVALID_VERSION: NO_HTTP,
	HPE_CR_EXPECTED: NO_HTTP
};
function isLasting(code) {
	return /^(?:CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|ERR_TLS_CERT|ERR_SSL_|HPE_INVALID|HPE_CR)/.test(code) || code === "EPROTO";
}
// src/cluster/small-heap.ts
let isSmall = false;
let isCollected = false;
function keepHeapSmall() {
	if (isSmall) return;
	isSmall = true;
	const { setFlagsFromString } = process.getBuiltinModule("node:v8");
	setFlagsFromString("--semi-space-growth-factor=1");
	setFlagsFromString("--heap-growing-percent=60");
}
function collectAfterLongList() {
	if (!isSmall || isCollected) return;
	isCollected = true;
	collect("major");
}
const COLLECTED_BYTES = 4194304;
let uncollectedBytes = 0;
function passedChunk(bytes) {
	uncollectedBytes += bytes;
	if (uncollectedBytes < COLLECTED_BYTES) return;
	uncollectedBytes = 0;
	collect("minor");
}
let collector = null;
function collect(type) {
	if (collector === null) {
		process.getBuiltinModule("node:v8").setFlagsFromString("--expose-gc");
		const exposed = (0, node_vm.runInNewContext)("gc");
		collector = typeof exposed === "function" ? exposed : () => {};
	}
	collector({ type });
}
// src/cluster/api.ts
var ForeignAnswerError = class extends Error {
	name = "ForeignAnswerError";
};
function isPassing(error) {
	if (error instanceof ApiError) return error.status === 429 || error.status >= 500;
	if (error instanceof require_errors.AccessError || error instanceof ForeignAnswerError) return false;
	if (error instanceof ProxyError && error.status !== null) return error.status >= 500;
	const code = codeOf(error);
	if (code !== null && isLasting(code)) return false;
	return !(error instanceof Error && error.name === "AbortError");
}
async function sendForJson(connection, spec) {
	const response = await connection.send(spec);
	if (/\bjson\b/i.test(response.contentType)) return response;
	response.body.destroy();
	const what = response.contentType.split(";", 1)[0] || "something without a content type";
	throw new ForeignAnswerError(`the server at that address is not a Kubernetes API server: it returned ${/html/i.test(what) ? "an HTML page" : what} instead of JSON. A login page or a proxy may be in between; check the server's address in the kubeconfig`);
}
async function persist(attempt, signal) {
	return pRetry(async () => {
		try {
			return await attempt();
		} catch (error) {
			if (signal?.aborted || !isPassing(error)) throw new AbortError(asError(error));
			if (error instanceof ApiError && error.retryAfterSeconds !== null) await (0, node_timers_promises.setTimeout)(Math.min(error.retryAfterSeconds * 1e3, CLUSTER_LIMITS.retryAfterMaxMs), void 0, { ...signal ? { signal } : {} });
			throw asError(error);
		}
	}, {
		retries: CLUSTER_LIMITS.retries,
		maxRetryTime: CLUSTER_LIMITS.retryForMs,
		minTimeout: 250,
		maxTimeout: 4e3,
		randomize: true,
		...signal ? { signal } : {}
	});
}
function asError(error) {
	if (error instanceof TypeError) return new Error(error.message, { cause: error });
	return error instanceof Error ? error : new Error(String(error));
}
async function getJson(connection, spec) {
	return persist(async () => {
		const chunks = [];
		for await (const chunk of (await sendForJson(connection, spec)).body) chunks.push(chunk);
		return object(JSON.parse(Buffer.concat(chunks).toString("utf8")));
	}, spec.signal);
}
async function* listPages(connection, path, { query, signal, read, restarted }) {
	const parameters = pageParameters(query);
	for (;;) {
		const spec = {
			...pageOf(path, parameters),
			signal
		};
		let page;
		try {
			page = await persist(async () => readPage(await sendForJson(connection, spec), read), signal);
		} catch (error) {
			if (!(error instanceof ApiError) || error.status !== 410 || !parameters.has("continue")) throw error;
			parameters.delete("continue");
			parameters.delete("limit");
			restarted();
			continue;
		}
		yield page;
		if (page.next === null) return;
		keepHeapSmall();
		parameters.set("continue", page.next);
	}
}
function firstPage(path, query = {}) {
	return pageOf(path, pageParameters(query));
}
function pageOf(path, parameters) {
	return {
		path: `${path}?${parameters}`,
		compressed: true
	};
}
function pageParameters(query) {
	return new URLSearchParams({
		limit: String(CLUSTER_LIMITS.pageSize),
		...query
	});
}
async function readPage(response, read) {
	const items = [];
	const reader = createListReader((value) => {
		const item = read(value);
		if (item !== null) items.push(item);
	});
	for await (const chunk of response.body) reader.write(chunk);
	const list = reader.end();
	if (!("items" in list) && !/List$/.test(text(list.kind) ?? "")) throw new Error("the response is not a list of objects");
	const metadata = json(list, "metadata");
	return {
		items,
		resourceVersion: text(metadata.resourceVersion),
		next: text(metadata.continue)
	};
}
function namespaced(group, namespace, ...rest) {
	return `${group === "" ? "/api/v1" : `/apis/${group}`}${namespace === "*" ? "" : `/namespaces/${encodeURIComponent(namespace)}`}/${rest.map(encodeURIComponent).join("/")}`;
}
// src/cluster/access.ts
const RIGHTS = {
	listPods: {
		group: "",
		resource: "pods",
		verb: "list"
	},
	watchPods: {
		group: "",
		resource: "pods",
		verb: "watch"
	},
	getPods: {
		group: "",
		resource: "pods",
		verb: "get"
	},
	getLogs: {
		group: "",
		resource: "pods/log",
		verb: "get"
	},
	listEvents: {
		group: "",
		resource: "events",
		verb: "list"
	},
	listDeployments: {
		group: "apps",
		resource: "deployments",
		verb: "list"
	},
	getReplicaSets: {
		group: "apps",
		resource: "replicasets",
		verb: "get"
	},
	listReplicaSets: {
		group: "apps",
		resource: "replicasets",
		verb: "list"
	},
	listStatefulSets: {
		group: "apps",
		resource: "statefulsets",
		verb: "list"
	},
	listDaemonSets: {
		group: "apps",
		resource: "daemonsets",
		verb: "list"
	},
	listControllerRevisions: {
		group: "apps",
		resource: "controllerrevisions",
		verb: "list"
	},
	getJobs: {
		group: "batch",
		resource: "jobs",
		verb: "get"
	},
	listJobs: {
		group: "batch",
		resource: "jobs",
		verb: "list"
	}
};
async function reviewRights(connection, namespace, signal) {
	const rules = namespace === "*" ? null : await listRules(connection, namespace, signal);
	const names = Object.keys(RIGHTS);
	const answers = await Promise.all(names.map(async (name) => {
		if (rules?.some((rule) => grants(rule, RIGHTS[name]))) return [name, true];
		return [name, await ask(connection, namespace, RIGHTS[name], signal)];
	}));
	return Object.fromEntries(answers);
}
function rulesReview(namespace) {
	return review("SelfSubjectRulesReview", { namespace });
}
function review(kind, spec) {
	const apiVersion = "authorization.k8s.io/v1";
	return {
		method: "POST",
		path: `/apis/${apiVersion}/${kind.toLowerCase()}s`,
		body: {
			apiVersion,
			kind,
			spec
		}
	};
}
async function listRules(connection, namespace, signal) {
	const answer = await post(connection, {
		...rulesReview(namespace),
		signal
	});
	return answer === null ? null : array(json(answer, "status").resourceRules).map(object);
}
async function ask(connection, namespace, right, signal) {
	const [resource, subresource] = right.resource.split("/");
	const answer = await post(connection, {
		...review("SelfSubjectAccessReview", { resourceAttributes: {
			...namespace === "*" ? {} : { namespace },
			verb: right.verb,
			group: right.group,
			resource,
			...subresource ? { subresource } : {}
		} }),
		signal
	});
	return answer === null ? null : isTrue(json(answer, "status").allowed);
}
async function post(connection, spec) {
	try {
		return await getJson(connection, spec);
	} catch (error) {
		if (error instanceof ApiError && error.status !== 401) return null;
		throw error;
	}
}
function grants(rule, right) {
	return array(rule.resourceNames).length === 0 && covers(rule.apiGroups, right.group) && covers(rule.verbs, right.verb) && (covers(rule.resources, right.resource) || covers(rule.resources, `*/${right.resource.split("/")[1] ?? ""}`));
}
function covers(values, wanted) {
	return array(values).some((value) => text(value) === "*" || value === wanted);
}
// src/cluster/owner-marks.ts
const STAYING_OWNERS = [
	{
		kind: "Rollout",
		apiVersion: "argoproj.io/v1alpha1",
		plural: "rollouts",
		nameMark: null,
		revisionMark: "rollouts-pod-template-hash",
		newest: "currentPodHash"
	},
	{
		kind: "CloneSet",
		apiVersion: "apps.kruise.io/v1alpha1",
		plural: "clonesets",
		nameMark: null,
		revisionMark: "controller-revision-hash",
		newest: "updateRevision"
	},
	{
		kind: "Service",
		apiVersion: "serving.knative.dev/v1",
		plural: "services",
		nameMark: "serving.knative.dev/service",
		revisionMark: "serving.knative.dev/revision",
		newest: "latestCreatedRevisionName"
	},
	{
		kind: "DeploymentConfig",
		apiVersion: "apps.openshift.io/v1",
		plural: "deploymentconfigs",
		nameMark: "openshift.io/deployment-config.name",
		revisionMark: "openshift.io/deployment-config.latest-version",
		newest: "latestVersion"
	},
	{
		kind: "ScaledJob",
		apiVersion: "keda.sh/v1alpha1",
		plural: "scaledjobs",
		nameMark: "scaledjob.keda.sh/name",
		revisionMark: null,
		newest: ""
	}
];
const AIRFLOW = ["dag_id", "task_id"];
const MARKS$1 = /* @__PURE__ */ new Set([...STAYING_OWNERS.flatMap(({ nameMark, revisionMark }) => [nameMark, revisionMark]), ...AIRFLOW]);
function ownerMarksOf(...values) {
	const marks = {};
	for (const each of values) for (const [key, value] of Object.entries(each)) if (MARKS$1.has(key) && text(value)) marks[key] = String(value);
	return marks;
}
function markedOwner({ ownerMarks, namespace }) {
	for (const { kind, nameMark } of STAYING_OWNERS) {
		const name = nameMark === null ? void 0 : ownerMarks[nameMark];
		if (name !== void 0) return {
			kind,
			namespace,
			name
		};
	}
	return null;
}
function airflowName({ ownerMarks, name }) {
	if (AIRFLOW.some((mark) => ownerMarks[mark] === void 0)) return null;
	return name.replace(/[-.][a-z0-9]{8}(?:[a-z0-9]{24})?$/, "");
}
function stayingOwner(kind, apiVersion) {
	const group = apiVersion === null ? null : groupOf(apiVersion);
	return STAYING_OWNERS.find((each) => each.kind === kind && (group === null || groupOf(each.apiVersion) === group)) ?? null;
}
function groupOf(apiVersion) {
	return apiVersion.includes("/") ? apiVersion.split("/", 1)[0] ?? "" : "";
}
const STAYING_KINDS = /* @__PURE__ */ new Set([
	"Deployment",
	"StatefulSet",
	"DaemonSet",
	"CronJob"
]);
function stays({ kind, apiVersion }) {
	const group = groupOf(apiVersion);
	if (group === "apps" || group === "batch") return STAYING_KINDS.has(kind);
	return stayingOwner(kind, apiVersion) !== null;
}
// src/cluster/pods.ts
let BUILD_HINT;
function readPod(value) {
	const pod = object(value);
	const metadata = json(pod, "metadata");
	const spec = json(pod, "spec");
	const status = json(pod, "status");
	const name = text(metadata.name);
	const uid = text(metadata.uid);
	if (name === null || uid === null) return null;
	const labels = json(metadata, "labels");
	const owner = array(metadata.ownerReferences).map(object).find((reference) => reference.controller === true);
	const conditions = array(status.conditions).map(object);
	const disruption = conditions.find((c) => c.type === "DisruptionTarget" && c.status === "True");
	const restarting = conditions.find((c) => c.type === "AllContainersRestarting" && c.status === "True");
	const scheduled = conditions.find((c) => c.type === "PodScheduled" && c.status === "False");
	const restartPolicy = text(spec.restartPolicy) ?? "Always";
	const version = numericVersion(text(metadata.resourceVersion));
	return {
		namespace: text(metadata.namespace) ?? "default",
		name,
		uid,
		...version === null ? {} : { version },
		createdAt: text(metadata.creationTimestamp) ?? "1970-01-01T00:00:00Z",
		deletionTimestamp: text(metadata.deletionTimestamp),
		deletionGracePeriodSeconds: number(metadata.deletionGracePeriodSeconds) ?? number(spec.terminationGracePeriodSeconds) ?? 30,
		generateName: text(metadata.generateName),
		owner: owner ? {
			kind: text(owner.kind) ?? "",
			name: text(owner.name) ?? "",
			apiVersion: text(owner.apiVersion) ?? ""
		} : null,
		podTemplateHash: text(labels["pod-template-hash"]),
		ownerMarks: ownerMarksOf(labels, json(metadata, "annotations")),
		rolloutsHash: text(labels["rollouts-pod-template-hash"]),
		controllerRevisionHash: text(labels["controller-revision-hash"]),
		phase: text(status.phase) ?? "Unknown",
		reason: text(status.reason),
		message: text(status.message),
		restartPolicy,
		memoryLimit: text(json(json(spec, "resources"), "limits").memory),
		nodeName: text(spec.nodeName),
		scheduledAt: time(conditions.find((c) => c.type === "PodScheduled" && c.status === "True")?.lastTransitionTime),
		unschedulable: scheduled && scheduled.reason !== "SchedulingGated" ? text(scheduled.message) ?? text(scheduled.reason) ?? "" : null,
		gated: scheduled?.reason === "SchedulingGated",
		disruption: disruption ? {
			reason: text(disruption.reason) ?? "",
			message: text(disruption.message) ?? "",
			since: time(disruption.lastTransitionTime)
		} : null,
		restartingAll: restarting ? { since: time(restarting.lastTransitionTime) } : null,
		containers: readContainers(spec, status, restartPolicy),
		buildHints: {
			...hintsOf(labels),
			...hintsOf(json(metadata, "annotations"))
		},
		settings: settingsOf(json(metadata, "annotations"))
	};
}
function numericVersion(version) {
	return version !== null && /^\d{1,15}$/.test(version) ? Number(version) : null;
}
function settingsOf(annotations) {
	const ignore = text(annotations["crashgate.dev/ignore"]);
	const maxRestarts = text(annotations["crashgate.dev/max-restarts"]);
	return ignore === null && maxRestarts === null ? null : {
		ignore,
		maxRestarts
	};
}
function hintsOf(values) {
	const hints = {};
	for (const [key, value] of Object.entries(values)) if (typeof value === "string" && value.length <= 200 && (BUILD_HINT ??= /(?:^|[./-])(?:revision|commit|sha|git-?sha|git-?commit|version|vcs-ref|head|source)$/i).test(key) && !key.includes("kubernetes.io/revision")) hints[key] = value;
	return hints;
}
function readContainers(spec, status, podPolicy) {
	const regular = byName(status.containerStatuses);
	const init = byName(status.initContainerStatuses);
	const containers = [];
	for (const value of array(spec.initContainers).map(object)) {
		const type = value.restartPolicy === "Always" ? "sidecar" : "init";
		containers.push(readContainer(value, init.get(text(value.name) ?? "") ?? {}, type, podPolicy));
	}
	for (const value of array(spec.containers).map(object)) containers.push(readContainer(value, regular.get(text(value.name) ?? "") ?? {}, "container", podPolicy));
	return containers;
}
function byName(statuses) {
	return new Map(array(statuses).map((value) => [text(object(value).name) ?? "", object(value)]));
}
function readContainer(spec, status, type, podPolicy) {
	const resources = json(spec, "resources");
	const inherited = type === "init" && podPolicy === "Always" ? "OnFailure" : podPolicy;
	return {
		name: text(spec.name) ?? "",
		type,
		image: text(spec.image),
		imageId: text(status.imageID),
		state: readState(json(status, "state"), text(status.containerID)),
		last: readEnd(json(status, "lastState").terminated, null),
		restartCount: number(status.restartCount) ?? 0,
		ready: status.ready === void 0 ? isPresent(json(status, "state").running) : isTrue(status.ready),
		memoryLimit: text(json(resources, "limits").memory),
		restartPolicy: text(spec.restartPolicy) ?? inherited,
		restartRules: array(spec.restartPolicyRules).map(object).flatMap(readRule),
		resizeRestarts: array(spec.resizePolicy).some((policy) => object(policy).restartPolicy === "RestartContainer"),
		resourcesWanted: spec.resources === void 0 ? null : canonical(spec.resources),
		resourcesInForce: status.resources === void 0 ? null : canonical(status.resources)
	};
}
function canonical(value) {
	return JSON.stringify(value, (_key, v) => typeof v === "object" && v !== null && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => a < b ? -1 : 1)) : v);
}
function readRule(rule) {
	const codes = json(rule, "exitCodes");
	const operator = codes.operator === "NotIn" ? "NotIn" : "In";
	const values = array(codes.values).filter((v) => typeof v === "number");
	return [{
		action: text(rule.action) ?? "",
		operator,
		values
	}];
}
function readState(state, containerId) {
	const termination = readEnd(state.terminated, containerId);
	if (termination !== null) return {
		kind: "terminated",
		termination
	};
	if (isPresent(state.running)) return {
		kind: "running",
		startedAt: text(object(state.running).startedAt),
		containerId
	};
	const waiting = json(state, "waiting");
	return {
		kind: "waiting",
		reason: text(waiting.reason),
		message: text(waiting.message)
	};
}
function isPresent(value) {
	return value !== void 0 && value !== null;
}
function readEnd(value, containerId) {
	if (!isPresent(value)) return null;
	const end = object(value);
	return {
		containerId: text(end.containerID) ?? containerId,
		exitCode: number(end.exitCode) ?? 0,
		signal: number(end.signal),
		reason: text(end.reason),
		message: text(end.message),
		startedAt: time(end.startedAt),
		finishedAt: time(end.finishedAt)
	};
}
function time(value) {
	const written = text(value);
	return written === null || Date.parse(written) <= 0 || Number.isNaN(Date.parse(written)) ? null : written;
}
// src/cluster/scope.ts
function isWithin(namespace, scope) {
	return scope === "*" || scope === namespace;
}
function scopeName(scope) {
	return scope === "*" ? "all namespaces" : scope;
}
function scopeText(scope) {
	return scope === "*" ? "all namespaces" : `namespace ${scope}`;
}
// src/cluster/follow.ts
async function listPods(connection, namespace, selector, sink, signal) {
	const uids = /* @__PURE__ */ new Set();
	let resourceVersion = null;
	const pages = listPages(connection, namespaced("", namespace, "pods"), {
		query: labels(selector),
		signal,
		read: readPod,
		restarted: () => uids.clear()
	});
	for await (const page of pages) {
		resourceVersion = page.resourceVersion;
		for (const pod of page.items) {
			uids.add(pod.uid);
			sink.pod(pod);
		}
	}
	sink.listed(namespace, uids, numericVersion(resourceVersion));
	return resourceVersion;
}
function besideWatch(sink) {
	return {
		...sink,
		pod(pod) {
			if (!sink.isOutdated(pod)) sink.pod(pod);
		}
	};
}
function firstPageOfPods(namespace, selector) {
	return firstPage(namespaced("", namespace, "pods"), labels(selector));
}
function labels(selector) {
	return selector === null ? {} : { labelSelector: selector };
}
const SHORT_WATCH_MS = 1e3;
const OPEN_WITHIN_MS = 1e4;
async function follow(connection, options, resourceVersion, sink, state) {
	collectAfterLongList();
	const cursor = {
		version: resourceVersion,
		fruitful: false
	};
	let failures = 0;
	let doubtful = false;
	let wasExpired = false;
	state.polling = !options.mayWatch;
	const poll = (why) => {
		state.polling = true;
		sink.warn(`${why} in ${scopeName(options.namespace)}: they are listed every \`interval\` instead, and a log may be gone before its death is seen`);
	};
	while (!options.signal.aborted) try {
		if (state.polling) await pause(options.intervalMs, options.signal);
		if (options.signal.aborted) return;
		if (state.polling || cursor.version === null) {
			state.listingSinceMs = performance.now();
			cursor.version = await listPods(connection, options.namespace, options.selector, sink, options.signal);
			state.version = cursor.version;
			state.healthy = true;
			state.failingSinceMs = null;
			state.listingSinceMs = null;
		}
		if (!state.polling) await watchOnce(connection, options, cursor, sink, state);
	} catch (error) {
		if (options.signal.aborted) return;
		state.healthy = false;
		state.failingSinceMs ??= state.listingSinceMs ?? performance.now();
		state.listingSinceMs = null;
		const watched = !state.polling && cursor.version !== null;
		if (cursor.fruitful) {
			failures = 0;
			doubtful = false;
		}
		cursor.fruitful = false;
		const isMended = isExpired(error) && !wasExpired;
		wasExpired = isExpired(error);
		if (wasExpired) cursor.version = null;
		if (isMended) continue;
		if (watched && isRefused(error)) poll("no right to watch pods");
		else if (isExpired(error) || isPassing(error) || error instanceof ForeignAnswerError) {
			failures++;
			if (watched && (doubtful || error instanceof NeverOpened)) poll(`the watch of pods keeps failing (${shortly$1(error)})`);
			else if (watched && failures >= CLUSTER_LIMITS.retries) {
				doubtful = true;
				cursor.version = null;
			}
			await pause(backOff(error, failures), options.signal);
		} else throw error;
	}
}
function isExpired(error) {
	return error instanceof ApiError && error.status === 410;
}
function isRefused(error) {
	return error instanceof ApiError && (error.status === 403 || error.status === 405);
}
function backOff(error, failures) {
	if (error instanceof ApiError && error.retryAfterSeconds !== null) return Math.min(error.retryAfterSeconds * 1e3, CLUSTER_LIMITS.retryAfterMaxMs);
	return Math.min(125 * 2 ** failures, 4e3);
}
var NeverOpened = class extends Error {
	name = "NeverOpened";
};
function shortly$1(error) {
	return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0]?.slice(0, 200) ?? "";
}
async function watchOnce(connection, options, cursor, sink, state) {
	const query = new URLSearchParams({
		watch: "true",
		resourceVersion: cursor.version ?? "0",
		allowWatchBookmarks: "true",
		timeoutSeconds: String(CLUSTER_LIMITS.watchSeconds),
		...labels(options.selector)
	});
	state.healthy = false;
	const body = await open(connection, `${namespaced("", options.namespace, "pods")}?${query}`, options.signal);
	state.healthy = true;
	state.failingSinceMs = null;
	const openedMs = performance.now();
	try {
		for await (const line of lines(body)) {
			const event = object(JSON.parse(line));
			if (take(event, sink)) cursor.fruitful = true;
			cursor.version = text(json(json(event, "object"), "metadata").resourceVersion) ?? cursor.version;
			state.version = cursor.version;
		}
	} finally {
		cursor.fruitful ||= performance.now() - openedMs >= SHORT_WATCH_MS;
		body.destroy();
	}
	if (!cursor.fruitful) throw new Error("it ended at once");
	if (performance.now() - openedMs < SHORT_WATCH_MS) await pause(100, options.signal);
}
const CATCH_UP_SECONDS = 1;
async function catchUp(connection, options, version, sink) {
	const query = new URLSearchParams({
		watch: "true",
		resourceVersion: version,
		timeoutSeconds: String(CATCH_UP_SECONDS),
		...labels(options.selector)
	});
	const body = await open(connection, `${namespaced("", options.namespace, "pods")}?${query}`, options.signal);
	for await (const line of lines(body)) take(object(JSON.parse(line)), sink);
}
function take(event, sink) {
	const subject = json(event, "object");
	if (event.type === "ERROR") throw new ApiError(typeof subject.code === "number" ? subject.code : 500, text(subject.reason) ?? "", text(subject.message) ?? "the watch failed", null);
	const pod = event.type === "BOOKMARK" ? null : readPod(subject);
	if (pod === null) return false;
	if (event.type === "DELETED") sink.deleted(pod);
	else sink.pod(pod);
	return true;
}
async function open(connection, path, signal) {
	const opening = new AbortController();
	const timer = setTimeout(() => opening.abort(), OPEN_WITHIN_MS);
	try {
		return (await sendForJson(connection, {
			path,
			signal: AbortSignal.any([signal, opening.signal]),
			idleTimeoutMs: CLUSTER_LIMITS.watchSeconds * 1e3 + CLUSTER_LIMITS.tcpKeepAliveMs
		})).body;
	} catch (error) {
		if (opening.signal.aborted) throw new NeverOpened(`no answer for ${OPEN_WITHIN_MS / 1e3} s`);
		throw error;
	} finally {
		clearTimeout(timer);
	}
}
async function* lines(stream) {
	const decoder = new node_string_decoder.StringDecoder("utf8");
	let rest = [];
	for await (const chunk of stream) {
		const parts = decoder.write(chunk).split("\n");
		for (let i = 0; i < parts.length - 1; i++) {
			rest.push(parts[i] ?? "");
			const line = rest.join("");
			rest = [];
			if (line !== "") yield line;
		}
		rest.push(parts[parts.length - 1] ?? "");
	}
}
async function pause(ms, signal) {
	try {
		await (0, node_timers_promises.setTimeout)(ms, void 0, { signal });
	} catch {}
}
// src/cluster/ahead.ts
const NAMESPACES = 2;
function connectAhead(inputs, onDate, signal) {
	const connecting = connect(inputs.kubeconfig, inputs.context, onDate).then((connection) => {
		const namespaces = inputs.namespaces.length > 0 ? inputs.namespaces : [connection.namespace];
		for (const namespace of namespaces.length > NAMESPACES ? [] : namespaces) {
			if (namespace !== "*") connection.ahead({
				...rulesReview(namespace),
				signal
			});
			connection.ahead({
				...firstPageOfPods(namespace, inputs.selector),
				signal
			});
		}
		return connection;
	});
	connecting.catch(() => void 0);
	return connecting;
}
// src/cluster/clock.ts
const TOLERANCE_MS = 2e3;
function createClock(localMs) {
	let offsetMs = 0;
	let synced = false;
	return {
		nowMs: () => localMs() + offsetMs,
		sync(date) {
			if (synced) return;
			synced = true;
			const aheadMs = date.getTime() + 500 - localMs();
			if (Math.abs(aheadMs) > TOLERANCE_MS) offsetMs = aheadMs;
		}
	};
}
// src/cluster/objects.ts
const OWN = {
	"apps/v1": {
		ReplicaSet: "replicasets",
		Deployment: "deployments",
		StatefulSet: "statefulsets",
		DaemonSet: "daemonsets"
	},
	"batch/v1": {
		Job: "jobs",
		CronJob: "cronjobs"
	},
	v1: {
		Pod: "pods",
		ReplicationController: "replicationcontrollers"
	}
};
function createObjects(connection, onRefused) {
	const objects = /* @__PURE__ */ new Map();
	const places = /* @__PURE__ */ new Map();
	const refused = /* @__PURE__ */ new Set();
	const paths = /* @__PURE__ */ new Map();
	async function placeOf({ apiVersion, kind }, signal) {
		const own = OWN[apiVersion]?.[kind];
		if (own !== void 0) return {
			plural: own,
			namespaced: true
		};
		const known = STAYING_OWNERS.find((each) => each.kind === kind && each.apiVersion === apiVersion);
		if (known !== void 0) return {
			plural: known.plural,
			namespaced: true
		};
		return (await remember(places, apiVersion, async () => placesIn(await getJson(connection, {
			path: groupPath(apiVersion),
			signal
		}))))?.get(kind) ?? null;
	}
	return {
		async read(reference, namespace, signal) {
			const place = await placeOf(reference, signal);
			if (place === null) return null;
			const scope = place.namespaced ? `/namespaces/${encodeURIComponent(namespace)}` : "";
			const path = `${groupPath(reference.apiVersion)}${scope}/${place.plural}/${encodeURIComponent(reference.name)}`;
			const resource = `${place.plural}.${groupOf(reference.apiVersion)}`;
			const kindKey = `${namespace}/${resource}`;
			paths.set(keyOf$2(reference, namespace), path);
			if (refused.has(kindKey)) return null;
			return remember(objects, path, async () => {
				try {
					return await getJson(connection, {
						path,
						signal
					});
				} catch (error) {
					if (isCustom(reference.apiVersion) && error instanceof ApiError && error.status === 403) {
						refused.add(kindKey);
						onRefused(resource);
					}
					throw error;
				}
			});
		},
		forget(isStale) {
			for (const path of objects.keys()) if (isStale(path) || isCustomPath(path)) objects.delete(path);
		},
		isSettled(reference, namespace) {
			const path = paths.get(keyOf$2(reference, namespace));
			return path !== void 0 && objects.has(path);
		}
	};
}
function keyOf$2({ apiVersion, kind, name }, namespace) {
	return `${apiVersion}/${kind}/${namespace}/${name}`;
}
function isCustom(apiVersion) {
	return isCustomGroup(groupOf(apiVersion));
}
function isCustomGroup(group) {
	return group !== "" && group !== "apps" && group !== "batch";
}
function isCustomPath(path) {
	return !/^\/(?:api\/v1|apis\/(?:apps|batch)\/v1)\//.test(path);
}
function groupPath(apiVersion) {
	const path = apiVersion.split("/").map(encodeURIComponent).join("/");
	return apiVersion.includes("/") ? `/apis/${path}` : `/api/${path}`;
}
function placesIn(list) {
	const places = /* @__PURE__ */ new Map();
	for (const resource of array(list.resources).map(object)) {
		const plural = text(resource.name);
		const kind = text(resource.kind);
		if (plural !== null && kind !== null && !plural.includes("/")) places.set(kind, {
			plural,
			namespaced: isTrue(resource.namespaced)
		});
	}
	return places;
}
function controllerOf(item) {
	if (item === null) return null;
	const owner = array(json(item, "metadata").ownerReferences).map(object).find((reference) => reference.controller === true);
	const kind = text(owner?.kind);
	const name = text(owner?.name);
	return kind === null || name === null ? null : {
		kind,
		name,
		apiVersion: text(owner?.apiVersion) ?? ""
	};
}
function remember(known, key, ask) {
	const before = known.get(key);
	if (before !== void 0) return before;
	const asked = ask().catch((error) => {
		if (!(error instanceof ApiError && (error.status === 403 || error.status === 404)) && known.get(key) === asked) known.delete(key);
		return null;
	});
	known.set(key, asked);
	return asked;
}
// src/cluster/rollout-status.ts
function rolloutStatus(kind, item) {
	const spec = json(item, "spec");
	const status = json(item, "status");
	const isObserved = (number(status.observedGeneration) ?? 0) >= (number(json(item, "metadata").generation) ?? 0);
	const count = (name) => number(status[name]) ?? 0;
	const replicas = number(spec.replicas) ?? 1;
	const failed = array(status.conditions).map(object).find(({ type, reason }) => type === "Progressing" && reason === "ProgressDeadlineExceeded");
	const deadlineExceeded = failed === void 0 ? null : {
		message: text(failed.message) ?? "",
		sinceMs: moment(failed.lastUpdateTime) ?? moment(failed.lastTransitionTime)
	};
	if (kind === "Deployment") {
		const updated = count("updatedReplicas");
		return {
			isDone: isObserved && updated >= replicas && count("replicas") <= updated && count("availableReplicas") >= updated,
			ready: readyAtLeast(count("readyReplicas"), count("replicas"), updated),
			wanted: replicas,
			deadlineExceeded: isObserved ? deadlineExceeded : null
		};
	}
	if (kind === "DaemonSet") {
		const wanted = count("desiredNumberScheduled");
		return {
			isDone: json(spec, "updateStrategy").type === "OnDelete" || isObserved && count("updatedNumberScheduled") >= wanted && count("numberAvailable") >= wanted,
			ready: readyAtLeast(count("numberReady"), count("currentNumberScheduled"), count("updatedNumberScheduled")),
			wanted,
			deadlineExceeded: null
		};
	}
	const strategy = json(spec, "updateStrategy");
	const partition = number(json(strategy, "rollingUpdate").partition) ?? 0;
	const updated = count("updatedReplicas");
	const isRolledOut = partition > 0 ? updated >= replicas - partition : status.updateRevision === status.currentRevision;
	return {
		isDone: strategy.type === "OnDelete" || isObserved && count("readyReplicas") >= replicas && isRolledOut,
		ready: strategy.type === "OnDelete" || partition > 0 ? count("readyReplicas") : readyAtLeast(count("readyReplicas"), count("replicas"), updated),
		wanted: replicas,
		deadlineExceeded: null
	};
}
function readyAtLeast(ready, all, updated) {
	return Math.min(updated, Math.max(0, ready - Math.max(0, all - updated)));
}
// src/cluster/controllers.ts
const KINDS$1 = [
	{
		kind: "Deployment",
		plural: "deployments"
	},
	{
		kind: "StatefulSet",
		plural: "statefulsets"
	},
	{
		kind: "DaemonSet",
		plural: "daemonsets"
	}
];
function createControllers(connection) {
	const controllers = /* @__PURE__ */ new Map();
	const newestSinceStart = /* @__PURE__ */ new Map();
	const daemonSetReads = /* @__PURE__ */ new Map();
	const askedGenerations = /* @__PURE__ */ new Map();
	async function refreshKind(namespace, { kind, plural }, signal) {
		const found = /* @__PURE__ */ new Map();
		const pages = listPages(connection, namespaced("apps/v1", namespace, plural), {
			signal,
			read: (item) => readController(kind, item),
			restarted: () => found.clear()
		});
		for await (const { items } of pages) for (const controller of items) found.set(keyOf$1(controller.workload), controller);
		for (const [key, controller] of controllers) if (isWithin(controller.workload.namespace, namespace) && controller.workload.kind === kind) controllers.delete(key);
		for (const [key, controller] of found) {
			controllers.set(key, controller);
			if (controller.revision !== null && controller.isObserved) wasNewest(key, controller.revision);
		}
	}
	function wasNewest(key, revision) {
		const revisions = newestSinceStart.get(key);
		if (revisions === void 0) newestSinceStart.set(key, /* @__PURE__ */ new Set([revision]));
		else revisions.add(revision);
	}
	async function refreshDaemonSets(namespace, signal) {
		const changed = [...controllers].filter(([key, { workload, generation }]) => workload.kind === "DaemonSet" && isWithin(workload.namespace, namespace) && askedGenerations.get(key) !== generation);
		for (const [key, { generation }] of changed) askedGenerations.set(key, generation);
		const namespaces = new Set(changed.map(([, { workload }]) => workload.namespace));
		await Promise.all([...namespaces].map((each) => readDaemonSetRevisions(each, signal)));
	}
	async function readDaemonSetRevisions(namespace, signal) {
		await remember(daemonSetReads, namespace, async () => {
			const newest = await newestDaemonSetRevisions(connection, namespace, signal);
			for (const [name, hash] of newest) wasNewest(keyOf$1({
				kind: "DaemonSet",
				namespace,
				name
			}), hash);
			return newest;
		});
	}
	return {
		async refresh(namespace, signal) {
			for (const key of daemonSetReads.keys()) if (isWithin(key, namespace)) daemonSetReads.delete(key);
			for (const kind of KINDS$1) await refreshKind(namespace, kind, signal).catch(() => void 0);
			await refreshDaemonSets(namespace, signal);
		},
		get: (workload) => controllers.get(keyOf$1(workload)),
		list: () => [...controllers.values()],
		newestOf: (workload) => newestSinceStart.get(keyOf$1(workload)) ?? /* @__PURE__ */ new Set(),
		readDaemonSetRevisions
	};
}
async function newestDaemonSetRevisions(connection, namespace, signal) {
	const newest = /* @__PURE__ */ new Map();
	const pages = listPages(connection, namespaced("apps/v1", namespace, "controllerrevisions"), {
		signal,
		read: readDaemonSetRevision,
		restarted: () => newest.clear()
	});
	for await (const { items } of pages) for (const { owner, revision, hash } of items) if ((newest.get(owner)?.revision ?? -1) <= revision) newest.set(owner, {
		revision,
		hash
	});
	return new Map([...newest].map(([name, { hash }]) => [name, hash]));
}
const REVISION$1 = "deployment.kubernetes.io/revision";
function deploymentRevisionOf(item) {
	return text(json(json(item, "metadata"), "annotations")[REVISION$1]);
}
function readController(kind, item) {
	const metadata = json(item, "metadata");
	const spec = json(item, "spec");
	const status = json(item, "status");
	const observed = (number(status.observedGeneration) ?? 0) >= (number(metadata.generation) ?? 0);
	const strategy = json(spec, "updateStrategy");
	const replicas = kind === "DaemonSet" ? number(status.desiredNumberScheduled) ?? 0 : number(spec.replicas) ?? 1;
	const updated = kind === "DaemonSet" ? status.updatedNumberScheduled : status.updatedReplicas;
	const failure = array(status.conditions).map(object).find((condition) => condition.type === "ReplicaFailure" && condition.status === "True");
	const revisions = {
		Deployment: deploymentRevisionOf(item),
		StatefulSet: text(status.updateRevision),
		DaemonSet: null
	};
	return {
		workload: {
			kind,
			namespace: text(metadata.namespace) ?? "default",
			name: text(metadata.name) ?? ""
		},
		uid: text(metadata.uid) ?? "",
		generation: number(metadata.generation) ?? 0,
		isObserved: observed,
		revision: revisions[kind],
		wanted: Math.max(0, replicas - (number(json(strategy, "rollingUpdate").partition) ?? 0)),
		partition: strategy.type === "OnDelete" ? Number.POSITIVE_INFINITY : number(json(strategy, "rollingUpdate").partition) ?? 0,
		rollout: rolloutStatus(kind, item),
		made: observed ? number(updated) ?? 0 : 0,
		automatic: strategy.type !== "OnDelete" && spec.paused !== true,
		failure: failure ? {
			message: text(failure.message) ?? text(failure.reason) ?? "",
			sinceMs: moment(failure.lastTransitionTime)
		} : null,
		createdAt: text(metadata.creationTimestamp) ?? "1970-01-01T00:00:00Z",
		owner: controllerOf(item),
		podLabels: labelsOf(json(json(json(spec, "template"), "metadata"), "labels")),
		buildHints: {
			...hintsOf(json(metadata, "labels")),
			...hintsOf(json(metadata, "annotations"))
		},
		settings: settingsOf(json(metadata, "annotations"))
	};
}
function readDaemonSetRevision(item) {
	const owner = controllerOf(item);
	const hash = text(json(json(item, "metadata"), "labels")["controller-revision-hash"]);
	if (owner?.kind !== "DaemonSet" || hash === null) return null;
	return {
		owner: owner.name,
		revision: number(item.revision) ?? -1,
		hash
	};
}
function labelsOf(labels) {
	return Object.fromEntries(Object.entries(labels).filter((entry) => typeof entry[1] === "string"));
}
function keyOf$1(workload) {
	return `${workload.kind}/${workload.namespace}/${workload.name}`;
}
// src/cluster/events.ts
const MOST_EVENTS = 2e3;
async function eventsAbout(connection, namespace, uid, signal) {
	let events = [];
	const pages = listPages(connection, namespaced("", namespace, "events"), {
		query: { fieldSelector: `involvedObject.uid=${uid}` },
		signal,
		read: readEvent,
		restarted: () => {
			events = [];
		}
	});
	for await (const { items } of pages) {
		events.push(...items.filter((event) => event.podUid === uid));
		if (events.length >= MOST_EVENTS) break;
	}
	return events;
}
function readEvent(event) {
	const involved = json(event, "involvedObject");
	const made = moment(json(event, "metadata").creationTimestamp);
	const first = moment(event.firstTimestamp) ?? moment(event.eventTime) ?? made;
	const last = moment(event.lastTimestamp) ?? moment(json(event, "series").lastObservedTime) ?? moment(event.eventTime) ?? first;
	return {
		podUid: text(involved.uid) ?? "",
		reason: text(event.reason) ?? "",
		message: text(event.message) ?? "",
		container: containerOf$1(text(involved.fieldPath)),
		firstMs: first ?? 0,
		lastMs: last ?? 0,
		count: number(event.count) ?? number(json(event, "series").count) ?? 1
	};
}
function containerOf$1(fieldPath) {
	return /\{([^}]+)\}$/.exec(fieldPath ?? "")?.[1] ?? null;
}
// src/cluster/exec.ts
async function readCrashFile(connection, file, write, signal) {
	const attempt = (renewed) => readOnce(connection, file, write, signal, renewed);
	const problem = await attempt(false);
	return problem === UNAUTHORIZED ? attempt(true) : problem;
}
const UNAUTHORIZED = "Unexpected server response: 401";
async function readOnce(connection, { pod, container, path }, write, signal, renewed) {
	const { Exec, KubeConfig } = await Promise.resolve().then(() => require("./kubernetes-client-node.cjs"));
	const config = new KubeConfig();
	config.loadFromClusterAndUser({
		name: "cluster",
		server: connection.base,
		skipTLSVerify: false
	}, { name: "user" });
	config.applyToHTTPSOptions = async (options) => {
		Object.assign(options, await connection.socketOptions(renewed, signal));
	};
	const stderr = [];
	let length = 0;
	const stdout = new node_stream.Writable({ write(chunk, _encoding, done) {
		length += chunk.length;
		if (length <= CLUSTER_LIMITS.logFileBytes) write(chunk);
		done();
	} });
	const errors = new node_stream.PassThrough();
	errors.on("data", (chunk) => stderr.push(chunk));
	return new Promise((resolve) => {
		let finished = false;
		const finish = (problem) => {
			finished = true;
			clearTimeout(timer);
			signal.removeEventListener("abort", cancelled);
			resolve(problem);
		};
		const cancelled = () => finish("cancelled");
		const timer = setTimeout(() => finish(`no answer for ${CLUSTER_LIMITS.logIdleTimeoutMs / 1e3} s`), CLUSTER_LIMITS.logIdleTimeoutMs);
		signal.addEventListener("abort", cancelled);
		const { handler } = new Exec(config);
		new Exec(config, { connect: (path, text, binary) => handler.connect(path, text, (channel, bytes) => {
			if (finished || binary === null) return false;
			try {
				return binary(channel, bytes);
			} catch {
				finish("the response is not from Kubernetes");
				return false;
			}
		}) }).exec(pod.namespace, pod.name, container, ["cat", path], stdout, errors, null, false, (status) => {
			if (status.status === "Success") return finish(null);
			const output = Buffer.concat(stderr).toString("utf8").trim() || status.message || "cat failed";
			finish(/executable file not found|no such file.*cat\b/.test(output) ? "the image has no `cat`" : output.slice(0, 300));
		}).then((socket) => {
			socket.on("error", (error) => finish(error.message));
			socket.on("close", () => finish("the connection ended before `cat` did"));
		}, (error) => finish(execProblem(error)));
	});
}
function execProblem(error) {
	const message = error instanceof Error ? error.message : String(Reflect.get(Object(error), "message") ?? error);
	if (/403/.test(message)) return "no right to exec: grant `pods/exec` `get` and `create`";
	return message.split("\n", 1)[0]?.slice(0, 300) ?? "exec failed";
}
// src/cluster/explain.ts
function explain(error, tried, connection) {
	if (error instanceof require_errors.AccessError) return error;
	const where = connection.context === null ? connection.server : `${connection.server} (context ${connection.context})`;
	return new require_errors.AccessError(`Could not ${tried} on ${where}: ${reasonOf(error)}`, { cause: error });
}
function reasonOf(error) {
	if (error instanceof ApiError) return error.isForeign ? foreignReason(error) : apiReason(error);
	if (error instanceof ProxyError) return proxyReason(error);
	const code = codeOf(error);
	const known = code === null ? void 0 : NETWORK[code];
	if (known !== void 0) return `${known} (${code}).`;
	return `${(error instanceof Error ? error.message : String(error)).split("\n", 1)[0]?.slice(0, 300)}.`;
}
function foreignReason({ status, message }) {
	const answer = `${status} ${message.slice(0, 300)}`;
	if (/client sent an http request to an https server/i.test(message)) return "the server speaks TLS at that port, and the kubeconfig's server says `http://`: write `https://`.";
	if (status === 401 || status === 403) return `something in front of the API server, such as a proxy or a gateway, refused the request (${answer}). Is this machine allowed through, and is the server's address right?`;
	if (status === 407) return `a proxy requires a login (${answer}). Put it in HTTPS_PROXY, or list the server in NO_PROXY.`;
	if (status === 429 || status >= 500) return `something in front of the API server answered ${answer}, even after a retry.`;
	return `the server at that address is not a Kubernetes API server (${answer}). Check the server's address in the kubeconfig: host, port and path.`;
}
function proxyReason({ message, status }) {
	return `${message}. ${status === 407 ? "Give user and password in its address." : "Check `proxy-url` in the kubeconfig, else HTTPS_PROXY, or name the server in NO_PROXY."}`;
}
function apiReason(error) {
	const answer = error.message.slice(0, 400);
	if (error.status === 401) return `the API server does not accept the credentials (401 ${answer}). They may have expired: log in again.`;
	if (error.status === 403) return `not allowed (403 ${answer}). Grant the Role of Crashgate's deploy/rbac.yaml in this namespace.`;
	if (error.status === 404) return `not found (404 ${answer}). Is the server address right?`;
	if (error.status === 429) return `the API server is overloaded (429 ${answer}), even after waiting.`;
	return `the API server answered ${error.status} ${answer}`;
}
// src/cluster/identity.ts
let LOCAL_CLUSTER;
let LOOPBACK;
function clusterId(server, context) {
	const address = context !== null && (LOCAL_CLUSTER ??= /^(?:kind|k3d)-|^minikube$/).test(context) ? server.replace(LOOPBACK ??= /^(https?:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])):\d+$/, "$1") : server;
	return (0, node_crypto.createHash)("sha256").update(JSON.stringify([address, context])).digest("hex").slice(0, 16);
}
// src/cluster/jobs.ts
const ASKED_A_LOOK = 50;
function createJobs(connection) {
	const jobs = /* @__PURE__ */ new Map();
	const refused = /* @__PURE__ */ new Set();
	async function list(scope, signal) {
		const found = /* @__PURE__ */ new Map();
		const pages = listPages(connection, namespaced("batch/v1", scope, "jobs"), {
			signal,
			read: readJob,
			restarted: () => found.clear()
		});
		for await (const { items } of pages) for (const job of items) found.set(keyOf(job.namespace, job.name), job);
		for (const [key, job] of jobs) if (isWithin(job.namespace, scope) && job.end === null) jobs.delete(key);
		for (const [key, job] of found) jobs.set(key, job);
	}
	async function getEach(pods, signal) {
		const open = [...new Map(pods.flatMap(({ owner, namespace }) => owner?.kind === "Job" ? [[keyOf(namespace, owner.name), {
			namespace,
			name: owner.name
		}]] : []))].filter(([key]) => (jobs.get(key)?.end ?? null) === null && !refused.has(key));
		await Promise.all(open.slice(0, ASKED_A_LOOK).map(async ([key, { namespace, name }]) => {
			try {
				const job = readJob(await getJson(connection, {
					path: namespaced("batch/v1", namespace, "jobs", name),
					signal
				}));
				if (job !== null) jobs.set(key, job);
			} catch (error) {
				if (isRefusal(error)) refused.add(key);
			}
		}));
	}
	return {
		async refresh(scope, pods, signal) {
			if (!refused.has(scope)) try {
				return await list(scope, signal);
			} catch (error) {
				if (!isRefusal(error)) return;
				refused.add(scope);
			}
			await getEach((await pods).filter(({ namespace }) => isWithin(namespace, scope)), signal);
		},
		all: () => [...jobs.values()],
		ofPod: ({ owner, namespace }) => owner?.kind === "Job" ? jobs.get(keyOf(namespace, owner.name)) : void 0
	};
}
function isRefusal(error) {
	return error instanceof ApiError && (error.status === 403 || error.status === 404);
}
function keyOf(namespace, name) {
	return `${namespace}/${name}`;
}
function readJob(item) {
	const metadata = json(item, "metadata");
	const spec = json(item, "spec");
	const status = json(item, "status");
	const name = text(metadata.name);
	if (name === null) return null;
	const holds = array(status.conditions).map(object).filter((condition) => condition.status === "True");
	const failed = holds.find(({ type }) => type === "Failed") ?? holds.find(({ type }) => type === "FailureTarget");
	const isComplete = holds.some(({ type }) => type === "Complete" || type === "SuccessCriteriaMet");
	const labels = json(json(json(spec, "template"), "metadata"), "labels");
	return {
		namespace: text(metadata.namespace) ?? "default",
		name,
		generateName: text(metadata.generateName),
		uid: text(metadata.uid) ?? "",
		createdAt: text(metadata.creationTimestamp) ?? "1970-01-01T00:00:00Z",
		end: isComplete ? { kind: "complete" } : failed === void 0 ? null : {
			kind: "failed",
			reason: text(failed.reason) ?? "Failed",
			message: text(failed.message) ?? "",
			atMs: moment(failed.lastTransitionTime)
		},
		owner: controllerOf(item),
		madePods: [
			"active",
			"succeeded",
			"failed"
		].some((each) => (number(status[each]) ?? 0) > 0),
		isSuspended: isTrue(spec.suspend),
		podLabels: Object.fromEntries(Object.entries(labels).filter((entry) => typeof entry[1] === "string")),
		settings: settingsOf(json(metadata, "annotations"))
	};
}
// src/cluster/log-instance.ts
function containerOf(pod, wanted) {
	return pod.containers.find((c) => c.name === wanted.container && c.type === wanted.containerType);
}
function slotOf(pod, wanted) {
	const container = containerOf(pod, wanted);
	if (pod.uid !== wanted.podUid || container === void 0) return null;
	if (container.state.kind === "terminated" && same(container.state.termination, wanted.termination)) return "current";
	return container.last !== null && same(container.last, wanted.termination) ? "previous" : null;
}
function isSucceeded(pod, wanted) {
	if (pod === null || slotOf(pod, wanted) !== "previous") return false;
	return containerOf(pod, wanted)?.state.kind !== "waiting";
}
function same(a, b) {
	return a.containerId === b.containerId && (a.containerId !== null || a.finishedAt === b.finishedAt);
}
function byTimes(firstMs, before, wanted, slot) {
	if (before !== null && slot === "previous" && isFirstInstance(before, wanted)) return "certain";
	if (firstMs === null) return null;
	const startMs = msOf(wanted.termination.startedAt);
	const endMs = msOf(wanted.termination.finishedAt);
	const mayBeLater = before === null || !isBeforeSuccessor(firstMs, before, wanted);
	if (endMs !== null && firstMs >= endMs + LATE_STAMP_MS && mayBeLater) return "another";
	if (isOlder(firstMs, before, wanted)) return "another";
	const other = before === null ? null : otherInstance(before, wanted, slot);
	if (other !== null && firstMs < (msOf(other.finishedAt) ?? 0) + SECOND) return "another";
	if (startMs === null || endMs === null) return null;
	if (firstMs < startMs) return hadNoPredecessor(firstMs, before, wanted) ? "certain" : null;
	if (firstMs < endMs) return "certain";
	return firstMs < endMs + SECOND && before !== null && hasNoSuccessorIn(before, wanted, endMs + SECOND) ? "certain" : null;
}
const SECOND = 1e3;
const LATE_STAMP_MS = 5e3;
function msOf(time) {
	return time === null ? null : Date.parse(time);
}
function hasNoSuccessorIn(pod, wanted, ms) {
	if (slotOf(pod, wanted) !== "previous") return false;
	const state = containerOf(pod, wanted)?.state;
	if (state?.kind === "waiting") return state.reason === "CrashLoopBackOff";
	return state?.kind === "running" && state.startedAt !== null && Date.parse(state.startedAt) >= ms;
}
function isFirstInstance(pod, wanted) {
	return slotOf(pod, wanted) === "current" && containerOf(pod, wanted)?.restartCount === 0;
}
function isOnly(pod, wanted) {
	return pod !== void 0 && pod.deletionTimestamp === null && isFirstInstance(pod, wanted);
}
function mayBeginIn(firstMs, { termination }) {
	const endMs = msOf(termination.finishedAt);
	return endMs === null || firstMs < endMs + SECOND;
}
function isOlder(firstMs, pod, wanted) {
	const startMs = msOf(wanted.termination.startedAt);
	return startMs !== null && firstMs < startMs - SECOND && !hadNoPredecessor(firstMs, pod, wanted);
}
function hadNoPredecessor(firstMs, pod, wanted) {
	const slot = pod === null ? null : slotOf(pod, wanted);
	const container = pod === null ? void 0 : containerOf(pod, wanted);
	if (slot === null || container === void 0) return false;
	if (container.restartCount === (slot === "current" ? 0 : 1)) return true;
	const endOfOlder = slot === "current" ? msOf(container.last?.finishedAt ?? null) : null;
	return endOfOlder !== null && firstMs >= endOfOlder + SECOND;
}
function isBeforeSuccessor(firstMs, pod, wanted) {
	const state = containerOf(pod, wanted)?.state;
	if (firstMs === null || slotOf(pod, wanted) !== "previous" || state?.kind !== "running") return false;
	return state.startedAt !== null && firstMs < Date.parse(state.startedAt) - 1e3;
}
function isSuccessors(firstMs, pod, wanted) {
	const container = containerOf(pod, wanted);
	const endMs = msOf(wanted.termination.finishedAt);
	if (pod.uid !== wanted.podUid || container === void 0 || endMs === null) return false;
	const { state, last } = container;
	return [...[state.kind === "terminated" ? state.termination : null, last].filter((one) => one !== null).filter((one) => !same(one, wanted.termination)).map(({ startedAt }) => startedAt), state.kind === "running" ? state.startedAt : null].some((start) => start !== null && Date.parse(start) >= endMs && firstMs >= Date.parse(start));
}
function otherInstance(pod, wanted, slot) {
	const container = containerOf(pod, wanted);
	if (pod.uid !== wanted.podUid || container === void 0) return null;
	const state = container.state.kind === "terminated" ? container.state.termination : null;
	const inSlot = slot === "previous" ? container.last : state;
	return inSlot !== null && !same(inSlot, wanted.termination) ? inSlot : null;
}
// src/cluster/stamps-wasm.ts
const STAMPS_WASM = "AGFzbQEAAAABDQJgAX8Bf2ADf39/AX8DAwIAAQUDAQACBgYBfwFBAAsHGwMGbWVtb3J5AgAHc3RvcHBlZAMABGNvcHkAAQrGAQIxACAALQAEQS1GIAAtAAdBLUZxIAAtAApB1ABGIAAtAA1BOkZxcSAALwEdQdrAAEZxC5EBAgF7An8CQANAIAAgAU8NASAA/QAEACEDIAIgA/0LBAAgA0EK/Q/9I/1kIQQgBEUEQCAAQRBqIQAgAkEQaiECDAELIARoQQFqIQUgACAFaiEAIAIgBWohAiAAQR9qIAFLDQEgABAARQ0BIABBH2ohAAwACwsgACABSwRAIAIgACABa2shAiABIQALIAAkACACCw==";
// src/cluster/stamped-lines.ts
const NEWLINE$1 = 10;
const INPUT_BYTES = 32768;
const OUTPUT = 32784;
const PIECE$1 = 49152;
function createLineCopier(pass) {
	const wasm = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(STAMPS_WASM, "base64"))).exports;
	const memory = Buffer.from(wasm.memory.buffer);
	let end = OUTPUT;
	function flush() {
		if (end > OUTPUT) pass(memory.subarray(OUTPUT, end));
		end = OUTPUT;
	}
	return {
		copy(bytes, from) {
			for (let at = from; at < bytes.length;) {
				const count = bytes.copy(memory, 0, at, Math.min(at + INPUT_BYTES, bytes.length));
				end = wasm.copy(0, count, end);
				if (end - OUTPUT >= PIECE$1) flush();
				const taken = wasm.stopped.value;
				at += taken;
				if (taken < count || bytes[at - 1] === NEWLINE$1) return at;
			}
			return bytes.length;
		},
		flush
	};
}
// src/cluster/timestamps.ts
const NEWLINE = 10;
const SPACE = 32;
const ZULU = 90;
const LONGEST = 37;
const USUAL = 30;
const PIECE = 65536;
const FIRST_PIECE = 4096;
function createTimestampStripper(pass) {
	let piece = Buffer.allocUnsafe(FIRST_PIECE);
	let filled = 0;
	let held = Buffer.alloc(0);
	let atLineStart = true;
	let stamped = null;
	let firstMs = null;
	let copier = null;
	function flush() {
		if (filled > 0) pass(piece.subarray(0, filled));
		filled = 0;
		copier?.flush();
	}
	function makeRoom(length) {
		if (copier !== null || filled + length <= piece.length) return;
		flush();
		if (piece.length < PIECE && length <= PIECE) piece = Buffer.allocUnsafeSlow(PIECE);
		else copier = createLineCopier(pass);
	}
	function strip(chunk, last) {
		const input = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
		held = Buffer.alloc(0);
		let at = 0;
		while (at < input.length) {
			if (atLineStart && stamped !== false) {
				const length = stampLength(input, at);
				if (length === 0 && !last && input.length - at < LONGEST && input.indexOf(NEWLINE, at) === -1) {
					held = Buffer.from(input.subarray(at));
					return;
				}
				stamped ??= length > 0;
				if (length > 0) firstMs ??= Date.parse(input.toString("latin1", at, at + length - 1));
				at += length;
			}
			if (stamped === false) {
				flush();
				pass(input.subarray(at));
				return;
			}
			const end = copier === null ? input.indexOf(NEWLINE, at) + 1 || input.length : at;
			makeRoom(end - at);
			if (copier === null) filled += input.copy(piece, filled, at, end);
			at = copier?.copy(input, at) ?? end;
			atLineStart = input[at - 1] === NEWLINE;
		}
	}
	return {
		write: (chunk) => strip(chunk, false),
		end() {
			strip(Buffer.alloc(0), true);
			flush();
		},
		firstMs: () => firstMs
	};
}
function stampLength(bytes, at) {
	if (bytes[at + 4] !== 45 || bytes[at + 7] !== 45 || bytes[at + 10] !== 84 || bytes[at + 13] !== 58) return 0;
	if (bytes[at + USUAL] === SPACE && bytes[at + USUAL - 1] === ZULU) return 31;
	const end = bytes.indexOf(SPACE, at + 19);
	if (end === -1 || end - at >= LONGEST) return 0;
	return end - at + 1;
}
// src/cluster/log-response.ts
const LARGE_BYTES = 1048576;
async function requestLog(source, wanted, slot, target, limitBytes) {
	const query = new URLSearchParams({
		container: wanted.container,
		timestamps: "true"
	});
	if (limitBytes !== void 0) query.set("limitBytes", String(limitBytes));
	if (slot === "previous") query.set("previous", "true");
	const path = `${namespaced("", wanted.namespace, "pods", wanted.pod, "log")}?${query}`;
	let body;
	const limit = AbortSignal.timeout(CLUSTER_LIMITS.logTimeoutMs);
	try {
		body = (await source.connection.send({
			path,
			signal: AbortSignal.any([source.signal, limit]),
			idleTimeoutMs: CLUSTER_LIMITS.logIdleTimeoutMs
		})).body;
	} catch (error) {
		if (error instanceof ApiError && error.status === 403) throw error;
		const seconds = error instanceof ApiError ? error.retryAfterSeconds : null;
		const retryAfterMs = isPassing(error) ? Math.min((seconds ?? 0) * 1e3, CLUSTER_LIMITS.retryAfterMaxMs) : null;
		return {
			kind: "refused",
			why: `the log could not be read: ${shortly(error)}`,
			retryAfterMs
		};
	}
	const stripper = createTimestampStripper((piece) => target.write(piece));
	const guard = new ErrorBodyGuard();
	let length = 0;
	let cut = null;
	try {
		await eachChunk(body, (chunk) => {
			length += chunk.length;
			if (length > LARGE_BYTES) {
				keepHeapSmall();
				passedChunk(chunk.length);
			}
			const ready = guard.add(chunk);
			if (ready !== null) stripper.write(ready);
		});
	} catch (error) {
		cut = limit.aborted ? `the log did not end within ${CLUSTER_LIMITS.logTimeoutMs / 1e3} s` : `the log broke off: ${source.signal.aborted ? "the run had to end" : shortly(error)}`;
	}
	const endedAtMs = source.now();
	const start = guard.rest();
	if (cut === null && isNoLog(start)) return {
		kind: "refused",
		why: "the kubelet no longer has the log",
		retryAfterMs: null
	};
	stripper.write(start);
	stripper.end();
	return {
		kind: "read",
		firstMs: stripper.firstMs(),
		endedAtMs,
		length,
		cut
	};
}
function eachChunk(body, take) {
	body.on("data", (chunk) => {
		try {
			take(chunk);
		} catch (error) {
			body.destroy(error instanceof Error ? error : new Error(String(error)));
		}
	});
	return (0, node_stream_promises.finished)(body, { writable: false });
}
function shortly(error) {
	return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0]?.slice(0, 200) ?? "";
}
var ErrorBodyGuard = class ErrorBodyGuard {
	static SIZE = 1024;
	#held = [];
	#length = 0;
	#open = false;
	add(chunk) {
		if (this.#open) return chunk;
		this.#held.push(chunk);
		this.#length += chunk.length;
		if (this.#length <= ErrorBodyGuard.SIZE) return null;
		this.#open = true;
		return Buffer.concat(this.#held);
	}
	rest() {
		return this.#open ? Buffer.alloc(0) : Buffer.concat(this.#held);
	}
};
let MISSING_LOG_MESSAGES;
function isNoLog(start) {
	if (start.length === 0 || start.length > ErrorBodyGuard.SIZE) return false;
	const text = start.toString("utf8").trimEnd();
	return !text.includes("\n") && (MISSING_LOG_MESSAGES ??= /^(?:unable to retrieve container logs for \S+:\/\/|failed to (?:try resolving symlinks in path|get container status|find container|open log file|watch file|create fsnotify)|rpc error: code = |an error occurred when try to find container |error: (?:no such|can not) |container "?\S+"? (?:not found|is not running))/i).test(text);
}
// src/cluster/logs.ts
const TRIES = 4;
const POD_TIMEOUT_MS = 1e4;
const GLANCE_BYTES = 64;
const NO_LOG = "the log is no longer there";
const REPLACED = "the instance was replaced before its log could be read";
const ANOTHERS = "the remaining log belongs to another instance";
const DOUBT = "may belong to another instance: the pod changed while it was read";
const TRUST = {
	unknown: 0,
	"by-slot": 1,
	certain: 2
};
async function fetchLog(source, wanted, open) {
	const search = new LogSearch(source, wanted, open);
	try {
		await search.run();
	} catch (error) {
		search.discard();
		throw error;
	}
	return search.result();
}
var LogSearch = class {
	#source;
	#wanted;
	#open;
	#best = null;
	#note = NO_LOG;
	#isSilent = false;
	constructor(source, wanted, open) {
		this.#source = source;
		this.#wanted = wanted;
		this.#open = open;
	}
	result() {
		return this.#best?.log ?? {
			source: "none",
			target: null,
			note: this.#note,
			fetchedAtMs: null
		};
	}
	discard() {
		this.#best?.log.target?.discard();
		this.#best = null;
	}
	async run() {
		let nextSlot = null;
		for (let count = 0; count < TRIES && !this.#isOver(); count++) {
			const pod = await this.#pod(count === 0);
			if (pod === null && count > 0) return;
			const slot = nextSlot ?? (pod === null ? "previous" : slotOf(pod, this.#wanted));
			nextSlot = null;
			if (slot === null) {
				this.#note = REPLACED;
				return;
			}
			const attempt = await this.#read(slot, pod);
			const pauseMs = 250 * 2 ** count;
			if (attempt.kind === "refused") {
				if (attempt.retryAfterMs !== null) await this.#pause(Math.max(attempt.retryAfterMs, pauseMs));
				else if (count % 2 === 0 && !(slot === "previous" && isSucceeded(pod, this.#wanted))) nextSlot = other(slot);
			} else if (attempt.kind === "another") {
				if (count > 0 && slot === "previous") return;
				if (slot === "current") nextSlot = "previous";
			} else if (attempt.isCut) {
				if (attempt.trust !== "unknown") await this.#pause(pauseMs);
			} else if (attempt.trust !== "unknown") {
				if (attempt.trust === "by-slot" && slot === "current") await this.#checkPrevious();
				return;
			}
		}
	}
	#isOver() {
		return this.#source.signal.aborted || this.#isSilent;
	}
	async #pause(ms) {
		if (!this.#isSilent) await (0, node_timers_promises.setTimeout)(ms, void 0, { signal: this.#source.signal }).catch(() => void 0);
	}
	async #pod(isFirst) {
		return (isFirst ? this.#source.newest(this.#wanted.podUid) : void 0) ?? readAgain(this.#source, this.#wanted);
	}
	async #checkPrevious() {
		if (await glance(this.#source, this.#wanted) !== "perhaps") return;
		const pod = await readAgain(this.#source, this.#wanted);
		if (pod !== null) await this.#read("previous", pod);
	}
	async #read(slot, pod) {
		const target = this.#open();
		try {
			return await this.#readInto(target, slot, pod);
		} catch (error) {
			target.discard();
			throw error;
		}
	}
	async #readInto(target, slot, pod) {
		const askedMs = performance.now();
		const response = await requestLog(this.#source, this.#wanted, slot, target);
		this.#isSilent = isBroken(response) && performance.now() - askedMs >= CLUSTER_LIMITS.logIdleTimeoutMs;
		if (response.kind === "refused") {
			target.discard();
			this.#note = response.why;
			return response;
		}
		const trust = await verify(this.#source, this.#wanted, slot, response.firstMs, pod);
		if (trust === "another") {
			target.discard();
			this.#note = ANOTHERS;
			return { kind: "another" };
		}
		const log = {
			source: slot,
			target,
			note: [response.cut, trust === "unknown" ? DOUBT : null].filter((text) => text !== null).join("; ") || null,
			fetchedAtMs: response.endedAtMs
		};
		this.#keep({
			log,
			trust,
			length: response.length
		});
		return {
			kind: "kept",
			trust,
			isCut: response.cut !== null
		};
	}
	#keep(candidate) {
		const isBetter = this.#best === null || beats(candidate, this.#best);
		(isBetter ? this.#best : candidate)?.log.target?.discard();
		if (isBetter) this.#best = candidate;
	}
};
function beats(a, b) {
	return a.trust === b.trust ? a.length > b.length : TRUST[a.trust] > TRUST[b.trust];
}
function isBroken(response) {
	return response.kind === "refused" || response.cut !== null;
}
function other(slot) {
	return slot === "current" ? "previous" : "current";
}
async function readAgain(source, wanted) {
	try {
		const path = namespaced("", wanted.namespace, "pods", wanted.pod);
		const signal = AbortSignal.any([source.signal, AbortSignal.timeout(POD_TIMEOUT_MS)]);
		const pod = readPod(await getJson(source.connection, {
			path,
			signal
		}));
		if (pod !== null) source.onPod(pod);
		return pod;
	} catch (error) {
		if (error instanceof ApiError && error.status === 403) return source.newest(wanted.podUid) ?? null;
		return null;
	}
}
async function glance(source, wanted) {
	const response = await requestLog(source, wanted, "previous", {
		write() {},
		discard() {}
	}, GLANCE_BYTES);
	if (response.kind === "refused") return response.retryAfterMs === null ? "none" : "perhaps";
	const newest = source.newest(wanted.podUid) ?? null;
	return response.firstMs !== null && isOlder(response.firstMs, newest, wanted) ? "older" : "perhaps";
}
async function verify(source, wanted, slot, firstMs, before) {
	const byTime = byTimes(firstMs, before, wanted, slot);
	if (byTime !== null) return byTime;
	if (firstMs !== null && slot === "current") {
		const inPrevious = await glance(source, wanted);
		if (inPrevious === "older") return "certain";
		if (inPrevious === "none" && mayBeginIn(firstMs, wanted) && isOnly(source.newest(wanted.podUid), wanted)) return "certain";
	}
	const pod = await readAgain(source, wanted);
	if (pod === null) return firstMs === null ? "unknown" : "by-slot";
	if (slotOf(pod, wanted) === slot) return "by-slot";
	return firstMs !== null && isSuccessors(firstMs, pod, wanted) ? "another" : "unknown";
}
// src/cluster/missing-rights.ts
const COSTS = {
	watchPods: "they are listed every `interval` instead, and a log may be gone before its death is seen",
	getLogs: "traces cannot be shown, and a crash cannot be told from another exit",
	listEvents: "probe kills cannot be told from other signals, and it is not known why a pod waits",
	listDeployments: "deaths of superseded revisions cannot be told apart, and a rollout that creates no pods goes unnoticed",
	getReplicaSets: "deaths of superseded revisions of deployments cannot be told apart",
	listJobs: "a Job that failed and left no pod is missed"
};
function rightsWarnings(namespace, rights, durationMs) {
	return missing(rights, durationMs).map(([name, cost]) => `no right to ${verbOf(name)} in ${scopeName(namespace)}: ${cost}`);
}
function shownRights(rights) {
	return [
		"listPods",
		"watchPods",
		"getLogs",
		"listEvents",
		"listDeployments",
		"getReplicaSets"
	].filter((name) => rights[name] !== null).map((name) => ({
		name: `${RIGHTS[name].resource} ${RIGHTS[name].verb}`,
		granted: rights[name] === true,
		cost: COSTS[name] ?? ""
	}));
}
function refusalOf(namespace, rights, where) {
	if (rights.listPods !== false) return null;
	return new require_errors.AccessError(`Could not list pods in ${scopeText(namespace)} on ${where}: the credentials do not allow it. ` + (namespace === "*" ? "Grant them the ClusterRole of Crashgate's deploy/rbac-cluster.yaml, or name the namespaces." : "Grant them the Role of Crashgate's deploy/rbac.yaml (pods: get, list, watch; pods/log: get) in that namespace."));
}
function missing(rights, durationMs) {
	return Object.keys(COSTS).filter((name) => rights[name] === false && (name !== "watchPods" || durationMs > 0)).map((name) => [name, COSTS[name] ?? ""]);
}
function verbOf(name) {
	const { verb, resource } = RIGHTS[name];
	if (resource === "pods/log") return "read logs";
	return `${verb} ${resource}`;
}
// src/cluster/custom-rollout.ts
function customRollout(item) {
	const spec = json(item, "spec");
	const replicas = number(spec.replicas) ?? 1;
	const kept = Math.min(replicas, partitionOf(json(spec, "updateStrategy"), replicas));
	return {
		wanted: replicas - kept,
		made: number(json(item, "status").updatedReplicas),
		kept
	};
}
function partitionOf(strategy, replicas) {
	const partition = strategy.partition ?? json(strategy, "rollingUpdate").partition;
	const share = /^(\d{1,3})%$/.exec(text(partition) ?? "")?.[1];
	return share === void 0 ? number(partition) ?? 0 : Math.ceil(Number(share) * replicas / 100);
}
const MOST_CUSTOM = 20;
async function readCustomRollouts(pods, { knownWorkloadOf, workloadOf, ownersOf, objects }, signal) {
	const unsure = [...new Map(pods.flatMap((pod) => pod.owner === null ? [] : [[ownerKey(pod), pod]])).values()].filter((pod) => !isBuiltIn(knownWorkloadOf(pod)));
	const asked = /* @__PURE__ */ new Map();
	await Promise.all(unsure.slice(0, MOST_CUSTOM).map(async (pod) => {
		const workload = await workloadOf(pod, signal);
		const owner = ownersOf(pod).find(({ kind }) => kind === workload.kind);
		if (owner !== void 0 && isCustom(owner.apiVersion) && !asked.has(keyOf$1(workload))) asked.set(keyOf$1(workload), rolloutOf(workload, owner, objects, signal));
	}));
	return (await Promise.all(asked.values())).filter((rollout) => rollout !== null);
}
async function rolloutOf(workload, owner, objects, signal) {
	const object = await objects.read(owner, workload.namespace, signal);
	const { wanted, made } = object === null ? {
		wanted: 0,
		made: null
	} : customRollout(object);
	return made === null ? null : {
		workload,
		wanted,
		made
	};
}
function ownerKey({ namespace, owner }) {
	return JSON.stringify([
		namespace,
		owner?.apiVersion,
		owner?.kind,
		owner?.name
	]);
}
function isBuiltIn(workload) {
	return workload !== null && /^(?:Deployment|StatefulSet|DaemonSet|CronJob|Job|Pod)$/.test(workload.kind);
}
// src/cluster/stable-names.ts
function fromGenerateName(generateName) {
	return generateName.replace(/[-.]+$/, "");
}
let ENDINGS;
const MOST_ENDINGS = 3;
function withoutRun(name) {
	let stable = name;
	for (let round = 0; round < MOST_ENDINGS; round++) {
		const shorter = (ENDINGS ??= [
			/-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
			/[-.](?:v|r|rev|build|run)?-?\d{1,17}(?:\.\d{1,9}){0,4}$/,
			/-(?:g|sha-?)?(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}$/,
			/-(?!https?$|http2$|grpc$)(?:[bcdfghjklmnpqrstvwxz2456789]{5}|[bcdfghjklmnpqrstvwxz2456789]{8,10})$/,
			/-(?=[a-z0-9]*\d[a-z])[a-z0-9]{5,10}$/
		]).map((ending) => stable.replace(ending, "")).find((each) => each !== stable && each !== "");
		if (shorter === void 0) break;
		stable = shorter;
	}
	return stable;
}
function isRunKind(kind) {
	return /(?:Job|Run|Workflow|Task|Build|Execution)$/.test(kind) && !/^(?:Cron|Scheduled?)/.test(kind);
}
// src/cluster/owner-chain.ts
const MOST_OWNERS = 8;
async function followOwners(pod, objects, signal) {
	const owners = [];
	let next = pod.owner;
	let last = null;
	while (next !== null && owners.length < MOST_OWNERS) {
		owners.push(next);
		last = null;
		if (stays(next)) break;
		last = await objects.read(next, pod.namespace, signal);
		if (last === null) {
			const isSettled = objects.isSettled(next, pod.namespace);
			return {
				workload: owners.length === 1 ? namedWorkloadOf(pod) : named(next, pod, null),
				owners,
				isSettled
			};
		}
		next = controllerOf(last);
	}
	const outermost = owners.at(-1);
	return {
		workload: outermost === void 0 ? namedWorkloadOf(pod) : named(outermost, pod, last),
		owners,
		isSettled: true
	};
}
function named({ kind, name }, { namespace }, object) {
	const generateName = object === null ? null : text(json(object, "metadata").generateName);
	if (generateName !== null) return {
		kind,
		namespace,
		name: fromGenerateName(generateName)
	};
	return {
		kind,
		namespace,
		name: kind === "Pod" || isRunKind(kind) ? withoutRun(name) : name
	};
}
const A_WEEK_MS = 6048e5;
function namedWorkloadOf(pod) {
	const { namespace, owner } = pod;
	const marked = markedOwner(pod);
	if (marked !== null) return marked;
	if (owner === null) return {
		kind: "Pod",
		namespace,
		name: barePodName(pod)
	};
	if (owner.kind === "Node") return {
		kind: "Pod",
		namespace,
		name: without(pod.name, owner.name) ?? pod.name
	};
	if (owner.kind === "ReplicaSet") {
		const deployment = without(owner.name, pod.podTemplateHash);
		if (deployment !== null) return {
			kind: "Deployment",
			namespace,
			name: deployment
		};
		const rollout = without(owner.name, pod.rolloutsHash);
		if (rollout !== null) return {
			kind: "Rollout",
			namespace,
			name: rollout
		};
	}
	if (owner.kind === "Job") {
		const [, cron, minute] = /^(.+)-(\d{8,9})$/.exec(owner.name) ?? [];
		const dueMs = Number(minute) * 6e4;
		if (cron !== void 0 && Math.abs(Date.parse(pod.createdAt) - dueMs) < A_WEEK_MS) return {
			kind: "CronJob",
			namespace,
			name: cron
		};
	}
	return named(owner, pod, null);
}
function without(name, ending) {
	return ending !== null && name.endsWith(`-${ending}`) ? name.slice(0, -ending.length - 1) : null;
}
function barePodName(pod) {
	if (pod.generateName !== null) return fromGenerateName(pod.generateName);
	return airflowName(pod) ?? withoutRun(pod.name);
}
// src/cluster/custom-revisions.ts
function createCustomRevisions(objects) {
	const newestSoFar = /* @__PURE__ */ new Map();
	return { async revisionOf(pod, { kind, namespace, name }, owner, signal) {
		const known = stayingOwner(kind, owner?.apiVersion ?? null);
		const apiVersion = owner?.apiVersion ?? known?.apiVersion;
		const own = known?.revisionMark ? pod.ownerMarks[known.revisionMark] : pod.controllerRevisionHash;
		if (!own || apiVersion === void 0) return "unknown";
		const object = await objects.read({
			kind,
			name,
			apiVersion
		}, namespace, signal);
		const status = object === null ? null : json(object, "status");
		const newest = (known === null ? ["updateRevision", "daemonSetHash"] : [known.newest]).map((field) => text(status?.[field]) ?? number(status?.[field])).find((each) => each !== null);
		const key = `${kind}/${namespace}/${name}`;
		const all = newestSoFar.get(key) ?? /* @__PURE__ */ new Set();
		if (newest !== void 0) all.add(String(newest));
		newestSoFar.set(key, all);
		if (all.size === 0) return "unknown";
		if ([...all].some((each) => isSame(own, each))) return "current";
		return object !== null && staysAsPlanned(object) ? "current" : "old";
	} };
}
function staysAsPlanned(item) {
	const { wanted, made, kept } = customRollout(item);
	return kept > 0 && made !== null && made >= wanted;
}
function isSame(own, newest) {
	return own === newest || newest.endsWith(`-${own}`) || own.endsWith(`-${newest}`);
}
// src/cluster/pod-revisions.ts
function createPodRevisions(objects, controllers) {
	const customRevisions = createCustomRevisions(objects);
	const wereCurrent = /* @__PURE__ */ new Set();
	async function deploymentRevision(pod, controller, signal) {
		if (pod.owner === null || controller.revision === null) return "unknown";
		const replicaSet = await objects.read(pod.owner, pod.namespace, signal);
		const own = replicaSet === null ? null : deploymentRevisionOf(replicaSet);
		const newest = controllers.newestOf(controller.workload);
		return own !== null && isLater(own, newest) ? "current" : compare(own, newest);
	}
	async function customRevision(pod, workload, outermost, signal) {
		const revision = await customRevisions.revisionOf(pod, workload, outermost, signal);
		if (revision === "current") wereCurrent.add(pod.uid);
		return wereCurrent.has(pod.uid) ? "current" : revision;
	}
	return {
		async isNewest(pod, workload, signal) {
			const newest = controllers.get(workload)?.revision ?? null;
			if (newest === null) return true;
			if (workload.kind !== "Deployment") return (pod.controllerRevisionHash ?? newest) === newest;
			const replicaSet = pod.owner === null ? null : await objects.read(pod.owner, pod.namespace, signal);
			return ((replicaSet && deploymentRevisionOf(replicaSet)) ?? newest) === newest;
		},
		async revisionOf(pod, workload, owners, signal) {
			const { kind } = workload;
			const outermost = owners.find((owner) => owner.kind === kind && isCustom(owner.apiVersion)) ?? null;
			if (outermost !== null || stayingOwner(kind, null) !== null) return customRevision(pod, workload, outermost, signal);
			const controller = controllers.get(workload);
			if (kind === "Deployment" && controller !== void 0) return deploymentRevision(pod, controller, signal);
			if (kind === "StatefulSet" && controller !== void 0 && isBelow(pod, controller.partition)) return "current";
			if (kind === "StatefulSet") return compare(pod.controllerRevisionHash, controllers.newestOf(workload));
			if (kind !== "DaemonSet" || pod.controllerRevisionHash === null) return "unknown";
			if (controller !== void 0 && !controller.automatic) return "current";
			await controllers.readDaemonSetRevisions(pod.namespace, signal);
			return compare(pod.controllerRevisionHash, controllers.newestOf(workload));
		}
	};
}
function isLater(own, newest) {
	const [first] = newest;
	return first !== void 0 && Number(own) > Number(first);
}
function compare(own, newest) {
	if (own === null || newest.size === 0) return "unknown";
	return newest.has(own) ? "current" : "old";
}
function isBelow(pod, partition) {
	const ordinal = /-(\d{1,9})$/.exec(pod.name)?.[1];
	return ordinal !== void 0 && Number(ordinal) < partition;
}
// src/cluster/owners.ts
function createOwners(connection, warn, { asksAbove = false } = {}) {
	const controllers = createControllers(connection);
	const objects = createObjects(connection, (resource) => warn(`no right to get ${resource}: the workloads of its pods are inferred from names, and deaths of superseded revisions cannot be told apart`));
	const revisions = createPodRevisions(objects, controllers);
	const chains = /* @__PURE__ */ new Map();
	const workloads = /* @__PURE__ */ new Map();
	const firstRefresh = Promise.withResolvers();
	let isRefreshed = !asksAbove;
	function knownWorkloadOf(pod) {
		const { owner, namespace } = pod;
		const done = workloads.get(pod.uid);
		if (!isRefreshed || done !== void 0) return done ?? null;
		const named = namedWorkloadOf(pod);
		if (owner === null || owner.kind === "Node" || stays(owner) || markedOwner(pod) !== null) return named;
		return owner.kind === "ReplicaSet" && controllers.get({
			...named,
			namespace
		}) !== void 0 ? named : null;
	}
	async function resolve(pod, signal) {
		if (!isRefreshed) await Promise.race([firstRefresh.promise, aborted(signal)]);
		const known = knownWorkloadOf(pod);
		if (known !== null) return known;
		const { workload, owners, isSettled } = await followOwners(pod, objects, signal);
		if (isSettled) workloads.set(pod.uid, workload);
		chains.set(pod.uid, owners);
		return workload;
	}
	function ownersOf(pod) {
		const chain = chains.get(pod.uid) ?? (pod.owner === null ? [] : [pod.owner]);
		const workload = knownWorkloadOf(pod);
		const above = workload === null ? null : controllers.get(workload)?.owner ?? null;
		return above === null ? chain : [...chain, above];
	}
	return {
		async refresh(namespace, signal) {
			const replicaSets = namespaced("apps/v1", namespace, "replicasets", "");
			objects.forget((path) => path.startsWith(replicaSets) || namespace === "*" && (REPLICA_SET_PATH ??= /^\/apis\/apps\/v1\/namespaces\/[^/]+\/replicasets\//).test(path));
			await controllers.refresh(namespace, signal);
			isRefreshed = true;
			firstRefresh.resolve();
		},
		knownWorkloadOf,
		namedWorkloadOf,
		workloadOf: resolve,
		ownersOf,
		revisionOf: async (pod, signal) => revisions.revisionOf(pod, await resolve(pod, signal), ownersOf(pod), signal),
		isNewest: async (pod, signal) => revisions.isNewest(pod, await resolve(pod, signal), signal),
		controllers: controllers.list,
		customRollouts: (pods, signal) => readCustomRollouts(pods, {
			knownWorkloadOf,
			workloadOf: resolve,
			ownersOf,
			objects
		}, signal)
	};
}
function aborted(signal) {
	const { promise, resolve } = Promise.withResolvers();
	if (signal.aborted) resolve();
	else signal.addEventListener("abort", () => resolve(), { once: true });
	return promise;
}
let REPLICA_SET_PATH;
// src/cluster/revision-history.ts
const REVISION = "deployment.kubernetes.io/revision";
const ROLLOUT_REVISION = "rollout.argoproj.io/revision";
const EARLIER_REVISIONS = ["deployment.kubernetes.io/revision-history", "rollout.argoproj.io/revision-history"];
const MARKS = [
	["Argo CD", ["argocd.argoproj.io/tracking-id", "argocd.argoproj.io/instance"]],
	["Flux", ["kustomize.toolkit.fluxcd.io/name", "helm.toolkit.fluxcd.io/name"]],
	["Config Sync", ["configsync.gke.io/resource-id"]]
];
async function readRevisionHistory(connection, workload, signal) {
	if (KINDS[workload.kind] === void 0) return null;
	try {
		const [owner, kept] = await Promise.all([readOwner(connection, workload, signal), readKept(connection, workload, signal)]);
		const [current = null, previous = null] = kept.toSorted((a, b) => b.number - a.number);
		const metadata = json(owner, "metadata");
		const marks = {
			...strings(json(metadata, "labels")),
			...strings(json(metadata, "annotations"))
		};
		const release = marks["meta.helm.sh/release-name"];
		return {
			workload,
			current,
			previous,
			wentBack: current !== null && (current.wasBefore || isMadeBefore(current, previous)),
			helmRelease: release === void 0 ? null : {
				name: release,
				namespace: marks["meta.helm.sh/release-namespace"] ?? workload.namespace
			},
			gitOps: MARKS.find(([, names]) => names.some((name) => name in marks))?.[0] ?? null,
			isPaused: workload.kind === "Deployment" && json(owner, "spec").paused === true
		};
	} catch {
		return null;
	}
}
const KINDS = {
	Deployment: "deployments",
	StatefulSet: "statefulsets",
	DaemonSet: "daemonsets",
	Rollout: "rollouts"
};
async function readOwner(connection, workload, signal) {
	const { kind, namespace, name } = workload;
	const plural = KINDS[kind] ?? "";
	if (kind === "Rollout") return getJson(connection, {
		path: `/apis/argoproj.io/v1alpha1/namespaces/${encodeURIComponent(namespace)}/${plural}/${encodeURIComponent(name)}`,
		signal
	}).catch(() => ({}));
	let found = {};
	const pages = listPages(connection, namespaced("apps/v1", namespace, plural), {
		signal,
		read: (item) => text(json(item, "metadata").name) === name ? item : null,
		restarted: () => void 0
	});
	for await (const { items } of pages) found = items[0] ?? found;
	return found;
}
function isMadeBefore(current, previous) {
	return previous !== null && current.keptBy.startsWith("controllerrevision/") && current.createdAt < previous.createdAt;
}
async function readKept(connection, workload, signal) {
	const isSet = workload.kind === "Deployment" || workload.kind === "Rollout";
	const path = namespaced("apps/v1", workload.namespace, isSet ? "replicasets" : "controllerrevisions");
	const kept = [];
	const pages = listPages(connection, path, {
		signal,
		read: (item) => {
			const owner = controllerOf(item);
			if (owner?.kind !== workload.kind || owner.name !== workload.name) return null;
			return isSet ? readReplicaSet(item) : readControllerRevision(item);
		},
		restarted: () => kept.splice(0)
	});
	for await (const { items } of pages) kept.push(...items);
	return kept;
}
function readReplicaSet(item) {
	const metadata = json(item, "metadata");
	const annotations = json(metadata, "annotations");
	const counted = Number(text(annotations[REVISION]) ?? text(annotations[ROLLOUT_REVISION]) ?? NaN);
	if (!Number.isInteger(counted)) return null;
	return {
		number: counted,
		keptBy: `replicaset/${text(metadata.name) ?? ""}`,
		wasBefore: EARLIER_REVISIONS.some((name) => /\d/.test(text(annotations[name]) ?? "")),
		createdAt: createdAt(metadata),
		...readTemplate(json(json(item, "spec"), "template"))
	};
}
function readControllerRevision(item) {
	const counted = number(item.revision);
	const metadata = json(item, "metadata");
	if (counted === null) return null;
	return {
		number: counted,
		keptBy: `controllerrevision/${text(metadata.name) ?? ""}`,
		wasBefore: false,
		createdAt: createdAt(metadata),
		...readTemplate(json(json(json(item, "data"), "spec"), "template"))
	};
}
function createdAt(metadata) {
	return Date.parse(text(metadata.creationTimestamp) ?? "");
}
function readTemplate(template) {
	const metadata = json(template, "metadata");
	return {
		buildHints: {
			...hintsOf(json(metadata, "labels")),
			...hintsOf(json(metadata, "annotations"))
		},
		images: array(json(template, "spec").containers).map(object).flatMap((container) => {
			const name = text(container.name);
			const image = text(container.image);
			return name === null || image === null ? [] : [{
				container: name,
				image
			}];
		})
	};
}
function strings(values) {
	return Object.fromEntries(Object.entries(values).filter((entry) => typeof entry[1] === "string"));
}
Object.defineProperty(exports, "ApiError", {
	enumerable: true,
	get: function() {
		return ApiError;
	}
});
Object.defineProperty(exports, "CANCELLED_LIMITS", {
	enumerable: true,
	get: function() {
		return CANCELLED_LIMITS;
	}
});
Object.defineProperty(exports, "CLUSTER_LIMITS", {
	enumerable: true,
	get: function() {
		return CLUSTER_LIMITS;
	}
});
Object.defineProperty(exports, "besideWatch", {
	enumerable: true,
	get: function() {
		return besideWatch;
	}
});
Object.defineProperty(exports, "catchUp", {
	enumerable: true,
	get: function() {
		return catchUp;
	}
});
Object.defineProperty(exports, "clusterId", {
	enumerable: true,
	get: function() {
		return clusterId;
	}
});
Object.defineProperty(exports, "connectAhead", {
	enumerable: true,
	get: function() {
		return connectAhead;
	}
});
Object.defineProperty(exports, "createClock", {
	enumerable: true,
	get: function() {
		return createClock;
	}
});
Object.defineProperty(exports, "createJobs", {
	enumerable: true,
	get: function() {
		return createJobs;
	}
});
Object.defineProperty(exports, "createOwners", {
	enumerable: true,
	get: function() {
		return createOwners;
	}
});
Object.defineProperty(exports, "eventsAbout", {
	enumerable: true,
	get: function() {
		return eventsAbout;
	}
});
Object.defineProperty(exports, "explain", {
	enumerable: true,
	get: function() {
		return explain;
	}
});
Object.defineProperty(exports, "fetchLog", {
	enumerable: true,
	get: function() {
		return fetchLog;
	}
});
Object.defineProperty(exports, "follow", {
	enumerable: true,
	get: function() {
		return follow;
	}
});
Object.defineProperty(exports, "fromGenerateName", {
	enumerable: true,
	get: function() {
		return fromGenerateName;
	}
});
Object.defineProperty(exports, "groupOf", {
	enumerable: true,
	get: function() {
		return groupOf;
	}
});
Object.defineProperty(exports, "isCustomGroup", {
	enumerable: true,
	get: function() {
		return isCustomGroup;
	}
});
Object.defineProperty(exports, "isRunKind", {
	enumerable: true,
	get: function() {
		return isRunKind;
	}
});
Object.defineProperty(exports, "json", {
	enumerable: true,
	get: function() {
		return json;
	}
});
Object.defineProperty(exports, "keyOf", {
	enumerable: true,
	get: function() {
		return keyOf$1;
	}
});
Object.defineProperty(exports, "listPods", {
	enumerable: true,
	get: function() {
		return listPods;
	}
});
Object.defineProperty(exports, "listenForCancellation", {
	enumerable: true,
	get: function() {
		return listenForCancellation;
	}
});
Object.defineProperty(exports, "moment", {
	enumerable: true,
	get: function() {
		return moment;
	}
});
Object.defineProperty(exports, "object", {
	enumerable: true,
	get: function() {
		return object;
	}
});
Object.defineProperty(exports, "readCrashFile", {
	enumerable: true,
	get: function() {
		return readCrashFile;
	}
});
Object.defineProperty(exports, "readRevisionHistory", {
	enumerable: true,
	get: function() {
		return readRevisionHistory;
	}
});
Object.defineProperty(exports, "refusalOf", {
	enumerable: true,
	get: function() {
		return refusalOf;
	}
});
Object.defineProperty(exports, "reviewRights", {
	enumerable: true,
	get: function() {
		return reviewRights;
	}
});
Object.defineProperty(exports, "rightsWarnings", {
	enumerable: true,
	get: function() {
		return rightsWarnings;
	}
});
Object.defineProperty(exports, "scopeName", {
	enumerable: true,
	get: function() {
		return scopeName;
	}
});
Object.defineProperty(exports, "scopeText", {
	enumerable: true,
	get: function() {
		return scopeText;
	}
});
Object.defineProperty(exports, "shownRights", {
	enumerable: true,
	get: function() {
		return shownRights;
	}
});
Object.defineProperty(exports, "text", {
	enumerable: true,
	get: function() {
		return text;
	}
});
Object.defineProperty(exports, "withoutRun", {
	enumerable: true,
	get: function() {
		return withoutRun;
	}
});
// 6dd516d7de9aa9f8
