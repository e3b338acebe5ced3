package org.ionary.ingest;

/**
 * How far archives are followed, so that a small file that unpacks to a huge one stops nothing but itself.
 *
 * @param depth how many archives may stand in one another
 * @param entries how many entries one archive may have, those of the archives in it counted
 * @param entryBytes how large one entry may be, unpacked
 * @param totalBytes how much one archive may unpack to, with the archives in it
 * @param ratio how many times larger than packed an entry may be, once it is larger than a megabyte
 */
public record ArchiveLimits(int depth, int entries, long entryBytes, long totalBytes, int ratio) {
    public static final ArchiveLimits DEFAULT =
            new ArchiveLimits(4, 100_000, RawDocument.LARGEST, 64L * 1024 * 1024 * 1024, 250);

    /** Small things may be as repetitive as they like. */
    static final long RATIO_FROM = 1024 * 1024;
}
