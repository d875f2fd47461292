/** The API server's discovery documents: enough for a real kubectl. */
import { groupVersion, type ResourceType } from "./objects.ts";

const VERBS = ["get", "list", "watch", "create"];

const VERSION = {
  major: "1",
  minor: "36",
  gitVersion: "v1.36.3",
  gitCommit: "0".repeat(40),
  gitTreeState: "clean",
  buildDate: "2026-01-01T00:00:00Z",
  goVersion: "go1.26.0",
  compiler: "gc",
  platform: "linux/amd64",
};

/** The discovery document at that path, null if there is none. */
export function discovery(path: string, kinds: readonly ResourceType[]): object | string | null {
  const groups = [...new Set(kinds.map(groupVersion))];
  if (path === "/version") return VERSION;
  if (path === "/healthz" || path === "/livez" || path === "/readyz") return "ok";
  if (path === "/api") return { kind: "APIVersions", versions: ["v1"], serverAddressByClientCIDRs: [] };
  if (path === "/apis") return { kind: "APIGroupList", apiVersion: "v1", groups: groups.filter(named).map(group) };
  const version = /^\/(?:api\/(?<core>v1)|apis\/(?<named>[^/]+\/[^/]+))\/?$/.exec(path)?.groups;
  const asked = version?.core ?? version?.named;
  if (asked === undefined || !groups.includes(asked)) return null;
  return {
    kind: "APIResourceList",
    apiVersion: "v1",
    groupVersion: asked,
    resources: kinds
      .filter((resource) => groupVersion(resource) === asked)
      .flatMap((resource) => [
        {
          name: resource.plural,
          singularName: resource.singular,
          namespaced: resource.namespaced,
          kind: resource.kind,
          verbs: VERBS,
          shortNames: resource.shortNames,
        },
        ...resource.subresources.map((subresource) => ({
          name: `${resource.plural}/${subresource}`,
          singularName: "",
          namespaced: resource.namespaced,
          kind: resource.kind,
          verbs: ["get"],
        })),
      ]),
  };
}

function named(version: string): boolean {
  return version.includes("/");
}

function group(version: string): object {
  const [name, number] = version.split("/");
  const one = { groupVersion: version, version: number };
  return { name, versions: [one], preferredVersion: one };
}
