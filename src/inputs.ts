/** Text in, one typed `Inputs` out: the entry to every rule and message about an input. */
export { loadInputs } from "./inputs/load.ts";
export type {
  IgnoreRule,
  RuleSubject,
} from "./inputs/model.ts";
export { ALL_NAMESPACES } from "./inputs/names.ts";
export { parseOwnRules } from "./inputs/own-rules.ts";
export { ruleMatches } from "./inputs/rules.ts";
export { labelMatcher } from "./inputs/selector.ts";
export { INPUTS, type InputName, type Inputs, OUTPUTS, type OutputName } from "./inputs/table.ts";
export { isWorkload, type WorkloadRef } from "./inputs/workload.ts";
