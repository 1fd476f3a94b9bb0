#include "fault_storage.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

enum { page = 4096, sector = 512, longest_folder = 1024 };

/* An open file. The file of the layer below follows in the same memory. */
struct fault_file {
  sqlite3_file base;
  sqlite3_file *real;
  char *path;                  /* NULL for a temporary file, which is not watched */
  int is_dead;                 /* it was open when the power failed */
  int is_dirty;                /* it was written to since it was synchronised; then: */
  unsigned char *synchronized; /* what it held then */
  sqlite3_int64 synchronized_size;
  struct fault_file *next;
};

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static struct fault_file *open_files;
static sqlite3_vfs *below;
static sqlite3_vfs layer;

static struct {
  char folder[longest_folder];
  int kind, operation, count, has_struck, has_crashed;
  uint64_t random;
} plan;

/* SplitMix64 (DOI 10.1145/2660193.2660195). */
static uint64_t next_random(void) {
  uint64_t z = plan.random += 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

static int is_watched(const char *path) {
  size_t length = strlen(plan.folder);
  return path && length && strncmp(path, plan.folder, length) == 0;
}

static sqlite3_int64 size_of(struct fault_file *file) {
  sqlite3_int64 size = 0;
  return file->real->pMethods->xFileSize(file->real, &size) == SQLITE_OK ? size : 0;
}

/* The bytes of a file, padded with zeros up to a size; NULL where there is no memory. */
static unsigned char *content_of(struct fault_file *file, sqlite3_int64 size) {
  unsigned char *bytes = calloc(1, (size_t)size + 1);
  sqlite3_int64 present = size_of(file);
  if (!bytes) return NULL;
  if (present > size) present = size;
  if (present > 0) file->real->pMethods->xRead(file->real, bytes, (int)present, 0);
  return bytes;
}

/* Keeps what a file holds before the first change since it was synchronised. */
static void remember(struct fault_file *file) {
  if (file->is_dirty) return;
  file->is_dirty = 1;
  file->synchronized_size = size_of(file);
  file->synchronized = content_of(file, file->synchronized_size);
}

static void forget(struct fault_file *file) {
  free(file->synchronized);
  file->synchronized = NULL;
  file->is_dirty = 0;
}

/* Takes away a part of what was not synchronised: each page that differs is the old one, the new one, or torn. */
static void tear(struct fault_file *file) {
  sqlite3_int64 new_size = size_of(file), old_size = file->synchronized_size;
  sqlite3_int64 size = new_size > old_size ? new_size : old_size, place;
  unsigned char *bytes;
  if (!file->is_dirty || !file->synchronized || !(bytes = content_of(file, size))) return;
  for (place = 0; place < size; place += page) {
    int choice = (int)(next_random() % 3), torn = sector * (1 + (int)(next_random() % 7));
    sqlite3_int64 from = place + (choice == 0 ? 0 : choice == 1 ? page : torn);
    for (; from < place + page && from < size; from++) bytes[from] = from < old_size ? file->synchronized[from] : 0;
  }
  if (next_random() % 2) size = old_size;
  file->real->pMethods->xTruncate(file->real, 0);
  if (size > 0) file->real->pMethods->xWrite(file->real, bytes, (int)size, 0);
  free(bytes);
}

static void crash(void) {
  plan.has_crashed = 1;
  for (struct fault_file *file = open_files; file; file = file->next)
    if (is_watched(file->path)) {
      tear(file);
      forget(file);
      file->is_dead = 1;
    }
}

/* Counts an operation on a path and says what happens: FAULT_NONE where it works, FAULT_CRASH where nothing does. */
static int strike(const char *path, int is_write) {
  if (!is_watched(path)) return FAULT_NONE;
  if (plan.has_crashed) return FAULT_CRASH;
  if (plan.kind == FAULT_READ) return FAULT_NONE;
  plan.count++;
  if (plan.kind == FAULT_FULL && plan.operation && plan.count >= plan.operation) {
    plan.has_struck = 1;
    return is_write ? FAULT_FULL : FAULT_NONE;
  }
  if (plan.kind == FAULT_NONE || plan.count != plan.operation) return FAULT_NONE;
  plan.has_struck = 1;
  if (plan.kind == FAULT_CRASH) crash();
  return plan.kind;
}

/* Whether a file cannot be used any more. */
static int is_gone(struct fault_file *file) {
  return file->is_dead || (plan.has_crashed && is_watched(file->path));
}

static int file_close(sqlite3_file *base) {
  struct fault_file *file = (struct fault_file *)base, **link;
  int code = file->real->pMethods ? file->real->pMethods->xClose(file->real) : SQLITE_OK;
  pthread_mutex_lock(&mutex);
  for (link = &open_files; *link; link = &(*link)->next)
    if (*link == file) {
      *link = file->next;
      break;
    }
  pthread_mutex_unlock(&mutex);
  forget(file);
  free(file->path);
  return code;
}

static int file_read(sqlite3_file *base, void *bytes, int count, sqlite3_int64 offset) {
  struct fault_file *file = (struct fault_file *)base;
  int gone;
  pthread_mutex_lock(&mutex);
  gone = is_gone(file);
  if (plan.kind == FAULT_READ && is_watched(file->path) && ++plan.count == plan.operation) gone = plan.has_struck = 1;
  pthread_mutex_unlock(&mutex);
  return gone ? SQLITE_IOERR_READ : file->real->pMethods->xRead(file->real, bytes, count, offset);
}

static int file_write(sqlite3_file *base, const void *bytes, int count, sqlite3_int64 offset) {
  struct fault_file *file = (struct fault_file *)base;
  int code = SQLITE_IOERR_WRITE, fault;
  pthread_mutex_lock(&mutex);
  if (file->is_dead || (fault = strike(file->path, 1)) == FAULT_CRASH || fault == FAULT_ERROR) {
    /* Nothing is written. */
  } else if (fault == FAULT_FULL) {
    code = SQLITE_FULL;
  } else {
    if (is_watched(file->path)) remember(file);
    if (fault == FAULT_SHORT_WRITE) count = count / 2;
    code = count > 0 ? file->real->pMethods->xWrite(file->real, bytes, count, offset) : SQLITE_OK;
    if (fault == FAULT_SHORT_WRITE) code = SQLITE_IOERR_WRITE;
  }
  pthread_mutex_unlock(&mutex);
  return code;
}

static int file_truncate(sqlite3_file *base, sqlite3_int64 size) {
  struct fault_file *file = (struct fault_file *)base;
  int code = SQLITE_IOERR_TRUNCATE;
  pthread_mutex_lock(&mutex);
  if (!file->is_dead && strike(file->path, 0) == FAULT_NONE) {
    if (is_watched(file->path)) remember(file);
    code = file->real->pMethods->xTruncate(file->real, size);
  }
  pthread_mutex_unlock(&mutex);
  return code;
}

/* A watched file need not really wait for the disk: what a crash leaves of it is computed. */
static int file_sync(sqlite3_file *base, int flags) {
  struct fault_file *file = (struct fault_file *)base;
  int code = SQLITE_IOERR_FSYNC;
  pthread_mutex_lock(&mutex);
  if (!file->is_dead && strike(file->path, 0) == FAULT_NONE) {
    code = is_watched(file->path) ? SQLITE_OK : file->real->pMethods->xSync(file->real, flags);
    if (code == SQLITE_OK) forget(file);
  }
  pthread_mutex_unlock(&mutex);
  return code;
}

static int file_shm_map(sqlite3_file *base, int number, int size, int extends, void volatile **memory) {
  struct fault_file *file = (struct fault_file *)base;
  int fault = FAULT_NONE;
  pthread_mutex_lock(&mutex);
  if (is_gone(file)) fault = FAULT_CRASH;
  else if (extends) fault = strike(file->path, 0);
  pthread_mutex_unlock(&mutex);
  if (fault != FAULT_NONE) return SQLITE_IOERR_SHMMAP;
  return file->real->pMethods->xShmMap(file->real, number, size, extends, memory);
}

#define REAL(base) ((struct fault_file *)(base))->real

static int file_size(sqlite3_file *base, sqlite3_int64 *size) {
  return REAL(base)->pMethods->xFileSize(REAL(base), size);
}
static int file_lock(sqlite3_file *base, int level) { return REAL(base)->pMethods->xLock(REAL(base), level); }
static int file_unlock(sqlite3_file *base, int level) { return REAL(base)->pMethods->xUnlock(REAL(base), level); }
static int file_check_lock(sqlite3_file *base, int *result) {
  return REAL(base)->pMethods->xCheckReservedLock(REAL(base), result);
}
static int file_control(sqlite3_file *base, int what, void *argument) {
  return REAL(base)->pMethods->xFileControl(REAL(base), what, argument);
}
static int file_sector_size(sqlite3_file *base) { return REAL(base)->pMethods->xSectorSize(REAL(base)); }
static int file_characteristics(sqlite3_file *base) {
  return REAL(base)->pMethods->xDeviceCharacteristics(REAL(base));
}
static int file_shm_lock(sqlite3_file *base, int offset, int count, int flags) {
  return REAL(base)->pMethods->xShmLock(REAL(base), offset, count, flags);
}
static void file_shm_barrier(sqlite3_file *base) { REAL(base)->pMethods->xShmBarrier(REAL(base)); }
static int file_shm_unmap(sqlite3_file *base, int deletes) {
  return REAL(base)->pMethods->xShmUnmap(REAL(base), deletes);
}

/* Version 2: with shared memory, without memory-mapped reading, which would go past the layer. */
static const sqlite3_io_methods methods = {
  2, file_close, file_read, file_write, file_truncate, file_sync, file_size, file_lock, file_unlock, file_check_lock,
  file_control, file_sector_size, file_characteristics, file_shm_map, file_shm_lock, file_shm_barrier, file_shm_unmap,
  0, 0,
};

static int layer_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *base, int flags, int *granted) {
  struct fault_file *file = (struct fault_file *)base;
  int code, exists = 1, fault = FAULT_NONE;
  (void)vfs;
  memset(file, 0, sizeof *file);
  file->real = (sqlite3_file *)(file + 1);
  pthread_mutex_lock(&mutex);
  if (is_watched(path)) {
    below->xAccess(below, path, SQLITE_ACCESS_EXISTS, &exists);
    if (plan.has_crashed) fault = FAULT_CRASH;
    else if (!exists && (flags & SQLITE_OPEN_CREATE)) fault = strike(path, 0);
  }
  pthread_mutex_unlock(&mutex);
  if (fault != FAULT_NONE) return SQLITE_CANTOPEN;
  code = below->xOpen(below, path, file->real, flags, granted);
  if (code != SQLITE_OK && !file->real->pMethods) return code;
  file->path = path ? strdup(path) : NULL;
  pthread_mutex_lock(&mutex);
  file->next = open_files;
  open_files = file;
  pthread_mutex_unlock(&mutex);
  base->pMethods = &methods;
  return code;
}

static int layer_delete(sqlite3_vfs *vfs, const char *path, int synchronizes) {
  int fault;
  (void)vfs;
  pthread_mutex_lock(&mutex);
  fault = strike(path, 0);
  pthread_mutex_unlock(&mutex);
  return fault == FAULT_NONE ? below->xDelete(below, path, synchronizes) : SQLITE_IOERR_DELETE;
}

int fault_storage_register(void) {
  int code = SQLITE_OK;
  pthread_mutex_lock(&mutex);
  if (!below) {
    below = sqlite3_vfs_find(NULL);
    layer = *below;
    layer.zName = "faults";
    layer.pNext = NULL;
    layer.szOsFile = (int)sizeof(struct fault_file) + below->szOsFile;
    layer.xOpen = layer_open;
    layer.xDelete = layer_delete;
    code = sqlite3_vfs_register(&layer, 1);
  }
  pthread_mutex_unlock(&mutex);
  return code;
}

void fault_storage_begin(const char *folder, int kind, int operation, uint64_t seed) {
  pthread_mutex_lock(&mutex);
  memset(&plan, 0, sizeof plan);
  strncpy(plan.folder, folder, sizeof plan.folder - 1);
  plan.kind = kind;
  plan.operation = operation;
  plan.random = seed;
  pthread_mutex_unlock(&mutex);
}

int fault_storage_end(void) {
  int count;
  pthread_mutex_lock(&mutex);
  count = plan.count;
  plan.folder[0] = 0;
  plan.has_crashed = 0;
  pthread_mutex_unlock(&mutex);
  return count;
}

int fault_storage_has_struck(void) {
  int has_struck;
  pthread_mutex_lock(&mutex);
  has_struck = plan.has_struck;
  pthread_mutex_unlock(&mutex);
  return has_struck;
}
