// libzip 1.7.3; Debian puts its header on the default path.
#include <zip.h>
