/** Hints for PHP's crashes. */
import type { Hint } from "../../grammar/grammar.ts";

/** `Grammar.hints` of PHP. */
export const phpHints: Readonly<Record<string, Hint>> = {
  uncaught: (draft) => uncaughtHint(draft.chain.at(-1)?.type ?? "", draft.message ?? ""),
  "out-of-memory": (draft) =>
    `The script reached memory_limit (${/Allowed memory size of (\d+) bytes/.exec(draft.message ?? "")?.[1] ?? "its"} bytes). Read and process in pieces at that line (generators, cursors), or raise memory_limit together with the container's limit.`,
  timeout:
    "The script ran longer than max_execution_time. Look for a loop or a slow call at that line; work that takes long belongs in a queue.",
  "syntax-error":
    "The file could not be parsed, so nothing of it ran. Run `php -l` over the sources in the build, with the PHP version of the image.",
  "stack-overflow": "A function called itself until the stack was full. Give the recursion an end.",
  "fatal-error": (draft) =>
    requiredHint(draft.message ?? "") ??
    "The engine could not go on with this code, as the message says: a declaration that cannot be, or an error that the program raised. Mend it at that line.",
  "logged-exception":
    "The program caught and printed this exception and went on. Handle it where it is thrown, or lower its level.",
};

function requiredHint(message: string): string | null {
  const file = /Failed opening required '([^']{1,500})'/.exec(message)?.[1];
  if (file === undefined) return null;
  return `${file} is not in the image. ${/\/vendor\/|autoload/.test(file) ? "composer makes it: run composer install in the build, and keep vendor/ out of .dockerignore." : "Check what the build copies, and the working directory."}`;
}

function uncaughtHint(type: string, message: string): string {
  const missing = /^Class ["'](.+?)["'] not found|^Call to undefined (?:function|method) (\S+?)\(/.exec(message);
  if (missing !== null) {
    return `${missing[1] ?? missing[2]} is not there at run time: its package or extension is not in the image, or the autoloader does not know it. Run composer install --no-dev -o in the build, and check the PHP extensions of the image.`;
  }
  if (/\bon null\b|of null$|must not be null|null given/.test(message)) {
    return "A value was null where an object or another value was needed. Find in the culprit which one, and check it where it comes from.";
  }
  if (/\[2002\] No such file or directory/.test(message)) {
    return "The database's host is `localhost`, for which MySQL's client looks for a socket file, and there is none in this container. Set DB_HOST to the Service's name.";
  }
  const table =
    /Table '([^']{1,200})' doesn't exist|relation "([^"]{1,200})" does not exist|no such table: (\S{1,200})/.exec(
      message,
    );
  if (table !== null) {
    return `The table ${table[1] ?? table[2] ?? table[3]} is not in the database. Run the migrations of this version before it starts, against the database that it uses.`;
  }
  if (type === "PDOException" || /SQLSTATE/.test(message)) {
    return "The database could not be reached or refused the query. Check its address, credentials and that it is ready; retry with back-off at start.";
  }
  const required = requiredHint(message);
  if (required !== null) return required;
  return `${type === "" ? "An exception" : type} was thrown and nothing caught it. Catch it where the program can go on, or mend what the first exception of the chain says.`;
}
