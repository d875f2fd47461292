import { n as InputError } from "../chunks/errors.js";
import { r as INPUTS } from "../chunks/inputs.js";
import { n as isForGitHub } from "./flags.js";
import { n as PARSE_FLAGS } from "./parse-arguments.js";
// src/command-line/completion.ts
const SHELLS = [
	"bash",
	"zsh",
	"fish"
];
async function completionCommand([shell, ...rest], commands) {
	const known = SHELLS.find((each) => each === shell);
	if (known === void 0 || rest.length > 0) throw new InputError(`Name one shell: ${SHELLS.join(", ")}.`);
	process.stdout.write(SCRIPTS[known](commands));
	return 0;
}
function watchFlags() {
	return [
		...Object.keys(INPUTS).filter((name) => !isForGitHub(name)).map((name) => ({
			name: `--${name}`,
			summary: firstSentence(INPUTS[name].meaning),
			takesValue: INPUTS[name].value !== null
		})),
		{
			name: "--all-namespaces",
			summary: "All of the cluster.",
			takesValue: false
		},
		{
			name: "--help",
			summary: "All flags.",
			takesValue: false
		}
	];
}
function firstSentence(meaning) {
	return (/^.*?[.;:](?= |$)/.exec(meaning)?.[0] ?? meaning).replace(/[`'"\\$[\]]/g, "").replace(/[.;:]$/, "");
}
const LONG_PARSE_FLAGS = PARSE_FLAGS.filter((flag) => flag.startsWith("--"));
const FORMS = [
	"terminal",
	"markdown",
	"page"
];
function names(commands) {
	return commands.map(({ name }) => name).join(" ");
}
const SCRIPTS = {
	bash: (commands) => `# bash: source <(crashgate completion bash)
_crashgate() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names(commands)}" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]} $before" in
    "completion completion") COMPREPLY=($(compgen -W "${SHELLS.join(" ")}" -- "$word")) ;;
    "help help") COMPREPLY=($(compgen -W "${names(commands)}" -- "$word")) ;;
    "report --as") COMPREPLY=($(compgen -W "${FORMS.join(" ")}" -- "$word")) ;;
    "watch --kubeconfig" | "watch --report-dir") COMPREPLY=($(compgen -f -- "$word")) ;;
    "watch "*) COMPREPLY=($(compgen -W "${watchFlags().map(({ name }) => name).join(" ")}" -- "$word")) ;;
    "parse "*)
      case "$word" in
        -*) COMPREPLY=($(compgen -W "${LONG_PARSE_FLAGS.join(" ")}" -- "$word")) ;;
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
  case "$words[2]" in
    watch)
      _arguments \\
${watchFlags().map(({ name, summary, takesValue }) => `        '*${name}${takesValue ? "=" : ""}[${summary}]${takesValue ? ":value:_files" : ""}' \\`).join("\n")}
        '*:workload:' ;;
    parse) _arguments ${LONG_PARSE_FLAGS.map((flag) => `'${flag}'`).join(" ")} '*:log:_files' ;;
    report) _arguments '--as=:form:(${FORMS.join(" ")})' '1:report.json:_files' ;;
    completion) _values shell ${SHELLS.join(" ")} ;;
    help) _describe command commands ;;
  esac
}
compdef _crashgate crashgate
`,
	fish: (commands) => `# fish: crashgate completion fish > ~/.config/fish/completions/crashgate.fish
complete -c crashgate -f
${commands.map(({ name, summary }) => `complete -c crashgate -n __fish_use_subcommand -a ${name} -d '${firstSentence(summary)}'`).join("\n")}
${watchFlags().map(({ name, summary, takesValue }) => `complete -c crashgate -n '__fish_seen_subcommand_from watch' -l ${name.slice(2)}${takesValue ? " -r" : ""} -d '${summary}'`).join("\n")}
${LONG_PARSE_FLAGS.map((flag) => `complete -c crashgate -n '__fish_seen_subcommand_from parse' -l ${flag.slice(2)}`).join("\n")}
complete -c crashgate -n '__fish_seen_subcommand_from parse report' -F
complete -c crashgate -n '__fish_seen_subcommand_from report' -l as -x -a '${FORMS.join(" ")}'
complete -c crashgate -n '__fish_seen_subcommand_from completion' -a '${SHELLS.join(" ")}'
`
};
export { completionCommand };
