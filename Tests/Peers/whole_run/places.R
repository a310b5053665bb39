# The place of each row's gap when the answers to each row are drawn anew, n of n with replacement: exact, from the
# distribution of every mean.

# The n-fold convolution of the answers' distribution.
resampled <- function(x, levels) {
  n <- length(x); p <- as.numeric(table(factor(x, levels))) / n
  power <- function(k) if (k == 1) p else {
    half <- power(k %/% 2); both <- convolve(half, rev(half), type = "open")
    if (k %% 2) convolve(both, rev(p), type = "open") else both
  }
  mass <- pmax(power(n), 0)
  list(sum = seq(n * min(levels), n * max(levels)), n = n, mass = mass / sum(mass))
}

# P(place = 1), P(place = 2) …, equal means in an order by lot.
places_of <- function(rows) {
  k <- length(rows)
  lapply(seq_len(k), function(i) {
    own <- rows[[i]]
    # joint[x, above + 1, equal + 1]
    joint <- array(0, c(length(own$sum), k, k)); joint[, 1, 1] <- 1
    for (other in rows[-i]) {
      # Both means over a common denominator are whole numbers.
      x <- own$sum * other$n; y <- other$sum * own$n; cumulative <- c(0, cumsum(other$mass))
      atMost <- cumulative[findInterval(x, y) + 1]; below <- cumulative[findInterval(x, y, left.open = TRUE) + 1]
      above <- 1 - atMost; equal <- atMost - below; next_joint <- joint * below
      next_joint[, -1, ] <- next_joint[, -1, ] + joint[, -k, ] * above
      next_joint[, , -1] <- next_joint[, , -1] + joint[, , -k] * equal
      joint <- next_joint
    }
    weights <- apply(joint * own$mass, c(2, 3), sum); places <- numeric(k)
    for (above in 0:(k - 1)) for (equal in 0:(k - 1 - above))
      places[above + 1:(equal + 1)] <- places[above + 1:(equal + 1)] + weights[above + 1, equal + 1] / (equal + 1)
    places
  })
}

places <- function(of) for (g in Filter(function(g) g$kind %in% c("everyone", "unit", "leaf"), groups)) {
  asked <- Filter(function(s) s$kind == "pair" && is_reported(s, g) && is_asked(s, g), subjects)
  has_answers <- vapply(asked, function(s) nrow(paired_answers(s, g, of)) > 0, TRUE)
  ranked <- asked[has_answers]
  # A row that nobody answered has no place.
  for (subject in asked[!has_answers]) add(g, subject, "rank", NA, 0, "gap", lower = NA, upper = NA)
  for (scale in unique(vapply(ranked, `[[`, "", "scale"))) {
    own <- Filter(function(s) s$scale == scale, ranked)
    gaps <- lapply(own, function(s) { both <- paired_answers(s, g, of); both$b - both$a })
    range <- diff(range(survey_of$scales[[scale]]$levels))
    found <- if (length(own) > 1) places_of(lapply(gaps, resampled, levels = -range:range))
    # Compared as fractions, so that rounding makes no order.
    totals <- vapply(gaps, sum, 1); sizes <- lengths(gaps)
    for (i in seq_along(own)) {
      subject <- own[[i]]; n <- sizes[i]; cumulative <- cumsum(found[[i]])
      limits <- if (is.null(found)) c(NA, NA) else
        vapply(c(0.025, 0.975), function(p) which(cumulative >= p - 1e-12)[1], 1L)
      place <- if (is.null(found)) NA else 1 + sum(totals * n > totals[i] * sizes)
      add(g, subject, "rank", place, n, "gap", lower = limits[1], upper = limits[2])
      if (length(own) > 3) add(g, subject, "top3_p", cumulative[3], n, "gap")
    }
  }
}
