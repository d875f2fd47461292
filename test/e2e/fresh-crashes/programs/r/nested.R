read_port <- function(text) {
  port <- suppressWarnings(as.integer(text))
  if (is.na(port)) stop("not a number: ", text) # @root
  port
}

load <- function(text) {
  tryCatch(read_port(text), error = function(e) {
    stop("cannot load settings: ", conditionMessage(e), call. = FALSE) # @top
  })
}

load("eighty")
