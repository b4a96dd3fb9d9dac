"""What QGIS makes of an exported GeoPackage when it opens it, without any help."""

import sys

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor


def check(condition, sentence):
    if not condition:
        sys.exit(f"qgis-test: not so: {sentence}")
    print(f"  {sentence}")


def drawn(layer, box):
    """The share of pixels that are not background in a map of a layer, and their colours."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setBackgroundColor(QColor(255, 255, 255))
    settings.setOutputSize(QSize(300, 300))
    settings.setOutputDpi(96)
    settings.setExtent(box)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    colours = [image.pixelColor(x, y) for x in range(300) for y in range(300)]
    inked = [colour for colour in colours if colour.name() != "#ffffff"]
    return len(inked) / len(colours), inked


def inside(feature):
    """A box that lies inside a feature."""
    box = feature.geometry().boundingBox()
    centre, distance = feature.geometry().poleOfInaccessibility(box.width() / 200)
    return QgsGeometry.fromPointXY(centre.asPoint()).buffer(distance * 0.6, 8).boundingBox()


def main(path):
    application = QgsApplication([], False)
    application.initQgis()
    print(f"QGIS {Qgis.QGIS_VERSION}")
    pieces = QgsVectorLayer(f"{path}|layername=pieces", "pieces", "ogr")
    regions = QgsVectorLayer(f"{path}|layername=regions", "regions", "ogr")
    check(pieces.isValid() and regions.isValid(), "both layers open")
    check(pieces.crs().authid() == "EPSG:4326", "the system is known")

    renderer = pieces.renderer()
    check(renderer.type() == "categorizedSymbol", "pieces are told apart by category, unasked")
    labels = {category.value(): category.label() for category in renderer.categories()}
    check(any(value.endswith(", contested") for value in labels), "there is a contested category")
    context = QgsRenderContext()
    context.setExpressionContext(pieces.createExpressionContext())
    renderer.startRender(context, pieces.fields())
    for feature in pieces.getFeatures():
        context.expressionContext().setFeature(feature)
        if renderer.symbolForFeature(feature, context) is None:
            check(False, f"piece {feature['region']}, {feature['status']} has a symbol")
    renderer.stopRender(context)
    check(True, f"each of {pieces.featureCount()} pieces falls into one of {len(labels)} categories")
    for category in renderer.categories():
        kinds = {layer.layerType() for layer in category.symbol().symbolLayers()}
        hatched = "LinePatternFill" in kinds
        check(hatched == category.value().endswith(", contested"),
              f"{category.label()}: {'hatched' if hatched else 'not hatched'}")

    def only(status):
        return next(pieces.getFeatures(
            QgsFeatureRequest().setFilterExpression(f"\"status\" = '{status}'")))

    pieces.setSubsetString("status = 'contested'")
    contested, _ = drawn(pieces, inside(only("contested")))
    check(0.15 < contested < 0.6, f"contested ground is partly inked ({contested:.0%})")
    pieces.setSubsetString("status = 'controlled'")
    controlled, colours = drawn(pieces, inside(only("controlled")))
    check(controlled > 0.99, f"controlled ground is filled ({controlled:.0%})")
    pieces.setSubsetString("")
    red, green, blue = colours[0].red(), colours[0].green(), colours[0].blue()
    check(red > green > blue, f"in the palette's vermilion ({red}, {green}, {blue})")

    check(regions.renderer().type() == "singleSymbol" and regions.labelsEnabled(),
          "regions are outlines with labels")
    check(regions.labeling().settings().fieldName == "region", "labelled by their names")
    # Without exitQgis the interpreter may crash on leaving, after everything was checked.
    del pieces, regions
    application.exitQgis()


main(sys.argv[1])
