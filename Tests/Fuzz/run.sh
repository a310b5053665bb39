#!/usr/bin/env bash
# Feeds the survey compiler, the readers of exports and ingestion mutated files with libFuzzer.
#   Tests/Fuzz/run.sh [SECONDS [TARGET…]]   finds new ways through the code, and what breaks
#   Tests/Fuzz/run.sh merge [TARGET…]       keeps in Tests/Fuzz/corpus what reaches different code
# Targets: survey, tables, ingestion. The seconds are shared out over them. Inputs that reach new code go to
# .build-fuzz/corpus/TARGET; a crash, hang or leak is left in .build-fuzz/ by name.
set -euo pipefail
cd "$(dirname "$0")/../.."
what=${1:-600}
shift || true
targets=("$@")
(( ${#targets[@]} )) || targets=(survey tables ingestion)
out=.build-fuzz
export SWIFT_BACKTRACE=enable=no
mkdir -p $out
language=(-swift-version 6 -package-name lagesbild -I $out
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility)
for library in CLibCSV CLibZip CExpat CXlsxWriter CZlib; do language+=(-I Sources/$library); done

# A module is built anew only where it, or one below it, has changed.
module() {
  if (( stale )) || [ ! -e $out/$1.o ] ||
    [ -n "$(find "Sources/$1" -newer $out/$1.o -print -quit)" ]; then
    stale=1
    mapfile -t files < <(find "Sources/$1" -name '*.swift' | sort)
    swiftc "${language[@]}" -O -wmo -parse-as-library -sanitize=fuzzer -module-name "$1" \
      -emit-module -emit-module-path $out/"$1".swiftmodule -c "${files[@]}" -o $out/"$1".o
  fi
}
# shellcheck disable=SC2034
{
  modules_survey=(Diagnostics SurveyModel SurveyLanguage)
  modules_tables=(Diagnostics Tables)
  modules_ingestion=(
    Diagnostics SurveyModel SurveyLanguage Tables PersonalData FormSchemas Ingestion)
  sources_survey=(Tests/Fuzz/SurveyFuzz.swift)
  sources_tables=(Tests/Fuzz/TablesFuzz.swift Tests/Fuzz/StoredArchive.swift)
  sources_ingestion=(
    Tests/Fuzz/IngestionFuzz.swift Tests/IngestionTests/Support/FuzzedExport.swift)
  libraries_survey=()
  libraries_tables=(-lcsv -lzip -lexpat -lxlsxwriter -lz)
  libraries_ingestion=("${libraries_tables[@]}")
}

build() {
  local -n modules=modules_$1 sources=sources_$1 libraries=libraries_$1
  local objects=() stale=0
  for name in "${modules[@]}"; do
    module "$name"
    objects+=($out/"$name".o)
  done
  swiftc "${language[@]}" -O -wmo -parse-as-library -module-name Fuzz -sanitize=fuzzer \
    "${sources[@]}" "${objects[@]}" "${libraries[@]}" -o $out/"$1"-fuzz
}

# Examples to begin with, besides the corpus.
seeds() {
  mkdir -p $out/corpus/"$1"
  case $1 in
  survey)
    for seed in Tests/SurveyLanguageTests/Fixtures/ok/*.enkat \
      Tests/SurveyLanguageTests/Fixtures/err/*.enkat Tests/Samples/*.enkat Surveys/*/*.enkat; do
      cp "$seed" "$out/corpus/survey/$(basename "$(dirname "$seed")")-$(basename "$seed")"
    done ;;
  tables) python3 Tests/Fuzz/seeds.py $out/corpus/tables ;;
  ingestion) ;;
  esac
}

# Keywords and words are what random bytes never hit upon.
words() {
  grep -ohE '`[^`]+`' docs/language.md | tr -d '`' | sort -u | python3 -c '
import sys
words = {line.rstrip("\n") for line in sys.stdin} - {""}
words |= {"<row r=\"", "<c r=\"", "<v>", " t=\"s\"", "<mergeCell ref=\"",
          "</v></c>", "</row>", "<is><t>", "</t></is></c>", "&#xe5;", "</sheetData>", "_x000D_", "sep=;"}
for word in sorted(words):
    print("\"" + "".join(
        chr(b) if 32 <= b < 127 and b not in (34, 92) else f"\\x{b:02x}"
        for b in word.encode()) + "\"")' > $out/words.dict
}

for target in "${targets[@]}"; do build "$target"; done
words
for target in "${targets[@]}"; do
  kept=Tests/Fuzz/corpus/$target
  seeds "$target"
  mkdir -p "$kept"
  limits=(-max_len=4096 -timeout=1 -rss_limit_mb=512 -artifact_prefix=$out/)
  if [ "$what" = merge ]; then
    rm -rf $out/merged && mkdir -p $out/merged
    $out/"$target"-fuzz "${limits[@]}" -merge=1 $out/merged "$kept" $out/corpus/"$target"
    # Those with a name of their own stay: examples, and what broke something.
    find "$kept" -type f -regextype posix-extended -regex '.*/[0-9a-f]{40}' -delete
    # What is large reaches little that many small ones do not; reading a survey anew for each takes long.
    most=1024
    if [ "$target" = ingestion ]; then most=200; fi
    find $out/merged -type f -size -$((most + 1))c -exec cp {} "$kept" \;
  else
    $out/"$target"-fuzz "${limits[@]}" -max_total_time=$((what / ${#targets[@]})) \
      -dict=$out/words.dict -print_final_stats=1 $out/corpus/"$target" "$kept"
  fi
done
