# What is made over all groups together: adjusted p, means weighted by headcount, and how even the response was.

adjusted_p <- function() {
  tests <- Filter(function(row) row$statistic == "wilcoxon_p", kept())
  p <- vapply(tests, function(row)
    if (grepl(".no_answer", row$group, fixed = TRUE) || row$status == "not_asked") NA_real_ else as.numeric(row$value), 1)
  adjusted <- p.adjust(p, "BH")
  for (i in seq_along(tests)) {
    row <- tests[[i]]
    row$statistic <- "p_adjusted"; row$value <- adjusted[i]
    row$status <- if (row$status == "not_asked") "not_asked" else if (is.na(adjusted[i])) "not_computable" else "published"
    keep(row)
  }
}

# The groups that part everyone in one way.
breakdowns <- function() c(
  list(enhet = Filter(function(g) g$kind == "leaf", groups)),
  split(Filter(function(g) g$kind == "category", groups),
        vapply(Filter(function(g) g$kind == "category", groups), `[[`, "", "by")))

# Ordered sides of a subject, each with the answers of every respondent; NA for those not in the base.
ordered_sides <- function(subject, of) {
  if (subject$kind == "scale") return(setNames(list(ordered_answers(subject$column, subject$scale, of)), ""))
  if (subject$kind != "pair") return(list())
  a <- ordered_answers(paste0(subject$column, "_nu"), subject$scale, of)
  b <- ordered_answers(paste0(subject$column, "_behov"), subject$scale, of)
  list(now = ifelse(is.na(b), NA, a), need = ifelse(is.na(a), NA, b), gap = b - a)
}

# Each respondent's stratum, those of no group together, and N of each; NULL where N is not known or nothing is parted.
strata <- function(subject, by, parts) {
  parts <- Filter(function(g) is_reported(subject, g) && is_asked(subject, g), parts)
  N <- vapply(parts, function(g) as.numeric(people(subject, g)), 1)
  if (anyNA(N) || length(N) == 0) return(NULL)
  stratum <- rep("rest", length(groups[[1]]$rows))
  for (i in seq_along(parts)) stratum[parts[[i]]$rows] <- as.character(i)
  N <- setNames(N, seq_along(N)); rest <- people(subject, groups[[1]]) - sum(N)
  # Where all people are in a group, who told none has nobody to stand for.
  if (rest == 0) stratum[stratum == "rest"] <- NA else N <- c(N, rest = rest)
  list(of = stratum, N = N)
}

weighted_means <- function(of) for (subject in subjects) {
  sides <- ordered_sides(subject, of)
  for (side in seq_along(sides)) for (by in names(breakdowns())) {
    own <- strata(subject, by, breakdowns()[[by]])
    if (is.null(own)) next
    y <- sides[[side]]; horizon <- names(sides)[side]; data <- data.frame(y = y, s = own$of)[!is.na(y) & !is.na(own$of), ]
    present <- table(factor(data$s, names(own$N)))
    # A stratum without people and answers is none.
    own$N <- own$N[own$N != 0 | present != 0]; present <- present[names(own$N)]
    if (length(own$N) < 2) next
    data$N <- own$N[data$s]
    result <- tryCatch({
      if (any(present == 0)) stop("nobody of a stratum answered")
      design <- svydesign(~1, strata = ~s, fpc = ~N, data = data)
      mean <- svymean(~y, design); df <- sum(present - 1)
      limits_of(coef(mean)[[1]], SE(mean)[[1]], if (df > 0) df else NA, all(present == own$N),
                if (df > 0) qt(0.975, df) else qnorm(0.975))
    }, error = function(e) limits_of(NA, NA, NA, FALSE))
    add(groups[[1]], subject, "weighted_mean", result$value, nrow(data), horizon, by, result$lower, result$upper,
        if (is.na(result$lower)) NA else sum(own$N), if (is.na(result$value)) NA else result$df %||% NA)
  }
}

even_response <- function(of) {
  subject <- participants()
  for (by in names(breakdowns())) {
    own <- strata(subject, by, breakdowns()[[by]])
    if (is.null(own)) next
    n <- table(factor(own$of, names(own$N))); present <- own$N != 0 | n != 0
    n <- as.numeric(n[present]); N <- own$N[present]
    if (length(n) < 2) next
    isPossible <- all(n <= N)
    # People per answer, an answer a number; Kish's effect from their spread.
    w <- if (isPossible && all(n > 0)) rep(N / n, n) else NA
    effect <- 1 + (length(w) - 1) / length(w) * var(w) / mean(w)^2
    test <- if (isPossible) chisq.test(rbind(n, N - n), correct = FALSE)
    values <- c(
      weight_min = min(w), weight_max = max(w), design_effect = effect, effective_n = length(w) / effect,
      nonresponse_p = test$p.value %||% NA, nonresponse_v = sqrt((test$statistic[[1]] %||% NA) / sum(N)),
      r_indicator = if (isPossible) 1 - 2 * sd(rep(n / N, N)) else NA)
    for (name in names(values)) add(groups[[1]], subject, name, attempt(values[[name]]), sum(n), option = by)
  }
}
