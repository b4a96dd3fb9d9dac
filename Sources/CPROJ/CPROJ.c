#include "CPROJ.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

static CPROJLibrary functions;
static const CPROJLibrary *loaded;
static char problem[256];
static pthread_once_t once = PTHREAD_ONCE_INIT;

// 25 is PROJ 9.0 to 9.7. The functions called are older, so that a later number will do as well.
static void *open_library(void) {
#ifdef __APPLE__
  return dlopen("libproj.dylib", RTLD_NOW | RTLD_LOCAL);
#else
  char name[32];
  void *handle = NULL;
  for (int version = 25; handle == NULL && version <= 40; version++) {
    snprintf(name, sizeof name, "libproj.so.%d", version);
    handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  }
  return handle != NULL ? handle : dlopen("libproj.so", RTLD_NOW | RTLD_LOCAL);
#endif
}

static void load(void) {
  void *handle = open_library();
  if (handle == NULL) {
    const char *reason = dlerror();
    snprintf(problem, sizeof problem, "%s", reason == NULL ? "not found" : reason);
    return;
  }
#define CPROJ_RESOLVE(name) \
  *(void **)&functions.name = dlsym(handle, #name); \
  if (functions.name == NULL) { \
    snprintf(problem, sizeof problem, "has no function %s", #name); \
    return; \
  }
  CPROJ_FUNCTIONS(CPROJ_RESOLVE)
#undef CPROJ_RESOLVE
  loaded = &functions;
}

const CPROJLibrary *cproj_library(void) {
  pthread_once(&once, load);
  return loaded;
}

const char *cproj_problem(void) {
  pthread_once(&once, load);
  return problem;
}
