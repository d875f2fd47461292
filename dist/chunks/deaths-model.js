// src/deaths/model.ts
const CAUSES = [
	"panic",
	"oom",
	"exit",
	"signal",
	"probe",
	"stuck",
	"unready",
	"completed",
	"evicted",
	"node",
	"expected"
];
const FAILING_CAUSES = [
	"panic",
	"oom",
	"exit",
	"signal",
	"probe",
	"stuck"
];
export { FAILING_CAUSES as n, CAUSES as t };
