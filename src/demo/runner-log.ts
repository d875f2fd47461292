/** The job log as GitHub's runner shows it: commands interpreted, groups expanded, errors red. */

type Paint = (text: string) => string;

/** Colours for a terminal, or unchanged text. */
export interface Colours {
  readonly red: Paint;
  readonly yellow: Paint;
  readonly bold: Paint;
  readonly faint: Paint;
}

const paint =
  (code: number): Paint =>
  (text) =>
    `\u001b[${code}m${text}\u001b[0m`;
const plain: Paint = (text) => text;

/** Colours the workflow commands of a job log as GitHub's page does. */
export function colours(coloured: boolean): Colours {
  if (!coloured) return { red: plain, yellow: plain, bold: plain, faint: plain };
  return { red: paint(31), yellow: paint(33), bold: paint(1), faint: paint(2) };
}

const COMMAND = /^\s*::(?<name>[a-z-]+)(?: (?<properties>.*?))?::(?<data>.*)$/;

/** Reads a job's lines one by one and returns each as shown; null if nothing is. */
export function runnerLog(show: Colours): (line: string) => string | null {
  let stopped: string | null = null;
  let indent = "";
  return (line) => {
    if (stopped !== null) {
      if (line.trim() !== `::${stopped}::`) return indent + line;
      stopped = null;
      return null;
    }
    const { name, properties = "", data = "" } = COMMAND.exec(line)?.groups ?? {};
    switch (name) {
      case undefined:
        return indent + line;
      case "group":
        indent = "  ";
        return show.bold(`▾ ${decoded(data)}`);
      case "endgroup":
        indent = "";
        return null;
      case "stop-commands":
        stopped = data;
        return null;
      case "error":
        return show.red(`Error: ${headed(properties, data)}`);
      case "warning":
        return show.yellow(`Warning: ${headed(properties, data)}`);
      case "notice":
        return `Notice: ${headed(properties, data)}`;
      default:
        return null;
    }
  };
}

/** Puts the annotation's place before its message, as in the list below a run. */
function headed(properties: string, data: string): string {
  const of = (key: string): string | undefined =>
    properties
      .split(",")
      .find((property) => property.startsWith(`${key}=`))
      ?.slice(key.length + 1);
  const file = of("file");
  const place = file === undefined ? "" : `${decoded(file)}:${of("line") ?? 1} `;
  return place + decoded(data);
}

function decoded(text: string): string {
  return text
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
}
