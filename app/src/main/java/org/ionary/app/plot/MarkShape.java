package org.ionary.app.plot;

import static org.ionary.app.plot.Svg.px;

/** The shapes of marks: all of them closed, so that a limit can be drawn hollow. */
enum MarkShape {
    CIRCLE(0, 0, 1),
    SQUARE(4, 45, 1.2),
    TRIANGLE(3, -90, 1.3),
    DIAMOND(4, 0, 1.3),
    TRIANGLE_DOWN(3, 90, 1.3),
    PENTAGON(5, -90, 1.15),
    STAR(5, -90, 1.5),
    HEXAGON(6, 0, 1.15);

    private static final double WAIST = 0.45;

    private final int corners;
    private final int turned;
    private final double size;

    MarkShape(int corners, int turned, double size) {
        this.corners = corners;
        this.turned = turned;
        this.size = size;
    }

    static MarkShape of(int series) {
        return values()[series % values().length];
    }

    void draw(Svg svg, double x, double y, double radius) {
        if (corners == 0) {
            svg.empty("circle", "cx", px(x), "cy", px(y), "r", px(radius));
            return;
        }
        StringBuilder points = new StringBuilder();
        int steps = this == STAR ? 2 * corners : corners;
        for (int i = 0; i < steps; i++) {
            double angle = Math.toRadians(turned + 360.0 * i / steps);
            double far = radius * size * (this == STAR && i % 2 == 1 ? WAIST : 1);
            points.append(i == 0 ? "" : " ")
                    .append(px(x + far * StrictMath.cos(angle)))
                    .append(',')
                    .append(px(y + far * StrictMath.sin(angle)));
        }
        svg.empty("polygon", "points", points.toString());
    }
}
