// src/github/failures.ts
/** Failures of a call that are no answer of GitHub's. */
/** The time for GitHub is spent, or the run is being cancelled: no call is made any more. */
var BudgetSpent = class extends Error {
	name = "BudgetSpent";
};
/** Something answered that does not speak as GitHub's API does: a proxy's page, say. The message is its content type. */
var UnreadableAnswer = class extends Error {
	name = "UnreadableAnswer";
};
export { UnreadableAnswer as n, BudgetSpent as t };
