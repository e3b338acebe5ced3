package org.ionary.ingest;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.ionary.domain.paper.Region;

/**
 * How text of one direction stands on a page: turned by this frame, it runs from left to right and its lines follow
 * each other downwards.
 *
 * @param page from 1
 * @param turns quarter turns against the clock by which the text is turned on the page as displayed
 * @param width of the page as displayed, in points
 * @param height of the page as displayed, in points
 */
record PdfFrame(int page, int turns, double width, double height) {

    /** The upright frame of a page: its crop box, turned as it is displayed. */
    static PdfFrame of(PDPage page, int number) {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        return new PdfFrame(
                number, 0, turned ? box.getHeight() : box.getWidth(), turned ? box.getWidth() : box.getHeight());
    }

    /** From the page's own coordinates to the page as displayed, in points from its upper left corner. */
    static Point2D.Double displayed(PDPage page, double x, double y) {
        PDRectangle box = page.getCropBox();
        double fromLeft = x - box.getLowerLeftX();
        double fromBottom = y - box.getLowerLeftY();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new Point2D.Double(fromBottom, fromLeft);
            case 180 -> new Point2D.Double(box.getWidth() - fromLeft, fromBottom);
            case 270 -> new Point2D.Double(box.getHeight() - fromBottom, box.getWidth() - fromLeft);
            default -> new Point2D.Double(fromLeft, box.getHeight() - fromBottom);
        };
    }

    /** From the page as displayed to the page's own coordinates. */
    static Point2D.Double undisplayed(PDPage page, double x, double y) {
        PDRectangle box = page.getCropBox();
        Point2D.Double inBox = switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new Point2D.Double(y, x);
            case 180 -> new Point2D.Double(box.getWidth() - x, y);
            case 270 -> new Point2D.Double(box.getWidth() - y, box.getHeight() - x);
            default -> new Point2D.Double(x, box.getHeight() - y);
        };
        return new Point2D.Double(inBox.x + box.getLowerLeftX(), inBox.y + box.getLowerLeftY());
    }

    PdfFrame turned(int quarters) {
        return new PdfFrame(page, Math.floorMod(quarters, 4), width, height);
    }

    /** Across the lines of the text. */
    double textWidth() {
        return turns % 2 == 0 ? width : height;
    }

    double textHeight() {
        return turns % 2 == 0 ? height : width;
    }

    /** From the page as displayed to this frame. */
    Point2D.Double inside(double x, double y) {
        return switch (turns) {
            case 1 -> new Point2D.Double(height - y, x);
            case 2 -> new Point2D.Double(width - x, height - y);
            case 3 -> new Point2D.Double(y, width - x);
            default -> new Point2D.Double(x, y);
        };
    }

    /** From this frame to the page as displayed. */
    Point2D.Double outside(double x, double y) {
        return switch (turns) {
            case 1 -> new Point2D.Double(y, height - x);
            case 2 -> new Point2D.Double(width - x, height - y);
            case 3 -> new Point2D.Double(width - y, x);
            default -> new Point2D.Double(x, y);
        };
    }

    /** The box on the page as displayed of what stands at this place of the frame. */
    Region region(double left, double top, double across, double down, int begin, int end) {
        return switch (turns) {
            case 1 -> new Region(page, top, height - left - across, down, across, begin, end);
            case 2 -> new Region(page, width - left - across, height - top - down, across, down, begin, end);
            case 3 -> new Region(page, width - top - down, left, down, across, begin, end);
            default -> new Region(page, left, top, across, down, begin, end);
        };
    }
}
