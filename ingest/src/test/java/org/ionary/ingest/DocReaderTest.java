package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.junit.jupiter.api.Test;

class DocReaderTest extends ReaderContract {
    @Override
    Format format() {
        return Format.DOC;
    }

    @Override
    String fileName() {
        return "paper.doc";
    }

    @Override
    byte[] sample() {
        return Zipped.sample("lanthanum-titanate.doc");
    }

    /** Nobody makes this format by hand; bytes are put over the text of a real document. */
    @Override
    byte[] around(String text) {
        byte[] bytes = sample().clone();
        byte[] over = utf8(text);
        System.arraycopy(over, 0, bytes, 0x600, Math.min(over.length, bytes.length - 0x600));
        return bytes;
    }

    @Test
    void readsTheSameAsTheSameDocumentInRichText() throws PaperException {
        assertThat(read(sample(), "a.doc").blocks().stream().map(Block::text))
                .isEqualTo(read(Zipped.sample("lanthanum-titanate.rtf"), "a.rtf").blocks().stream()
                        .map(Block::text)
                        .toList());
    }
}
