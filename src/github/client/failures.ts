/** Failures of a call without an answer from GitHub. */

/** The time budget is spent, or the run is being cancelled: no more calls are made. */
export class BudgetSpent extends Error {
  override readonly name = "BudgetSpent";
}

/** Something other than GitHub's API answered, such as a proxy's page. The message is its content type. */
export class UnreadableAnswer extends Error {
  override readonly name = "UnreadableAnswer";
}
