// libstemmer 2.2.0 (Snowball); Debian puts its header on the default path.
#include <libstemmer.h>
