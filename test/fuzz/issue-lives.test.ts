/** Four hundred random lives of issues (a minute or two), or as many as `CRASHGATE_LIVES` says. */
import { testLives } from "../github/issue/lives.ts";

testLives(Number(process.env.CRASHGATE_LIVES ?? 400));
