/** The time for GitHub is spent, or the run is being cancelled: no call is made any more. */
export class BudgetSpent extends Error {
  override readonly name = "BudgetSpent";
}
