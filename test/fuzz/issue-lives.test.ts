/** Four hundred random lives of issues (a minute or two), or `CRASHGATE_LIVES` many. */
import { testLives } from "../github/issue/lives.ts";

testLives(Number(process.env.CRASHGATE_LIVES ?? 400));
