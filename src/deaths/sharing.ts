/**
 * `now`, made of the parts of `before` wherever the two are alike: many looks at one thing then take the memory of
 * what changed between them. Both are plain data: objects, lists and primitive values.
 */
export function sharing<T>(before: unknown, now: T): T {
  if (before === now) return before as T;
  if (!isObject(before) || !isObject(now) || Array.isArray(before) !== Array.isArray(now)) return now;
  const names = Object.keys(now);
  const made: Record<string, unknown> = Array.isArray(now) ? Object.assign([], now) : { ...now };
  for (const name of names) made[name] = sharing(before[name], now[name]);
  const isAlike = names.length === Object.keys(before).length && names.every((name) => made[name] === before[name]);
  return (isAlike ? before : made) as T;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
