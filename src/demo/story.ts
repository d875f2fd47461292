/** The demo's story: a deploy that looks green, then one bug in three of its four pods. */
import type { Script } from "../../simulator/kubernetes/index.ts";
import type { DemoCommits } from "./repository.ts";
import { CALL_LINE, SERVER_PATH, SOURCE_PATH, WRITE_LINE } from "./source.ts";

/** Number of goroutines that wait for a request. */
const WAITING = 40;

/** The log of an instance: its requests, then Go's report of the two writers. */
export function crashLog(goroutine: number): string {
  const requests = Array.from({ length: 12 }, (_, index) => {
    const second = String(10 + index).padStart(2, "0");
    return `10:17:${second} INFO request served method=GET path=/activities/${4200 + index} status=200`;
  });
  const other = Array.from({ length: WAITING }, (_, index) => [
    "",
    `goroutine ${120 + index} [IO wait]:`,
    "internal/poll.runtime_pollWait(0x7f3c5c0a1e28, 0x72)",
    "\t/usr/local/go/src/runtime/netpoll.go:351 +0x85",
    "net/http.(*connReader).Read(0xc0001a2180, {0xc0001c8000, 0x1000, 0x1000})",
    "\t/usr/local/go/src/net/http/server.go:809 +0x14e",
    "net/http.(*conn).serve(0xc0001b6000, {0x8a4f58, 0xc00011c0f0})",
    "\t/usr/local/go/src/net/http/server.go:2069 +0x6a5",
    "created by net/http.(*Server).Serve in goroutine 1",
    "\t/usr/local/go/src/net/http/server.go:3454 +0x485",
  ]).flat();
  return [
    "10:17:01 INFO activityservice 1.4.2 listens on :8080",
    ...requests,
    "fatal error: concurrent map writes",
    "",
    `goroutine ${goroutine} [running]:`,
    "internal/runtime/maps.fatal({0x83b5d1?, 0xc0000b4008?})",
    "\t/usr/local/go/src/runtime/panic.go:1181 +0x18",
    "example.com/activityservice/internal/store.(*ActivityStore).GetActivityList(0xc0000b4000, {0xc00012a0c8, 0x8})",
    `\t/src/${SOURCE_PATH}:${WRITE_LINE} +0x1c5`,
    "example.com/activityservice/internal/api.(*Server).activities(0xc0000b6010, {0x8a4a10, 0xc00019e000}, 0xc0001ac140)",
    `\t/src/${SERVER_PATH}:${CALL_LINE} +0x8e`,
    "net/http.HandlerFunc.ServeHTTP(0xc0000a8060?, {0x8a4a10?, 0xc00019e000?}, 0x46c9d6?)",
    "\t/usr/local/go/src/net/http/server.go:2322 +0x29",
    "net/http.(*conn).serve(0xc0001b6090, {0x8a4f58, 0xc00011c0f0})",
    "\t/usr/local/go/src/net/http/server.go:2102 +0x625",
    "created by net/http.(*Server).Serve in goroutine 1",
    "\t/usr/local/go/src/net/http/server.go:3454 +0x485",
    ...other,
    "",
  ].join("\n");
}

const GREEN_MS = 2_000;
const BETWEEN_CRASHES_MS = 700;
const BACK_OFF_MS = 900;

/** The story in the cluster: images are tagged with their commit. */
export const script =
  ({ previous, deployed }: DemoCommits): Script =>
  async ({ world, watched, pause }) => {
    const built = (commit: string) => [{ name: "app", image: `registry.example/activityservice:${commit}` }];
    const deployment = world.deployment("activityservice", {
      replicas: 4,
      containers: built(previous),
      createdAt: world.now(-86_400),
    });
    for (const pod of deployment.pods) pod.isDeleted();
    const pods = deployment.rollsOut({ replicas: 4, containers: built(deployed) });
    await watched();
    await pause(GREEN_MS);
    for (const [index, pod] of pods.slice(0, 3).entries()) {
      pod.dies({ exitCode: 2, log: crashLog(12_509 + 371 * index) });
      await pause(BETWEEN_CRASHES_MS);
    }
    await pause(BACK_OFF_MS);
    for (const pod of pods.slice(0, 3)) pod.starts();
  };
