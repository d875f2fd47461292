import { describe, expect, it } from "vitest";
import { inputsFromFlags, isForGitHub, watchHelp } from "../../src/command-line/flags.ts";
import { INPUTS, type InputName } from "../../src/inputs.ts";

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
  it("give the values of inputs", () => {
    expect(given("--namespace", "prod", "--duration=0s")).toEqual({ namespace: "prod", duration: "0s" });
  });

  it("exist for every input that does not concern GitHub", () => {
    for (const name of inputNames().filter((each) => !isForGitHub(each))) {
      const text = INPUTS[name].value === null ? "true" : "x";
      expect(given(`--${name}=${text}`)).toEqual({ [name]: text });
    }
  });

  it("of inputs that write to GitHub are refused, unless they turn it off", () => {
    expect(() => given("--comment", "commit")).toThrow("--comment has no effect in a terminal");
    expect(() => given("--check-run")).toThrow("--check-run has no effect in a terminal");
    expect(given("--comment", "off", "--annotations=false")).toEqual({ comment: "off", annotations: "false" });
  });

  it("are kubectl's short ones, too", () => {
    expect(given("-n", "prod", "-l", "app=api")).toEqual({ namespace: "prod", selector: "app=api" });
    expect(given("-nprod")).toEqual({ namespace: "prod" });
    expect(given("-A")).toEqual({ namespace: "*" });
    expect(given("--all-namespaces")).toEqual({ namespace: "*" });
  });

  it("read KIND/NAME as a workload", () => {
    expect(given("deploy/api", "-n", "prod", "sts/db")).toEqual({ namespace: "prod", workloads: "deploy/api\nsts/db" });
  });

  it("accept a kind and names like kubectl", () => {
    expect(given("deploy", "api", "worker", "-n", "prod")).toEqual({
      namespace: "prod",
      workloads: "deploy/api\ndeploy/worker",
    });
    expect(given("deploy/api,sts/db")).toEqual({ workloads: "deploy/api\nsts/db" });
    expect(() => given("deploy", "-n", "prod")).toThrow("deploy needs a name, such as deploy/api.");
  });

  it("for all namespaces override a namespace", () => {
    expect(given("-A", "-n", "prod")).toEqual({ namespace: "*" });
    expect(given("-n", "prod", "-A")).toEqual({ namespace: "*" });
  });

  it("that only kubectl has are refused with their equivalents", () => {
    expect(() => given("-w")).toThrow("-w is not a flag: crashgate always watches; --duration says how long.");
    expect(() => given("--output", "json")).toThrow(
      /^--output is not a flag: .*`crashgate report`.*\.\n`crashgate help/,
    );
  });

  it("that are misspelled get a suggestion", () => {
    expect(() => given("--no-fail-fast")).toThrow("did you mean --fail-fast=false?");
    expect(() => given("--no-color")).toThrow("--no-color is not a flag: set NO_COLOR=1.");
    expect(() => given("-A=maybe")).toThrow();
    expect(() => given("--all-namespaces=maybe")).toThrow("--all-namespaces takes only true or false.");
    expect(given("--all-namespaces=false", "-n", "prod")).toEqual({ namespace: "prod" });
  });

  it("that are booleans may stand alone, or be followed by true or false", () => {
    expect(given("--allow-empty", "--namespace", "x")).toEqual({ "allow-empty": "true", namespace: "x" });
    expect(given("--fail-fast", "false", "--annotations=false")).toEqual({
      "fail-fast": "false",
      annotations: "false",
    });
  });

  it("of lists add a line each time", () => {
    expect(given("--ignore", "cause=oom", "--ignore", "pod=a*")).toEqual({ ignore: "cause=oom\npod=a*" });
  });

  it("for help have two spellings", () => {
    expect(given("--help")).toEqual({ help: "asked" });
    expect(given("-h", "--unknown")).toEqual({ help: "asked" });
  });

  it("that are unknown are all refused together", () => {
    expect(() => given("stray", "--namespaces", "x", "-q", "--duration")).toThrowErrorMatchingInlineSnapshot(`
      [InputError: "stray" belongs to no flag; write a workload as KIND/NAME, such as deploy/api.
      --namespaces is not a flag; did you mean --namespace?
      -q is not a flag.
      --duration needs a value.
      \`crashgate help watch\` lists all flags.]
    `);
  });

  it("are all in the help, which wraps to the terminal between words", () => {
    for (const width of [60, 80, 100]) {
      const help = watchHelp(width);
      for (const name of inputNames()) expect(help.includes(`--${name}`), name).toBe(!isForGitHub(name));
      for (const line of help.split("\n")) expect(line.length).toBeLessThanOrEqual(width);
    }
  });
});
