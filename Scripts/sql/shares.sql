-- The shares of all regions, computed by PostGIS from what `controlshare export --format postgis` wrote.
--
--   psql -v dataset='My dataset' -f Scripts/sql/shares.sql
--   psql -v dataset='My dataset' -v schema=syria -v step=0.001 --csv -f Scripts/sql/shares.sql > shares.csv
--
-- A second instrument for the same numbers: it reads the regions and the ground of each actor
-- (controlshare_regions, controlshare_control), never the shares that were exported. The columns are
-- those of `compute --format csv` without bounds; there is a row wherever something is held.
--
-- dataset  which dataset, by the name it was exported under
-- schema   where the tables are; public unless given
-- step     PostGIS takes an edge between two vertices for a geodesic, RFC 7946 (and `compute`, unless
--          told otherwise) for a straight line in longitude and latitude. Edges longer than this many
--          degrees are therefore divided first; the error falls with the square of the step. With 0.002,
--          the default, it is 1e-7 of a region of 2 km² and below 1e-8 of a province. After
--          `export --edges geodesic` give 360: nothing is divided, the edges are geodesics already.
\set ON_ERROR_STOP on
\if :{?schema} \else \set schema public \endif
\if :{?step} \else \set step 0.002 \endif

WITH whole AS MATERIALIZED (
  SELECT region_id, region, geom,
    ST_Area(ST_Segmentize(geom, :step)::geography) AS area
  FROM :"schema".controlshare_regions
  WHERE dataset = :'dataset'
), part AS (
  SELECT control.date, control.source, control.actor, control.status,
    whole.region_id, whole.region, whole.area AS whole_area,
    -- Where two outlines only touch, the intersection is a line: it has no area and is left out.
    ST_CollectionExtract(ST_Intersection(control.geom, whole.geom), 3) AS geom
  FROM :"schema".controlshare_control AS control
  JOIN whole ON ST_Intersects(control.geom, whole.geom)
  WHERE control.dataset = :'dataset'
), measured AS (
  SELECT part.*, ST_Area(ST_Segmentize(geom, :step)::geography) AS area
  FROM part
)
SELECT date, source, actor, status, region_id, region,
  area / 1e6 AS area_km2, whole_area / 1e6 AS region_km2, area / whole_area AS share
FROM measured
WHERE area >= 0.01  -- square metres: less is the rounding of an overlay, not ground
ORDER BY date, source, actor, status, region_id;
