const require_errors = require("./errors.cjs");
const require_cluster = require("./cluster.cjs");
let node_child_process = require("node:child_process");
// src/cluster/exec-plugin.ts
var PluginError = class extends Error {
	name = "PluginError";
};
const OUTPUT_BYTES = 1 << 20;
const LAST_OUTPUT_MS = 1e3;
async function runPlugin(plugin, signal) {
	if (plugin.interactiveMode === "Always") throw new require_errors.AccessError(`The kubeconfig's credential plugin ${plugin.command} is interactive (interactiveMode: Always), but nobody is here to answer it. Use non-interactive credentials, such as the workflow's OIDC token or a service account's token.`);
	const { code, stdout, stderr } = await execute(plugin, signal);
	if (code !== 0) {
		const output = stderr.trim().split("\n").slice(-3).join(" ").slice(-300);
		throw new PluginError(`the kubeconfig's credential plugin ${plugin.command} ended with exit code ${code}${output === "" ? "" : `: ${output}`}`);
	}
	return read(plugin, stdout);
}
function read({ command, apiVersion }, stdout) {
	let answer;
	try {
		answer = require_cluster.object(JSON.parse(stdout));
	} catch {
		throw new PluginError(`the kubeconfig's credential plugin ${command} printed no JSON`);
	}
	const given = require_cluster.text(answer.apiVersion);
	if (given !== apiVersion) throw new PluginError(`the kubeconfig asks the credential plugin ${command} for API version ${apiVersion}, and it gave ${given ?? "none"}`);
	const status = require_cluster.json(answer, "status");
	const certificate = require_cluster.text(status.clientCertificateData);
	const key = require_cluster.text(status.clientKeyData);
	const token = require_cluster.text(status.token);
	if (token === null && certificate === null || certificate === null !== (key === null)) throw new PluginError(`the kubeconfig's credential plugin ${command} returned neither a token nor a certificate with its key`);
	return {
		token,
		certificate: certificate === null ? null : Buffer.from(certificate),
		key: key === null ? null : Buffer.from(key),
		expiresMs: require_cluster.moment(status.expirationTimestamp)
	};
}
function execute(plugin, signal) {
	const limit = AbortSignal.timeout(require_cluster.CLUSTER_LIMITS.idleTimeoutMs);
	const child = (0, node_child_process.spawn)(plugin.command, plugin.args, {
		env: {
			...process.env,
			...plugin.env,
			KUBERNETES_EXEC_INFO: execInfo(plugin)
		},
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		],
		signal: AbortSignal.any([limit, signal]),
		killSignal: "SIGKILL"
	});
	const printed = {
		stdout: "",
		stderr: ""
	};
	for (const stream of ["stdout", "stderr"]) child[stream].setEncoding("utf8").on("data", (chunk) => {
		if (printed[stream].length < OUTPUT_BYTES) printed[stream] += chunk;
	});
	return new Promise((resolve, reject) => {
		child.on("error", (cause) => {
			if (cause.code === "ENOENT" || cause.code === "EACCES") reject(missing(plugin, cause));
			else if (limit.aborted) reject(new require_errors.AccessError(`The kubeconfig's credential plugin ${plugin.command} gave nothing within ${require_cluster.CLUSTER_LIMITS.idleTimeoutMs / 1e3} s: it may be waiting for somebody to log in. Log in to the cluster first.`, { cause }));
			else reject(signal.aborted ? cause : new PluginError(`${plugin.command}: ${cause.message}`, { cause }));
		});
		child.on("exit", (code, killedBy) => {
			const ended = () => resolve({
				code: code ?? killedBy ?? "unknown",
				...printed
			});
			child.on("close", ended);
			setTimeout(ended, LAST_OUTPUT_MS).unref();
		});
	});
}
function execInfo({ apiVersion, cluster }) {
	const spec = {
		interactive: false,
		...cluster === null ? {} : { cluster }
	};
	return JSON.stringify({
		apiVersion,
		kind: "ExecCredential",
		spec
	});
}
function missing({ command, installHint }, cause) {
	const why = cause.code === "EACCES" ? "cannot be executed" : "is not installed on this machine";
	const hint = installHint?.trim().replace(/\s*\n\s*/g, " ");
	return new require_errors.AccessError(`The kubeconfig's credential plugin ${command} ${why}. ` + (hint ? `The kubeconfig says: ${hint.slice(0, 1e3)}` : "Install it first, or put it into PATH."), { cause });
}
exports.runPlugin = runPlugin;
// 746cf56cd776757a
