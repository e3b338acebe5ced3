package org.ionary.ingest;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.ionary.domain.GivenUp;
import org.ionary.ingest.PdfPage.Bar;
import org.ionary.ingest.PdfPage.Rule;

/** Listens to what a page draws beside its text, and keeps thin lines and painted areas, stroked or filled. */
final class PdfDrawn {
    private static final double THICKEST = 2.5;
    private static final double SHORTEST = 15;
    private static final double LOWEST = 5;
    private static final int MOST = 5000;

    /** Lighter than this is white; paper is no darker. */
    private static final float WHITE = 0.97f;

    private static final PDColorSpace INKS = PDDeviceCMYK.INSTANCE;

    /** A line, in the page's own coordinates. */
    private record Stroke(double x1, double y1, double x2, double y2) {}

    /** Two opposite corners, in the page's own coordinates. */
    private record Area(double x1, double y1, double x2, double y2) {}

    /** Where a point of the page lies in a frame. */
    @FunctionalInterface
    interface Placing {
        Point2D.Double of(double x, double y);
    }

    private final PDFStreamEngine engine;
    private final List<Stroke> path = new ArrayList<>();
    private final List<Area> rectangles = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private final List<Area> images = new ArrayList<>();
    private final PDColor white = new PDColor(new float[] {1}, PDDeviceGray.INSTANCE);
    private final PDColor dark = new PDColor(new float[] {0}, PDDeviceGray.INSTANCE);
    private Point2D.Double at = new Point2D.Double();

    PdfDrawn(PDFStreamEngine engine) {
        this.engine = engine;
        on("m", this::move);
        on("l", this::line);
        on("c", numbers -> curve(numbers, 4));
        on("v", numbers -> curve(numbers, 2));
        on("y", numbers -> curve(numbers, 2));
        on("re", this::rectangle);
        for (String stroke : new String[] {"S", "s"}) {
            on(stroke, numbers -> paint(true, false));
        }
        for (String fill : new String[] {"f", "F", "f*"}) {
            on(fill, numbers -> paint(false, true));
        }
        for (String both : new String[] {"B", "B*", "b", "b*"}) {
            on(both, numbers -> paint(true, true));
        }
        on("n", numbers -> forget());
        on("g", numbers -> colour(numbers.length == 1 && numbers[0] > WHITE));
        on("rg", numbers -> colour(numbers.length == 3 && least(numbers) > WHITE));
        on("k", numbers -> colour(numbers.length == 4 && most(numbers) < 1 - WHITE));
        engine.addOperator(new Spaces());
        on("sc", this::inSpace);
        on("scn", this::inSpace);
    }

    void clear() {
        forget();
        strokes.clear();
        areas.clear();
        images.clear();
    }

    private void forget() {
        path.clear();
        rectangles.clear();
    }

    /** Whether what is filled now is as white as the paper. */
    @SuppressWarnings("ReferenceEquality") // the two colours are marks of our own
    boolean isWhite() {
        return engine.getGraphicsState().getNonStrokingColor() == white;
    }

    /** Whether an area or an image that is not white lies under a point, in the page's own coordinates. */
    boolean isPaintedAt(Point2D.Double at) {
        return contain(areas, at) || contain(images, at);
    }

    /** How much of the page its largest image covers. */
    double pictureShare(PDPage page) {
        PDRectangle box = page.getCropBox();
        double whole = Math.max(1, box.getWidth() * box.getHeight());
        return images.stream()
                .mapToDouble(image -> Math.abs((image.x1() - image.x2()) * (image.y1() - image.y2())) / whole)
                .max()
                .orElse(0);
    }

    private static boolean contain(List<Area> areas, Point2D.Double at) {
        for (Area area : areas) {
            GivenUp.check();
            if (at.x >= Math.min(area.x1(), area.x2())
                    && at.x <= Math.max(area.x1(), area.x2())
                    && at.y >= Math.min(area.y1(), area.y2())
                    && at.y <= Math.max(area.y1(), area.y2())) {
                return true;
            }
        }
        return false;
    }

    /** Only white or not is kept of a colour; it is saved and restored with the rest of the graphics state. */
    private void colour(boolean isWhite) {
        engine.getGraphicsState().setNonStrokingColor(isWhite ? white : dark);
    }

    @SuppressWarnings("ReferenceEquality")
    private void inSpace(float[] numbers) {
        boolean subtractive = numbers.length == 4 || engine.getGraphicsState().getNonStrokingColorSpace() == INKS;
        colour(numbers.length > 0 && (subtractive ? most(numbers) < 1 - WHITE : least(numbers) > WHITE));
    }

    private static float least(float[] numbers) {
        float least = Float.MAX_VALUE;
        for (float number : numbers) {
            least = Math.min(least, number);
        }
        return least;
    }

    private static float most(float[] numbers) {
        float most = 0;
        for (float number : numbers) {
            most = Math.max(most, number);
        }
        return most;
    }

    /**
     * Of a colour space only this is kept: whether its numbers are amounts of ink, which are none where it is white.
     */
    private final class Spaces extends OperatorProcessor {
        Spaces() {
            super(engine);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            boolean inks = !operands.isEmpty()
                    && operands.getFirst() instanceof COSName name
                    && engine.getResources() != null
                    && engine.getResources().getCOSObject().getDictionaryObject(COSName.COLORSPACE)
                            instanceof COSDictionary spaces
                    && spaces.getDictionaryObject(name) instanceof COSArray space
                    && (COSName.SEPARATION.equals(space.getObject(0)) || COSName.DEVICEN.equals(space.getObject(0)));
            engine.getGraphicsState().setNonStrokingColorSpace(inks ? INKS : PDDeviceGray.INSTANCE);
            colour(false);
        }

        @Override
        public String getName() {
            return "cs";
        }
    }

    /** An image, which may be dark anywhere: the unit square of the current transformation. */
    void image() {
        Point2D.Double low = point(0, 0);
        Point2D.Double high = point(1, 1);
        if (images.size() < MOST) {
            images.add(new Area(low.x, low.y, high.x, high.y));
        }
    }

    List<Rule> rules(Placing placing) {
        List<Rule> rules = new ArrayList<>();
        for (Stroke stroke : strokes) {
            Rectangle2D box = placed(placing, stroke);
            if (box.getHeight() <= THICKEST && box.getWidth() >= SHORTEST) {
                rules.add(new Rule(box.getMinX(), box.getMaxX(), box.getCenterY()));
            }
        }
        return rules;
    }

    List<Bar> bars(Placing placing) {
        List<Bar> bars = new ArrayList<>();
        for (Stroke stroke : strokes) {
            Rectangle2D box = placed(placing, stroke);
            if (box.getWidth() <= THICKEST && box.getHeight() >= LOWEST) {
                bars.add(new Bar(box.getCenterX(), box.getMinY(), box.getMaxY()));
            }
        }
        return bars;
    }

    private static Rectangle2D placed(Placing placing, Stroke stroke) {
        Point2D.Double one = placing.of(stroke.x1(), stroke.y1());
        Point2D.Double other = placing.of(stroke.x2(), stroke.y2());
        Rectangle2D box = new Rectangle2D.Double();
        box.setFrameFromDiagonal(one, other);
        return box;
    }

    @FunctionalInterface
    private interface Action {
        void on(float[] numbers);
    }

    private void on(String name, Action action) {
        engine.addOperator(new OperatorProcessor(engine) {
            @Override
            public void process(Operator operator, List<COSBase> operands) {
                float[] numbers = new float[operands.size()];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
                }
                action.on(numbers);
            }

            @Override
            public String getName() {
                return name;
            }
        });
    }

    private Point2D.Double point(float x, float y) {
        Point2D.Float point =
                engine.getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
        return new Point2D.Double(point.x, point.y);
    }

    private void move(float[] numbers) {
        if (numbers.length >= 2) {
            at = point(numbers[0], numbers[1]);
        }
    }

    private void line(float[] numbers) {
        if (numbers.length >= 2) {
            Point2D.Double to = point(numbers[0], numbers[1]);
            if (path.size() < MOST) {
                path.add(new Stroke(at.x, at.y, to.x, to.y));
            }
            at = to;
        }
    }

    /** Only where it ends matters: a curve is no rule, but an area with round corners is still an area. */
    private void curve(float[] numbers, int last) {
        if (numbers.length >= last + 2) {
            at = point(numbers[last], numbers[last + 1]);
        }
    }

    private void rectangle(float[] numbers) {
        if (numbers.length >= 4) {
            Point2D.Double from = point(numbers[0], numbers[1]);
            Point2D.Double to = point(numbers[0] + numbers[2], numbers[1] + numbers[3]);
            if (rectangles.size() < MOST) {
                rectangles.add(new Area(from.x, from.y, to.x, to.y));
            }
            at = from;
        }
    }

    private void paint(boolean stroked, boolean filled) {
        boolean visibly = filled && !isWhite();
        for (Area area : rectangles) {
            if (isThin(area) && (stroked || visibly)) {
                keep(new Stroke(area.x1(), area.y1(), area.x2(), area.y2()));
            } else if (stroked) {
                keep(new Stroke(area.x1(), area.y1(), area.x2(), area.y1()));
                keep(new Stroke(area.x1(), area.y2(), area.x2(), area.y2()));
                keep(new Stroke(area.x1(), area.y1(), area.x1(), area.y2()));
                keep(new Stroke(area.x2(), area.y1(), area.x2(), area.y2()));
            }
            if (visibly && !isThin(area)) {
                keep(area);
            }
        }
        if (stroked) {
            path.forEach(this::keep);
        }
        if (visibly && !path.isEmpty()) {
            Area bounds = bounds();
            if (!isThin(bounds)) {
                keep(bounds);
            } else if (!stroked) {
                keep(new Stroke(bounds.x1(), bounds.y1(), bounds.x2(), bounds.y2()));
            }
        }
        forget();
    }

    private void keep(Stroke stroke) {
        if (strokes.size() < MOST) {
            strokes.add(stroke);
        }
    }

    private void keep(Area area) {
        if (areas.size() < MOST) {
            areas.add(area);
        }
    }

    private static boolean isThin(Area area) {
        return Math.abs(area.x1() - area.x2()) <= THICKEST || Math.abs(area.y1() - area.y2()) <= THICKEST;
    }

    private Area bounds() {
        double left = Double.POSITIVE_INFINITY;
        double bottom = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (Stroke stroke : path) {
            left = Math.min(left, Math.min(stroke.x1(), stroke.x2()));
            right = Math.max(right, Math.max(stroke.x1(), stroke.x2()));
            bottom = Math.min(bottom, Math.min(stroke.y1(), stroke.y2()));
            top = Math.max(top, Math.max(stroke.y1(), stroke.y2()));
        }
        return new Area(left, bottom, right, top);
    }
}
