/** All weights and thresholds of the evidence against a commit, in one unit: about 2.3 are enough to name it. */
export const WEIGHTS = {
  /** Which commits are named. */
  named: {
    /** One strong reason, or a fair one with support. */
    least: 2.3,
    /** The network, memory, disk and data fail without a change. */
    leastOfSurroundings: 3.5,
    /** A further suspect's share of the first one's score. */
    shareOfFirst: 0.6,
    /** Shares of a commit's reasons: several small ones do not add up to a large one. */
    shares: [1, 0.6, 0.3, 0.2],
  },
  /** Frames, from the culprit outwards. */
  frames: {
    /** A change in the frame's function. Those of callers are mostly harmless. */
    changed: [1, 0.55, 0.45, 0.4, 0.35, 0.3, 0.3, 0.3],
    /** A change of something that it uses: values come from far away. */
    used: [1, 1, 0.95, 0.8, 0.65, 0.5, 0.4, 0.3],
    /** A caller's share if the callee's line only uses a parameter. */
    given: 0.93,
  },
  /** Factors for the form of a change, whatever it touches. */
  form: {
    /** Wording breaks nothing. */
    rewording: 0.3,
    /** A number makes nothing missing, a text breaks no connection. */
    otherKind: 0.4,
    /** As likely to fail as before, or one more entry. */
    sameRisk: 0.6,
    /** The same parts through other functions. */
    sameForm: 0.5,
  },
  /** Bonuses for the typical cause of a failure. */
  typical: {
    /** A number that became zero, before a division by zero. */
    zero: 1.3,
    /** A missing value that is now written so, a number before an index. */
    such: 0.4,
    /** The score that evidence needs for `such`. */
    from: 1.5,
  },
  /** A change of the frame's own function. */
  changed: {
    base: 1.6,
    /** It touches what the line uses. */
    onLine: 0.9,
    /** It touches what gives the line its values. */
    onSources: 0.6,
    /** It touches a name of the line, which it does not set. */
    named: -0.3,
    /** It touches nothing of the line. */
    apart: -0.8,
    /** A check was lost, for values of the line. */
    lostCheck: 1.3,
    /** A check was lost, for other values. */
    otherCheck: 0.5,
    /** It changes code rather than adding some. */
    removes: 0.4,
    /** It now runs without a step that prevented a missing value. */
    moreRisk: 0.4,
    /** It only reports. */
    logging: -1.4,
    /** It is after the line, and sets a field that the line reads. */
    afterByField: 0.9,
    /** It is after the line. */
    after: 0.3,
    /** It is on the line, in a part that had not run. */
    beside: 0.8,
    /** It is another branch. */
    otherBranch: 0.3,
    /** A number in the function of a caller. */
    numberOfCaller: 0.7,
  },
  /** The last writer of a line of the trace. */
  blame: {
    wrote: 2.2,
    /** The share if only a part changed that had not run. */
    beside: 0.2,
  },
  /** A change of something that the line uses. */
  used: {
    onLine: 2.1,
    onSources: 1.8,
    /** Over one function of the same file. */
    byUser: 0.85,
    /** Over one field of the same file. */
    byField: 0.95,
    /** Over a field that other functions fill. */
    bySharedField: 1.8,
    /** A key that the line looks up is gone. */
    lostKey: 2.6,
    /** A key that the line looks up has another value. */
    key: 2.4,
    /** The same, for a key of the line's sources. */
    keyOfSources: 2.2,
    /** A setting that the line uses by a like name. */
    setting: 2.2,
    settingOfSources: 1.9,
    default: 2.2,
    /** A function of the trace passes on another value. */
    handedOn: 2.4,
    /** What stood in for a missing value is gone. */
    standIn: 2.4,
    /** A field that the line found missing is no longer set. */
    lostField: 2.6,
    /** What sets a shared value: changed, shortened, or its check removed. */
    shared: 2,
    sharedShorter: 2.3,
    sharedUnguarded: 2.4,
    sourceUnguarded: 2.3,
    sourceOfShared: 0.85,
    unguarded: 0.4,
    removes: 0.3,
    sharesNames: 0.2,
    /** Only displayed texts, numbers, or new code: less likely to give another result. */
    weakForm: 0.6,
    /** Other entries of a table, or one more. */
    otherEntries: 0.5,
    /** A name that many have. */
    common: 0.4,
  },
  /** A change several steps away that can explain the failure, by steps. */
  reach: [2.8, 2.7, 2.5, 2.3],
  /** A change that the message names. */
  message: {
    lostFile: 3,
    lostColumn: 3,
    lostKey: 2.8,
    lostName: 2.8,
    /** A value that the message quotes is new in data, or gone. */
    brought: 3.6,
    value: 2.8,
    address: 3.6,
    format: 2.6,
    changedKey: 2.4,
    changedKeyFar: 1.5,
    /** A key that is missing is new in the code. */
    broughtKey: 2.8,
    /** Code with the name was removed, beside the trace or elsewhere. */
    removedUse: 1,
    removedUseFar: 0.6,
    /** Code with the name was added: settings, beside the trace, elsewhere. */
    addedToSettings: 1,
    addedUse: 0.8,
    addedUseFar: 0.5,
    /** The message's own text is new. */
    words: 1.5,
  },
  /** Another thread was started where two threads conflicted. */
  thread: 4,
} as const;
