require("./report.cjs");
// src/github/client/request-budget.ts
function createRequestBudget(most = 40) {
	let left = most;
	return {
		spend: () => {
			left--;
		},
		left: () => Math.max(0, left)
	};
}
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
Object.defineProperty(exports, "BudgetSpent", {
	enumerable: true,
	get: function() {
		return BudgetSpent;
	}
});
Object.defineProperty(exports, "UnreadableAnswer", {
	enumerable: true,
	get: function() {
		return UnreadableAnswer;
	}
});
Object.defineProperty(exports, "createRequestBudget", {
	enumerable: true,
	get: function() {
		return createRequestBudget;
	}
});
Object.defineProperty(exports, "mayLookUp", {
	enumerable: true,
	get: function() {
		return mayLookUp;
	}
});
// 9fd897d06ddfbee2
