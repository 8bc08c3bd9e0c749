#include "description.h"

// #embed is C23 and costs no time. SwiftPM's own embedding makes an array literal of every byte,
// which the Swift compiler takes 16 s to read.
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char bytes[] = {
#embed "../../openapi.yaml"
};

const unsigned char *const tally_api_description = bytes;
const size_t tally_api_description_size = sizeof bytes;
