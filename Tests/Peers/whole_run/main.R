# Every figure of a whole run as R and its packages compute it, from what a user has: the answers, the registers,
# and a description of the survey.
#
# Rscript main.R FOLDER DESCRIPTION.json OUTPUT.csv: writes a row per figure, named as in figures.csv. Nothing of the
# program that is compared is read. What R or a package has a function for is computed by it; what neither has stands
# here as the source in docs/statistics.md defines it.
suppressPackageStartupMessages({
  library(jsonlite); library(survey); library(psych); library(coin); library(exactRankTests)
})
options(survey.lonely.psu = "fail", warn = -1, stringsAsFactors = FALSE)
arguments <- commandArgs(trailingOnly = TRUE)
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
for (part in c("rows", "answers", "groups", "estimates", "sides", "response", "shown", "places", "units", "weights",
               "waves"))
  source(file.path(here, paste0(part, ".R")), encoding = "UTF-8")
folder <- arguments[1]
survey_of <- fromJSON(arguments[2], simplifyDataFrame = FALSE)

answers <- lapply(survey_of$answers, read_answers)
frames <- lapply(survey_of$units$files, read_register)
roles <- read_roles()
waves <- lapply(setNames(nm = names(answers)), function(wave) make_groups(answers[[wave]], frames[[wave]]))
groups <- waves[[survey_of$wave]]
subjects <- make_subjects()
now <- answers[[survey_of$wave]]

for (subject in subjects) for (g in groups) if (is_reported(subject, g)) figures_of(subject, g, now)
everyone_reliability(now)
participation(now)
adjusted_p()
places(now)
weighted_means(now)
even_response(now)
comparisons(now)
calibrated(now)
changes()
panel()
write_rows(arguments[3])
