// src/errors.ts
var InputError = class extends Error {
	name = "InputError";
};
var AccessError = class extends Error {
	name = "AccessError";
};
export { InputError as n, AccessError as t };
