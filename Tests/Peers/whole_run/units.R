# Each unit against the others, and whether units differ at all.

comparisons <- function(of) for (subject in subjects) {
  sides <- ordered_sides(subject, of)
  parts <- Filter(function(g) is_asked(subject, g), leaves_of(subject))
  if (length(sides) == 0 || length(parts) == 0) next
  unit <- rep(NA_integer_, length(sides[[1]]))
  for (i in seq_along(parts)) unit[parts[[i]]$rows] <- i
  N <- vapply(parts, function(g) as.numeric(people(subject, g)), 1)
  levels <- survey_of$scales[[subject$scale]]$levels
  for (side in seq_along(sides)) {
    y <- sides[[side]]; horizon <- names(sides)[side]; answered <- !is.na(y) & !is.na(unit)
    each <- lapply(seq_along(parts), function(i) y[answered & unit == i])
    against_rest(subject, parts, each, N, horizon)
    together(subject, each, horizon, levels)
  }
}

against_rest <- function(subject, parts, each, N, horizon) {
  differences <- differences_from_rest(each, N); shrunk <- shrunk_means(each)
  for (i in seq_along(parts)) {
    g <- parts[[i]]; x <- each[[i]]; rest <- unlist(each[-i]); n <- length(x); df <- n + length(rest) - 2
    put <- function(statistic, result) add(g, subject, statistic, result$value, n, horizon, lower = result$lower,
                                           upper = result$upper)
    put("rest_difference", differences[[i]])
    add(g, subject, "welch_p", attempt(t.test(x, rest)$p.value), n, horizon)
    add(g, subject, "mann_whitney_p", attempt(wilcox.test(x, rest, exact = FALSE)$p.value), n, horizon)
    put("cliff_delta", cliff(x, rest))
    pooled <- sqrt(((n - 1) * var(x) + (length(rest) - 1) * var(rest)) / df)
    effect <- attempt((mean(x) - mean(rest)) / pooled) * hedges_correction(df)
    put("hedges_g", limits_of(effect, sqrt(1 / n + 1 / length(rest) + effect^2 / (2 * df)), NA, FALSE, qnorm(0.975)))
    add(g, subject, "shrunk_mean", shrunk[i], n, horizon)
    if (horizon != "gap") top_two_of(subject, g, x, rest, unlist(each), horizon)
  }
}

# The mean of the unit less that of the others, weighted by N.
differences_from_rest <- function(each, N) {
  present <- which(lengths(each) > 0)
  data <- data.frame(y = unlist(each), u = factor(rep(seq_along(each), lengths(each))))
  data$N <- N[as.integer(as.character(data$u))]
  means <- attempt_object({
    if (length(present) < 2) stop("nothing to compare with")
    svyby(~y, ~u, svydesign(~1, strata = ~u, fpc = ~N, data = data), svymean, covmat = TRUE)
  })
  lapply(seq_along(each), function(i) {
    if (is.null(means) || !(i %in% present)) return(limits_of(NA, NA, NA, FALSE))
    weights <- ifelse(present == i, 1, -N[present] / sum(N[setdiff(present, i)]))
    against <- svycontrast(means, weights)
    limits_of(coef(against)[[1]], SE(against)[[1]], NA, all(lengths(each)[present] == N[present]), qnorm(0.975))
  })
}

attempt_object <- function(expression) tryCatch(expression, error = function(e) NULL)

# Cliff 1993, with the consistent estimate of the variance.
cliff <- function(x, rest) {
  n1 <- length(x); n2 <- length(rest)
  if (n1 < 2 || n2 < 2) return(limits_of(NA, NA, NA, FALSE))
  sides <- sign(outer(x, rest, "-")); delta <- mean(sides)
  variance <- (n2^2 * sum((rowMeans(sides) - delta)^2) + n1^2 * sum((colMeans(sides) - delta)^2) -
                 sum((sides - delta)^2)) / (n1 * n2 * (n1 - 1) * (n2 - 1))
  limits_of(delta, sqrt(max(0, variance)), NA, FALSE, qnorm(0.975))
}

# DerSimonian and Laird 1986: units with a standard error, pulled towards their mean.
shrunk_means <- function(each) {
  m <- vapply(each, mean, 1); v <- vapply(each, var, 1) / lengths(each)
  can <- !is.na(v) & v > 0; result <- rep(NA_real_, length(each))
  if (sum(can) < 2) return(result)
  m <- m[can]; v <- v[can]; fixed <- lm(m ~ 1, weights = 1 / v)
  Q <- sum(weighted.residuals(fixed)^2)
  tau <- max(0, (Q - (length(m) - 1)) / (sum(1 / v) - sum(1 / v^2) / sum(1 / v)))
  random <- lm(m ~ 1, weights = 1 / (v + tau))
  result[can] <- coef(random)[[1]] + tau / (tau + v) * residuals(random)
  result
}

top_two_of <- function(subject, g, x, rest, all, horizon) {
  levels <- survey_of$scales[[subject$scale]]$levels; top <- tail(levels, 2); n <- length(x)
  one <- share_of(sum(x %in% top), n); other <- share_of(sum(rest %in% top), length(rest))
  # Newcombe 1998, from Wilson's limits of both.
  d <- one$value - other$value
  add(g, subject, "share_difference", d, n, horizon,
      lower = d - sqrt((one$value - one$lower)^2 + (other$upper - other$value)^2),
      upper = d + sqrt((one$upper - one$value)^2 + (other$value - other$lower)^2))
  add(g, subject, "r_wg", attempt(1 - var(x) / ((length(levels)^2 - 1) / 12)), n, horizon)
  p <- mean(all %in% top); possible <- n > 0 && length(rest) > 0 && p > 0 && p < 1
  add(g, subject, "funnel_z", if (possible) (one$value - p) / sqrt(p * (1 - p) / n) else NA, n, horizon)
  for (name in c("funnel_95", "funnel_998")) {
    q <- if (name == "funnel_95") c(0.025, 0.975) else c(0.001, 0.999)
    r <- qbinom(q, n, p); limits <- (r - (pbinom(r, n, p) - q) / dbinom(r, n, p)) / n
    if (!possible) limits <- c(NA, NA)
    add(g, subject, name, if (possible) p else NA, n, horizon, lower = limits[1], upper = limits[2])
  }
}

together <- function(subject, each, horizon, levels) {
  y <- unlist(each); u <- factor(rep(seq_along(each), lengths(each))); n <- length(y); g <- groups[[1]]
  put <- function(statistic, value) add(g, subject, statistic, attempt(value), n, horizon)
  test <- attempt_object(kruskal.test(y, u))
  put("kruskal_wallis_p", test$p.value %||% NA)
  put("epsilon_squared", (test$statistic %||% NA) / (n - 1))
  squares <- attempt_object(anova(lm(y ~ u))[["Mean Sq"]])
  sizes <- table(u); k <- (n - sum(sizes^2) / n) / (length(sizes) - 1)
  put("icc1", if (length(squares) == 2) (squares[1] - squares[2]) / (squares[1] + (k - 1) * squares[2]) else NA)
  if (horizon == "gap") return()
  top <- y %in% tail(levels, 2); p <- mean(top)
  test <- if (n > 0 && nlevels(u) > 1 && p > 0 && p < 1) chisq.test(table(top, u), correct = FALSE)
  put("chi_squared_p", test$p.value %||% NA)
  put("cramer_v", sqrt((test$statistic %||% NA) / n))
  if (is.null(test)) return(put("overdispersion", NA))
  z <- (tapply(top, u, mean) - p) / sqrt(p * (1 - p) / table(u)); ends <- quantile(z, c(0.1, 0.9))
  put("overdispersion", mean(pmin(pmax(z, ends[1]), ends[2])^2))
}
