# Who took part, how far they came, and what became of the others.

participation <- function(of) {
  subject <- participants()
  how_far <- completeness(of)
  noted <- read_cells(survey_of$outcomes, ";")
  noted[-1] <- lapply(noted[-1], function(x) ifelse(is.na(x), 0, as.numeric(x)))
  list <- read_cells(survey_of$registered, ";")
  for (g in groups) if (is_reported(subject, g)) {
    n <- sum(g$rows); N <- people(subject, g)
    add(g, subject, "n", n, n)
    add(g, subject, "headcount", N, if (is.na(N)) 0 else N)
    rate <- if (!is.na(N) && N > 0 && n <= N) n / N else NA
    add(g, subject, "response_rate", rate, n, population = N)
    known <- if (g$kind == "everyone") rep(TRUE, nrow(noted)) else
      if (g$kind %in% c("unit", "leaf")) noted[[survey_of$units$question]] %in% g$leaves
    outcomes(subject, g, how_far[g$rows], N, if (!is.null(known)) colSums(noted[known, -1]))
    own <- if (g$kind == "everyone") rep(TRUE, nrow(list)) else
      if (g$by == survey_of$roles$question && g$kind == "category") list[[g$by]] %in% g$roles
    if (!is.null(own)) meetings(subject, g, list[own, ], n)
  }
}

# Complete from 80 % of what was shown, partial from half of it.
completeness <- function(of) {
  columns <- of$columns
  always <- c(survey_of$units$column, survey_of$roles$column)
  for (question in survey_of$questions) {
    names <- names(closed_columns(question))
    # The options of a multiple choice are answered, or left, together.
    if (question$kind == "multiple") columns <- setdiff(columns, names[-1])
    if (is.null(question$shown)) always <- c(always, names)
  }
  states <- as.matrix(of$states[columns])
  shown <- states %in% c("answered", "skipped", "rejected") |
    (states == "unknown_empty" & col(states) %in% match(always, columns))
  part <- rowSums(states == "answered") / rowSums(matrix(shown, nrow(states)))
  cut(part, c(-1, 0.5, 0.8, 2), c("broken_off", "partial", "complete"), right = FALSE)
}

# AAPOR's Standard Definitions; a response that was broken off is counted with the refusals.
outcomes <- function(subject, g, how_far, N, noted) {
  n <- length(how_far); count <- table(how_far)
  for (name in names(count)) add(g, subject, name, as.numeric(count[[name]]), n)
  columns <- c(undelivered = "kom inte fram", ineligible = "utanför målgruppen", refused = "avböjde",
               other_outcome = "annat hinder", unknown_eligibility = "okänt")
  people <- setNames(if (is.null(noted)) rep(0, 5) else noted[columns], names(columns))
  if (!is.null(noted)) for (name in names(people)) add(g, subject, name, people[[name]], n)
  I <- count[["complete"]]; P <- count[["partial"]]; R <- count[["broken_off"]] + people[["refused"]]
  O <- people[["other_outcome"]]; U <- people[["unknown_eligibility"]]
  NC <- N - n - sum(people[-1])
  if (is.na(NC) || NC < people[["undelivered"]]) NC <- NA
  T <- I + P + R + NC + O; e <- T / (T + people[["ineligible"]])
  rates <- c(rr1 = I / (T + U), rr2 = (I + P) / (T + U), rr3 = I / (T + e * U), rr4 = (I + P) / (T + e * U),
             rr5 = I / T, rr6 = (I + P) / T, coop1 = I / (I + P + R + O + 0 * NC), ref1 = R / (T + U),
             con1 = (I + P + R + O) / (T + U))
  for (name in if (is.null(noted)) c("rr1", "rr2", "coop1", "ref1", "con1") else names(rates))
    add(g, subject, name, attempt(rates[[name]]), n)
}

meetings <- function(subject, g, list, answered) {
  came <- !is.na(list[-(1:2)]) & list[-(1:2)] == "1"; times <- rowSums(came); n <- nrow(list); attended <- sum(times > 0)
  add(g, subject, "registered", n, n)
  add(g, subject, "attended", attended, n)
  add_shares(g, subject, "attendance_rate", attended, n, NA)
  add_shares(g, subject, "answer_rate", answered, attended, NA)
  if (g$kind != "everyone") return()
  add(g, subject, "attended", as.numeric(colSums(came)), n, option = colnames(came))
  add(g, subject, "attended_times", as.numeric(table(factor(times, 0:ncol(came)))), n, option = 0:ncol(came))
}
