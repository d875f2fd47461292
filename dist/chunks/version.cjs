// src/version.ts
const VERSION = "1.0.0";
Object.defineProperty(exports, "VERSION", {
	enumerable: true,
	get: function() {
		return VERSION;
	}
});
// 2b9064bc86fad56e
