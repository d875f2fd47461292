/** Some random lives of comments; the fuzz suite runs thousands. */
import { testLives } from "./lives.ts";

testLives(200);
