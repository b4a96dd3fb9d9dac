#ifndef CELEMENTARY_H
#define CELEMENTARY_H

// Nothing is called by a name of its own: a program that is linked with this has sin, cos, exp and their like from
// here, and so have the libraries that it loads (GEOS, PROJ). What they give is the same on every processor. The
// system's C library chooses another code for each model, and their last bits differ.
//
// Sums, products, quotients and square roots of IEEE 754 in a fixed order, nothing fused: no two machines differ. To
// about one unit in the last place; errno is not set. hypot, cbrt and fmod have one code for all in the C library.

#endif
