import "./rolldown-runtime.js";
const { styleText } = process.getBuiltinModule("node:util");
// src/report/palette.ts
/** Colour in a terminal and in a runner's log, or none. */
/** The palette for a stream that shows colours, or one that leaves text as it is. */
function palette(colours) {
	const style = (format) => (text) => colours ? styleText(format, text, { validateStream: false }) : text;
	return {
		bold: style("bold"),
		dim: style("dim"),
		red: style("red"),
		green: style("green"),
		yellow: style("yellow")
	};
}
export { palette as t };
