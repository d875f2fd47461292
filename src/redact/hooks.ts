/**
 * Which rules may find something in a text: all their hooks are searched in one pass, by the automaton of Aho and
 * Corasick (Communications of the ACM 18, 1975). A search for each of 200 hooks would cost ten times as much.
 */
import type { RedactRule } from "./rule.ts";

const ALPHABET = 128;

interface State {
  readonly next: Map<number, number>;
  /** Indexes of the rules whose hook ends here. */
  readonly rules: Set<number>;
}

/** Building the automaton takes longer than to search so many characters for each hook apart. */
const SHORT = 16 * 1024;

/** Gives, for a text, the rules that may apply to it, in their order. Hooks are ASCII. */
export function createHookSearch(rules: readonly RedactRule[]): (text: string) => readonly RedactRule[] {
  let search: ReturnType<typeof createHookSearch> | null = null;
  let searched = 0;
  return (text) => {
    searched += text.length;
    if (search === null && searched < SHORT)
      return rules.filter(({ hooks }) => hooks.length === 0 || hooks.some((hook) => text.includes(hook)));
    search ??= createAutomatonSearch(rules);
    return search(text);
  };
}

function createAutomatonSearch(rules: readonly RedactRule[]): (text: string) => readonly RedactRule[] {
  const always = rules.map(({ hooks }) => hooks.length === 0);
  const states = trie(rules);
  const { steps, ends } = automaton(states);
  const isEnd = Uint8Array.from(ends, (ending) => (ending === undefined ? 0 : 1));
  return (text) => {
    const applies = [...always];
    // What was found once is not noted again: short hooks are found at every turn.
    const fresh = isEnd.slice();
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      state = code < ALPHABET ? (steps[state * ALPHABET + code] ?? 0) : 0;
      if (fresh[state] === 1) {
        for (const rule of ends[state] ?? []) applies[rule] = true;
        fresh[state] = 0;
      }
    }
    return rules.filter((_, index) => applies[index]);
  };
}

function trie(rules: readonly RedactRule[]): State[] {
  const states: State[] = [{ next: new Map(), rules: new Set() }];
  for (const [index, { hooks }] of rules.entries())
    for (const hook of hooks) {
      let state = 0;
      for (const character of hook) {
        const code = character.charCodeAt(0);
        let next = states[state]?.next.get(code);
        if (next === undefined) {
          next = states.push({ next: new Map(), rules: new Set() }) - 1;
          states[state]?.next.set(code, next);
        }
        state = next;
      }
      states[state]?.rules.add(index);
    }
  return states;
}

/** The step for each state and character, and the rules that are found on arriving in a state. */
function automaton(states: readonly State[]): { steps: Uint16Array; ends: (readonly number[] | undefined)[] } {
  const steps = new Uint16Array(states.length * ALPHABET);
  const fallbacks = new Uint16Array(states.length);
  const queue = [0];
  for (const state of queue) {
    const fallback = fallbacks[state] ?? 0;
    if (state !== 0) steps.copyWithin(state * ALPHABET, fallback * ALPHABET, (fallback + 1) * ALPHABET);
    for (const rule of states[fallback]?.rules ?? []) states[state]?.rules.add(rule);
    for (const [code, next] of states[state]?.next ?? []) {
      fallbacks[next] = state === 0 ? 0 : (steps[fallback * ALPHABET + code] ?? 0);
      steps[state * ALPHABET + code] = next;
      queue.push(next);
    }
  }
  return { steps, ends: states.map(({ rules }) => (rules.size === 0 ? undefined : [...rules])) };
}
