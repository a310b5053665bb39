// SHA-256 for content digests, with the processor's instructions where it has them.
#include <openssl/evp.h>
