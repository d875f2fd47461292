load_prices <- function(path) {
  read.csv(path) # @top
}

prices <- load_prices("/crashgate/no/such/prices.csv")
