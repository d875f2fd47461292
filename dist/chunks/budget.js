// src/github/budget.ts
/** The time for GitHub is spent, or the run is being cancelled: no call is made any more. */
var BudgetSpent = class extends Error {
	name = "BudgetSpent";
};
export { BudgetSpent as t };
