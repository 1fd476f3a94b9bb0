/* A layer between SQLite and the disk that fails on demand.
 *
 * It is an SQLite VFS ("The OS Backend", https://www.sqlite.org/vfs.html) that hands everything on to the default one. The
 * operations that change files of one folder are counted: writes, synchronisations, truncations, deletions, files that
 * are made, and pieces of shared memory that are made; or else the readings. One of them, chosen by its number, fails.
 */
#ifndef FAULT_STORAGE_H
#define FAULT_STORAGE_H

#include <stdint.h>

/* What happens at the chosen operation. */
enum fault_kind {
  /* Nothing: operations are only counted. */
  FAULT_NONE = 0,
  /* It is not done and gives an error of input and output; the next one works. */
  FAULT_ERROR = 1,
  /* A write does a part of its bytes, then gives an error; another operation fails as with FAULT_ERROR. */
  FAULT_SHORT_WRITE = 2,
  /* From there on no write works: the disk is full. */
  FAULT_FULL = 3,
  /* The power fails. What a file got since it was last synchronised is there or not, page by page, some pages torn at a
     boundary of 512 bytes. Nothing works any more in the folder until fault_storage_end, and never again with the files
     that are open now. */
  FAULT_CRASH = 4,
  /* It is a reading that is counted and fails, and nothing else. */
  FAULT_READ = 5
};

/* Puts the layer into its place, once for the process: connections that are opened from then on go through it.
 * Returns 0, or the code of SQLite's error. */
int fault_storage_register(void);

/* Begins to count in a folder, given by its path. The operation with the number, from 1, fails; with no number at all
 * where it is 0. One folder at a time. What a crash leaves follows from the seed. Files that are open already belong to
 * it as well where they were opened through the layer. */
void fault_storage_begin(const char *folder, int kind, int operation, uint64_t seed);

/* Everything works again. Returns how many operations were counted; those after a crash are not. */
int fault_storage_end(void);

/* Whether the chosen operation has come. */
int fault_storage_has_struck(void);

#endif
