#include "CModels.h"

static const uint8_t names[] = {
#embed "Data/names.bin"
};
const size_t limelight_names_size = sizeof names;
const uint8_t *limelight_names_bytes(void) { return names; }
