# The register, and everyone, units, categories, values of attributes and crossings made of it.

# Staff by unit and role, with where each unit lies and with whom it is reported.
read_register <- function(path) {
  cells <- read_cells(path)
  first <- cells[!duplicated(cells$id), ]
  leaves <- setdiff(first$id, first[["överordnad"]])
  counted <- cells[cells$id %in% leaves, ]
  staff <- xtabs(as.numeric(antal) ~ factor(id, leaves) + factor(yrke, read_roles()$id), counted)
  root <- first$id[is.na(first[["överordnad"]])]
  parent <- setNames(first[["överordnad"]], first$id)
  parent[is.na(parent) | parent == root] <- ""
  list(leaves = leaves, staff = unclass(staff), parent = parent,
       units = setdiff(first$id, root),
       attribute = setNames(first[[survey_of$units$attribute]], first$id),
       with = setNames(ifelse(is.na(first[["redovisa med"]]), first$id, first[["redovisa med"]]), first$id))
}

read_roles <- function() {
  cells <- read_cells(survey_of$roles$file)
  list(id = cells$id, attribute = setNames(cells[[survey_of$roles$attribute]], cells$id),
       with = setNames(ifelse(is.na(cells[["redovisa med"]]), cells$id, cells[["redovisa med"]]), cells$id))
}

# A group: its place in figures.csv, who is in it, and which cells of the register it is made of. Without `staff` the
# register does not tell how many they are. What is `.no_answer` could not be placed.
group <- function(kind, by, rows, unit = "", parent = "", dimension = "", code = "", leaves = NULL, roles = NULL,
                  staff = NULL)
  list(kind = kind, by = by, rows = rows, unit = unit, parent = parent, dimension = dimension, code = code,
       leaves = leaves, roles = roles, staff = staff)

make_groups <- function(of, frame) {
  unit <- of$values[[survey_of$units$column]]; role <- of$values[[survey_of$roles$column]]
  n <- length(unit); staff <- frame$staff; kinds <- read_roles()
  below <- function(id) {
    inside <- Filter(function(leaf) { while (leaf != "" && leaf != id) leaf <- frame$parent[[leaf]]; leaf == id }, frame$leaves)
    merged <- names(frame$with)[frame$with == id]
    union(inside, merged[merged %in% frame$leaves])
  }
  units <- lapply(Filter(function(id) frame$with[[id]] == id, frame$units), function(id)
    group(if (id %in% frame$leaves) "leaf" else "unit", "enhet", unit %in% below(id), unit = id,
          parent = frame$parent[[id]], leaves = below(id), staff = staff))
  categories <- lapply(unique(kinds$with), function(code) {
    members <- kinds$id[kinds$with == code]
    group("category", "yrke", role %in% members, dimension = "yrke", code = code, roles = members, staff = staff)
  })
  genders <- lapply(c("kvinna", "man"), function(code)
    group("category", "kön", of$values$kon %in% code, dimension = "kön", code = code))
  owners <- lapply(unique(na.omit(frame$attribute[frame$leaves])), function(value) {
    leaves <- frame$leaves[frame$attribute[frame$leaves] %in% value]
    group("category", "huvudman", unit %in% leaves, dimension = "huvudman", code = value, leaves = leaves, staff = staff)
  })
  fields <- lapply(unique(na.omit(kinds$attribute)), function(value) {
    members <- kinds$id[kinds$attribute %in% value]
    group("category", "grupp", role %in% members, dimension = "grupp", code = value, roles = members, staff = staff)
  })
  none <- list(enhet = is.na(unit), yrke = is.na(role), kön = is.na(of$values$kon),
               huvudman = is.na(frame$attribute[unit]), grupp = is.na(kinds$attribute[role]))
  left <- lapply(names(none), function(by) group("left", by, none[[by]], dimension = by, code = nobody))
  c(list(group("everyone", "", rep(TRUE, n), staff = staff)), units, categories, genders, owners, fields, left,
    crossed(units, categories, none, "enhet", "yrke"))
}

nobody <- ".no_answer"

# Each of some wholes by each of some parts, and who is in none of one or of both.
crossed <- function(wholes, parts, none, outer, inner) {
  outside <- group("left", outer, none[[outer]], dimension = outer, code = nobody)
  inside <- group("left", inner, none[[inner]], dimension = inner, code = nobody)
  unlist(recursive = FALSE, lapply(c(wholes, list(outside)), function(whole) lapply(c(parts, list(inside)), function(part) {
    isLeft <- "left" %in% c(whole$kind, part$kind)
    # A unit has a column of its own; what is none stands with the part.
    alone <- whole$unit == ""
    group(if (isLeft) "left" else "crossing", paste(outer, inner, sep = " × "), whole$rows & part$rows, whole$unit,
          whole$parent, if (alone) paste0(outer, "×", inner) else inner,
          if (alone) paste0(whole$code, "×", part$code) else part$code, if (!isLeft) whole$leaves, if (!isLeft) part$roles,
          if (!isLeft) whole$staff)
  })))
}

# --- What groups are asked, and how many could have answered.

# The codes of unit or role that a condition does not rule out, whatever else is answered.
possible_codes <- function(subject, column, codes) {
  if (is.null(subject$shown)) return(codes)
  condition <- parse(text = subject$shown)
  unknown <- setdiff(all.vars(condition), column)
  unknown <- setNames(rep(list(NA), length(unknown)), unknown)
  Filter(function(code) !identical(eval(condition, c(setNames(list(code), column), unknown)), FALSE), codes)
}

is_asked <- function(subject, g)
  (is.null(g$roles) || any(g$roles %in% subject$asked)) && (is.null(g$leaves) || any(g$leaves %in% subject$askedUnits))

is_reported <- function(subject, g) g$kind %in% c("everyone", "left") || g$by %in% subject$by

# N: those of the group who are asked; NA where the register does not say.
people <- function(subject, g) {
  if (is.null(g$staff)) return(NA)
  sum(g$staff[intersect(g$leaves %||% rownames(g$staff), subject$askedUnits),
              intersect(g$roles %||% colnames(g$staff), subject$asked)])
}

# Taking part is asked of everyone.
participants <- function() asked_of(list(kind = "participation", question = "", row = "", by = survey_of$participation))

asked_of <- function(subject) {
  subject$asked <- possible_codes(subject, survey_of$roles$column, roles$id)
  subject$askedUnits <- possible_codes(subject, survey_of$units$column, frames[[survey_of$wave]]$leaves)
  subject
}

make_subjects <- function() {
  ofQuestion <- function(question) {
    if (question$kind %in% c("single", "multiple"))
      return(list(c(question, list(question = question$id, row = ""))))
    lapply(question$rows, function(row) list(
      kind = question$kind, question = question$id, row = row$id, column = row$column, scale = question$scale,
      norm = row$norm, shown = question$shown, by = unlist(question$by)))
  }
  ofIndex <- function(index) c(index, list(kind = "index", question = index$id, row = ""))
  lapply(c(unlist(lapply(survey_of$questions, ofQuestion), recursive = FALSE), lapply(survey_of$indices, ofIndex)),
         asked_of)
}

leaves_of <- function(subject) Filter(function(g) g$kind == "leaf" && is_reported(subject, g), groups)
