/**
 * The scripted Kubernetes API server for tests.
 *
 *     await using cluster = await startKubernetes(async ({ world, watched, pause }) => {
 *       const [pod] = world.deployment("api", { replicas: 3 }).pods;   // running and ready, made an hour ago
 *       await watched();                                               // the client watches (or polls)
 *       pod?.dies({ exitCode: 2, log: "panic: ..." });                 // terminated, in its back-off
 *       await pause(200);
 *       pod?.starts();                                                 // the next instance
 *     }, { clockOffsetMs: 0, deny: ["list events"] });
 *     cluster.kubeconfig(); cluster.requests; cluster.endWatches("cut"); cluster.world.store.forget();
 */
export * from "../../simulator/kubernetes/index.ts";
