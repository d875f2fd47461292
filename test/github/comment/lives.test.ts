/** Some random lives of comments; the fuzz suite lives thousands. */
import { testLives } from "./lives.ts";

testLives(200);
