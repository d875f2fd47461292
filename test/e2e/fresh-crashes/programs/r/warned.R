options(warn = 2)
parse_port <- function(text) {
  as.integer(text) # @top
}

print(parse_port("eighty"))
