package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every format, whatever the bytes. One subclass for each. */
abstract class ReaderContract {
    private static final int[] ALPHABET_STARTS = {
        0x20, 0xA0, 0x370, 0x2000, 0x2070, 0x2190, 0x4E00, 0xFB00, 0x1D400, 0xE000
    };

    abstract Format format();

    /** The file's name, whose ending is only a hint. */
    abstract String fileName();

    /** A small but whole document. */
    abstract byte[] sample();

    /** A document of this format with this text in it. */
    abstract byte[] around(String text);

    static Paper read(byte[] bytes, String fileName) throws PaperException {
        return new PaperReader().read(document(bytes, fileName));
    }

    static RawDocument document(byte[] bytes, String fileName) {
        return new RawDocument(bytes, URI.create("file:///papers/" + fileName), "sample", Instant.EPOCH);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void isToldByItsContent() throws PaperException {
        assertThat(read(sample(), fileName()).source().format()).isEqualTo(format());
    }

    @Test
    void refusesAnEmptyDocument() {
        assertThatThrownBy(() -> read(new byte[0], fileName()))
                .isInstanceOfSatisfying(
                        PaperException.class, e -> assertThat(e.kind()).isEqualTo(PaperException.Kind.EMPTY));
    }

    @Test
    void readsTheSameTwice() throws PaperException {
        assertThat(read(sample(), fileName())).isEqualTo(read(sample(), fileName()));
    }

    @Test
    void keepsItsOwnInvariants() throws PaperException {
        Paper paper = read(sample(), fileName());
        assertThat(paper.blocks()).isNotEmpty();
        holds(paper);
    }

    static Stream<Long> seeds() {
        return new Random(20261123).longs(40).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void damagedBytesGiveAPaperOrAPaperException(long seed) {
        Random random = new Random(seed);
        byte[] bytes = sample().clone();
        int hits = 1 + random.nextInt(1 + bytes.length / 20);
        for (int i = 0; i < hits; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        byte[] cut = java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
        survives(bytes);
        survives(cut);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void randomTextGivesAPaperOrAPaperException(long seed) {
        Random random = new Random(seed);
        survives(around(randomText(random)));
        survives(utf8(randomText(random)));
        byte[] noise = new byte[random.nextInt(600)];
        random.nextBytes(noise);
        survives(noise);
    }

    private void survives(byte[] bytes) {
        try {
            holds(read(bytes, fileName()));
        } catch (PaperException e) {
            assertThat(e.getMessage()).doesNotContain("\n").contains("/papers/" + fileName());
        }
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(400);
        String marks = "$^_{}\\|<>&#*`~[]()-\n\n\n\t \u0301\u00AD";
        for (int i = 0; i < length; i++) {
            if (random.nextInt(3) == 0) {
                text.append(marks.charAt(random.nextInt(marks.length())));
            } else {
                int start = ALPHABET_STARTS[random.nextInt(ALPHABET_STARTS.length)];
                text.appendCodePoint(start + random.nextInt(90));
            }
        }
        return text.toString();
    }

    private static void holds(Paper paper) {
        for (int i = 0; i < paper.blocks().size(); i++) {
            Block block = paper.blocks().get(i);
            assertThat(block.at().ordinal()).isEqualTo(i);
            if (block instanceof Block.Table table) {
                table.caption().ifPresent(c -> assertThat(paper.blocks().get(c)).isInstanceOf(Block.Caption.class));
                table.notes().forEach(n -> assertThat(paper.blocks().get(n)).isInstanceOf(Block.Passage.class));
                table.rows().forEach(row -> row.forEach(cell -> isCanonical(cell.text())));
                anchorsHoldTheirCells(table);
            } else {
                isCanonical(block.text());
                for (Region region : block.at().regions()) {
                    assertThat(region.end()).isLessThanOrEqualTo(block.text().length());
                }
            }
        }
    }

    private static void anchorsHoldTheirCells(Block.Table table) {
        for (int r = 0; r < table.rows().size(); r++) {
            for (int c = 0; c < table.width(); c++) {
                Block.Cell cell = table.cell(r, c);
                assertThat(table.cell(cell.anchorRow(), cell.anchorColumn())).isEqualTo(cell);
            }
        }
    }

    private static void isCanonical(String text) {
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        assertThat(text).doesNotContain("  ", "\n", "\u00AD", "ﬁ").isEqualTo(text.strip());
    }
}
