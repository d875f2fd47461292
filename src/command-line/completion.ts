/** `crashgate completion`: shell scripts from the same tables as the help. */
import { InputError } from "../errors.ts";
import { INPUTS, type InputName } from "../inputs.ts";
import type { Command } from "./command.ts";
import { isForGitHub, SHORT } from "./flags.ts";
import { PARSE_FLAGS, VALUED_PARSE_FLAGS } from "./parse-arguments.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;

/** Prints the completion script of a shell. Throws InputError for an unsupported shell. */
export async function completionCommand(
  [shell, ...rest]: readonly string[],
  commands: readonly Command[],
): Promise<number> {
  const known = SHELLS.find((each) => each === shell);
  if (known === undefined || rest.length > 0) throw new InputError(`Name one shell: ${SHELLS.join(", ")}.`);
  process.stdout.write(SCRIPTS[known](commands));
  return 0;
}

/** The value of a flag: one of fixed words, a path, anything, or none. */
type Value = readonly string[] | "file" | "folder" | "any" | null;

interface Flag {
  readonly name: string;
  /** Its short form with the dash, or null. */
  readonly short: string | null;
  /** One plain sentence. */
  readonly summary: string;
  readonly value: Value;
}

const PATHS: Readonly<Record<string, Value>> = { kubeconfig: "file", "report-dir": "folder", "--repo": "folder" };
const KINDS = ["deployment", "statefulset", "daemonset", "job", "cronjob"];
const FORMS = ["terminal", "markdown", "page"] as const;

function watchFlags(): readonly Flag[] {
  const names = (Object.keys(INPUTS) as InputName[]).filter((name) => !isForGitHub(name));
  return [
    ...names.map((name): Flag => {
      const { value, words, meaning } = INPUTS[name];
      const [short] = Object.entries(SHORT).find(([, long]) => long === name) ?? [];
      return {
        name: `--${name}`,
        short: short === undefined ? null : `-${short}`,
        summary: firstSentence(meaning),
        value: value === null ? null : (words ?? PATHS[name] ?? "any"),
      };
    }),
    { name: "--all-namespaces", short: "-A", summary: "The whole cluster", value: null },
    { name: "--help", short: "-h", summary: "All flags", value: null },
  ];
}

const parseFlags: readonly Flag[] = PARSE_FLAGS.filter((name) => name.startsWith("--")).map((name) => ({
  name,
  short: null,
  summary: "",
  value: VALUED_PARSE_FLAGS.includes(name) ? (PATHS[name] ?? "any") : null,
}));

/** The first sentence without parentheses and characters that a shell would interpret. */
function firstSentence(meaning: string): string {
  const bare = meaning.replace(/ \([^)]*\)/g, "");
  return (/^.*?[.;:](?= |$)/.exec(bare)?.[0] ?? bare).replace(/[`'"\\$[\]]/g, "").replace(/[.;:]$/, "");
}

function names(commands: readonly Command[]): string {
  return commands.map(({ name }) => name).join(" ");
}

const BASH_OPTIONS = { file: "-f", folder: "-d" } as const;

/** The cases of a subcommand for its flags' values. */
function bashValues(command: string, flags: readonly Flag[]): string {
  return flags
    .flatMap(({ name, short, value }) => {
      if (value === null) return [];
      const after = [name, ...(short === null ? [] : [short])].map((each) => `"${command} ${each}"`).join(" | ");
      if (value === "any") return [`    ${after}) ;;`];
      const what = typeof value === "string" ? BASH_OPTIONS[value] : `-W "${value.join(" ")}"`;
      return [`    ${after}) COMPREPLY=($(compgen ${what} -- "$word")) ;;`];
    })
    .join("\n");
}

function zshFlag({ name, short, summary, value }: Flag): string {
  const described = summary === "" ? "" : `[${summary}]`;
  const what = value === "file" ? "_files" : value === "folder" ? "_files -/" : value === "any" ? " " : null;
  const follows = value === null ? "" : `:value:${what ?? `(${(value as readonly string[]).join(" ")})`}`;
  const long = value === null ? name : `${name}=`;
  const forms = short === null ? `'*${long}` : `'*'{${short},${long}}'`;
  return `        ${forms}${described}${follows}' \\`;
}

function fishFlag(command: string, { name, short, summary, value }: Flag): string {
  const flag = `-l ${name.slice(2)}${short === null ? "" : ` -s ${short.slice(1)}`}`;
  const isPath = value === "file" || value === "folder";
  const words = Array.isArray(value) ? ` -a '${value.join(" ")}'` : "";
  const follows = value === null ? "" : isPath ? " -r -F" : ` -x${words}`;
  const described = summary === "" ? "" : ` -d '${summary}'`;
  return `complete -c crashgate -n '__fish_seen_subcommand_from ${command}' ${flag}${follows}${described}`;
}

const SCRIPTS: Readonly<Record<(typeof SHELLS)[number], (commands: readonly Command[]) => string>> = {
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
    "watch "*) COMPREPLY=($(compgen -W "${watchFlags()
      .map(({ name }) => name)
      .join(" ")}" -- "$word")) ;;
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
${watchFlags()
  .map((flag) => fishFlag("watch", flag))
  .join("\n")}
${parseFlags.map((flag) => fishFlag("parse", flag)).join("\n")}
complete -c crashgate -n '__fish_seen_subcommand_from parse report' -F
complete -c crashgate -n '__fish_seen_subcommand_from report' -l as -x -a '${FORMS.join(" ")}'
complete -c crashgate -n '__fish_seen_subcommand_from completion' -a '${SHELLS.join(" ")}'
complete -c crashgate -n '__fish_seen_subcommand_from help' -a '${names(commands)}'
`,
};
