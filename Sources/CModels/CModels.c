#include "CModels.h"

const uint8_t limelight_names[] = {
#embed "Data/names.bin"
};
const size_t limelight_names_size = sizeof limelight_names;
