// Coordinate systems (proj.h) and the geodesic routines of Karney 2013 (geodesic.h).
#include <geodesic.h>
#include <proj.h>
