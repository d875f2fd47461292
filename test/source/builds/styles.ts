/** All styles. */
import { go } from "./go.ts";
import { javascript } from "./javascript.ts";
import { jvm } from "./jvm.ts";
import { layouts } from "./layouts.ts";
import { mixed } from "./mixed.ts";
import { monorepos } from "./monorepos.ts";
import { native } from "./native.ts";
import { others } from "./others.ts";
import { python } from "./python.ts";
import { roots } from "./roots.ts";
import { scripts } from "./scripts.ts";
import type { Style } from "./style.ts";
import { traps } from "./traps.ts";

export const styles: readonly Style[] = [
  ...go,
  ...python,
  ...javascript,
  ...jvm,
  ...native,
  ...scripts,
  ...mixed,
  ...traps,
  ...layouts,
  ...others,
  ...monorepos,
  ...roots,
];
