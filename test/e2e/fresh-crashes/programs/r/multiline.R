check <- function(settings) {
  stop("2 errors\n  port: not an integer\n  host: missing") # @top
}

check(list())
