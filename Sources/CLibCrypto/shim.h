// SHA-256 for content digests and keyed digests, with the processor's instructions where it has them.
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
