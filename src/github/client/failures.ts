/** Failures of a call that are no answer of GitHub's. */

/** The time for GitHub is spent, or the run is being cancelled: no call is made any more. */
export class BudgetSpent extends Error {
  override readonly name = "BudgetSpent";
}

/** Something other than GitHub's API answered, such as a proxy's page. The message is its content type. */
export class UnreadableAnswer extends Error {
  override readonly name = "UnreadableAnswer";
}
