# The figures of one subject in one group. Its means are kept, for what has changed.

means <- new.env()
place_of <- function(subject, g) paste(subject$question, subject$row, g$unit, g$dimension, g$code, sep = "|")
keep_means <- function(subject, g, own) assign(place_of(subject, g), own, envir = means)

figures_of <- function(subject, g, of) switch(subject$kind,
  pair = pair_figures(subject, g, of), scale = scale_figures(subject, g, of), single = option_figures(subject, g, of),
  multiple = option_figures(subject, g, of), index = index_figures(subject, g, of))

silence <- function(subject, g, of, column, horizon = "") {
  states <- of$states[[column]][g$rows]
  for (state in c("skipped", "not_shown", "rejected", "unknown_empty"))
    add(g, subject, "count", sum(states == state), length(states), horizon, paste0(".", state))
}

option_figures <- function(subject, g, of) {
  N <- people(subject, g)
  if (subject$kind == "single") {
    x <- of$values[[subject$column]][g$rows]
    n <- sum(!is.na(x)); counts <- table(factor(x, subject$options))
    silence(subject, g, of, subject$column)
  } else {
    columns <- paste(subject$column, subject$options, sep = "_")
    x <- of$values[g$rows, columns, drop = FALSE]
    n <- sum(complete.cases(x)); counts <- colSums(x == "1", na.rm = TRUE)
    silence(subject, g, of, columns[1])
  }
  add(g, subject, "n", n, n)
  add(g, subject, "count", as.numeric(counts), n, option = subject$options)
  add_shares(g, subject, "share", as.numeric(counts), n, N, option = subject$options)
}

# What an ordered distribution has; `means` are its mean and its index from 0 to 100.
side_figures <- function(subject, g, x, N, means, of, column, horizon = "") {
  scale <- survey_of$scales[[subject$scale]]; levels <- scale$levels; n <- length(x)
  counts <- as.numeric(table(factor(x, levels)))
  add(g, subject, "count", counts, n, horizon, levels)
  add_shares(g, subject, "share", counts, n, N, horizon, levels)
  shown <- sum(of$states[[column]][g$rows] != "not_shown")
  given <- of$values[[column]][g$rows]
  for (level in scale$missing) add(g, subject, "count", sum(given %in% level), shown, horizon, level)
  add_estimate(g, subject, "mean", means$x, n, N, horizon)
  add_estimate(g, subject, "index100", means$hundred, n, N, horizon)
  add(g, subject, "sd", attempt(sd(x)), n, horizon)
  top <- sum(x %in% tail(levels, 2)); bottom <- sum(x %in% head(levels, 2))
  add_shares(g, subject, "top2", top, n, N, horizon)
  add_shares(g, subject, "bottom2", bottom, n, N, horizon)
  add(g, subject, "net_balance", attempt(mean(x %in% tail(levels, 2)) - mean(x %in% head(levels, 2))), n, horizon)
  add(g, subject, "median", attempt(median(x)), n, horizon)
  quartiles <- if (n > 0) quantile(x, c(0.25, 0.75), type = 7) else c(NA, NA)
  add(g, subject, "q25", quartiles[[1]], n, horizon)
  add(g, subject, "q75", quartiles[[2]], n, horizon)
  add(g, subject, "interpolated_median", interpolated_median(x), n, horizon)
}

# psych's, but for halves on levels that do not meet: there psych has the middle between them.
interpolated_median <- function(x) {
  n <- length(x); halves <- sort(x)[n / 2 + 0:1]
  if (n == 0) NA else if (n %% 2 == 0 && diff(halves) > 1) halves[1] + 0.5 else interp.median(x)
}

hundred <- function(x, subject) {
  range <- range(survey_of$scales[[subject$scale]]$levels)
  (x - range[1]) / diff(range) * 100
}

scale_figures <- function(subject, g, of) {
  x <- ordered_answers(subject$column, subject$scale, of)[g$rows]; x <- x[!is.na(x)]
  n <- length(x); N <- people(subject, g)
  results <- estimates(data.frame(x = x, hundred = hundred(x, subject)), N)
  keep_means(subject, g, list(results$x))
  add(g, subject, "n", n, n)
  side_figures(subject, g, x, N, results, of, subject$column)
  silence(subject, g, of, subject$column)
  if (subject$scale == "nps") {
    # Three quarters of an answer more in each tail and three in all.
    score <- cut(x, c(-1, 6, 8, 10), c(-100, 0, 100)); weights <- as.numeric(table(score)) + c(0.75, 1.5, 0.75)
    centre <- weighted.mean(c(-100, 0, 100), weights)
    error <- sqrt(weighted.mean((c(-100, 0, 100) - centre)^2, weights) / sum(weights))
    half <- if (n > 0) qnorm(0.975) * error else NA
    add(g, subject, "nps", attempt(mean(as.numeric(as.character(score)))), n, lower = centre - half,
        upper = centre + half, population = if (n > 0) N else NA)
  }
}

paired_answers <- function(subject, g, of) {
  a <- ordered_answers(paste0(subject$column, "_nu"), subject$scale, of)[g$rows]
  b <- ordered_answers(paste0(subject$column, "_behov"), subject$scale, of)[g$rows]
  both <- !is.na(a) & !is.na(b)
  data.frame(a = a[both], b = b[both])
}

pair_figures <- function(subject, g, of) {
  both <- paired_answers(subject, g, of); a <- both$a; b <- both$b; d <- b - a
  n <- length(d); N <- people(subject, g); gap <- "gap"
  data <- data.frame(
    a, b, d, square = d^2, own = d * b, sign = sign(d), above = (sign(d) + 1) / 2, hundreds = 100 * sign(d),
    a100 = hundred(a, subject), b100 = hundred(b, subject), norm = a - (subject$norm %||% 0))
  can <- n > 1 && !is_overfull(n, N); spread <- can && var(d) > 0
  results <- estimates(data, N, c(
    list(borich = quote(d * b), modified = quote(b / a - 1)),
    if (spread) list(effect = bquote(d / sqrt((square - d^2) * .(n / (n - 1)))))))
  keep_means(subject, g, list(now = results$a, need = results$b, gap = results$d))
  add(g, subject, "n", n, n, gap)
  side_figures(subject, g, a, N, list(x = results$a, hundred = results$a100), of, paste0(subject$column, "_nu"), "now")
  side_figures(subject, g, b, N, list(x = results$b, hundred = results$b100), of, paste0(subject$column, "_behov"), "need")
  silence(subject, g, of, paste0(subject$column, "_nu"), "now")
  silence(subject, g, of, paste0(subject$column, "_behov"), "need")
  if (!is.null(subject$norm)) add_estimate(g, subject, "gap_to_norm", results$norm, n, N, "norm")
  add_estimate(g, subject, "mean", results$d, n, N, gap)
  add(g, subject, "sd", attempt(sd(d)), n, gap)
  add_shares(g, subject, "positive_share", sum(d > 0), n, N, gap)
  add_estimate(g, subject, "mwds", results$borich, n, N, gap)
  add_estimate(g, subject, "pni", results$own, n, N, gap)
  add_estimate(g, subject, "pni_mod", results$modified, n, N, gap)
  add_estimate(g, subject, "rdm", results$hundreds, n, N, gap)
  add_estimate(g, subject, "superiority", if (can) results$above, n, N, gap)
  add_estimate(g, subject, "d_z", results$effect, n, N, gap)
  unbiased <- if (n > 2 && spread) lapply(results$effect, `*`, hedges_correction(n - 1))
  if (!is.null(unbiased)) unbiased$df <- results$effect$df
  add_estimate(g, subject, "hedges_g_z", unbiased, n, N, gap)
  moved <- d[d != 0]; m <- length(moved)
  add(g, subject, "wilcoxon_p", pratt(a, b, if (g$kind == "everyone") "coin" else "exactRankTests"), n, gap)
  # W₊ of wilcox.test, which leaves out zeros before ranking, as a part of all ranks.
  up <- if (m > 0) wilcox.test(moved, exact = FALSE)$statistic else NA
  add(g, subject, "rank_biserial", attempt(2 * up / (m * (m + 1) / 2) - 1), n, gap)
  add(g, subject, "sign_p", attempt(binom.test(sum(moved > 0), m)$p.value), n, gap)
  top <- tail(survey_of$scales[[subject$scale]]$levels, 2)
  gained <- sum(b %in% top & !(a %in% top)); lost <- sum(a %in% top & !(b %in% top))
  changed <- if (n == 0) NA else if (gained + lost == 0) 1 else binom.test(gained, gained + lost)$p.value
  add(g, subject, "mcnemar_p", changed, n, gap)
}

index_values <- function(index, of) {
  items <- sapply(index$items, function(column) ordered_answers(column, index$scale, of))
  items <- matrix(items, ncol = length(index$items), dimnames = list(NULL, index$items))
  value <- rowMeans(items, na.rm = TRUE)
  list(items = items, value = ifelse(rowSums(!is.na(items)) >= index$least, value, NA))
}

index_figures <- function(subject, g, of) {
  x <- index_values(subject, of)$value[g$rows]; x <- x[!is.na(x)]
  N <- people(subject, g); mean <- estimates(data.frame(x = x), N)$x
  keep_means(subject, g, list(mean))
  add(g, subject, "n", length(x), length(x))
  add_estimate(g, subject, "mean", mean, length(x), N)
  add(g, subject, "sd", attempt(sd(x)), length(x))
}

# Alpha, omega and what each item does, of everyone.
everyone_reliability <- function(of) for (index in Filter(function(s) s$kind == "index", subjects)) {
  g <- groups[[1]]; all <- index_values(index, of)$items; k <- ncol(all)
  items <- all[complete.cases(all), , drop = FALSE]; n <- nrow(items)
  a <- psych::alpha(as.data.frame(items), check.keys = FALSE, warnings = FALSE)
  raw <- a$total$raw_alpha
  feldt <- 1 - (1 - raw) * qf(c(0.975, 0.025), n - 1, (n - 1) * (k - 1))
  add(g, index, "cronbach_alpha", raw, n, lower = feldt[1], upper = feldt[2])
  add(g, index, "standardized_alpha", a$total$std.alpha, n)
  add(g, index, "guttman_6", a$total$`G6(smc)`, n)
  one <- if (k > 2) suppressMessages(fa(items, 1, fm = "minres", warnings = FALSE))
  # A loading at the bound that fa sets is no solution.
  loadings <- if (!is.null(one) && min(one$uniquenesses) > 0.0051) one$loadings[, 1] else NA
  add(g, index, "omega_total", sum(loadings)^2 / (sum(loadings)^2 + sum(1 - loadings^2)), n)
  for (item in index$items) {
    rest <- setdiff(index$items, item)
    add(g, index, "item_rest", cor(items[, item], rowSums(items[, rest, drop = FALSE])), n, option = item)
    dropped <- if (k > 2) psych::alpha(as.data.frame(items[, rest]), check.keys = FALSE, warnings = FALSE)$total$raw_alpha
    add(g, index, "alpha_if_dropped", dropped %||% NA, n, option = item)
  }
  if (index$least < k) {
    used <- all[!is.na(index_values(index, of)$value), ]
    pairwise <- psych::alpha(as.data.frame(used), use = "pairwise", check.keys = FALSE, warnings = FALSE)
    add(g, index, "alpha_pairwise", pairwise$total$raw_alpha, nrow(used))
  }
}
