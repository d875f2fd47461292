/** A few random lives of issues; the fuzz suite runs many. */
import { testLives } from "./lives.ts";

testLives(20);
