#ifndef LIMELIGHT_ALLOCATIONS_H
#define LIMELIGHT_ALLOCATIONS_H

#include <stdint.h>

/// Allocations of the calling thread since it began: calls of malloc, calloc, realloc and aligned_alloc and its kin.
/// -1 where the C library offers no way to count them.
int64_t limelight_allocations(void);

#endif
