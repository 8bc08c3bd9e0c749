#include "prices.h"

// As openapi.yaml is embedded, and for the same reason: see Sources/CAPIDescription.
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char bytes[] = {
#embed "prices.txt"
};

const unsigned char *const tally_prices = bytes;
const size_t tally_prices_size = sizeof bytes;
