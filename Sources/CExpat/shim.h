// expat 2.5.0; Debian puts its header on the default path.
#include <expat.h>
