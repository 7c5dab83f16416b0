#ifndef LIMELIGHT_CMODELS_H
#define LIMELIGHT_CMODELS_H
#include <stddef.h>
#include <stdint.h>

/// The name tagger's model and the name statistics; see NameModel.swift for the layout.
extern const size_t limelight_names_size;
const uint8_t *limelight_names_bytes(void);

#endif
