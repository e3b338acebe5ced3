package org.ionary.extract;

import java.util.concurrent.TimeUnit;
import org.ionary.domain.paper.Paper;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast canonical text is read to findings on one core: readers, gate, interpreter and reconciler together. Each
 * operation reads one megabyte, so the score in operations a second is the speed in MB/s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class ReadingBenchmark {
    private final Paper paper = LongPapers.paper(1_000_000);
    private final Paper line = LongPapers.line(1_000_000);

    @Benchmark
    public Extraction onePaper() {
        return new Extractor().extract(paper);
    }

    @Benchmark
    public Extraction oneLine() {
        return new Extractor().extract(line);
    }
}
