settings <- list(port = "eighty")
if (is.na(suppressWarnings(as.integer(settings$port)))) stop("port is not a number") # @top
