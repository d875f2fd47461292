import { describe, expect, it } from "vitest";
import { INPUTS, type InputName, inputsFromFlags, watchHelp } from "../../src/inputs.ts";

function inputNames(): InputName[] {
  return Object.keys(INPUTS).filter((name): name is InputName => Object.hasOwn(INPUTS, name));
}

function given(...argv: string[]): Partial<Record<string, string>> {
  const flags = inputsFromFlags(argv);
  if (flags.kind === "help") return { help: "asked" };
  const texts: Partial<Record<string, string>> = {};
  for (const name of inputNames()) if (flags.get(name) !== "") texts[name] = flags.get(name);
  return texts;
}

describe("flags", () => {
  it("give the text of inputs", () => {
    expect(given("--namespace", "prod", "--duration=0s")).toEqual({ namespace: "prod", duration: "0s" });
  });

  it("exist for every input", () => {
    for (const [name, row] of Object.entries(INPUTS)) {
      const text = row.value === null ? "true" : "x";
      expect(given(`--${name}=${text}`)).toEqual({ [name]: text });
    }
  });

  it("may stand alone where they are switches, or be followed by true or false", () => {
    expect(given("--allow-empty", "--namespace", "x")).toEqual({ "allow-empty": "true", namespace: "x" });
    expect(given("--fail-fast", "false", "--annotations=false")).toEqual({
      "fail-fast": "false",
      annotations: "false",
    });
  });

  it("add a line each time they are given", () => {
    expect(given("--ignore", "cause=oom", "--ignore", "pod=a*")).toEqual({ ignore: "cause=oom\npod=a*" });
  });

  it("ask for help in two ways", () => {
    expect(given("--help")).toEqual({ help: "asked" });
    expect(given("-h", "--unknown")).toEqual({ help: "asked" });
  });

  it("are all refused together where they are not known", () => {
    expect(() => given("--namespaces", "x", "-q", "stray", "--duration")).toThrowErrorMatchingInlineSnapshot(`
      [InputError: --namespaces is not a flag; did you mean --namespace?
      "x" belongs to no flag; every input is written as --name value.
      -q is not a flag.
      "stray" belongs to no flag; every input is written as --name value.
      --duration needs a value.
      \`crashgate watch --help\` lists all flags.]
    `);
  });

  it("are all in the help, which fits 100 columns", () => {
    const help = watchHelp();
    for (const name of Object.keys(INPUTS)) expect(help).toContain(`    --${name}`);
    for (const line of help.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });
});
