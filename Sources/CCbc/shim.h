// Cbc 2.10.8; Debian puts its headers in /usr/include/coin. Its C interface is in libCbcSolver.
#include <coin/Cbc_C_Interface.h>
