# Means and what is made of them, with the intervals of `survey`; shares with those of prop.test.

# A standard error that is 0 but for rounding: a point where everyone answered, else no interval at all.
limits_of <- function(value, error, df, isEveryone, quantile = qt(0.975, df)) {
  none <- is.na(error) | is.na(value) | (error <= 1e-6 * (1 + abs(value)) & !isEveryone)
  error <- ifelse(error <= 1e-6 * (1 + abs(value)), 0, error)
  list(value = value, lower = ifelse(none, NA, value - quantile * error), upper = ifelse(none, NA, value + quantile * error),
       df = ifelse(none, NA, df), error = ifelse(none, NA, error))
}

# A simple random sample of n from N, or from a process where N is not known.
sample_of <- function(data, N) {
  n <- nrow(data)
  if (is.na(N)) svydesign(~1, data = data, weights = rep(1, n)) else
    svydesign(~1, data = data, weights = rep(N / n, n), fpc = rep(N, n))
}

# More answers than people: the register is wrong there.
is_overfull <- function(n, N) !is.na(N) && N < n

# The means of the columns, and functions of them, given as quoted expressions.
estimates <- function(data, N, functions = list()) {
  n <- nrow(data)
  if (n == 0) return(NULL)
  values <- colMeans(data)
  if (n == 1 || is_overfull(n, N)) {
    all <- c(values, vapply(functions, function(f) eval(f, as.list(values)), 1))
    return(lapply(all, function(value) limits_of(value, NA, NA, FALSE)))
  }
  means <- svymean(as.matrix(data), sample_of(data, N))
  errors <- c(SE(means)); names(errors) <- names(values)
  all <- coef(means)
  if (length(functions)) {
    more <- svycontrast(means, functions)
    all <- c(all, coef(more)); errors <- c(errors, setNames(c(SE(more)), names(functions)))
  }
  errors[is.nan(errors)] <- 0
  Map(function(value, error) limits_of(unname(value), unname(error), n - 1, N %in% n), all, errors[names(all)])
}

shares <- new.env()

# Wilson's interval; in a finite population with n(N − 1)/(N − n) for n.
share_of <- function(count, n, N = NA) {
  if (n == 0 || count > n || is_overfull(n, N)) return(list(value = NA, lower = NA, upper = NA))
  key <- paste(count, n, N)
  if (is.null(shares[[key]])) {
    p <- count / n
    shares[[key]] <- if (N %in% n) list(value = p, lower = p, upper = p) else {
      size <- if (is.na(N)) n else n * (N - 1) / (N - n)
      interval <- prop.test(p * size, size, correct = FALSE)$conf.int
      list(value = p, lower = interval[1], upper = interval[2])
    }
  }
  shares[[key]]
}

# Of several counts of one base; `population` only beside an interval.
add_shares <- function(g, subject, statistic, counts, n, N, horizon = "", option = "") {
  each <- lapply(counts, share_of, n = n, N = N)
  column <- function(name) vapply(each, function(one) as.numeric(one[[name]]), 1)
  add(g, subject, statistic, column("value"), n, horizon, option, column("lower"), column("upper"),
      if (n > 0 && !is_overfull(n, N)) N else NA)
}

# An estimate stands with its N even where it has no interval.
add_estimate <- function(g, subject, statistic, estimate, n, N, horizon = "", option = "") {
  if (is.null(estimate)) estimate <- limits_of(NA, NA, NA, FALSE)
  add(g, subject, statistic, estimate$value, n, horizon, option, estimate$lower, estimate$upper, N, estimate$df)
}

hedges_correction <- function(m) exp(lgamma(m / 2) - lgamma((m - 1) / 2)) / sqrt(m / 2)

# The two-sided p of the signed-rank test with Pratt's zeros, from the distribution over all signs.
pratt <- function(before, after, by = "coin") {
  d <- after - before
  if (!any(d != 0)) return(NA)
  if (by == "coin") return(as.numeric(pvalue(wilcoxsign_test(
    after ~ before, distribution = "exact", zero.method = "Pratt"))))
  ranks <- 2 * rank(abs(d))[d != 0]
  pperm(sum(ranks[d[d != 0] > 0]), ranks, length(ranks), paired = TRUE, alternative = "two.sided")
}
