package org.ionary.ingest;

/** Pictures that Rich Text carries as bytes, whose claimed length the parser believes and makes room for. */
final class RtfBinary {
    private static final byte[] COMMAND = {'\\', 'b', 'i', 'n'};
    private static final int MOST_DIGITS = 10;

    private RtfBinary() {}

    /** Whether every picture ends before the file does. */
    static boolean isWhole(byte[] rtf) {
        int at = 0;
        while (at < rtf.length) {
            if (rtf[at] != '\\') {
                at++;
            } else if (!opensAt(rtf, at)) {
                at += 2;
            } else {
                int end = at + COMMAND.length;
                long length = 0;
                while (end < rtf.length && end - at <= COMMAND.length + MOST_DIGITS && isDigit(rtf[end])) {
                    length = 10 * length + rtf[end] - '0';
                    end++;
                }
                if (length > rtf.length - end) {
                    return false;
                }
                at = end + (int) length;
            }
        }
        return true;
    }

    private static boolean opensAt(byte[] rtf, int at) {
        for (int i = 0; i < COMMAND.length; i++) {
            if (at + i >= rtf.length || rtf[at + i] != COMMAND[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
