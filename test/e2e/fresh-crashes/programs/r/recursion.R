depth <- function(n) {
  1 + depth(n + 1) # @top
}

print(depth(0))
