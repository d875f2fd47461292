/** A few random lives of issues; the fuzz suite lives many. */
import { testLives } from "./lives.ts";

testLives(20);
