#pragma once

#include <stddef.h>

// The bytes of openapi.yaml.
extern const unsigned char *_Nonnull const tally_api_description;
extern const size_t tally_api_description_size;
