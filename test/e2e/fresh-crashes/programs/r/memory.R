fill <- function(size) {
  numeric(size) # @top
}

print(length(fill(2^47)))
