withdraw <- function(balance, amount) {
  stopifnot(is.numeric(amount), amount <= balance) # @top
  balance - amount
}

print(withdraw(10, 30))
