read_port <- function(text) {
  rlang::abort("port is not a number") # @root
}

load <- function(text) {
  tryCatch(read_port(text), error = function(e) {
    rlang::abort("cannot load settings", parent = e) # @top
  })
}

load("eighty")
