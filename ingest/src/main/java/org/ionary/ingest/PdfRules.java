package org.ionary.ingest;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.ionary.ingest.PdfPage.Rule;

/** Listens to a page's drawing and keeps its thin horizontal lines, whether stroked or filled. */
final class PdfRules {
    private static final double THICKEST = 2.5;
    private static final double SHORTEST = 15;
    private static final int MOST = 5000;

    private record Segment(double x1, double y1, double x2, double y2) {}

    private final PDFStreamEngine engine;
    private final List<Segment> path = new ArrayList<>();
    private final List<Segment> painted = new ArrayList<>();
    private Point2D.Double at = new Point2D.Double();

    PdfRules(PDFStreamEngine engine) {
        this.engine = engine;
        on("m", this::move);
        on("l", this::line);
        on("re", this::rectangle);
        for (String paint : new String[] {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"}) {
            on(paint, numbers -> paint());
        }
        on("n", numbers -> path.clear());
    }

    void clear() {
        path.clear();
        painted.clear();
    }

    /** The rules of the page, from its upper left corner; a turned page is taken to have none. */
    List<Rule> on(PDPage page, double height) {
        if (page.getRotation() % 360 != 0) {
            return List.of();
        }
        PDRectangle box = page.getCropBox();
        List<Rule> rules = new ArrayList<>();
        for (Segment s : painted) {
            double left = Math.min(s.x1(), s.x2()) - box.getLowerLeftX();
            double right = Math.max(s.x1(), s.x2()) - box.getLowerLeftX();
            double top = height - (s.y1() - box.getLowerLeftY());
            boolean flat = Math.abs(s.y1() - s.y2()) <= THICKEST && right - left >= SHORTEST;
            if (flat && rules.size() < MOST) {
                rules.add(new Rule(left, right, top));
            }
        }
        return rules;
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
            add(new Segment(at.x, at.y, to.x, to.y));
            at = to;
        }
    }

    private void rectangle(float[] numbers) {
        if (numbers.length >= 4) {
            Point2D.Double from = point(numbers[0], numbers[1]);
            Point2D.Double to = point(numbers[0] + numbers[2], numbers[1] + numbers[3]);
            add(new Segment(from.x, from.y, to.x, to.y));
        }
    }

    private void add(Segment segment) {
        if (path.size() < MOST) {
            path.add(segment);
        }
    }

    private void paint() {
        if (painted.size() < MOST) {
            painted.addAll(path);
        }
        path.clear();
    }
}
