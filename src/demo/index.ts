/** `crashgate demo`. */
export async function runDemo(out: NodeJS.WritableStream): Promise<number> {
  out.write("not there yet\n");
  return 2;
}
