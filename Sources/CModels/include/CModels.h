#ifndef LIMELIGHT_CMODELS_H
#define LIMELIGHT_CMODELS_H
#include <stddef.h>
#include <stdint.h>

/// The name tagger's model and the name statistics, embedded as bytes.
extern const uint8_t limelight_names[];
extern const size_t limelight_names_size;

#endif
