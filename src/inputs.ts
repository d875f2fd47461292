/** Text in, one typed `Inputs` out: every rule and every message about an input is behind this door. */
export { type FlagsGiven, inputsFromFlags, watchHelp } from "./inputs/flags.ts";
export { loadInputs } from "./inputs/load.ts";
export type {
  IgnoreRule,
  Inputs,
  Matcher,
  PathMapping,
  Pattern,
  RuleKey,
  RuleSubject,
  Since,
  WorkloadRef,
} from "./inputs/model.ts";
export { ruleMatches } from "./inputs/rules.ts";
export { labelMatcher } from "./inputs/selector.ts";
export { INPUTS, type InputName, OUTPUTS, type OutputName } from "./inputs/table.ts";
