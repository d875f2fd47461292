var createRequestBudget = (function(most = 40) {
	let left = most;
	return {
		spend: (() => {
			left--;
		}),
		left: (() => Math.max(0, left))
	};
});
import "./limits.js";
// src/github/client/request-budget.ts
const KEPT_FOR_THE_REPORT = 14;
function mayLookUp({ left }) {
	return left() > KEPT_FOR_THE_REPORT;
}
// src/github/client/failures.ts
var BudgetSpent = class extends Error {
	name = "BudgetSpent";
};
var UnreadableAnswer = class extends Error {
	name = "UnreadableAnswer";
};
export { mayLookUp as i, UnreadableAnswer as n, createRequestBudget as r, BudgetSpent as t };
