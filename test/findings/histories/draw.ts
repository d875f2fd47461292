/** A model of Kubernetes: random pod histories, as a kubelet and controllers would produce them. */
import { type History, type Life, type Random, random, SINCE_S } from "./history.ts";
import { briefLife } from "./lives/brief.ts";
import { misdatedLife } from "./lives/clocks.ts";
import { forgottenLife } from "./lives/forgotten.ts";
import { halfStartedLife, hinderedLife } from "./lives/hindered.ts";
import { podsOfJob } from "./lives/job.ts";
import { killedLife } from "./lives/killed.ts";
import type { Birth } from "./lives/life-builder.ts";
import { lifeOf, namesakeOf } from "./lives/looping.ts";
import { rebooted } from "./lives/reboot.ts";
import { ruledLife } from "./lives/ruled.ts";
import { stagedLife } from "./lives/staged.ts";
import { evictedTogether, takenLife } from "./lives/taken.ts";
import { waitingLife } from "./lives/waiting.ts";
import { workLife } from "./lives/work.ts";

/** The history for a seed, about `aboutS` seconds long. */
export function historyOf(seed: number, aboutS = lengthOf(seed)): History {
  const history = commonHistoryOf(seed, aboutS);
  const scene = { ...history, aboutS };
  const more = [...unusual(random(seed ^ 0x51de), scene), ...brief(random(seed ^ 0xb51e8), scene)];
  return { ...history, pods: [...history.pods, ...more] };
}

/** Some are shorter than a minute: then what the cluster reports counts sooner. */
const lengthOf = (seed: number): number => random(seed ^ 0x1e4b).one([300, 300, 300, 300, 50]);

/** The same without the pods of rare kinds. */
export function commonHistoryOf(seed: number, aboutS = 300): History {
  const dice = random(seed);
  const onlyDeploy = dice.chance(0.6);
  const sinceS = onlyDeploy ? SINCE_S : dice.one([SINCE_S, -20]);
  // Never 0: superseded exactly when the watch begins would be ambiguous.
  const supersededS = dice.chance(0.4) ? Math.floor(dice.between(-1500, (aboutS * 5) / 6)) || 1 : null;
  const pods = Array.from({ length: Math.ceil(dice.between(0, 4)) }, (_, index) =>
    lifeOf(`pod-${index}`, dice, aboutS, supersededS, onlyDeploy),
  );
  // A watch sees nearly every state; polling sees one every five seconds.
  const everyS = dice.one([0.4, 1, 5]);
  const looks = [0];
  for (let at = everyS; at < aboutS; at += dice.between(everyS * 0.5, everyS * 1.5)) looks.push(at);
  const maxRestarts = dice.one([0, 0, 0, 1, 3]);
  const rolledBackS =
    supersededS !== null && dice.chance(0.3) ? dice.between(Math.max(0, supersededS) + 3, aboutS - 10) : null;
  const scene: Scene = { aboutS, onlyDeploy, supersededS };
  const all = [
    ...(maxRestarts === 0 ? pods.map((life) => rebooted(life, dice, aboutS)) : pods),
    ...namesakeOf(pods[0], dice, { durationS: aboutS, supersededS, onlyDeploy }),
    ...(dice.chance(0.25) ? podsOfJob(dice, aboutS) : []),
    ...others(random(seed ^ 0x0714e5), scene),
  ];
  const durationS = endOf(all, random(seed ^ 0xe4d), aboutS);
  return {
    seed,
    durationS,
    onlyDeploy,
    sinceS,
    maxRestarts,
    pods: all,
    namespaces: ["prod"],
    supersededS,
    rolledBackS: rolledBackS !== null && rolledBackS <= durationS ? rolledBackS : null,
    looks: [...looks.filter((at) => at < durationS), durationS],
  };
}

type Scene = Pick<History, "onlyDeploy" | "supersededS"> & { readonly aboutS: number };

const KINDS = [waitingLife, killedLife, takenLife, stagedLife];

/** Pods drawn with their own dice, so that they do not change the other pods of a seed. */
function others(dice: Random, scene: Scene): readonly Life[] {
  const kinds = Array.from({ length: dice.one([0, 0, 1, 1, 2]) }, () => dice.one(KINDS));
  const fates = kinds.map((createLife, index) => {
    const birth = birthOf(`fate-${index}`, dice, scene, createLife === waitingLife);
    return createLife(birth, dice, scene.aboutS + 40);
  });
  return [...fates, ...(dice.chance(0.15) ? canary(dice, scene) : [])];
}

const UNUSUAL = [misdatedLife, forgottenLife, hinderedLife, hinderedLife, ruledLife];

function unusual(dice: Random, scene: Scene): readonly Life[] {
  const { aboutS } = scene;
  const kinds = Array.from({ length: dice.one([0, 0, 1, 1, 2]) }, () => dice.one(UNUSUAL));
  const lives = kinds.map((createLife, index) => {
    const birth = birthOf(`odd-${index}`, dice, { ...scene, supersededS: null }, createLife === hinderedLife);
    return createLife({ ...birth, isFirstRevision: scene.supersededS === null }, dice, aboutS + 40);
  });
  const work = dice.chance(0.15) ? [workLife(dice, aboutS)] : [];
  const birth = birthOf("half", dice, { ...scene, supersededS: null }, true);
  const isFirstRevision = scene.supersededS === null;
  const half = dice.chance(0.1) ? [halfStartedLife({ ...birth, isFirstRevision }, dice, aboutS + 40)] : [];
  const evicted = dice.chance(0.15) ? [evictedTogether({ ...birth, uid: "both", isFirstRevision }, dice, aboutS)] : [];
  return [...lives, ...work, ...half, ...evicted];
}

function brief(dice: Random, { aboutS, supersededS }: Scene): readonly Life[] {
  if (!dice.chance(0.1)) return [];
  return [briefLife({ uid: "brief", isFirstRevision: supersededS === null }, dice, aboutS)];
}

function birthOf(uid: string, dice: Random, { aboutS, onlyDeploy, supersededS }: Scene, waits: boolean): Birth {
  const isFirstRevision = supersededS === null || dice.chance(0.5);
  const latestS = isFirstRevision ? Math.min(aboutS * 0.7, supersededS ?? aboutS) : aboutS * 0.7;
  const earliestS = isFirstRevision ? dice.one([-2000, -60]) : (supersededS ?? 0);
  // The wrong clock of a node cannot be detected when the time of an old death decides.
  const skewS = !waits && onlyDeploy && dice.chance(0.4) ? dice.one([-600, -1, 1, 600]) : 0;
  return { uid, createdS: Math.floor(dice.between(Math.min(earliestS, latestS), latestS)), isFirstRevision, skewS };
}

/** A StatefulSet rolled out down to its partition: `db-0` stays on its old revision on purpose. */
function canary(dice: Random, scene: Scene): readonly Life[] {
  return [0, 1].map((ordinal) => {
    const revision = ordinal === 0 ? "db-1" : "db-2";
    const birth = birthOf(`canary-${ordinal}`, dice, { ...scene, supersededS: null }, false);
    const createLife = dice.one([killedLife, takenLife]);
    const owner = { kind: "StatefulSet", name: "db", apiVersion: "apps/v1" };
    return createLife(
      {
        ...birth,
        name: `db-${ordinal}`,
        pod: { owner, podTemplateHash: null, controllerRevisionHash: revision, generateName: "db-" },
        life: { workload: "db", isPinned: true },
      },
      dice,
      scene.aboutS + 40,
    );
  });
}

/** The end of the watch; sometimes within a second after a death. */
function endOf(lives: readonly Life[], dice: Random, aboutS: number): number {
  if (!dice.chance(0.3)) return aboutS;
  const deaths = lives.flatMap(({ deaths: all }) => all).filter(({ atS }) => atS > 20 && atS < aboutS);
  return deaths.length === 0 ? aboutS : Math.ceil(dice.one(deaths).atS);
}
