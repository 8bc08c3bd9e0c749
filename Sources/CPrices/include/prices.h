#pragma once

#include <stddef.h>

// The bytes of prices.txt.
extern const unsigned char *_Nonnull const tally_prices;
extern const size_t tally_prices_size;
