import { expect, test } from "vitest";
import { createRequestBudget } from "../../../src/github/client/request-budget.ts";
import { authorOf } from "../../../src/github/commit/author.ts";
import { clientOf, routes, SHA, scriptedGitHub } from "../scripted.ts";

const ASKED = `GET /repos/acme/shop/commits/${SHA}?per_page=1`;

test.each([
  ["is a login", { type: "User", login: "octocat" }, "octocat"],
  ["is nobody where GitHub links to nobody", null, null],
  ["is nobody where a bot wrote it", { type: "Bot", login: "renovate[bot]" }, null],
  ["is nobody where the name is none that can be mentioned", { type: "User", login: "acme/team" }, null],
])("the author of a suspect %s", async (_, author, login) => {
  await using github = await scriptedGitHub(routes({ [ASKED]: { body: { sha: SHA, author } } }));
  const client = clientOf(github);
  expect(await authorOf(SHA, client)).toBe(login);
  expect(await authorOf(SHA, client)).toBe(login);
  expect(github.requests).toEqual([ASKED]);
});

test("the author of a suspect is not requested if the run has no requests left", async () => {
  await using github = await scriptedGitHub(routes({ [ASKED]: { body: { sha: SHA, author: null } } }));
  expect(await authorOf(SHA, clientOf(github, { requests: createRequestBudget(14) }))).toBeNull();
  expect(github.requests).toEqual([]);
});
