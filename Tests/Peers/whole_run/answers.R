# Answers cell by cell: what was answered, and why nothing was.

read_cells <- function(path, sep = ",") read.csv(
  file.path(folder, path), sep = sep, colClasses = "character", na.strings = "", check.names = FALSE,
  encoding = "UTF-8")

# The columns that have an answer of a list, with the codes that may stand there.
closed_columns <- function(question) switch(question$kind,
  single = setNames(list(question$options), question$column),
  multiple = setNames(rep(list(c("0", "1")), length(question$options)),
                      paste(question$column, question$options, sep = "_")),
  {
    scale <- survey_of$scales[[question$scale]]
    names <- unlist(lapply(question$rows, function(row) sides_of(question, row)))
    setNames(rep(list(as.character(c(scale$levels, scale$missing))), length(names)), names)
  })

sides_of <- function(question, row)
  if (question$kind == "pair") paste(row$column, c("nu", "behov"), sep = "_") else row$column

# A list of `values`, a data frame of accepted codes, and `states`, of what each cell is.
read_answers <- function(path) {
  cells <- read_cells(path)
  states <- cells
  # What conditions look at: a code or level, "" or Inf for none, NA where nobody knows.
  known <- data.frame(row.names = seq_len(nrow(cells)))
  columns <- c(survey_of$units$column, survey_of$roles$column)
  for (name in columns) {
    states[[name]] <- ifelse(is.na(cells[[name]]), "skipped", "answered")
    known[[name]] <- ifelse(is.na(cells[[name]]), "", cells[[name]])
  }
  for (question in survey_of$questions) {
    allowed <- closed_columns(question)
    shown <- if (is.null(question$shown)) rep(TRUE, nrow(cells)) else
      rep_len(eval(parse(text = question$shown), known), nrow(cells))
    if (question$kind == "multiple") {
      none <- rowSums(cells[names(allowed)] == "1", na.rm = TRUE) == 0
      cells[none, names(allowed)] <- NA
      cells[!none, names(allowed)][is.na(cells[!none, names(allowed)])] <- "0"
    }
    for (name in names(allowed)) {
      columns <- c(columns, name)
      cell <- cells[[name]]
      states[[name]] <- ifelse(
        shown %in% FALSE, "not_shown",
        ifelse(!is.na(cell), ifelse(cell %in% allowed[[name]], "answered", "rejected"),
               ifelse(is.na(shown), "unknown_empty", "skipped")))
      cells[[name]][states[[name]] != "answered"] <- NA
      level <- suppressWarnings(as.numeric(cell))
      level[!(cell %in% levels_of(question))] <- Inf
      known[[name]] <- ifelse(states[[name]] == "rejected", NA, level)
    }
  }
  list(values = cells, states = states[columns], columns = columns)
}

levels_of <- function(question) as.character(survey_of$scales[[question$scale %||% ""]]$levels)

`%||%` <- function(a, b) if (is.null(a)) b else a

# Ordered answers of some people; NA for everything else.
ordered_answers <- function(column, scale, of) {
  x <- suppressWarnings(as.numeric(of$values[[column]]))
  ifelse(x %in% survey_of$scales[[scale]]$levels, x, NA)
}
