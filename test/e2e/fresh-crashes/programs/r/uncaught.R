check <- function(price) {
  if (price < 0) stop("invalid price: ", price) # @top
  price
}

total <- function(prices) sum(sapply(prices, check))

main <- function() cat(total(c(1, 2, -3)), "\n")

main()
