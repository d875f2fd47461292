/** Lines that load other files or modules. */

/** True for a line that only does that, or for a line of such a statement over several ones. */
export const IMPORT =
  /^\s*(?:import\b|from\s+\S+\s+import\b|use\s+[\w:\\]+|using\s+[\w.]+\s*;|require(?:_relative)?\b|package\s|#include\b|export\s+(?:\*|\{[^}]*\})\s+from\b|(?:const|let|var)\s+[\w{},\s]+=\s*require\(|alias\s|"[\w./-]+"$|[\w.]+,?$|namespace\s|mod\s+\w+;|include\s+[A-Z]\w*|[)(}]\s*(?:from\s.*)?;?$)/;

/** True if a line loads the file of that name: `require "brew/label"` for `Label`. */
export function importsFile(line: string, name: string): boolean {
  const path =
    /^\s*(?:require|require_relative|import|include|load|use|from)\b.*["'](?:[\w./@-]*\/)?([\w-]+)(?:\.\w+)?["']/.exec(
      line,
    )?.[1];
  const plain = (text: string) => text.replace(/[_-]/g, "").toLowerCase();
  return path !== undefined && plain(path) === plain(name);
}
