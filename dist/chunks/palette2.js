const { styleText } = process.getBuiltinModule("node:util");
// src/report/palette.ts
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
