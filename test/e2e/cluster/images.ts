/** Container images with static programs: a tar of one layer, like that of `docker save`. */

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface Image {
  /** With its tag: `shop:local`. */
  readonly name: string;
  readonly entrypoint: readonly string[];
  /** Path in the image to path on this machine. */
  readonly files: Readonly<Record<string, string>>;
  /** Path in the image to the link's target. */
  readonly links?: Readonly<Record<string, string>>;
}

/** Writes the image as a tar into `folder`; returns the tar's path. */
export async function writeImage(image: Image, folder: string): Promise<string> {
  const work = await mkdtemp(join(folder, "image-"));
  const layerRoot = join(work, "layer");
  for (const [inside, outside] of Object.entries(image.files)) {
    await mkdir(join(layerRoot, inside, ".."), { recursive: true });
    await copyFile(outside, join(layerRoot, inside));
  }
  for (const [inside, target] of Object.entries(image.links ?? {})) {
    await mkdir(join(layerRoot, inside, ".."), { recursive: true });
    await symlink(target, join(layerRoot, inside));
  }
  await run("tar", ["--create", "--file", join(work, "layer.tar"), "--directory", layerRoot, "."]);
  const digest = createHash("sha256")
    .update(await readFile(join(work, "layer.tar")))
    .digest("hex");
  const config = {
    architecture: process.arch === "arm64" ? "arm64" : "amd64",
    os: "linux",
    config: { Entrypoint: image.entrypoint, Env: ["PATH=/bin"] },
    rootfs: { type: "layers", diff_ids: [`sha256:${digest}`] },
  };
  await writeFile(join(work, "config.json"), JSON.stringify(config));
  const manifest = [{ Config: "config.json", RepoTags: [`docker.io/library/${image.name}`], Layers: ["layer.tar"] }];
  await writeFile(join(work, "manifest.json"), JSON.stringify(manifest));
  const tar = join(folder, `${image.name.replaceAll(/[:/]/g, "-")}.tar`);
  await run("tar", ["--create", "--file", tar, "--directory", work, "manifest.json", "config.json", "layer.tar"]);
  await rm(work, { recursive: true });
  return tar;
}
