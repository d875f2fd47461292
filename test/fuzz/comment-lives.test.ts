/** Three thousand random lives of comments in each order, or `CRASHGATE_LIVES` many. */
import { testLives } from "../github/comment/lives.ts";

testLives(Number(process.env.CRASHGATE_LIVES ?? 3000));
