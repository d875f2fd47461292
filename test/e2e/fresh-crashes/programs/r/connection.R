fetch <- function(port) {
  socketConnection("127.0.0.1", port, timeout = 2) # @top
}

fetch(1)
