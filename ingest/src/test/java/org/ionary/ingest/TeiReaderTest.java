package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.junit.jupiter.api.Test;

class TeiReaderTest extends ReaderContract {
    private static final String ARTICLE = """
            <?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>On Li<hi rend="subscript">3</hi>N</title></titleStmt></fileDesc></teiHeader>
            <text><body><div><head n="1.">Results</head><p>It is 10<hi rend="superscript">-4</hi> S.</p></div></body></text></TEI>
            """;

    @Override
    Format format() {
        return Format.TEI;
    }

    @Override
    String fileName() {
        return "article.tei.xml";
    }

    @Override
    byte[] sample() {
        return utf8(ARTICLE);
    }

    @Override
    byte[] around(String text) {
        return utf8("<TEI><text><body><div><head>A</head><p>" + text + "</p></div></body></text></TEI>");
    }

    @Test
    void readsScriptsAndNumberedHeadings() throws PaperException {
        assertThat(read(sample(), fileName()).blocks())
                .extracting(Block::text)
                .containsExactly("On Li₃N", "1. Results", "It is 10⁻⁴ S.");
    }
}
