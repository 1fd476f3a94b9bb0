extension OrganisationChartPicture {
  private static let arrowLength = 7.0

  /// Adds the lines of the tree; the one to a vacant post is dashed.
  mutating func addTree(_ courses: [[Point]?], _ fold: OrganisationChartFold) {
    for (box, course) in courses.enumerated() {
      guard let course else { continue }
      let parent = fold.parents[box]
      var attributes: [DotAttribute] = [
        .spline(EdgeCourse.spline(through: course, radius: Self.cornerRadius)),
        .title(texts.spoken(boxes[box].content.name, below: boxes[parent].content.name)),
      ]
      if boxes[box].content.look == .vacancy { attributes.append(.style(.dashed)) }
      // A line from a heading is no line of command.
      if boxes[parent].content.look == .heading { attributes += [.borderColor(theme.headingLink), .borderWidth(0.8)] }
      graph.edges.append(DotEdge(source: names[parent], target: names[box], attributes: attributes))
    }
  }

  /// Adds the lines beside the tree, led around the boxes, an arrow at the manager.
  mutating func addLines(_ lines: OrganisationChartLines, treeCourses: [[Point]]) {
    guard !lines.drawn.isEmpty else { return }
    var router = EdgeRouter(boxes: places, nuisances: treeCourses.flatMap { EdgeRouter.strips(along: $0) })
    for line in lines.drawn {
      let corners = router.route(from: line.source, to: line.target)
      routes += EdgeRouter.strips(along: corners)
      let course = EdgeCourse.spline(through: corners, radius: Self.cornerRadius, arrow: Self.arrowLength)
      graph.edges.append(
        DotEdge(
          source: names[line.source], target: names[line.target],
          attributes: [
            .spline(course), .style(line.isDotted ? .dashed : .solid), .borderColor(theme.otherHolding),
            .borderWidth(theme.otherHoldingWidth), .arrowHead(isShown: true), .arrowSize(0.7),
            .title(
              texts.spoken(
                boxes[line.source].content.name, reportsTo: boxes[line.target].content.name, isDotted: line.isDotted)),
          ]))
    }
  }
}
