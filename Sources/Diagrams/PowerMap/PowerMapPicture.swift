import Procedures

/// A power map with everything in its place, as it is put together.
struct PowerMapPicture {
  private static let margin = 28.0
  private static let spineWidth = 5.0
  private static let ribWidth = 2.0

  let theme: DiagramTheme
  let texts: PowerMapTexts
  let cards: PowerMapCards
  private(set) var graph = DotGraph()
  private var seatCount = 0
  private var tileCount = 0

  init(
    fold: PowerMapFold, cards: PowerMapCards, head: PowerMapHead, headings: PowerMapHeadings, layout: FishboneLayout,
    frame: PageFrame, texts: PowerMapTexts, ruler: TextRuler, theme: DiagramTheme
  ) {
    self.theme = theme
    self.texts = texts
    self.cards = cards
    graph.attributes = [
      .backgroundColor(theme.background), .edgesFirst, .padding(points: Self.margin), .fontName, .title(frame.title),
    ]
    graph.nodeDefaults = [
      .shape(.text), .fixedSize, .margin, .fontName, .fontSize(theme.nameSize), .fontColor(theme.ink),
    ]
    graph.edgeDefaults = [.arrowHead(isShown: false)]
    var top = 0.0
    graph.nodes += frame.headerNodes(top: &top, ruler: ruler)
    let placed = layout.offset(x: max(0, (frame.width - layout.size.width) / 2), y: top)
    addHead(head, in: placed.head)
    var bones: [DotEdge] = []
    var ribs: [DotEdge] = []
    for (index, rib) in placed.ribs.enumerated() {
      let name = DotName(kind: .stage, number: index)
      addHeading(name, fold.ribs[rib.part.rib], headings, rib)
      for (card, place) in zip(cards.ribs[rib.part.rib][rib.part.cards], rib.cards) {
        bones.append(add(card, at: place, on: name))
      }
      ribs.append(
        edge(
          from: name, to: DotName(kind: .head, number: 0), through: [rib.tip, rib.joint], width: Self.ribWidth,
          title: headings.names[rib.part.rib].joined(separator: " ")))
    }
    graph.edges += bones + ribs
    addSpine(placed.spine)
    top += layout.size.height
    graph.nodes += frame.footerNodes(top: &top, ruler: ruler, theme: theme)
  }

  /// The size of the page: all that is drawn, and margins.
  var size: Size {
    let drawn = graph.nodes.map(\.place)
    guard let first = drawn.first else { return Size(width: 0, height: 0) }
    let bounds = drawn.reduce(first) { $0.union($1) }
    return Size(width: bounds.size.width + 2 * Self.margin, height: bounds.size.height + 2 * Self.margin)
  }

  private func edge(
    from source: DotName, to target: DotName, through points: [Point], width: Double, color: DotColor? = nil,
    title: String
  ) -> DotEdge {
    let course = DotSpline(straightThrough: points)
    return DotEdge(
      source: source, target: target,
      attributes: [.spline(course), .borderColor(color ?? theme.mutedInk), .borderWidth(width)], title: title)
  }

  private mutating func addSpine(_ points: [Point]) {
    let first = DotName(kind: .stage, number: 0)
    let figure = DotName(kind: .head, number: 1)
    graph.edges.append(
      edge(from: first, to: figure, through: points, width: Self.spineWidth, title: texts.spine))
    guard let tail = points.first else { return }
    for sign in [-1.0, 1.0] {
      graph.edges.append(
        edge(
          from: first, to: figure,
          through: [Point(x: tail.x - FishboneLayout.fin, y: tail.y + sign * FishboneLayout.fin), tail],
          width: Self.spineWidth, title: texts.spine))
    }
  }

  private mutating func addHead(_ head: PowerMapHead, in place: Rectangle) {
    var top = place.minY
    for (index, tile) in head.tiles.enumerated() {
      let text = tile.isName ? theme.background : tile.isMuted ? theme.mutedInk : theme.ink
      graph.nodes.append(
        DotNode(
          DotName(kind: .head, number: index),
          in: Rectangle(x: place.minX, y: top, width: place.size.width, height: tile.height),
          label: DotLabel([tile.line]),
          theme.flat(tile.isName ? theme.headFill : theme.headingFill) + [.fontColor(text), .fontSize(tile.fontSize)],
          title: index == 0 ? head.title : nil))
      top += tile.height
    }
  }

  private mutating func addHeading(
    _ name: DotName, _ rib: PowerMapFold.Rib, _ headings: PowerMapHeadings, _ placed: FishboneLayout.Rib
  ) {
    let place = placed.heading
    let upper = Rectangle(x: place.minX, y: place.minY, width: place.size.width, height: headings.nameHeight)
    let lower = Rectangle(x: place.minX, y: upper.maxY, width: place.size.width, height: headings.tallyHeight)
    let lines = headings.names[placed.part.rib]
    let tally = texts.tally(rib.seats, part: (placed.part.number, placed.part.count))
    graph.nodes.append(
      DotNode(
        name, in: upper, label: DotLabel(lines),
        theme.flat(theme.headingFill) + [.fontSize(theme.subtitleSize)],
        title: "\(lines.joined(separator: " ")): \(tally)"))
    addTile(
      in: lower, [tally], theme.flat(theme.headingFill) + [.fontColor(theme.mutedInk)])
  }
}

extension PowerMapPicture {
  /// Adds a card, and gives its bone.
  private mutating func add(
    _ card: PowerMapCards.Card, at placed: FishboneLayout.Card, on stage: DotName
  ) -> DotEdge {
    let name = DotName(kind: .seat, number: seatCount)
    seatCount += 1
    let place = placed.place
    let token = PowerMapCards.tokenWidth
    let cell = PowerMapCards.cellWidth
    let textLeft = placed.isLeft ? place.minX + cell : place.minX + token
    addText(card, name, x: textLeft, top: place.minY)
    addCells(card, x: placed.isLeft ? place.minX : place.maxX - cell, in: place)
    let tokenX = placed.isLeft ? place.maxX - PowerMapCards.tokenSize / 2 : place.minX + PowerMapCards.tokenSize / 2
    let center = Point(x: tokenX, y: place.center.y)
    if let role = card.content.role { addToken(role, card.content.look, at: center) }
    let end =
      card.content.role == nil
      ? Point(x: placed.isLeft ? textLeft + PowerMapCards.textWidth : textLeft, y: center.y) : center
    let width = card.content.strength.map { theme.lineWidth($0) } ?? Self.vacantWidth
    let color = card.content.strength.map { theme.fill(StrengthBand($0)) } ?? theme.boxBorder
    var bone = edge(
      from: name, to: stage, through: [end, placed.joint], width: width, color: color,
      title: "\(card.content.name.value): "
        + (card.content.strength.map { texts.bone($0) } ?? card.content.marks.value))
    if card.content.strength == nil {
      bone = DotEdge(
        source: bone.source, target: bone.target, attributes: bone.attributes + [.style(.dashed)])
    }
    return bone
  }

  private static let vacantWidth = 1.0

  private mutating func addTile(
    in place: Rectangle, _ lines: [String], _ attributes: [DotAttribute], title: String? = nil
  ) {
    graph.nodes.append(
      DotNode(
        DotName(kind: .status, number: tileCount), in: place, label: DotLabel(lines),
        [.fontSize(theme.statusSize)] + attributes, title: title))
    tileCount += 1
  }

  /// The lines of a card, one strip a kind of line.
  private mutating func addText(_ card: PowerMapCards.Card, _ name: DotName, x: Double, top: Double) {
    let width = PowerMapCards.textWidth
    let look = look(card.content.look)
    if card.content.look == .vacant || card.content.look == .summary {
      let place = Rectangle(x: x, y: top, width: width, height: card.height)
      let lines = card.name + card.detail + card.marks + card.weakness
      graph.nodes.append(
        DotNode(
          name, in: place, label: DotLabel(lines, alignment: .left),
          look + [.sideMargin(points: PowerMapCards.padding), .fontSize(theme.statusSize)], title: card.content.title))
      return
    }
    var y = top
    func strip(_ height: Double) -> Rectangle {
      defer { y += height }
      return Rectangle(x: x, y: y, width: width, height: height)
    }
    let margin = DotAttribute.sideMargin(points: PowerMapCards.padding)
    graph.nodes.append(
      DotNode(
        name, in: strip(card.nameHeight), label: DotLabel(card.name, alignment: .left), look + [margin],
        title: card.content.title))
    let small: [DotAttribute] = [margin, .fontSize(theme.statusSize)]
    func add(_ lines: [String], _ attributes: [DotAttribute]) {
      guard !lines.isEmpty else { return }
      graph.nodes.append(
        DotNode(
          DotName(kind: .status, number: tileCount), in: strip(Double(lines.count) * card.lineHeight),
          label: DotLabel(lines, alignment: .left), attributes + small))
      tileCount += 1
    }
    add(card.detail, look + [.fontColor(theme.mutedInk)])
    let isMarkedWeak = card.content.isWeak && card.weakness.isEmpty
    add(card.marks, isMarkedWeak ? theme.flat(theme.weakFill) + [.fontColor(theme.weakInk)] : look)
    add(card.weakness, theme.flat(theme.weakFill) + [.fontColor(theme.weakInk)])
  }

  private func look(_ look: PowerMapCard.Look) -> [DotAttribute] {
    switch look {
    case .person(let band): theme.filling(band)
    case .vacant: theme.ghost
    case .summary: theme.flat(theme.foldedFill) + [.fontColor(theme.mutedInk)]
    }
  }

  /// The influence above, our strength below.
  private mutating func addCells(_ card: PowerMapCards.Card, x: Double, in place: Rectangle) {
    guard !card.content.influence.isEmpty else { return }
    let width = PowerMapCards.cellWidth
    // Graphviz draws nodes whole points high.
    let height = card.content.strength == nil ? place.size.height : (place.size.height / 2).rounded(.down)
    let upper = Rectangle(x: x, y: place.minY, width: width, height: height)
    addTile(
      in: upper, [card.content.influence], theme.flat(theme.headingFill), title: texts.influence(card.content.influence)
    )
    guard let strength = card.content.strength else { return }
    let band = StrengthBand(strength)
    addTile(
      in: Rectangle(x: x, y: upper.maxY, width: width, height: place.size.height - height),
      [StrengthBand.text(strength)],
      theme.flat(theme.fill(band)) + [.fontColor(theme.text(on: band))], title: texts.bone(strength))
  }

  private mutating func addToken(_ role: RoleMark, _ look: PowerMapCard.Look, at center: Point) {
    let size = Size(width: PowerMapCards.tokenSize, height: PowerMapCards.tokenSize)
    let filling: [DotAttribute] =
      switch look {
      case .person(let band) where band != .unknown: [.style(.filled), .fillColor(theme.fill(band))]
      case .person: [.style(.filled), .fillColor(theme.background)]
      case .vacant, .summary: [.style(.filledDashed), .fillColor(theme.background)]
      }
    graph.nodes.append(
      DotNode(
        DotName(kind: .role, number: seatCount), in: Rectangle(center: center, size: size),
        label: DotLabel([role.letter[texts.language]]),
        [.shape(role.shape), .fontSize(theme.statusSize), .borderColor(theme.ink), .borderWidth(1.1)] + filling,
        title: texts.meaning(role)))
  }
}
