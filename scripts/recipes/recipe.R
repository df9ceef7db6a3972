# Compares one concept across cities with base R: Rscript recipe.R [address] [concept]
arguments <- commandArgs(trailingOnly = TRUE)
address <- if (length(arguments) > 0) arguments[1] else "http://127.0.0.1:4000"
concept <- if (length(arguments) > 1) arguments[2] else "home-based-services"

# Codes are text, and only an empty cell is missing: "NA" may be a word of a plan.
figures <- read.csv(
  paste0(address, "/data/comparison/", concept, ".csv?bom=0"),
  encoding = "UTF-8", colClasses = "character", na.strings = character(0)
)
figures$OBS_VALUE <- as.numeric(figures$OBS_VALUE)

for (group in unique(figures$GROUP)) {
  rows <- figures[figures$GROUP == group, ]
  verdict <- rows$COMPARABILITY[1]
  cat(group, "\t", verdict, "\n", sep = "")
  if (verdict == "NOT_COMPARABLE") next # CAVEATS_EN and CAVEATS_JA say why
  actual <- rows[rows$OBS_ROLE == "ACTUAL" & !is.na(rows$OBS_VALUE), ]
  for (i in seq_len(nrow(actual))) {
    row <- actual[i, ]
    cat("\t", row$REF_AREA_LABEL_EN, "\t", row$TIME_PERIOD, "\t", format(row$OBS_VALUE), "\t", row$STATUS, "\n", sep = "")
  }
}
