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
Object.defineProperty(exports, "CAUSES", {
	enumerable: true,
	get: function() {
		return CAUSES;
	}
});
Object.defineProperty(exports, "FAILING_CAUSES", {
	enumerable: true,
	get: function() {
		return FAILING_CAUSES;
	}
});
// 52171bc94fda806f
