/** One namespace, or all of them as one. */
import { ALL_NAMESPACES } from "../inputs.ts";

/** True if a namespace is one of those that were asked for as `scope`. */
export function isWithin(namespace: string, scope: string): boolean {
  return scope === ALL_NAMESPACES || scope === namespace;
}

/** `prod`, `all namespaces`. */
export function scopeName(scope: string): string {
  return scope === ALL_NAMESPACES ? "all namespaces" : scope;
}

/** `namespace prod`, `all namespaces`. */
export function scopeText(scope: string): string {
  return scope === ALL_NAMESPACES ? "all namespaces" : `namespace ${scope}`;
}
