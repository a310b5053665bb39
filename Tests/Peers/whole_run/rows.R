# The rows that are written, kept by number until all are there: pieces of one row or of several of one kind.
pieces <- new.env()
pieces$count <- 0
keep <- function(piece) {
  pieces$count <- pieces$count + 1
  assign(as.character(pieces$count), piece, envir = pieces)
}
kept <- function() unname(mget(as.character(seq_len(pieces$count)), envir = pieces))

# What has an interval names the N it rests on; what has none does not.
add <- function(g, subject, statistic, value, n, horizon = "", option = "", lower = NA, upper = NA, population = NA,
                df = NA) {
  status <- if (is_asked(subject, g)) c("published", "not_computable")[is.na(value) + 1] else "not_asked"
  keep(list(
    unit = g$unit, unit_parent = g$parent, dimension = g$dimension, group = g$code, question = subject$question,
    row = subject$row, horizon = horizon, option = option, statistic = statistic, value = value, lower = lower,
    upper = upper, n = n, status = status, population = population, df = df))
}

write_rows <- function(path) {
  rows <- kept()
  lengths <- vapply(rows, function(row) max(lengths(row)), 1)
  table <- lapply(setNames(nm = names(rows[[1]])), function(name)
    unlist(Map(function(row, length) rep_len(row[[name]], length), rows, lengths)))
  for (name in c("value", "lower", "upper", "n", "population", "df"))
    table[[name]] <- ifelse(is.na(table[[name]]), "", formatC(as.numeric(table[[name]]), digits = 17, width = 1))
  write.table(as.data.frame(table), path, sep = ",", quote = FALSE, row.names = FALSE, fileEncoding = "UTF-8")
}

# A number, or NA where R has none or refuses.
attempt <- function(expression) {
  value <- tryCatch(as.numeric(expression), error = function(e) NA_real_)
  ifelse(is.finite(value), value, NA)
}
