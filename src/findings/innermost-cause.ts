/** Finds the cause in nested error messages of the kubelet, in which each layer prefixes its own text. */

/** Maximum number of characters and layers to read. */
const LONGEST = 4000;
const LAYERS = 20;

/** The name of what a layer is about, kept once: an image, a volume, a network plugin. */
function quoted(group: string): string {
  return `"(?<${group}>[^"]{1,300})"`;
}

/** Prefixes of the kubelet, container runtimes, registry clients and network plugins. */
const LAYER = new RegExp(
  `^(?:${[
    // gRPC.
    String.raw`rpc error: code = \w+ desc = `,
    "Error response from daemon: ",
    // Starting a program.
    String.raw`failed to (?:create|start)(?: containerd)? (?:task|container)(?: for \S+)?(?: "[^"]{1,200}")?: `,
    "failed to create shim(?: task)?: ",
    "OCI runtime (?:create|start|exec) failed: ",
    "(?:runc|crun|kata|runsc|youki) (?:create|run|start) failed: ",
    "(?:crun|runc|runsc): ",
    "unable to start container process: ",
    "error during container init: ",
    "unable to create new parent process: ",
    String.raw`(?:container|process|rootfs|standard_init)_linux\.go:\d+: `,
    'starting container process caused(?: "|: )',
    String.raw`container init caused(?: \\?"|: )`,
    'exec user process caused(?: "|: )(?=exec:)',
    String.raw`error mounting "[^"]{1,500}" to rootfs at ${quoted("mount")}: (?:mount (?:[\w:]+=[^\s,]{1,500},? ?){1,12}: )?`,
    // Pulling an image.
    "(?:ErrImagePull|ImagePullBackOff): ",
    `Back-off pulling image ${quoted("image")}: `,
    `[Ff]ailed to pull(?: and unpack)? image ${quoted("image")}: `,
    `failed to resolve (?:reference|image)(?: "[^"]{1,300}")?: `,
    String.raw`failed to (?:do request|perform "?\w+"? on "?\S{1,300}): (?:(?:Head|Get|Post) "[^"]{1,500}": )?`,
    "failed to authorize: ",
    "failed to fetch (?:anonymous|oauth|bearer) token: ",
    String.raw`unexpected status(?: code)?(?: from \w+ request to)? https?:\/\/\S{1,500}: `,
    "unexpected status: ",
    "failed to copy: (?:httpReadSeeker: failed open: )?",
    String.raw`(?:initializing source|pinging container registry|reading manifest \S{1,200} in) (?:docker:\/\/)?\S{1,300}: `,
    "(?:copying system image from manifest list|unable to retrieve auth token|server message|parsing image configuration): ",
    // A pod's sandbox and network.
    "Failed (?:to )?create pod (?:network )?sandbox: ",
    String.raw`failed to create pod network sandbox \S{1,400}: `,
    'failed to set ?up (?:network for sandbox|sandbox container) "[^"]{1,200}"(?: network for pod "[^"]{1,300}")?: ',
    "(?:container runtime )?network (?:is )?not ready: ",
    String.raw`NetworkReady=false reason:\w{1,100} message:(?:Network plugin returns error: )?`,
    'networkPlugin cni failed to set up pod "[^"]{1,300}" network: ',
    String.raw`error adding pod \S{1,300} to CNI network ${quoted("network")}: `,
    String.raw`plugin type="(?<plugin>[^"]{1,100})"(?: name="[^"]{1,100}")? failed \(add\): `,
    "(?:add cmd|netplugin failed): ",
    // Volumes.
    String.raw`(?:Map|Mount|Attach)Volume\.\w{1,30} failed for volume "(?<volume>[^"]{1,300})" ?: `,
    String.raw`kubernetes\.io\/[\w-]{1,60}: `,
    String.raw`(?:attacher|mounter|blockMapper|expander)\.\w{1,30} failed(?: to [^:]{1,120})?: `,
    'failed to [^:"]{1,200}, err(?:or)?: (?!exit status)',
    // Admission, by the node and by the API server.
    "Pod was rejected: ",
    "Allocate failed due to ",
    "Error creating: ",
    String.raw`create (?:\S{1,300} ){2,5}in StatefulSet \S{1,300} failed error: `,
    `(?:pods|persistentvolumeclaims) "[^"]{1,300}" is forbidden: `,
    String.raw`error looking up service account \S{1,300}: `,
    `Internal error occurred: failed calling webhook ${quoted("webhook")}: (?:failed to call webhook: )?(?:Post "[^"]{1,500}": )?`,
    // Hooks.
    "PostStartHookError: ",
    String.raw`(?:Exec|Http) lifecycle hook \(\[?(?<hook>[^\])]{1,300})\]?\) for Container "[^"]{1,100}"(?: in Pod "[^"]{1,400}")? failed - error: `,
  ].join("|")})`,
);
/** Suffixes of layers. */
const TAIL =
  /(?<= nodes are available: .{1,2000}) preemption: \d+\/\d+ nodes are available: .*$|, which is unexpected$|: unknown(?:: Are you trying to mount a directory onto a file \(or vice-versa\)\?.*)?$|, message: ""$/;
/** `manifest unknown: manifest unknown`. */
const SAID_TWICE = /(?<=^|: )(.{3,200}): \1$/;

/** The innermost cause without its layers, after its subject: `ghcr.io/acme/api:2: 401 Unauthorized`. */
export function innermostCause(message: string): string {
  let text = message.slice(0, LONGEST).trim();
  const subjects = new Set<string>();
  for (let layer = 0; layer < LAYERS; layer++) {
    const match = LAYER.exec(text);
    if (match === null) break;
    text = text.slice(match[0].length);
    const { image, network, webhook, plugin, volume, mount, hook } = match.groups ?? {};
    if (hook !== undefined) subjects.add(`its postStart hook ${hook} failed`);
    else if (volume !== undefined) subjects.add(`volume "${volume}"`);
    else if (webhook !== undefined) subjects.add(`webhook "${webhook}"`);
    else if (mount !== undefined) subjects.add(`mount at "${mount}"`);
    else for (const name of [image, network, plugin]) if (name !== undefined) subjects.add(name);
  }
  const bare = withoutOpenQuote(text.replace(TAIL, "")).replace(SAID_TWICE, "$1");
  if (bare === "") return message.trim();
  return [...[...subjects].filter((name) => !text.includes(name)), bare].join(": ");
}

/** A layer that quotes the next one leaves a closing quote at the end. */
function withoutOpenQuote(text: string): string {
  return text.split('"').length % 2 === 0 ? text.replace(/\\?"$/, "") : text;
}
