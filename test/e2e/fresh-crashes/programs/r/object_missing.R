report <- function() {
  rows <- fetched_rows # @top
  nrow(rows)
}

print(report())
