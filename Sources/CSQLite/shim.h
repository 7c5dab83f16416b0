#include <sqlite3.h>

// sqlite3_config takes any number of arguments, which Swift cannot call. Without statistics of memory no allocation takes a lock.
static inline int sqlite3_config_without_memory_statistics(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
