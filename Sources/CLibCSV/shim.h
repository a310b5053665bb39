// libcsv 3.0.3 ships no pkg-config file; Debian puts its header on the default path.
#include <csv.h>
