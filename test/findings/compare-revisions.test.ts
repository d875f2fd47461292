import { describe, expect, it } from "vitest";
import { compareRevisions, poissonRatesTest } from "../../src/findings/compare-revisions.ts";

describe("the exact conditional test of two Poisson rates", () => {
  it.each([
    // R: poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878))
    [11, 800, 21, 3011, 0.07967],
    // R: binom.test(10, 12)
    [10, 1, 2, 1, 0.03857],
    [3, 1, 3, 1, 1],
    // 2 * 0.5 ** 10
    [10, 2, 0, 2, 0.001953],
    // No outcome on the other side is as unlikely: 0.1 ** 2
    [2, 1, 0, 9, 0.01],
    [0, 5, 0, 5, 1],
  ])("of %i in %f and %i in %f is %f", (a, hoursA, b, hoursB, p) => {
    expect(poissonRatesTest(a, hoursA, b, hoursB)).toBeCloseTo(p, 5);
  });

  it("is the same with the two exchanged", () => {
    expect(poissonRatesTest(7, 0.5, 1, 2)).toBeCloseTo(poissonRatesTest(1, 2, 7, 0.5), 12);
  });

  it("is 1 if every outcome is at most as likely, even for many deaths", () => {
    expect(poissonRatesTest(500, 1, 500, 1)).toBeCloseTo(1, 9);
    expect(poissonRatesTest(700, 1, 500, 1)).toBeLessThan(1e-6);
  });
});

describe("two revisions side by side", () => {
  const seen = (deaths: number, podHours: number, pods = 2) => ({ deaths, podHours, pods });

  it("state both rates, the conclusion and the test", () => {
    expect(compareRevisions(seen(6, 0.5, 1), seen(1, 4.5, 9))?.words).toBe(
      "new revision: 6 deaths in 0.5 pod-hours of 1 pod (12 an hour); old revision: 1 death in 4.5 pod-hours of 9 pods (0.22 an hour): " +
        "the new revision dies more often, which is unlikely to be chance (p < 0.001, exact conditional test of two Poisson rates)",
    );
  });

  it("are distinguished only if the difference is hardly chance", () => {
    expect(compareRevisions(seen(1, 1), seen(1, 1))?.words).toContain("the difference may be chance (p = 1,");
    expect(compareRevisions(seen(0, 1), seen(30, 3))?.words).toContain(
      "dies less often, which is unlikely to be chance",
    );
  });

  it("are not compared if one is absent, or nothing died", () => {
    expect(compareRevisions(seen(3, 0), seen(1, 1))).toBeNull();
    expect(compareRevisions(seen(3, 1), seen(0, 1, 0))).toBeNull();
    expect(compareRevisions(seen(0, 1), seen(0, 1))).toBeNull();
  });
});
