// libxlsxwriter 1.1.4; its pkg-config file adds nothing to Debian's default paths.
#include <xlsxwriter.h>
