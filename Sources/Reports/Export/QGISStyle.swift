internal import Atlas
internal import Formats
internal import GeoJSON
internal import Shares

/// How QGIS draws a GeoPackage when it is opened: the table `layer_styles`, as QGIS saves it itself.
enum QGISStyle {
  /// The table with a style for each layer.
  static func table(for content: ReportContent, pieces: [Piece]) -> Table {
    var table = Table("layer_styles", columns: columns)
    let drawn = self.pieces(content, pieces)
    let styles: [(layer: String, description: String, style: Markup)] = [
      ("pieces", "actor and status: contested hatched, presence dotted", drawn),
      ("regions", "outlines with names", regions),
    ]
    let moment = ExportTables(content, pieces: []).moment
    for (layer, description, style) in styles {
      table.add([
        "", "", .string(layer), "geom", "controlshare", .string(style.text), "", true,
        .string(description), "", .null, .string(moment),
      ])
    }
    return table
  }

  private static let columns: [Table.Column] = [
    .init("f_table_catalog", .text), .init("f_table_schema", .text),
    .init("f_table_name", .text), .init("f_geometry_column", .text),
    .init("styleName", .text), .init("styleQML", .text), .init("styleSLD", .text),
    .init("useAsDefault", .truth), .init("description", .text), .init("owner", .text),
    .init("ui", .text), .init("update_time", .time),
  ]

  /// One category per actor and status that occur, in the order of the dataset.
  private static func pieces(_ content: ReportContent, _ pieces: [Piece]) -> Markup {
    var seen: Set<PieceKind> = []
    let kinds = pieces.map { PieceKind(actor: $0.share.actor, status: $0.share.status) }
      .filter { seen.insert($0).inserted }
    let ordered = content.dataset.actors.flatMap { actor in
      Status.allCases.map { PieceKind(actor: actor.id, status: $0) }.filter(kinds.contains)
    }
    var categories = Markup.empty
    var symbols = Markup.empty
    for (index, kind) in ordered.enumerated() {
      let label = "\(content.dataset.actorName(kind.actor)), \(kind.status.rawValue)"
      categories += """
        <category render="true" symbol="\(index)" value="\(kind.actor), \(kind.status.rawValue)" \
        label="\(label)"/>

        """
      symbols += symbol(
        named: "\(index)", type: "fill",
        QGISFill.layers(kind.status, content.style(of: kind.actor), symbol: index))
    }
    return document(
      """
      <renderer-v2 type="categorizedSymbol" symbollevels="0" enableorderby="0" forceraster="0" \
      attr="\("\"actor\" || ', ' || \"status\"")">
      <categories>
      \(categories)</categories>
      <symbols>
      \(symbols)</symbols>
      </renderer-v2>

      """)
  }

  private static let regions = document(
    """
    <renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0" forceraster="0">
    <symbols>
    \(symbol(named: "0", type: "fill", QGISFill.outline(colour: "60,60,60,255", width: "0.3")))\
    </symbols>
    </renderer-v2>
    <labeling type="simple"><settings calloutType="simple">
    <text-style fieldName="region" isExpression="0" fontSize="8" textColor="40,40,40,255" \
    fontSizeUnit="Point"><text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" \
    bufferColor="255,255,255,255"/></text-style>
    <placement placement="0" centroidInside="1"/>
    </settings></labeling>

    """, labels: true)

  private static func document(_ content: Markup, labels: Bool = false) -> Markup {
    """
    <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
    <qgis version="3.22.0" styleCategories="Symbology|Labeling" labelsEnabled="\(labels ? 1 : 0)">
    \(content)</qgis>

    """
  }

  /// A symbol of layers, drawn from the first to the last.
  static func symbol(named name: String, type: String, _ layers: Markup) -> Markup {
    """
    <symbol type="\(type)" name="\(name)" alpha="1" clip_to_extent="1" force_rhr="0">
    \(layers)</symbol>

    """
  }

  private struct PieceKind: Hashable {
    var actor: String
    var status: Status
  }
}
