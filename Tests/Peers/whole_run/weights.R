# Weighted to unit and role at once, and tests by role weighted to the units.

calibrated <- function(of) for (subject in subjects) {
  sides <- ordered_sides(subject, of); g <- groups[[1]]
  for (side in seq_along(sides)) {
    y <- sides[[side]]; horizon <- names(sides)[side]; base <- sum(!is.na(y)); N <- people(subject, g)
    data <- cells_of(subject, y)
    design <- attempt_object(svydesign(~1, strata = ~unit, fpc = ~N, data = data$rows))
    option <- paste(survey_of$units$question, survey_of$roles$question, sep = " × ")
    for (name in c("raking", "linear", "logit")) {
      mean <- attempt_object(calibrated_mean(design, data, name))
      add(g, subject, c(raking = "raked_mean", linear = "linear_mean", logit = "logit_mean")[[name]],
          mean$value %||% NA, base, horizon, option, mean$lower %||% NA, mean$upper %||% NA,
          if (is.null(mean) || is.na(mean$lower)) NA else N, mean$df %||% NA)
    }
    if (horizon != "gap") {
      top <- tail(survey_of$scales[[subject$scale]]$levels, 2)
      p <- attempt_object({
        with_top <- update(design, top = y %in% top)
        svychisq(~top + role, with_top, statistic = "F")$p.value
      })
      add(g, subject, "rao_scott_p", attempt(p %||% NA), base, horizon, survey_of$roles$question)
    }
    add(g, subject, "design_rank_p", attempt(rank_test(design) %||% NA), base, horizon, survey_of$roles$question)
  }
}

# Answers with unit, role and N of the unit, reported together where the register says so; and both margins.
cells_of <- function(subject, y) {
  frame <- frames[[survey_of$wave]]; kinds <- read_roles()
  units <- Filter(function(g) g$kind == "leaf" && is_asked(subject, g), groups); unit <- rep(NA, length(y))
  for (u in units) unit[u$rows] <- u$unit
  role <- kinds$with[now$values[[survey_of$roles$column]]]
  margins <- list(
    unit = setNames(vapply(units, function(u) people(subject, u), 1), vapply(units, `[[`, "", "unit")),
    role = vapply(split(kinds$id, kinds$with), function(members)
      sum(frame$staff[subject$askedUnits, intersect(members, subject$asked)]), 1))
  margins$role <- margins$role[names(margins$role) %in% kinds$with[kinds$id %in% subject$asked]]
  rows <- data.frame(y, unit, role, row.names = NULL)
  rows <- rows[!is.na(y) & !is.na(unit) & !is.na(role), ]
  rows$N <- margins$unit[rows$unit]
  list(rows = rows, margins = lapply(margins, function(m) m[m > 0]))
}

calibrated_mean <- function(design, data, calfun) {
  margins <- lapply(data$margins, function(m) m[order(names(m))])
  if (!setequal(names(margins$unit), data$rows$unit) || !setequal(names(margins$role), data$rows$role))
    stop("nobody answered of a category")
  bounds <- if (calfun == "logit") c(0.3, 3) else c(-Inf, Inf)
  totals <- c(sum(margins$unit), margins$unit[-1], margins$role[-1])
  names(totals) <- c("(Intercept)", paste0("unit", names(margins$unit)[-1]), paste0("role", names(margins$role)[-1]))
  weighted <- calibrate(design, ~unit + role, totals, calfun = calfun,
                        bounds = bounds, epsilon = 1e-12, maxit = 200)
  mean <- svymean(~y, weighted); df <- degf(weighted)
  limits_of(coef(mean)[[1]], SE(mean)[[1]], df, all(table(data$rows$unit) == margins$unit))
}

# svyranktest depends on the order of equal answers where weights differ; this is its test of the weighted midranks.
rank_test <- function(design) attempt_object({
  data <- design$variables; w <- 1 / design$prob
  groups <- unique(data$role)
  if (length(groups) < 2 || length(unique(data$y)) < 2) stop("nothing to compare")
  at <- tapply(w, data$y, sum); score <- (cumsum(at) - at / 2) / sum(w)
  ranked <- update(design, rank = as.numeric(score[as.character(data$y)]), role = factor(data$role))
  regTermTest(svyglm(rank ~ role, ranked), ~role, method = "Wald")$p[1, 1]
})
