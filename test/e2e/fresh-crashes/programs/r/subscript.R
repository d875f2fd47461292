pick <- function(items, name) {
  items[[name]] # @top
}

print(pick(list(apple = 1), 7))
