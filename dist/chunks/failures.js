// src/github/failures.ts
var BudgetSpent = class extends Error {
	name = "BudgetSpent";
};
var UnreadableAnswer = class extends Error {
	name = "UnreadableAnswer";
};
export { UnreadableAnswer as n, BudgetSpent as t };
