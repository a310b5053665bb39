// zlib 1.2.13; Debian puts its header on the default path.
#include <zlib.h>
