#ifndef CPROJ_H
#define CPROJ_H

// Coordinate systems (proj.h) and the geodesic routines of Karney 2013 (geodesic.h), as a table of functions that is
// filled when it is first asked for.
//
// The library is not linked: it brings in forty others, for networks and databases, which every start of the program
// would pay for, also where all coordinates are in degrees. Only its headers are needed to build.
#include <geodesic.h>
#include <proj.h>

// Every function that is called: one line each.
#define CPROJ_FUNCTIONS(X) \
  X(geod_genposition) \
  X(geod_init) \
  X(geod_inverseline) \
  X(geod_polygon_addpoint) \
  X(geod_polygon_compute) \
  X(geod_polygon_init) \
  X(proj_context_create) \
  X(proj_context_destroy) \
  X(proj_context_errno) \
  X(proj_context_errno_string) \
  X(proj_context_set_enable_network) \
  X(proj_coordoperation_get_accuracy) \
  X(proj_create) \
  X(proj_create_crs_to_crs_from_pj) \
  X(proj_destroy) \
  X(proj_get_name) \
  X(proj_info) \
  X(proj_is_crs) \
  X(proj_log_func) \
  X(proj_normalize_for_visualization) \
  X(proj_trans_generic) \
  X(proj_trans_get_last_used_operation)

#define CPROJ_FIELD(name) __typeof__(name) *_Nonnull name;
typedef struct {
  CPROJ_FUNCTIONS(CPROJ_FIELD)
} CPROJLibrary;
#undef CPROJ_FIELD

// The functions, or null if the library cannot be loaded. Safe to call from any thread.
const CPROJLibrary *_Nullable cproj_library(void);

// Why the library could not be loaded: what the system's loader said last; empty if it was loaded.
const char *_Nonnull cproj_problem(void);

#endif
