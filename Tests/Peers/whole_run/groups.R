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
  list(leaves = leaves, staff = unclass(staff), parent = parent, units = setdiff(first$id, root),
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
  kinds <- read_roles(); ofUnit <- survey_of$units; ofRole <- survey_of$roles
  unit <- of$values[[ofUnit$column]]; role <- of$values[[ofRole$column]]
  category <- function(by, code, rows, ...) group("category", by, rows, dimension = by, code = code, ...)
  ofUnits <- function(by, code, leaves)
    category(by, code, unit %in% leaves, leaves = leaves, staff = frame$staff)
  ofRoles <- function(by, code, members)
    category(by, code, role %in% members, roles = members, staff = frame$staff)
  values <- function(attribute) unique(na.omit(unname(attribute)))

  units <- lapply(Filter(function(id) frame$with[[id]] == id, frame$units), function(id) {
    leaves <- leaves_below(frame, id)
    group(if (id %in% frame$leaves) "leaf" else "unit", ofUnit$question, unit %in% leaves, unit = id,
          parent = frame$parent[[id]], leaves = leaves, staff = frame$staff)
  })
  categories <- lapply(unique(kinds$with), function(code)
    ofRoles(ofRole$question, code, kinds$id[kinds$with == code]))
  owners <- lapply(values(frame$attribute[frame$leaves]), function(value)
    ofUnits(ofUnit$attribute, value, frame$leaves[frame$attribute[frame$leaves] %in% value]))
  fields <- lapply(values(kinds$attribute), function(value)
    ofRoles(ofRole$attribute, value, kinds$id[kinds$attribute %in% value]))
  # Nobody keeps a register of how many would choose what.
  asked <- Filter(function(q) q$kind == "single" && q$id %in% survey_of$participation, survey_of$questions)
  choices <- unlist(recursive = FALSE, lapply(asked, function(question) lapply(question$options, function(code)
    category(question$id, code, of$values[[question$column]] %in% code))))

  none <- setNames(list(is.na(unit), is.na(role), is.na(frame$attribute[unit]), is.na(kinds$attribute[role])),
                   c(ofUnit$question, ofRole$question, ofUnit$attribute, ofRole$attribute))
  for (question in asked) none[[question$id]] <- is.na(of$values[[question$column]])
  left <- lapply(names(none), function(by) group("left", by, none[[by]], dimension = by, code = nobody))
  everyone <- group("everyone", "", rep(TRUE, length(unit)), staff = frame$staff)
  c(list(everyone), units, categories, owners, fields, choices, left,
    crossed(units, categories, none, ofUnit$question, ofRole$question))
}

# The units without units below that lie below one, or are reported with it.
leaves_below <- function(frame, id) Filter(function(leaf) {
  if (frame$with[[leaf]] == id) return(TRUE)
  while (leaf != "" && leaf != id) leaf <- frame$parent[[leaf]]
  leaf == id
}, frame$leaves)

nobody <- ".no_answer"

# Each of some wholes by each of some parts, and who is in none of one or of both.
crossed <- function(wholes, parts, none, outer, inner) {
  outside <- group("left", outer, none[[outer]], dimension = outer, code = nobody)
  inside <- group("left", inner, none[[inner]], dimension = inner, code = nobody)
  both <- function(whole, part) {
    by <- paste(outer, inner, sep = " × "); rows <- whole$rows & part$rows
    # A unit has a column of its own; what is none stands with the part.
    alone <- whole$unit == ""
    dimension <- if (alone) paste0(outer, "×", inner) else inner
    code <- if (alone) paste0(whole$code, "×", part$code) else part$code
    if ("left" %in% c(whole$kind, part$kind))
      return(group("left", by, rows, whole$unit, whole$parent, dimension, code))
    group("crossing", by, rows, whole$unit, whole$parent, dimension, code, whole$leaves, part$roles, whole$staff)
  }
  unlist(recursive = FALSE, lapply(c(wholes, list(outside)), function(whole)
    lapply(c(parts, list(inside)), function(part) both(whole, part))))
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
