# Against the wave before: of different people, and of those who answered both times.

nothing <- limits_of(NA, NA, NA, FALSE)

# The means of a subject in a group by horizon, each with its standard error.
means_in <- function(subject, g, of) {
  N <- people(subject, g)
  switch(subject$kind,
    pair = { both <- paired_answers(subject, g, of)
      estimates(data.frame(now = both$a, need = both$b, gap = both$b - both$a), N) },
    scale = { x <- ordered_answers(subject$column, subject$scale, of)[g$rows]
      estimates(data.frame(x = x[!is.na(x)]), N) },
    index = { x <- index_values(subject, of)$value[g$rows]
      estimates(data.frame(x = x[!is.na(x)]), N) })
}

changes <- function() {
  before <- waves[[survey_of$earlier]]; then <- answers[[survey_of$earlier]]
  part <- participants()
  rate <- function(g) { N <- people(part, g); n <- sum(g$rows); if (!is.na(N) && N > 0 && n <= N) n / N else NA }
  for (i in seq_along(groups)) {
    g <- groups[[i]]; old <- before[[i]]
    if (is_reported(part, g))
      add(g, part, "change", rate(g) - rate(old), sum(g$rows), option = survey_of$earlier)
    for (subject in subjects) {
      if (!is_reported(subject, g) || !is_asked(subject, g) || subject$kind %in% c("single", "multiple")) next
      new <- means[[place_of(subject, g)]]; was <- means_in(subject, old, then)
      for (horizon in if (subject$kind == "pair") c("now", "need", "gap") else "") {
        at <- if (horizon == "") 1 else horizon
        one <- new[[at]] %||% nothing; two <- if (is.null(was)) nothing else was[[at]]
        error <- sqrt(one$error^2 + two$error^2); value <- one$value - two$value; half <- qnorm(0.975) * error
        n <- switch(subject$kind, pair = nrow(paired_answers(subject, g, now)),
                    scale = sum(!is.na(ordered_answers(subject$column, subject$scale, now)[g$rows])),
                    index = sum(!is.na(index_values(subject, now)$value[g$rows])))
        add(g, subject, "change", value, n, horizon, survey_of$earlier, value - half, value + half)
      }
    }
  }
}

# Codes that one response alone has, in each wave.
panel <- function() {
  codes <- lapply(answers, function(of) {
    code <- toupper(trimws(of$values[[survey_of$panel]])); ifelse(code %in% code[duplicated(code)], NA, code)
  })
  shared <- setdiff(intersect(codes[[survey_of$earlier]], codes[[survey_of$wave]]), NA)
  at <- lapply(codes, function(code) match(shared, code))
  for (subject in Filter(function(s) s$kind %in% c("pair", "scale"), subjects)) {
    side <- function(wave, horizon) {
      all <- ordered_sides(subject, answers[[wave]])
      all[[if (horizon == "") 1 else horizon]][at[[wave]]]
    }
    for (horizon in if (subject$kind == "pair") c("now", "need") else "") {
      x <- side(survey_of$earlier, horizon); y <- side(survey_of$wave, horizon); both <- !is.na(x) & !is.na(y)
      x <- x[both]; y <- y[both]; n <- length(x)
      test <- attempt_object(t.test(y, x, paired = TRUE))
      if (n > 0 && all(y - x == (y - x)[1])) test <- NULL
      add(groups[[1]], subject, "panel_change", attempt(mean(y - x)), n, horizon, survey_of$earlier,
          test$conf.int[1] %||% NA, test$conf.int[2] %||% NA, df = if (is.null(test)) NA else n - 1)
      add(groups[[1]], subject, "panel_p", attempt(pratt(x, y)), n, horizon, survey_of$earlier)
    }
  }
}
