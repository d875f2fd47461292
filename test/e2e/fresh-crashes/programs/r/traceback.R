options(error = function() {
  traceback(2)
  quit(status = 1)
}, keep.source = TRUE)

check <- function(price) {
  if (price < 0) stop("invalid price: ", price) # @top
  price
}

total <- function(prices) sum(check(prices[[1]]))

total(-3)
