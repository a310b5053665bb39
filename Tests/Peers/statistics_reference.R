# Statistics of invented answers as R and its packages compute them, for comparison with ours.
#
# Rscript statistics_reference.R INPUT OUTPUT: reads a JSON list of data sets, writes for each an
# object of numbers by name; what R cannot compute is null.
suppressPackageStartupMessages({
  library(jsonlite); library(survey); library(psych); library(coin); library(exactRankTests)
})
options(survey.lonely.psu = "fail", warn = -1)
arguments <- commandArgs(trailingOnly = TRUE)
sets <- fromJSON(arguments[1], simplifyDataFrame = FALSE)

attempt <- function(expression) {
  value <- tryCatch(as.numeric(expression), error = function(e) NA)
  value[!is.finite(value)] <- NA
  I(value)
}

pairs <- function(s) {
  a <- s$now; b <- s$need; d <- b - a; n <- length(d); pos <- sum(d > 0); neg <- sum(d < 0)
  j <- function(m) exp(lgamma(m / 2) - log(sqrt(m / 2)) - lgamma((m - 1) / 2))
  flags <- table(factor(a >= 4, c(FALSE, TRUE)), factor(b >= 4, c(FALSE, TRUE)))
  off <- flags[1, 2] + flags[2, 1]
  sample <- svydesign(~1, data = data.frame(a = a, b = b, d = d), weights = rep(s$N / n, n),
                      fpc = rep(s$N, n))
  mean_d <- svymean(~d, sample)
  pni <- svymean(~I(d * b), sample)
  ratio <- svyratio(~b, ~a, sample)
  both <- svymean(~d + b, sample)
  product <- svycontrast(both, quote(d * b))
  list(
    mean = attempt(mean(a)), sd = attempt(sd(a)), median = attempt(median(a)),
    quantile2 = attempt(quantile(a, s$p, type = 2)), quantile6 = attempt(quantile(a, s$p, type = 6)),
    quantile7 = attempt(quantile(a, s$p, type = 7)),
    gap = attempt(c(coef(mean_d), SE(mean_d), confint(mean_d, df = n - 1))),
    pni = attempt(c(coef(pni), SE(pni))),
    pni_mod = attempt(c(coef(ratio) - 1, SE(ratio))),
    mwds = attempt(c(coef(product), SE(product))),
    rdm = attempt({ m <- svymean(~I(100 * sign(d)), sample); c(coef(m), SE(m)) }),
    superiority = attempt({ m <- svymean(~I((sign(d) + 1) / 2), sample); c(coef(m), SE(m)) }),
    panel = attempt({ t <- t.test(b, a, paired = TRUE); c(t$estimate, t$conf.int) }),
    index100 = attempt({ m <- svymean(~I((a - 1) / 4 * 100), sample)
      c(coef(m), SE(m), confint(m, df = n - 1)) }),
    balance = attempt(c(mean(a >= 4), mean(a <= 2), mean(a >= 4) - mean(a <= 2))),
    sign = attempt(binom.test(pos, pos + neg)$p.value),
    wilcoxon_drop = attempt(wilcox.exact(b, a, paired = TRUE)$p.value),
    wilcoxon_pratt = attempt(pvalue(wilcoxsign_test(b ~ a, distribution = "exact", zero.method = "Pratt"))),
    wilcoxon_score = attempt(statistic(wilcoxsign_test(b ~ a, zero.method = "Pratt"))),
    mcnemar = attempt(c(mcnemar.test(flags, correct = FALSE)$statistic, mcnemar.test(flags)$statistic)),
    mcnemar_exact = attempt(if (off == 0) 1 else binom.test(flags[1, 2], off)$p.value),
    standardized = attempt(c(mean(d) / sd(d), mean(d) / sd(d) * j(n - 1))))
}

shares <- function(s) {
  x <- s$x; n <- s$n; N <- s$of
  k <- x:(N - n + x)
  possible <- k[phyper(x - 1, k, N - k, n, lower.tail = FALSE) > 0.025 & phyper(x, k, N - k, n) > 0.025]
  w1 <- prop.test(x, n, correct = FALSE)$conf.int; w2 <- prop.test(s$y, s$m, correct = FALSE)$conf.int
  p <- x / n; q <- s$y / s$m
  list(
    wilson = attempt(w1), clopper = attempt(binom.test(x, n)$conf.int),
    jeffreys = attempt(c(if (x == 0) 0 else qbeta(.025, x + .5, n - x + .5),
                         if (x == n) 1 else qbeta(.975, x + .5, n - x + .5))),
    hypergeometric = attempt(range(possible) / N),
    newcombe = attempt(c(p - q - sqrt((p - w1[1])^2 + (w2[2] - q)^2),
                         p - q + sqrt((w1[2] - p)^2 + (q - w2[1])^2))),
    fisher = attempt(fisher.test(matrix(c(x, n - x, s$y, s$m - s$y), 2))$p.value),
    tails = attempt(c(pchisq(s$tail[1], s$tail[2], lower.tail = FALSE),
                      pf(s$tail[1] / s$tail[2], s$tail[2], s$tail[3], lower.tail = FALSE),
                      pt(-s$tail[1] / 4, s$tail[3]), qf(.975, s$tail[2], s$tail[3]),
                      qbeta(.025, s$tail[2], s$tail[3]))),
    bh = attempt(p.adjust(s$ps, "BH")), by = attempt(p.adjust(s$ps, "BY")), holm = attempt(p.adjust(s$ps, "holm")))
}

groups <- function(s) {
  g <- s$groups; if (is.matrix(g)) g <- split(g, row(g))
  names(g) <- NULL; y <- unlist(g); u <- factor(rep(seq_along(g), lengths(g)))
  rest <- unlist(g[-1]); welch <- t.test(g[[1]], rest); ranks <- wilcox.test(g[[1]], rest, exact = FALSE)
  n <- lengths(g); N <- s$Ns; k <- length(g)
  m <- sapply(g, mean); v <- sapply(g, var); w <- N / sum(N)
  sample <- svydesign(~1, strata = ~u, fpc = ~f, data = data.frame(y = y, u = u, f = rep(N, n)))
  whole <- svymean(~y, sample)
  table <- rbind(n, N - n)
  x <- sapply(g, function(one) sum(one >= 4)); p0 <- sum(x) / sum(n)
  z <- (x / n - p0) / sqrt(p0 * (1 - p0) / n); q <- quantile(z, c(.1, .9))
  limit <- function(level) { r <- qbinom(level, n[1], p0)
    (r - (pbinom(r, n[1], p0) - level) / dbinom(r, n[1], p0)) / n[1] }
  vi <- v / n; wi <- 1 / vi; mu <- sum(wi * m) / sum(wi); Q <- sum(wi * (m - mu)^2)
  tau <- max(0, (Q - (k - 1)) / (sum(wi) - sum(wi^2) / sum(wi)))
  sides <- sign(outer(g[[1]], rest, "-")); n1 <- n[1]; n2 <- length(rest)
  rows <- rowMeans(sides) - mean(sides); columns <- colMeans(sides) - mean(sides)
  pooled <- sqrt(((n1 - 1) * var(g[[1]]) + (n2 - 1) * var(rest)) / (n1 + n2 - 2)); df <- n1 + n2 - 2
  by <- svyby(~y, ~u, sample, svymean, covmat = TRUE)
  against <- svycontrast(by, c(1, -N[-1] / sum(N[-1])))
  top <- suppressWarnings(chisq.test(rbind(x, n - x), correct = FALSE)); kruskal <- kruskal.test(g)
  anova <- anova(lm(y ~ u))[["Mean Sq"]]; size <- (sum(n) - sum(n^2) / sum(n)) / (k - 1)
  list(
    welch = attempt(c(welch$statistic, welch$parameter, welch$p.value, welch$conf.int)),
    mann_whitney = attempt(c(ranks$statistic, ranks$p.value)),
    cliff = attempt(c(mean(sides), sqrt((n2^2 * sum(rows^2) + n1^2 * sum(columns^2) - sum((sides - mean(sides))^2)) /
                                        (n1 * n2 * (n1 - 1) * (n2 - 1))))),
    hedges = attempt((mean(g[[1]]) - mean(rest)) / pooled * exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2))),
    rest = attempt(c(coef(against), SE(against))),
    rwg = attempt(1 - v / ((5^2 - 1) / 12)),
    top_two = attempt(c(top$statistic, top$p.value, sqrt(top$statistic / sum(n)))),
    kruskal = attempt(c(kruskal$statistic, kruskal$p.value, kruskal$statistic / (sum(n) - 1))),
    frame = attempt(c(coef(whole), SE(whole), confint(whole, df = degf(sample)))),
    nonresponse = attempt(c(chisq.test(table, correct = FALSE)$statistic, chisq.test(table, correct = FALSE)$p.value)),
    funnel = attempt(c(z, mean(pmin(pmax(z, q[1]), q[2])^2), limit(.025), limit(.975))),
    bayes = attempt(c(tau, tau / (tau + vi))),
    icc = attempt((anova[1] - anova[2]) / (anova[1] + (size - 1) * anova[2])),
    indicator = attempt(1 - 2 * sd(rep(n / N, N))))
}

weighted <- function(s) {
  d <- as.data.frame(s$rows); d$domain <- factor(d$domain); d$flag <- factor(d$flag)
  strata <- svydesign(~1, strata = ~stratum, weights = ~w, fpc = ~fpc, data = d)
  clusters <- svydesign(~cluster, weights = ~w, data = d)
  pair <- function(e) attempt(c(coef(e), SE(e)))
  domains <- svyby(~y, ~domain, strata, svymean)
  share <- function(method) attempt(attr(svyciprop(~I(flag == 1), strata, method = method), "ci"))
  totals <- xtabs(w ~ domain, d) * s$shift; names(totals) <- NULL
  population <- data.frame(domain = levels(d$domain), Freq = as.vector(totals))
  flags <- as.vector(xtabs(w ~ flag, d)); flags <- flags * s$shift2; flags <- flags / sum(flags) * sum(totals)
  calibrated <- function(calfun, ...) calibrate(clusters, ~domain + x,
    c(sum(totals), totals[-1], sum(d$w * d$x) * s$grow), calfun = calfun, epsilon = 1e-12, ...)
  post <- postStratify(strata, ~domain, population)
  raked <- calibrate(strata, ~domain + flag, c(sum(totals), totals[-1], flags[2]), calfun = "raking", epsilon = 1e-12)
  fitted <- rake(strata, list(~domain, ~flag), list(population, data.frame(flag = levels(d$flag), Freq = flags)),
                 control = list(maxit = 500, epsilon = 1e-10))
  chi <- svychisq(~domain + flag, strata); first <- svychisq(~domain + flag, strata, statistic = "Chisq")
  t <- svyttest(y ~ flag, strata)
  even <- svydesign(~cluster, weights = rep(3, nrow(d)), data = d)
  rank <- svyranktest(y ~ domain, even, test = "KruskalWallis")
  list(
    w_mean = pair(svymean(~y, strata)), w_total = pair(svytotal(~y, strata)),
    w_domains = attempt(c(domains$y, domains$se)), w_ratio = pair(svyratio(~y, ~x, strata)),
    w_variance = pair(svyvar(~y, strata)), w_effect = attempt(deff(svymean(~y, strata, deff = TRUE))),
    w_cluster = pair(svymean(~y, clusters)), w_post = pair(svymean(~y, post)),
    w_raked = pair(svymean(~y, raked)), w_fitted = attempt(coef(svymean(~y, fitted))),
    w_linear = pair(svymean(~y, calibrated("linear"))), w_raking = pair(svymean(~y, calibrated("raking"))),
    w_logit = pair(svymean(~y, calibrated("logit", bounds = c(0.3, 4)))),
    w_logit_share = share("xlogit"), w_asin_share = share("asin"), w_beta_share = share("beta"),
    w_chi = attempt(c(chi$statistic, chi$parameter, chi$p.value, first$statistic, first$p.value)),
    w_t = attempt(c(t$statistic, t$parameter, t$p.value)),
    w_rank = attempt(c(rank$parameter, rank$p.value)))
}

scales <- function(s) {
  items <- s$items; colnames(items) <- paste0("i", seq_len(ncol(items)))
  a <- psych::alpha(as.data.frame(items), check.keys = FALSE, warnings = FALSE)
  n <- nrow(items); k <- ncol(items); raw <- a$total$raw_alpha
  L <- suppressMessages(fa(items, 1, fm = "minres"))$loadings[, 1]
  kappa <- cohen.kappa(s$codes)
  holed <- psych::alpha(as.data.frame(s$holed), use = "pairwise", check.keys = FALSE, warnings = FALSE)$total
  # Krippendorff's alpha of two coders without gaps, from its definition: disagreement within units over that
  # between any two of all values.
  all <- as.vector(s$codes); krippendorff <- function(distance)
    1 - mean(distance(s$codes[, 1], s$codes[, 2])) / (sum(outer(all, all, distance)) / (length(all) * (length(all) - 1)))
  steps <- 1 - abs(outer(1:3, 1:3, "-")) / 2
  list(
    alpha = attempt(c(raw, a$total$std.alpha, a$total$`G6(smc)`, a$total$average_r)),
    alpha_pairwise = attempt(c(holed$raw_alpha, holed$std.alpha)),
    krippendorff = attempt(c(krippendorff(function(x, y) x != y), krippendorff(function(x, y) (x - y)^2))),
    weighted_kappa = attempt(cohen.kappa(table(factor(s$codes[, 1], 1:3), factor(s$codes[, 2], 1:3)), w = steps)$weighted.kappa),
    alpha_drop = attempt(a$alpha.drop$raw_alpha), item_rest = attempt(a$item.stats$r.drop),
    feldt = attempt(1 - (1 - raw) * qf(c(.975, .025), n - 1, (n - 1) * (k - 1))),
    omega = attempt(sum(L)^2 / (sum(L)^2 + sum(1 - L^2))),
    kappa = attempt(c(kappa$kappa, kappa$weighted.kappa, kappa$var.kappa)))
}

result <- lapply(sets, function(s) c(
  pairs(s$pairs), shares(s$shares), groups(s$groups), weighted(s$weighted), scales(s$scales)))
write(toJSON(result, digits = NA, auto_unbox = FALSE, na = "null"), arguments[2])
