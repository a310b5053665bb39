#!/usr/bin/env bash
# Feeds the survey compiler mutated files with libFuzzer.
#   Tests/Fuzz/run.sh SECONDS    finds new ways through the code, and what breaks
# Inputs that reach new code go to .build-fuzz/corpus; a crash is left in .build-fuzz/ by name.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-600}
out=.build-fuzz
export SWIFT_BACKTRACE=enable=no
mkdir -p $out/corpus
flags=(-O -wmo -parse-as-library -swift-version 6 -package-name lagesbild -I $out
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility)
for module in Diagnostics SurveyModel SurveyLanguage; do
  sources=$(find Sources/$module -name '*.swift' | sort)
  # shellcheck disable=SC2086
  swiftc "${flags[@]}" -sanitize=fuzzer -module-name $module -emit-module \
    -emit-module-path $out/$module.swiftmodule -c $sources -o $out/$module.o
done
swiftc -O -parse-as-library -swift-version 6 -package-name lagesbild -I $out -sanitize=fuzzer \
  Tests/Fuzz/SurveyFuzz.swift $out/*.o -o $out/survey-fuzz
for seed in Tests/SurveyLanguageTests/Fixtures/ok/*.enkat Tests/SurveyLanguageTests/Fixtures/err/*.enkat \
  Tests/Samples/*.enkat Surveys/*/*.enkat; do
  cp "$seed" "$out/corpus/$(basename "$(dirname "$seed")")-$(basename "$seed")"
done
# Keywords and words are what random bytes never hit upon.
grep -ohE '`[^`]+`' docs/language.md | tr -d '`' | sort -u | awk '{gsub(/"/, "\\\""); print "\"" $0 "\""}' |
  LC_ALL=C grep -vE '[\\]' > $out/words.dict || true
python3 - "$out/words.dict" <<'PY'
import sys
path = sys.argv[1]
lines = open(path, encoding="utf-8").read().splitlines()
with open(path, "w", encoding="ascii") as out:
    for line in lines:
        body = line[1:-1]
        if body:
            text = "".join(chr(b) if 32 <= b < 127 and b not in (34, 92) else f"\\x{b:02x}" for b in body.encode())
            out.write(f'"{text}"\n')
PY
exec $out/survey-fuzz -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 \
  -dict=$out/words.dict -artifact_prefix=$out/ -print_final_stats=1 $out/corpus Tests/Fuzz/corpus
