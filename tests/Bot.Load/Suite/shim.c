/* Preloaded into a process to make the disk slow and the clock jump while it runs.
   SHIM_FLUSH_MS: every flush to disk takes so many milliseconds longer.
   SHIM_CLOCK: a file whose first eight bytes are a number of seconds (native order) that is added to the wall clock at every reading. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const volatile long long *shift;
static useconds_t flush;

__attribute__((constructor)) static void start(void) {
  const char *ms = getenv("SHIM_FLUSH_MS"), *file = getenv("SHIM_CLOCK");
  if (ms) flush = (useconds_t)atoi(ms) * 1000;
  if (!file) return;
  int fd = open(file, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return;
  void *page = mmap(NULL, sizeof *shift, PROT_READ, MAP_SHARED, fd, 0);
  close(fd);
  if (page != MAP_FAILED) shift = page;
}

static void wait_for_disk(void) { if (flush) usleep(flush); }
static time_t jumped(void) { return shift ? (time_t)*shift : 0; }

int fsync(int fd) { wait_for_disk(); return (int)syscall(SYS_fsync, fd); }
int fdatasync(int fd) { wait_for_disk(); return (int)syscall(SYS_fdatasync, fd); }

int clock_gettime(clockid_t clock, struct timespec *now) {
  int result = (int)syscall(SYS_clock_gettime, clock, now);
  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += jumped();
  return result;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  int result = (int)syscall(SYS_gettimeofday, now, zone);
  if (result == 0 && now) now->tv_sec += jumped();
  return result;
}

time_t time(time_t *out) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (out) *out = now.tv_sec;
  return now.tv_sec;
}
