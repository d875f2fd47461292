/** Seeds of histories that the watch once judged wrongly. */

/**
 * Seeds that once failed. They cover: a container that is down at the first look, silent when fail-fast ended the
 * watch, or recovered while it ended; a short watch extended by later events; a revision that was the newest only
 * between two looks; the log of the next instance; a watch that is cut repeatedly, and whose own versions expired;
 * duplicate events; a final look that ended late; a previous log that was already deleted; a slow clock that dates the
 * end of an evicted pod ten minutes before its eviction.
 */
export const ONCE_WRONG: readonly number[] = [
  1454, 1931, 3403, 8487, 20712, 21014, 21385, 301164, 301435, 301587, 301640, 301111, 304215, 904346,
];

/**
 * The same for histories with unusual pods: an eviction that only the pod's status shows, more than a minute after
 * the first end; a start that the node's clock dates after the beginning of the watch; a crash whose record is still
 * the container's state at the end; a second crash that only the pod read with the first one's log shows; a log that
 * may be of a pod with the same name; a pull that starts again during a slow final look; a final list that is older
 * than what the watch showed meanwhile; watches that were all cut just before the last look at events; a container
 * that has just started when the watch ends; a pull
 * whose beginning and failure are dated by the same look.
 */
export const ONCE_WRONG_UNUSUAL: readonly number[] = [
  936, 1232435, 1241392, 1232647, 2006796, 2007037, 4006608, 4004685, 343, 5003190,
];
