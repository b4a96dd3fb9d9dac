#ifndef CGDAL_H
#define CGDAL_H

// GDAL's C interface, as a table of functions that is filled when it is first asked for.
//
// The library is not linked: it brings in more than a hundred others, which every start of the program would pay for,
// also where no file needs them. Only its headers are needed to build.
#include <gdal/cpl_conv.h>
#include <gdal/cpl_error.h>
#include <gdal/cpl_string.h>
#include <gdal/cpl_vsi.h>
#include <gdal/gdal.h>
#include <gdal/ogr_api.h>
#include <gdal/ogr_srs_api.h>

// Every function that is called: one line each.
#define CGDAL_FUNCTIONS(X) \
  X(CPLErrorReset) \
  X(CPLGetErrorHandlerUserData) \
  X(CPLGetLastErrorMsg) \
  X(CPLGetLastErrorType) \
  X(CPLPopErrorHandler) \
  X(CPLPushErrorHandlerEx) \
  X(CPLSetConfigOption) \
  X(CPLSetThreadLocalConfigOption) \
  X(CSLDestroy) \
  X(GDALAllRegister) \
  X(GDALClose) \
  X(GDALCreate) \
  X(GDALDatasetAbortSQL) \
  X(GDALDatasetCommitTransaction) \
  X(GDALDatasetCreateLayer) \
  X(GDALDatasetExecuteSQL) \
  X(GDALDatasetGetLayer) \
  X(GDALDatasetGetLayerByName) \
  X(GDALDatasetGetLayerCount) \
  X(GDALDatasetGetStyleTable) \
  X(GDALDatasetReleaseResultSet) \
  X(GDALDatasetRollbackTransaction) \
  X(GDALDatasetStartTransaction) \
  X(GDALGetDatasetDriver) \
  X(GDALGetDriverByName) \
  X(GDALGetDriverLongName) \
  X(GDALGetDriverShortName) \
  X(GDALGetFileList) \
  X(GDALGetMetadataItem) \
  X(GDALOpenEx) \
  X(GDALVersionInfo) \
  X(OGRBuildPolygonFromEdges) \
  X(OGR_F_Create) \
  X(OGR_F_Destroy) \
  X(OGR_F_GetFID) \
  X(OGR_F_GetFieldAsDateTimeEx) \
  X(OGR_F_GetFieldAsDouble) \
  X(OGR_F_GetFieldAsInteger64) \
  X(OGR_F_GetFieldAsString) \
  X(OGR_F_GetGeometryRef) \
  X(OGR_F_GetStyleString) \
  X(OGR_F_IsFieldSetAndNotNull) \
  X(OGR_F_SetFieldDouble) \
  X(OGR_F_SetFieldInteger64) \
  X(OGR_F_SetFieldNull) \
  X(OGR_F_SetFieldString) \
  X(OGR_F_SetGeometryDirectly) \
  X(OGR_F_SetStyleString) \
  X(OGR_FD_GetFieldCount) \
  X(OGR_FD_GetFieldDefn) \
  X(OGR_Fld_Create) \
  X(OGR_Fld_Destroy) \
  X(OGR_Fld_GetNameRef) \
  X(OGR_Fld_GetSubType) \
  X(OGR_Fld_GetType) \
  X(OGR_Fld_SetSubType) \
  X(OGR_G_AddGeometryDirectly) \
  X(OGR_G_AddPoint_2D) \
  X(OGR_G_CreateFromWkb) \
  X(OGR_G_CreateGeometry) \
  X(OGR_G_DestroyGeometry) \
  X(OGR_G_ExportToWkb) \
  X(OGR_G_ForceToPolygon) \
  X(OGR_G_GetGeometryCount) \
  X(OGR_G_GetGeometryRef) \
  X(OGR_G_GetGeometryType) \
  X(OGR_G_GetLinearGeometry) \
  X(OGR_G_GetPointCount) \
  X(OGR_G_GetPoints) \
  X(OGR_G_HasCurveGeometry) \
  X(OGR_G_IsEmpty) \
  X(OGR_G_WkbSize) \
  X(OGR_GT_Flatten) \
  X(OGR_L_CreateFeature) \
  X(OGR_L_CreateField) \
  X(OGR_L_GetFeatureCount) \
  X(OGR_L_GetGeomType) \
  X(OGR_L_GetLayerDefn) \
  X(OGR_L_GetName) \
  X(OGR_L_GetNextFeature) \
  X(OGR_L_GetSpatialRef) \
  X(OGR_L_ResetReading) \
  X(OGR_L_SetAttributeFilter) \
  X(OGR_STBL_Find) \
  X(OGR_ST_Create) \
  X(OSRDestroySpatialReference) \
  X(OSREPSGTreatsAsLatLong) \
  X(OSREPSGTreatsAsNorthingEasting) \
  X(OSRExportToPROJJSON) \
  X(OSRExportToWktEx) \
  X(OSRGetAuthorityCode) \
  X(OSRGetAuthorityName) \
  X(OSRGetDataAxisToSRSAxisMapping) \
  X(OSRGetName) \
  X(OSRImportFromEPSG) \
  X(OSRIsLocal) \
  X(OSRNewSpatialReference) \
  X(OSRSetAxisMappingStrategy) \
  X(VSIFree) \
  X(VSIGetMemFileBuffer) \
  X(VSIFCloseL) \
  X(VSIFOpenL) \
  X(VSIFReadL) \
  X(VSIFSeekL) \
  X(VSIFTellL) \
  X(VSIReadDirRecursive) \
  X(VSIUnlink)

#define CGDAL_FIELD(name) __typeof__(name) *_Nonnull name;
typedef struct {
  CGDAL_FUNCTIONS(CGDAL_FIELD)
} CGDALLibrary;
#undef CGDAL_FIELD

// The functions, all drivers registered, or null if the library cannot be loaded. Safe to call from any thread.
const CGDALLibrary *_Nullable cgdal_library(void);

// Why the library could not be loaded: what the system's loader said last; empty if it was loaded.
const char *_Nonnull cgdal_problem(void);

#endif
