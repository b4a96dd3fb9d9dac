// Without the package trait there is nothing here, and no header of GDAL is looked for.
#ifdef CONTROLSHARE_GDAL
#include "CGDAL.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

static CGDALLibrary functions;
static const CGDALLibrary *loaded;
static char problem[256];
static pthread_once_t once = PTHREAD_ONCE_INIT;

// The C interface has been stable since GDAL 2; only the library's name counts on: 32 is GDAL 3.6.
static void *open_library(void) {
  char name[32];
  void *handle = dlopen("libgdal.so", RTLD_NOW | RTLD_LOCAL);
  for (int version = 60; handle == NULL && version >= 32; version--) {
    snprintf(name, sizeof name, "libgdal.so.%d", version);
    handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  }
  return handle;
}

static void load(void) {
  void *handle = open_library();
  if (handle == NULL) {
    const char *reason = dlerror();
    snprintf(problem, sizeof problem, "%s", reason == NULL ? "not found" : reason);
    return;
  }
#define CGDAL_RESOLVE(name) \
  *(void **)&functions.name = dlsym(handle, #name); \
  if (functions.name == NULL) { \
    snprintf(problem, sizeof problem, "has no function %s", #name); \
    return; \
  }
  CGDAL_FUNCTIONS(CGDAL_RESOLVE)
#undef CGDAL_RESOLVE
  functions.GDALAllRegister();
  loaded = &functions;
}

const CGDALLibrary *cgdal_library(void) {
  pthread_once(&once, load);
  return loaded;
}

const char *cgdal_problem(void) {
  pthread_once(&once, load);
  return problem;
}
#endif
