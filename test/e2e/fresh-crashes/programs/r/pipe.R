parse <- function(text) {
  jsonlite::fromJSON(text) # @top
}

rows <- list("{\"a\": 1}", "{broken") |> lapply(parse)
