// Clp 1.17.6; Debian puts its headers in /usr/include/coin.
#include <coin/Clp_C_Interface.h>
