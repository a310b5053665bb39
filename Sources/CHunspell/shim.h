// Hunspell 1.7.1; Debian puts its header in a folder on the default path.
#include <hunspell/hunspell.h>
