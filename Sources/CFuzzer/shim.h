#include <stddef.h>
#include <stdint.h>

// From libFuzzer, which compilers bring along (https://llvm.org/docs/LibFuzzer.html).
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
