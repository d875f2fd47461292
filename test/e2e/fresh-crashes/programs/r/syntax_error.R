prices <- c(1, 2, 3)
total <- function(prices) {
  sum(prices))
}
