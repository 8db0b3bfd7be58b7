#!/bin/sh
# Makes FOLDER/libicu.a: ICU's code as Debian compiled it, and of its 30 MB of data what vietmend asks for. What is linked
# with it needs no ICU where it runs. Needs libicu-dev and icu-devtools, which Debian builds from one source.
#
#   python/small-icu.sh FOLDER
#   cmake ... -DICU_UC_LIBRARY_RELEASE=FOLDER/libicu.a -DICU_I18N_LIBRARY_RELEASE=FOLDER/libicu.a
#
# LIBRARIES names the folder of the static libraries, that of the compiler CXX by default.
set -eu

mkdir -p "$1"
folder=$(cd "$1" && pwd)
libraries=${LIBRARIES:-$(dirname "$("${CXX:-c++}" -print-file-name=libicudata.a)")}
# Debian has the tools where not every path leads.
PATH=$PATH:/usr/sbin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# The items of ICU's data that the code opens, the files of src/ that do so first.
{
  # collation/collation.cc: the order of Vietnamese, over that of all letters.
  echo coll/ucadata.icu coll/root.res coll/vi.res
  # charset/table.cc and cli/input/html/page_charset.cc: the names of charsets, and those charsets that the Encoding
  # Standard has for pages (https://encoding.spec.whatwg.org), by the files that ICU has them in.
  echo cnvalias.icu
  echo ibm-866_P100-1995.cnv ibm-912_P100-1995.cnv ibm-913_P100-2000.cnv ibm-914_P100-1995.cnv ibm-915_P100-1995.cnv
  echo ibm-1089_P100-1995.cnv ibm-9005_X110-2007.cnv ibm-5012_P100-1999.cnv ibm-920_P100-1995.cnv
  echo iso-8859_10-1998.cnv iso-8859_11-2001.cnv ibm-921_P100-1995.cnv iso-8859_14-1998.cnv ibm-923_P100-1998.cnv
  echo ibm-878_P100-1996.cnv ibm-1168_P100-2002.cnv macos-0_2-10.2.cnv macos-7_3-10.2.cnv windows-874-2000.cnv
  echo ibm-5346_P100-1998.cnv ibm-5347_P100-1998.cnv ibm-5348_P100-1997.cnv ibm-5349_P100-1998.cnv
  echo ibm-5350_P100-1998.cnv ibm-9447_P100-2002.cnv ibm-9448_X100-2005.cnv ibm-9449_P100-2002.cnv
  echo ibm-5354_P100-1998.cnv
  echo gb18030.cnv ibm-1363_P11B-1998.cnv windows-949-2000.cnv
  echo ibm-1373_P100-2002.cnv windows-950-2000.cnv ibm-1375_P100-2008.cnv
  echo euc-jp-2007.cnv ibm-943_P15A-2003.cnv
  # cli/run/protected_patterns.cc: characters and words in expressions (\X, \b), and properties of letters (\p{...}).
  echo brkitr/root.res brkitr/char.brk brkitr/word.brk uemoji.icu ulayout.icu
} | tr ' ' '\n' >kept.txt

ar x "$libraries/libicudata.a"
object=$(echo icudt*_dat.o)
name=${object%_dat.o} # icudt72l: the version and the order of bytes
objcopy -O binary -j .rodata "$object" "$name.dat"
while read -r item; do icupkg -d . -x "$item" "$name.dat"; done <kept.txt
# The root of the orders as the code needs it: its rules in letters, a third of all, are for people who read them.
cat >coll-root.txt <<'SOURCE'
root { collations { default { "standard" } standard { Version { "1" } } } }
SOURCE
mkdir coll-root
genrb --quiet --destdir coll-root coll-root.txt
cp coll-root/root.res coll/root.res

mkdir small
# Nothing may be missing but ways to break text that nobody asks for: lines, titles, words by dictionaries.
icupkg --ignore-deps -s . -a kept.txt new "small/$name.dat" 2>missing.txt
if grep -v '^Item brkitr/root.res depends on missing item brkitr/' missing.txt >&2; then exit 1; fi

symbol=$(nm --defined-only "$object" | awk '{print $3}')
(
  cd small
  genccode --quiet --assembly gcc --entrypoint "${symbol%_dat}" "$name.dat" >/dev/null
  "${CC:-cc}" -c "${name}_dat.S" -o small_data.o
)
test "$(nm --defined-only small/small_data.o | awk '{print $3}')" = "$symbol" ||
  { echo "genccode made other names than $symbol" >&2; exit 1; }

# Debian's static libraries are for programs. Two of glibc's variables, which time zones are found by, are all that
# keeps their code out of a shared library; nothing here asks for time zones.
cat >clock.c <<'SOURCE'
#define HIDDEN __attribute__((visibility("hidden")))
HIDDEN long small_icu_timezone = 0;
HIDDEN char* small_icu_tzname[2] = {(char*)"UTC", (char*)"UTC"};
SOURCE
"${CC:-cc}" -O2 -fPIC -c clock.c -o small/small_clock.o

rm -f "$folder/libicu.a"
ar -M <<SCRIPT
CREATE $folder/libicu.a
ADDLIB $libraries/libicui18n.a
ADDLIB $libraries/libicuuc.a
ADDMOD small/small_data.o
ADDMOD small/small_clock.o
SAVE
END
SCRIPT
objcopy --redefine-sym __timezone=small_icu_timezone --redefine-sym tzname=small_icu_tzname "$folder/libicu.a"
ranlib "$folder/libicu.a"
echo "$folder/libicu.a: $(stat -c %s "small/$name.dat") of $(stat -c %s "$name.dat") bytes of data"
