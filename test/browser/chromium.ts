/** Headless Chromium: the installed one, or Debian's package, which is then installed. */
import { existsSync } from "node:fs";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { installPackages } from "../debian.ts";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
/** Without the font, emoji are drawn as boxes. */
const PACKAGES = ["chromium", "fonts-noto-color-emoji"];

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

async function installed(): Promise<string> {
  const found = PLACES.find((place) => existsSync(place));
  if (found) return found;
  await installPackages(PACKAGES);
  const now = PLACES.find((place) => existsSync(place));
  if (now) return now;
  throw new Error(`no Chromium at ${PLACES.join(", ")}, and \`apt-get install ${PACKAGES.join(" ")}\` brought none`);
}

export interface Chromium extends AsyncDisposable {
  /** A window with a fresh profile. */
  window(
    options?: Parameters<NonNullable<ReturnType<BrowserContext["browser"]>>["newContext"]>[0],
  ): Promise<BrowserContext>;
}

/** Starts Chromium with an empty profile; disposing of it ends the process and deletes the profile. */
export async function startChromium(): Promise<Chromium> {
  const executablePath = await installed();
  await using started = new AsyncDisposableStack();
  const { path: home } = started.use(await mkdtempDisposable(join(tmpdir(), "crashgate-chromium-")));
  const browser = await chromium.launch({
    executablePath,
    args: FLAGS,
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
  });
  started.defer(() => browser.close());
  const all = started.move();
  return {
    window: (options) => browser.newContext(options),
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}
