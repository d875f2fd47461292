const require_errors = require("../chunks/errors.cjs");
const require_inputs = require("../chunks/inputs.cjs");
const require_flags = require("./flags.cjs");
const require_parse_arguments = require("./parse-arguments.cjs");
// src/command-line/completion.ts
const SHELLS = [
	"bash",
	"zsh",
	"fish"
];
async function completionCommand([shell, ...rest], commands) {
	const known = SHELLS.find((each) => each === shell);
	if (known === void 0 || rest.length > 0) throw new require_errors.InputError(`Name one shell: ${SHELLS.join(", ")}.`);
	process.stdout.write(SCRIPTS[known](commands));
	return 0;
}
const PATHS = {
	kubeconfig: "file",
	"report-dir": "folder",
	"--repo": "folder"
};
const KINDS = [
	"deployment",
	"statefulset",
	"daemonset",
	"job",
	"cronjob"
];
const FORMS = [
	"terminal",
	"markdown",
	"page"
];
function watchFlags() {
	return [
		...Object.keys(require_inputs.INPUTS).filter((name) => !require_flags.isForGitHub(name)).map((name) => {
			const { value, words, meaning } = require_inputs.INPUTS[name];
			const [short] = Object.entries(require_flags.SHORT).find(([, long]) => long === name) ?? [];
			return {
				name: `--${name}`,
				short: short === void 0 ? null : `-${short}`,
				summary: firstSentence(meaning),
				value: value === null ? null : words ?? PATHS[name] ?? "any"
			};
		}),
		{
			name: "--all-namespaces",
			short: "-A",
			summary: "The whole cluster",
			value: null
		},
		{
			name: "--help",
			short: "-h",
			summary: "All flags",
			value: null
		}
	];
}
const parseFlags = require_parse_arguments.PARSE_FLAGS.filter((name) => name.startsWith("--")).map((name) => ({
	name,
	short: null,
	summary: "",
	value: require_parse_arguments.VALUED_PARSE_FLAGS.includes(name) ? PATHS[name] ?? "any" : null
}));
function firstSentence(meaning) {
	const bare = meaning.replace(/ \([^)]*\)/g, "");
	return (/^.*?[.;:](?= |$)/.exec(bare)?.[0] ?? bare).replace(/[`'"\\$[\]]/g, "").replace(/[.;:]$/, "");
}
function names(commands) {
	return commands.map(({ name }) => name).join(" ");
}
const BASH_OPTIONS = {
	file: "-f",
	folder: "-d"
};
function bashValues(command, flags) {
	return flags.flatMap(({ name, short, value }) => {
		if (value === null) return [];
		const after = [name, ...short === null ? [] : [short]].map((each) => `"${command} ${each}"`).join(" | ");
		if (value === "any") return [`    ${after}) ;;`];
		return [`    ${after}) COMPREPLY=($(compgen ${typeof value === "string" ? BASH_OPTIONS[value] : `-W "${value.join(" ")}"`} -- "$word")) ;;`];
	}).join("\n");
}
function zshFlag({ name, short, summary, value }) {
	const described = summary === "" ? "" : `[${summary}]`;
	const follows = value === null ? "" : `:value:${(value === "file" ? "_files" : value === "folder" ? "_files -/" : value === "any" ? " " : null) ?? `(${value.join(" ")})`}`;
	const long = value === null ? name : `${name}=`;
	return `        ${short === null ? `'*${long}` : `'*'{${short},${long}}'`}${described}${follows}' \\`;
}
function fishFlag(command, { name, short, summary, value }) {
	const flag = `-l ${name.slice(2)}${short === null ? "" : ` -s ${short.slice(1)}`}`;
	const isPath = value === "file" || value === "folder";
	const words = Array.isArray(value) ? ` -a '${value.join(" ")}'` : "";
	return `complete -c crashgate -n '__fish_seen_subcommand_from ${command}' ${flag}${value === null ? "" : isPath ? " -r -F" : ` -x${words}`}${summary === "" ? "" : ` -d '${summary}'`}`;
}
const SCRIPTS = {
	bash: (commands) => `# bash: source <(crashgate completion bash)
_crashgate() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names(commands)} help" -- "$word"))
    return
  fi
  # bash takes --flag=value for three words.
  if [ "$word" = "=" ]; then word=""
  elif [ "$before" = "=" ]; then before="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  case "\${COMP_WORDS[1]} $before" in
    "completion completion") COMPREPLY=($(compgen -W "${SHELLS.join(" ")}" -- "$word")) ;;
    "help help") COMPREPLY=($(compgen -W "${names(commands)}" -- "$word")) ;;
    "report --as") COMPREPLY=($(compgen -W "${FORMS.join(" ")}" -- "$word")) ;;
${bashValues("watch", watchFlags())}
    "watch "*) COMPREPLY=($(compgen -W "${watchFlags().map(({ name }) => name).join(" ")}" -- "$word")) ;;
${bashValues("parse", parseFlags)}
    "parse "*)
      case "$word" in
        -*) COMPREPLY=($(compgen -W "${parseFlags.map(({ name }) => name).join(" ")}" -- "$word")) ;;
        *) COMPREPLY=($(compgen -f -- "$word")) ;;
      esac ;;
    "report "*) COMPREPLY=($(compgen -W "--as" -- "$word") $(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _crashgate crashgate
`,
	zsh: (commands) => `#compdef crashgate
# zsh: crashgate completion zsh > "\${fpath[1]}/_crashgate"
_crashgate() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    '${name}:${firstSentence(summary)}'`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  # What follows completes the arguments of the subcommand.
  local subcommand="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$subcommand" in
    watch)
      _arguments \\
${watchFlags().map(zshFlag).join("\n")}
        '*:workload:{compadd -S "" - ${KINDS.map((kind) => `${kind}/`).join(" ")}}' ;;
    parse)
      _arguments \\
${parseFlags.map(zshFlag).join("\n")}
        '*:log:_files' ;;
    report) _arguments '--as=:form:(${FORMS.join(" ")})' '1:report.json:_files' ;;
    completion) _arguments '1:shell:(${SHELLS.join(" ")})' ;;
    help) _describe command commands ;;
  esac
}
# Loaded from fpath it is called at once; sourced it waits for its first use.
if [ "$funcstack[1]" = "_crashgate" ]; then _crashgate "$@"; else compdef _crashgate crashgate; fi
`,
	fish: (commands) => `# fish: crashgate completion fish > ~/.config/fish/completions/crashgate.fish
complete -c crashgate -f
${commands.map(({ name, summary }) => `complete -c crashgate -n __fish_use_subcommand -a ${name} -d '${firstSentence(summary)}'`).join("\n")}
${watchFlags().map((flag) => fishFlag("watch", flag)).join("\n")}
${parseFlags.map((flag) => fishFlag("parse", flag)).join("\n")}
complete -c crashgate -n '__fish_seen_subcommand_from parse report' -F
complete -c crashgate -n '__fish_seen_subcommand_from report' -l as -x -a '${FORMS.join(" ")}'
complete -c crashgate -n '__fish_seen_subcommand_from completion' -a '${SHELLS.join(" ")}'
complete -c crashgate -n '__fish_seen_subcommand_from help' -a '${names(commands)}'
`
};
exports.completionCommand = completionCommand;
// a92e49bc9a45ff11
