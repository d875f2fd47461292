import "./rolldown-runtime.js";
// src/demo/index.ts
/** `crashgate demo`. */
async function runDemo(out) {
	out.write("not there yet\n");
	return 2;
}
export { runDemo };
