/** Three thousand random lives of comments in each order, or as many as `CRASHGATE_LIVES` says. */
import { testLives } from "../github/comment/lives.ts";

testLives(Number(process.env.CRASHGATE_LIVES ?? 3000));
