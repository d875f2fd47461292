import { expect, test } from "vitest";
import { innermostCause } from "../../src/findings/innermost-cause.ts";

test.each([
  [
    "a StatefulSet whose claim is over the quota",
    'create Claim data-db-1 Pod db-1 in StatefulSet db failed error: persistentvolumeclaims "data-db-1" is forbidden: exceeded quota: storage, requested: requests.storage=100Gi',
    "exceeded quota: storage, requested: requests.storage=100Gi",
  ],
  [
    "a Job without a service account",
    'Error creating: pods "import-" is forbidden: error looking up service account prod/import: serviceaccount "import" not found',
    'serviceaccount "import" not found',
  ],
  [
    "a hook that asks over HTTP",
    'PostStartHookError: Http lifecycle hook (/warm) for Container "app" in Pod "api-1_prod(1f)" failed - error: Get "http://10.88.0.7:8080/warm": connect: connection refused',
    'its postStart hook /warm failed: Get "http://10.88.0.7:8080/warm": connect: connection refused',
  ],
  [
    "a secret store that refuses",
    'MountVolume.SetUp failed for volume "store" : rpc error: code = Unknown desc = failed to mount secrets store objects for pod prod/api-1, err: rpc error: code = Unknown desc = failed to mount objects, error: status=403, not authorized',
    'volume "store": status=403, not authorized',
  ],
  [
    "a node without its network plugin",
    "network is not ready: container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized",
    "cni plugin not initialized",
  ],
  [
    "containerd, a tag that is not there",
    'Back-off pulling image "nope:1": ErrImagePull: rpc error: code = NotFound desc = failed to pull and unpack image "docker.io/library/nope:1": failed to resolve reference "docker.io/library/nope:1": docker.io/library/nope:1: not found',
    "docker.io/library/nope:1: not found",
  ],
  [
    "containerd, a token that is refused",
    'Failed to pull image "ghcr.io/acme/migrate:1": failed to pull and unpack image "ghcr.io/acme/migrate:1": failed to resolve reference "ghcr.io/acme/migrate:1": failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://ghcr.io/token?scope=repository%3Aacme%2Fmigrate%3Apull&service=ghcr.io: 401 Unauthorized',
    "ghcr.io/acme/migrate:1: 401 Unauthorized",
  ],
  [
    "containerd, a registry that is slow",
    'Failed to pull image "ubuntu": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/library/ubuntu:latest": failed to resolve reference "docker.io/library/ubuntu:latest": failed to do request: Head "https://registry-1.docker.io/v2/library/ubuntu/manifests/latest": net/http: TLS handshake timeout',
    "ubuntu: docker.io/library/ubuntu:latest: net/http: TLS handshake timeout",
  ],
  [
    "containerd, a rate limit",
    'failed to pull and unpack image "docker.io/library/redis:7": failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/library/redis/manifests/sha256:1f: 429 Too Many Requests - Server message: toomanyrequests: You have reached your pull rate limit.',
    "docker.io/library/redis:7: 429 Too Many Requests - Server message: toomanyrequests: You have reached your pull rate limit.",
  ],
  [
    "Docker, a manifest that is not there",
    "rpc error: code = Unknown desc = Error response from daemon: manifest for acme/leader:v1 not found: manifest unknown: manifest unknown",
    "manifest for acme/leader:v1 not found: manifest unknown",
  ],
  [
    "CRI-O, a manifest that is not there",
    'Failed to pull image "quay.io/acme/api:9": initializing source docker://quay.io/acme/api:9: reading manifest 9 in quay.io/acme/api: manifest unknown',
    "quay.io/acme/api:9: manifest unknown",
  ],
  [
    "a network plugin without addresses",
    'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "1f5b": plugin type="aws-cni" name="aws-cni" failed (add): add cmd: failed to assign an IP address to container',
    "aws-cni: failed to assign an IP address to container",
  ],
  [
    "a network plugin that may not ask",
    'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "9c": plugin type="calico" failed (add): error getting ClusterInformation: connection is unauthorized: Unauthorized',
    "calico: error getting ClusterInformation: connection is unauthorized: Unauthorized",
  ],
  [
    "a volume of a driver",
    'AttachVolume.Attach failed for volume "pvc-11" : rpc error: code = Internal desc = Could not attach volume "vol-0" to node "i-0": attachment of disk failed',
    'volume "pvc-11": Could not attach volume "vol-0" to node "i-0": attachment of disk failed',
  ],
  [
    "a ConfigMap that is not there",
    'MountVolume.SetUp failed for volume "config" : configmap "api-config" not found',
    'volume "config": configmap "api-config" not found',
  ],
  [
    "an account that is not there",
    'pods "api-7c" is forbidden: error looking up service account prod/deployer: serviceaccount "deployer" not found',
    'serviceaccount "deployer" not found',
  ],
  [
    "a webhook that says no",
    'admission webhook "validate.kyverno.svc-fail" denied the request: policy require-labels: the label team is required',
    'admission webhook "validate.kyverno.svc-fail" denied the request: policy require-labels: the label team is required',
  ],
  [
    "a webhook that does not answer",
    'Internal error occurred: failed calling webhook "mutate.linkerd.io": failed to call webhook: Post "https://linkerd.svc:443/?timeout=10s": dial tcp 10.0.0.9:443: connect: connection refused',
    'webhook "mutate.linkerd.io": dial tcp 10.0.0.9:443: connect: connection refused',
  ],
  [
    "a hook",
    'PostStartHookError: Exec lifecycle hook ([/warm.sh]) for Container "app" in Pod "api-1_prod(9f)" failed - error: command \'/warm.sh\' exited with 7: , message: ""',
    "its postStart hook /warm.sh failed: command '/warm.sh' exited with 7: ",
  ],
  [
    "a program that is not there",
    'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/srv/missing": stat /srv/missing: no such file or directory: unknown',
    'exec: "/srv/missing": stat /srv/missing: no such file or directory',
  ],
  [
    "a runtime that quotes what is below",
    'OCI runtime create failed: container_linux.go:349: starting container process caused "exec: \\"sh\\": executable file not found in $PATH": unknown',
    'exec: \\"sh\\": executable file not found in $PATH',
  ],
  [
    "a file that is mounted where a directory is",
    'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: error mounting "/var/lib/kubelet/pods/1/volume-subpaths/cfg/app/0" to rootfs at "/etc/app.yaml": mount src=/var/lib/kubelet/pods/1/volume-subpaths/cfg/app/0, dst=/etc/app.yaml, dstFd=/proc/thread-self/fd/11, flags=MS_BIND|MS_REC: not a directory: unknown: Are you trying to mount a directory onto a file (or vice-versa)? Check if the specified host path exists and is the expected type',
    'mount at "/etc/app.yaml": not a directory',
  ],
  [
    "a mount by an older runc",
    'error during container init: error mounting "/data" to rootfs at "/srv": mount /data:/srv (via /proc/self/fd/6), flags: 0x5000: operation not permitted: unknown',
    'mount at "/srv": mount /data:/srv (via /proc/self/fd/6), flags: 0x5000: operation not permitted',
  ],
  ["words of no layer", 'secret "db" not found', 'secret "db" not found'],
  ["a layer with nothing in it", 'Back-off pulling image "shop:1"', 'Back-off pulling image "shop:1"'],
])("is the message without the layers: %s", (_, message, cause) => {
  expect(innermostCause(message)).toBe(cause);
});

test("takes linear time for a message that consists only of layers", () => {
  expect(innermostCause("rpc error: code = A desc = ".repeat(100_000)).length).toBeLessThan(5000);
});
