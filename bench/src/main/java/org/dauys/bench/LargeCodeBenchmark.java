package org.dauys.bench;

import java.util.concurrent.TimeUnit;
import org.dauys.compare.Comparison;
import org.dauys.compare.LargeAct;
import org.dauys.compare.Revision;
import org.dauys.text.Act;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A code and its revision, at four sizes, in a heap of 512 MB. Limit: 3 s for 200,000 words; the ratios of one size to
 * the one before tell how the time grows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6)
@Measurement(iterations = 6)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class LargeCodeBenchmark {
    @Param({"25000", "50000", "100000", "200000"})
    public int words;

    private Act oldAct = BenchTexts.newConstitution();
    private Act newAct = oldAct;

    /** Makes the two codes. */
    @Setup
    public void make() {
        oldAct = LargeAct.of(BenchTexts.newConstitution(), words);
        newAct = new Revision(oldAct, Revision.Strength.USUAL, 1).act();
        System.out.printf(
                "%d words, %d and %d articles%n", LargeAct.words(oldAct), oldAct.articles(), newAct.articles());
    }

    @Benchmark
    public Comparison compare() {
        return Comparison.of(oldAct, newAct);
    }
}
