serve <- function(port) {
  if (port < 1024) stop("port below 1024") # @top
  port
}

tryCatch(serve(80), error = function(e) {
  print(e)
  quit(status = 1)
})
