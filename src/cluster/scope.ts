/** A scope: one namespace, or all of them. */
import { ALL_NAMESPACES } from "../inputs.ts";

/** True if a namespace is in the scope. */
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
