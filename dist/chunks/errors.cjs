// src/errors.ts
var InputError = class extends Error {
	name = "InputError";
};
var AccessError = class extends Error {
	name = "AccessError";
};
Object.defineProperty(exports, "AccessError", {
	enumerable: true,
	get: function() {
		return AccessError;
	}
});
Object.defineProperty(exports, "InputError", {
	enumerable: true,
	get: function() {
		return InputError;
	}
});
// 6a465ec69d79130e
